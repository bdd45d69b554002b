import type { types } from "@slack/bolt";
import { richText, type Piece } from "./pieces.ts";

/** A notice in Slack's form. `text` says the same as the blocks, for whoever does not see them. */
export interface Rendered {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

/** Slack refuses a section without elements. */
export function richBlock(
  ...parts: readonly (types.RichTextSection | types.RichTextQuote)[]
): types.RichTextBlock {
  return { type: "rich_text", elements: parts.filter(({ elements }) => elements.length > 0) };
}

/** A line of its own. */
export function section(pieces: readonly Piece[]): types.RichTextSection {
  return { type: "rich_text_section", elements: richText(pieces) };
}
