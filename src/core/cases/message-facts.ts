/** Why a text of its own needs no reply, wherever it stands. */
export const NOISE = ["retweet", "only mentions", "only emoji", "only a link", "empty"] as const;
/** One of them. */
export type Noise = (typeof NOISE)[number];

/**
 * What a text does that matters to a clock: a customer's `request` or `closing` phrase; a responder's `placeholder`
 * ("looking into it"), `promise` (of an update) or `redirect` ("DM us").
 */
export const CUES = ["request", "closing", "placeholder", "promise", "redirect"] as const;
/** One of them. */
export type Cue = (typeof CUES)[number];

/** What ingest found in a text. The fold reads these, never the text (DESIGN §3). */
export interface MessageFacts {
  /** The version of the classifier that found them. */
  readonly classifier: string;
  readonly noise: Noise | undefined;
  readonly cues: readonly { readonly cue: Cue; readonly words: string }[];
  /** Keywords of the channel's targets found in the text, as the terms spell them. */
  readonly keywords: readonly string[];
  /** A responder's text that matches the channel's `auto_replies`: no human answer. */
  readonly autoReply: boolean;
}

/** Whether the text has that cue. */
export function hasCue(facts: MessageFacts, cue: Cue): boolean {
  return facts.cues.some((found) => found.cue === cue);
}
