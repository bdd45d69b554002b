import type { types } from "@slack/bolt";
import type { Reply, ReplyLine, ReplyPart } from "../../ports/command.ts";
import { bold, date, lineText, richText, words, type Piece } from "./pieces.ts";

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

/** An answer as its reader sees it. */
export function renderReply(reply: Reply): Private {
  const lines = fitting(reply.lines.map(piecesOf), MAX_TEXT);
  return {
    text: lines.slice(0, MAX_SPOKEN).map(lineText).join("\n"),
    blocks: replyBlocks(lines),
  };
}

/** As much of an answer as `room` for letters leaves, as blocks of a view. */
export function replyWithin({ lines }: Reply, room: number): types.RichTextBlock[] {
  return replyBlocks(fitting(lines.map(piecesOf), room));
}

function replyBlocks(lines: readonly (readonly Piece[])[]): types.RichTextBlock[] {
  const sections = lines
    .map((line): types.RichTextSection => ({ type: "rich_text_section", elements: richText(line) }))
    .filter(({ elements }) => elements.length > 0);
  return Array.from({ length: Math.ceil(sections.length / LINES_PER_BLOCK) }, (_, i) => ({
    type: "rich_text",
    elements: sections.slice(i * LINES_PER_BLOCK, (i + 1) * LINES_PER_BLOCK),
  }));
}

/** Whole lines as far as Slack takes them, and how many more there are. */
function fitting(all: readonly (readonly Piece[])[], letters: number): readonly (readonly Piece[])[] {
  const said = all.filter((line) => line.length > 0);
  let room = letters;
  const kept = said.findIndex((line, i) => {
    room -= lineText(line).length;
    return room < 0 || i >= MAX_LINES;
  });
  if (kept < 0) return said.length === 0 ? [[words("There is nothing to tell.")]] : said;
  return [...said.slice(0, kept), [words(`and ${said.length - kept} more lines`)]];
}

const piecesOf = (line: ReplyLine): readonly Piece[] => line.map(pieceOf).filter((piece) => !isEmpty(piece));

function pieceOf(part: ReplyPart): Piece {
  if (typeof part === "string") return words(part);
  switch (part.kind) {
    case "bold":
      return bold(part.text);
    case "instant":
      return date(part.at);
    case "link":
      return { kind: "link", text: part.text, url: part.url };
  }
}

const isEmpty = (piece: Piece): boolean => piece.kind === "text" && piece.text === "";
