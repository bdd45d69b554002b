import type { types } from "@slack/bolt";
import type { Reply, ReplyLine, ReplyPart } from "../../ports/command.ts";
import { escapeSlack } from "../../platforms/slack/slack-text.ts";
import { bold, date, inline, lineText, richText, words, type Piece } from "./pieces.ts";

/** What is told to one person. */
export interface Private {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** Slack takes no block of more paragraphs. */
const LINES_PER_BLOCK = 40;

/** Slack takes 50 blocks a message, and this much text in all of them together; escaped, a character may become five. */
const MAX_TEXT = 9000;
const MAX_LINES = 120;

/** Read by notifications and screen readers: nobody listens to more. */
const MAX_SPOKEN = 20;

/** What stands in one row: pieces of a line, or a text to be copied. */
type Row = readonly Piece[] | Copied;

interface Copied {
  readonly copied: string;
}

/** An answer as its reader sees it. */
export function renderReply(reply: Reply): Private {
  const rows = fitting(reply.lines.flatMap(rowsOf), MAX_TEXT);
  return {
    text: rows.slice(0, MAX_SPOKEN).map(spoken).join("\n"),
    blocks: replyBlocks(rows),
  };
}

/** As much of an answer as `room` for letters leaves, as blocks of a view. */
export function replyWithin({ lines }: Reply, room: number): types.RichTextBlock[] {
  return replyBlocks(fitting(lines.flatMap(rowsOf), room));
}

function replyBlocks(rows: readonly Row[]): types.RichTextBlock[] {
  const shown = rows.map(elementOf).filter(({ elements }) => elements.length > 0);
  return Array.from({ length: Math.ceil(shown.length / LINES_PER_BLOCK) }, (_, i) => ({
    type: "rich_text",
    elements: shown.slice(i * LINES_PER_BLOCK, (i + 1) * LINES_PER_BLOCK),
  }));
}

/** A text to be copied goes as it is: rich text knows no markup, so an escape in it would be copied as well. */
function elementOf(row: Row): types.RichTextSection | types.RichTextPreformatted {
  return isCopied(row)
    ? { type: "rich_text_preformatted", elements: [{ type: "text", text: row.copied }] }
    : { type: "rich_text_section", elements: richText(row) };
}

/** Whole rows as far as Slack takes them, and how many more there are. */
function fitting(all: readonly Row[], letters: number): readonly Row[] {
  let room = letters;
  const kept = all.findIndex((row, i) => {
    room -= isCopied(row) ? row.copied.length : lineText(row).length;
    return room < 0 || i >= MAX_LINES;
  });
  if (kept < 0) return all.length === 0 ? [[words("There is nothing to tell.")]] : all;
  return [...all.slice(0, kept), [words(`and ${all.length - kept} more lines`)]];
}

/** A line, and what is to be copied of it in rows of its own; nothing is no row. */
function rowsOf(line: ReplyLine): readonly Row[] {
  const rows: Row[] = [];
  let pieces: Piece[] = [];
  const endLine = (): void => {
    if (pieces.length > 0) rows.push(pieces);
    pieces = [];
  };
  for (const part of line.filter((one) => !isEmpty(one))) {
    if (typeof part === "string") pieces.push(words(part));
    else if (part.kind === "copy") {
      endLine();
      rows.push({ copied: part.text });
    } else pieces.push(pieceOf(part));
  }
  endLine();
  return rows;
}

function pieceOf(part: Exclude<ReplyPart, string | { readonly kind: "copy" }>): Piece {
  switch (part.kind) {
    case "bold":
      return bold(part.text);
    case "instant":
      return date(part.at);
    case "link":
      return { kind: "link", text: part.text, url: part.url };
  }
}

const isEmpty = (part: ReplyPart): boolean =>
  typeof part === "string" ? part === "" : (part.kind === "bold" || part.kind === "copy") && part.text === "";

const isCopied = (row: Row): row is Copied => "copied" in row;

/** Notifications and screen readers take the message's own text, which has markup. */
const spoken = (row: Row): string => (isCopied(row) ? escapeSlack(inline(row.copied)) : lineText(row));
