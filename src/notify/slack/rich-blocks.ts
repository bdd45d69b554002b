import type { types } from "@slack/bolt";
import { slackText } from "../../platforms/slack/slack-text.ts";
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

/** A customer's words, which stand nowhere but in text elements of a quote: there nothing has a meaning. */
export function quoteElements(quote: string | undefined, max?: number): readonly types.RichTextQuote[] {
  const text = quote === undefined ? "" : slackText(quote, max);
  return text === "" ? [] : [{ type: "rich_text_quote", elements: [{ type: "text", text }] }];
}
