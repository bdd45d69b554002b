/**
 * The words of one language by which the plain rules know what a text does. Case, accents, apostrophes and
 * punctuation do not matter; phrases match whole words.
 */
export interface Phrases {
  /** Thanks, a goodbye or "solved": enough to end a conversation, alone or with `fillers`. */
  readonly closing: readonly string[];
  /** What may stand beside a closing phrase without asking for anything. */
  readonly fillers: readonly string[];
  /** A customer's question or wish. */
  readonly request: readonly string[];
  /** A responder says that somebody is at it, and no more. */
  readonly placeholder: readonly string[];
  /** A responder says that news will come. */
  readonly promise: readonly string[];
  /** A responder moves to private messages. */
  readonly redirect: readonly string[];
  /** A responder wants something of the customer first: then "we'll look into it" is no placeholder. */
  readonly asks: readonly string[];
  /** Beside one of the three in a sentence: it is only offered, for another time. */
  readonly offers: readonly string[];
}

/** The phrases of `text`, where commas part them. */
export function listed(text: string): readonly string[] {
  return text.split(",").map((phrase) => phrase.trim());
}
