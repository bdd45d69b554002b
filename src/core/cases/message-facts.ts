/** Why a text of its own needs no reply, wherever it stands. */
export const NOISE = [
  "retweet",
  "quote without words",
  "only mentions",
  "only emoji",
  "only a sticker",
  "only a link",
  "empty",
] as const;
/** One of them. */
export type Noise = (typeof NOISE)[number];

/**
 * What a text does that matters to a clock: a customer's `request` or `closing` phrase; a responder's `placeholder`
 * ("looking into it"), `promise` (of an update) or `redirect` ("DM us").
 */
export const CUES = ["request", "closing", "placeholder", "promise", "redirect"] as const;
/** One of them. */
export type Cue = (typeof CUES)[number];

/** What somebody may break by the words of a message; terms say which of them a channel does not tolerate (DESIGN §7). */
export const CONDUCT_CATEGORIES = [
  "cursing",
  "insults",
  "slurs",
  "threats",
  "defamation",
  "private data of others",
  "spam",
] as const;
/** One of them. */
export type ConductCategory = (typeof CONDUCT_CATEGORIES)[number];

/**
 * Where in a text, in UTF-16 code units, [from, to). A place and never the words: facts outlive the text (DESIGN §13), and
 * what is found may be private.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words that break a rule of conduct, as a library and lists tell. */
export interface ConductFinding extends Span {
  readonly category: ConductCategory;
}

/** Words that a pattern of the operator matches. */
export interface PatternMatch extends Span {
  /** As the terms spell it. */
  readonly pattern: string;
}

/** What ingest found in a text. The fold reads these, never the text (DESIGN §3). */
export interface MessageFacts {
  /** The version of the classifier that found them. */
  readonly classifier: string;
  readonly noise: Noise | undefined;
  readonly cues: readonly { readonly cue: Cue; readonly words: string }[];
  /** Keywords of the channel's targets found in the text, as the terms spell them. */
  readonly keywords: readonly string[];
  /** ISO 639-1; absent when the text is too short to tell, or was read by a classifier that did not ask. */
  readonly language?: string | undefined;
  /** In the order of the text; absent when there is nothing. */
  readonly conduct?: readonly ConductFinding[] | undefined;
  /** The first match of each of the operator's patterns that matches; absent when none does. */
  readonly patterns?: readonly PatternMatch[] | undefined;
  /** Where patterns stopped reading, in UTF-16 code units: what follows may break a rule or not. Absent when all was read. */
  readonly patternsCutAt?: number | undefined;
  /** A responder's text that matches the channel's `auto_replies`: no human answer. */
  readonly autoReply: boolean;
}

/** Whether the text has that cue. */
export function hasCue(facts: MessageFacts, cue: Cue): boolean {
  return facts.cues.some((found) => found.cue === cue);
}
