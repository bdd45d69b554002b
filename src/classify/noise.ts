import { withoutHandles } from "../core/cases/handles.ts";
import type { Noise } from "../core/cases/message-facts.ts";
import { LONGEST_TEXT } from "./words.ts";

const RETWEET = /^\s*RT\s+@/;
const LINK = /\b(?:https?:\/\/|www\.)\S+/giu;
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
export const withoutLinks = (text: string): string => text.replace(LINK, " ");

/** `text` without its emoji. */
export const withoutEmoji = (text: string): string =>
  text.replace(KEYCAP, " ").replace(EMOJI, " ").replace(EMOJI_PART, "");

/** Why `text` needs no reply wherever it stands. In doubt it does: a hidden question is worse than an idle warning. */
export function noiseOf(text: string): Noise | undefined {
  if (RETWEET.test(text)) return "retweet";
  if (text.length > LONGEST_TEXT || asksByMark(text)) return undefined;
  const unnamed = withoutHandles(text);
  const unlinked = withoutLinks(unnamed);
  const rest = withoutEmoji(unlinked);
  if (!BLANK.test(rest)) return undefined;
  if (unlinked !== unnamed) return "only a link";
  if (rest !== unlinked) return "only emoji";
  if (unnamed !== text) return "only mentions";
  return /\p{P}/u.test(rest) ? undefined : "empty";
}
