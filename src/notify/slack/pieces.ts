import type { types } from "@slack/bolt";
import type { Instant } from "../../core/time/instant.ts";
import { formatInstant } from "../../core/time/iso.ts";
import { isSlackId, safeLink } from "../../platforms/slack/slack-ids.ts";
import { escapeSlack, plainText, slackText } from "../../platforms/slack/slack-text.ts";

/** What lines are made of. Both forms of a message, blocks and words, are made of the same pieces, so they say the same. */
export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly bold: boolean }
  /** Shown in the reader's own zone. */
  | { readonly kind: "date"; readonly at: Instant }
  | { readonly kind: "user"; readonly id: string }
  | { readonly kind: "group"; readonly id: string }
  /** Only the words where the address is not safe. */
  | { readonly kind: "link"; readonly text: string; readonly url: string };

/** Our own words: a paragraph of more is read by nobody, and Slack takes no longer ones in some places. */
const MAX_WORDS = 400;

/** The day in words where it is near; the reader's zone and their 12 or 24 hours are Slack's business. */
const DATE_FORMAT = "{date_short_pretty} {time}";

export const words = (text: string): Piece => ({ kind: "text", text, bold: false });
export const bold = (text: string): Piece => ({ kind: "text", text, bold: true });
export const date = (at: Instant): Piece => ({ kind: "date", at });

/** Those pieces with a middle dot between them. */
export function dotted(...parts: readonly (readonly Piece[])[]): readonly Piece[] {
  return parts.flatMap((part, i) => (i === 0 ? part : [words(" · "), ...part]));
}

/** As elements of rich text. A mention of what is no id is left out. */
export function richText(pieces: readonly Piece[]): types.RichTextElement[] {
  return pieces.flatMap((piece): types.RichTextElement[] => {
    switch (piece.kind) {
      case "text": {
        const text = slackText(piece.text, MAX_WORDS);
        return text === "" ? [] : [{ type: "text", text, ...(piece.bold ? { style: { bold: true } } : {}) }];
      }
      case "date":
        return [
          { type: "date", timestamp: seconds(piece.at), format: DATE_FORMAT, fallback: dateWords(piece.at) },
        ];
      case "user":
        return isSlackId(piece.id) ? [{ type: "user", user_id: piece.id }] : [];
      case "group":
        return isSlackId(piece.id) ? [{ type: "usergroup", usergroup_id: piece.id }] : [];
      case "link": {
        const url = safeLink(piece.url);
        if (url === undefined) return richText([words(piece.text)]);
        return [{ type: "link", url, text: slackText(piece.text, MAX_WORDS) }];
      }
    }
  });
}

/** The same as a line of a message's own text, for notifications, screen readers and the plain form. */
export function lineText(pieces: readonly Piece[]): string {
  return pieces.map(pieceText).join("");
}

/** A piece in Slack's own markup; what we did not make ourselves is escaped. */
export function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case "text":
      return escapeSlack(inline(plainText(piece.text, MAX_WORDS)));
    case "date":
      return `<!date^${seconds(piece.at)}^${DATE_FORMAT}|${dateWords(piece.at)}>`;
    case "user":
      return isSlackId(piece.id) ? `<@${piece.id}>` : "";
    case "group":
      return isSlackId(piece.id) ? `<!subteam^${piece.id}>` : "";
    case "link": {
      const url = safeLink(piece.url);
      const text = pieceText(words(piece.text));
      return url === undefined ? text : `<${escapeSlack(url)}|${text.replaceAll("|", "¦")}>`;
    }
  }
}

/** The names of emoji have a letter in them, but for a few: the hours `09:00-18:00` name none. */
const EMOJI_NAME = /:(?=(?:[^\s:]*\p{L}[^\s:]*|100|1234|[+-]1):)/gu;

/** On one line, so that nobody can write one of ours; and no `:word:`, which a message's own text makes an emoji of. */
export function inline(text: string): string {
  return text.replace(/\s+/gu, " ").replace(EMOJI_NAME, ": ");
}

const seconds = (at: Instant): number => Math.floor(at / 1000);

/** For readers whose Slack shows no dates: `2026-11-23 22:40 UTC`. */
function dateWords(at: Instant): string {
  return `${formatInstant(at).slice(0, 16).replace("T", " ")} UTC`;
}
