import MailComposer from "nodemailer/lib/mail-composer";
import type { Zone } from "../../core/time/zone.ts";
import type { Marks, Picture } from "../../ports/notifier.ts";
import type { Notice } from "../../ports/notice.ts";
import { noticeInShort, noticeInWords, type WordedNotice } from "../notice-in-words.ts";
import { plainLine } from "../plain-words.ts";

/** Mail programs show no more of it. */
const MAX_SUBJECT = 180;

/** A mail, ready to be sent, and the id by which mail programs tell that two copies are one. */
export interface Mail {
  readonly id: string;
  readonly bytes: Buffer;
}

/** How a mail is written. */
export interface MailForm {
  /** Times are told in it. */
  readonly zone: Zone;
  /** One line of text and nothing else. */
  readonly plain: boolean;
  /** Shown below the words; they travel with the mail. */
  readonly pictures?: readonly Picture[];
}

export interface MailAddress {
  readonly from: string;
  readonly to: string;
}

/** The notice as a mail, in words and in the simplest HTML; `plain`: one line of text. */
export async function mailOf(
  notice: Notice,
  { key }: Marks,
  { from, to }: MailAddress,
  { zone, plain, pictures = [] }: MailForm,
): Promise<Mail> {
  const domain = from.slice(from.lastIndexOf("@") + 1);
  const id = `<${key}@${domain}>`;
  const words = noticeInWords(notice, zone);
  const bodies = plain
    ? { text: noticeInShort(notice, zone) }
    : { text: textOf(words), html: htmlOf(words, pictures) };
  const composer = new MailComposer({
    from: { name: "SSLA monitor", address: from },
    to: { name: "", address: to },
    subject: plainLine(words.head, MAX_SUBJECT),
    messageId: id,
    // All mails about a case are one conversation.
    ...("caseId" in notice && { references: `<case-${notice.caseId}@${domain}>` }),
    headers: { "Auto-Submitted": "auto-generated" },
    ...bodies,
    ...(!plain && { attachments: pictures.map(attachmentOf) }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { id, bytes: await composer.compile().build() };
}

function textOf({ head, quote, lines, promise, link }: WordedNotice): string {
  const parts = [
    [head],
    quote.map((line) => `> ${line}`),
    [...lines],
    promise === undefined ? [] : [`Promise: ${promise}`],
    link === undefined ? [] : [`Open post: ${link}`],
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join("\n"))
    .join("\n\n");
}

/** By its place among them: names are the operator's, and no part of an address. */
const idOf = (at: number): string => `picture-${at + 1}@ssla`;

const attachmentOf = ({ name, bytes }: Picture, at: number): object => ({
  filename: name,
  content: Buffer.from(bytes),
  contentType: "image/png",
  contentDisposition: "inline",
  cid: idOf(at),
});

function htmlOf({ head, quote, lines, promise, link }: WordedNotice, pictures: readonly Picture[]): string {
  const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
  return [
    "<!doctype html>",
    `<p><strong>${escapeHtml(head)}</strong></p>`,
    ...(quote.length > 0 ? [`<blockquote>${quote.map(escapeHtml).join("<br>")}</blockquote>`] : []),
    ...lines.map(paragraph),
    ...pictures.map(
      ({ alt }, at) => `<p><img src="cid:${idOf(at)}" alt="${escapeHtml(alt)}" style="max-width:100%"></p>`,
    ),
    ...(promise === undefined ? [] : [paragraph(`Promise: ${promise}`)]),
    ...(link === undefined
      ? []
      : [`<p><a href="${escapeHtml(link)}" rel="noopener noreferrer nofollow">Open post</a></p>`]),
  ].join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? "");
