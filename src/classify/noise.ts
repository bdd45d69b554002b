import { withoutHandles } from "../core/cases/handles.ts";
import type { Interaction } from "../core/interaction.ts";
import type { Noise } from "../core/cases/message-facts.ts";
import { LATIN, LONGEST_TEXT } from "./words.ts";

const RETWEET = /^\s*RT\s+@/;
const LINK = /\b(?:https?:\/\/|www\.)\S+/giu;
/** Whether a text begins with what may be a link, or a keycap. */
const LINK_AHEAD = /^\s*(?:https?:|www\.|[0-9]\uFE0F?\u20E3)/i;
const WWW = /www\./i;
const KEYCAP = /[0-9#*]\uFE0F?\u20E3/gu;
const EMOJI = /[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/gu;
/** What joins and colours emoji, and the letters of subdivision flags. */
const EMOJI_PART = /\u200D|\uFE0E|\uFE0F|\u20E3|[\u{E0020}-\u{E007F}]/gu;
/** White space, punctuation and what nobody sees. */
const BLANK = /^[\s\p{P}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;
/** Asks, in any script or as an emoji. */
const QUESTION = /[?？؟¿⁇⁈⁉❓❔🆘]/u;

/** Whether there is a question mark in `text`, links aside. */
export function asksByMark(text: string): boolean {
  return QUESTION.test(withoutLinks(text));
}

/** `text` without its links. */
export function withoutLinks(text: string): string {
  // Two plain searches are cheaper than one pattern; most texts have no link.
  return text.includes("://") || WWW.test(text) ? text.replace(LINK, " ") : text;
}

/** `text` without its emoji. */
export function withoutEmoji(text: string): string {
  if (LATIN.test(text)) return text;
  return text.replace(KEYCAP, " ").replace(EMOJI, " ").replace(EMOJI_PART, "");
}

/** The signs by which channels write stickers and moving pictures: they say as much as an emoji does. */
const STICKER = /[🏷🎞]/u;
/** A letter or digit of most scripts: such a text holds more than links, and is not noise. */
const ASCII_SAYS = /^[A-Za-z0-9]/;

/**
 * Why `text` needs no reply wherever it stands. In doubt it does: a hidden question is worse than an idle warning. What a
 * channel writes for a picture or a film, such as `[photo]`, counts as words: it may show a broken suitcase.
 */
export function noiseOf(text: string, interaction: Interaction): Noise | undefined {
  if (RETWEET.test(text)) return "retweet";
  if (text.length > LONGEST_TEXT) return undefined;
  const unnamed = withoutHandles(text);
  // Most texts end here.
  if (ASCII_SAYS.test(unnamed.trimStart()) && !LINK_AHEAD.test(unnamed)) return undefined;
  if (asksByMark(text)) return undefined;
  const unlinked = withoutLinks(unnamed);
  const rest = withoutEmoji(unlinked);
  if (!BLANK.test(rest)) return undefined;
  const isQuote = interaction === "quote";
  if (unlinked !== unnamed) return isQuote ? "quote without words" : "only a link";
  if (rest !== unlinked) return STICKER.test(unlinked) ? "only a sticker" : "only emoji";
  if (isQuote) return "quote without words";
  if (unnamed !== text) return "only mentions";
  return /\p{P}/u.test(rest) ? undefined : "empty";
}
