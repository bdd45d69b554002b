import { isWaiting, type Notice } from "../../ports/notice.ts";
import { safeLink } from "../../platforms/slack/slack-ids.ts";
import { escapeSlack, plainText } from "../../platforms/slack/slack-text.ts";
import { handleWords, headLine, mentionLine, shortLine } from "./case-lines.ts";
import { bold, date, dotted, inline, pieceText, words, type Piece } from "./pieces.ts";
import { listHead, listShortLine } from "./render-list.ts";
import type { Rendered } from "./rich-blocks.ts";

/** Small enough to pass wherever text passes at all. */
const MAX_PLAIN = 300;

/** A long name pushes out nothing that matters more. */
const MAX_PIECE = 100;

/** The notice as a short text and nothing else, for when Slack refused its full form: what matters most comes first. */
export function renderPlain(notice: Notice): Rendered {
  const parts: string[] = [];
  const url = linkOf(notice);
  const link = url === undefined ? "" : ` <${escapeSlack(url)}|Open post>`;
  // The way to the post is worth more than many words.
  let room = MAX_PLAIN - (link.length > MAX_PLAIN / 2 ? 0 : link.length);
  const add = (part: string, before = ""): void => {
    if (part === "" || before.length + part.length > room) return;
    parts.push(before, part);
    room -= before.length + part.length;
  };
  for (const piece of firstLine(notice)) add(fitting(piece, room));
  for (const piece of mentionsOf(notice)) add(pieceText(piece), " ");
  if (link.length <= MAX_PLAIN / 2) parts.push(link);
  // Two for the quotation marks, one for the space before them.
  const more = escapedTo(inline(plainText(textOf(notice))), room - 3);
  if (more !== "") add(`“${more}”`, " ");
  return { text: parts.join(""), blocks: [] };
}

function firstLine(notice: Notice): readonly Piece[] {
  switch (notice.kind) {
    case "case":
      return headLine(notice);
    case "line":
      return shortLine(notice);
    case "list":
      return listHead(notice);
    case "list line":
      return listShortLine(notice);
    case "personal":
      return dotted([words(notice.text)], [words("due "), date(notice.dueAt)]);
    case "ops":
    case "question":
    case "report":
      return [bold(notice.title)];
  }
}

function mentionsOf(notice: Notice): readonly Piece[] {
  if (notice.kind === "list") return mentionLine(notice.mentions).filter(({ kind }) => kind !== "text");
  if (notice.kind !== "case") return [];
  return isWaiting(notice.standing) ? mentionLine(notice.mentions).filter(({ kind }) => kind !== "text") : [];
}

function linkOf(notice: Notice): string | undefined {
  const hasLink = notice.kind === "case" || notice.kind === "personal" || notice.kind === "question";
  return hasLink ? safeLink(notice.link) : undefined;
}

function textOf(notice: Notice): string {
  if (notice.kind === "case") return notice.quote ?? "";
  if (notice.kind === "question" && notice.quote !== undefined) return notice.quote;
  if (notice.kind === "list") return notice.rows.map(({ handle }) => handleWords(handle)).join(" ");
  return "lines" in notice ? notice.lines.join(" ") : "";
}

/** Words may be cut, marks of Slack's not: half of one would be shown as it is written. */
function fitting(piece: Piece, room: number): string {
  if (piece.kind !== "text") return pieceText(piece);
  return escapedTo(inline(plainText(piece.text)), Math.min(room, MAX_PIECE));
}

/** The longest beginning of `text` of which no more than `room` is left once it is escaped. */
function escapedTo(text: string, room: number): string {
  for (let max = Math.min(MAX_PLAIN, room); max > 0; max = Math.floor(max / 2)) {
    const escaped = escapeSlack(plainText(text, max));
    if (escaped.length <= room) return escaped;
  }
  return "";
}
