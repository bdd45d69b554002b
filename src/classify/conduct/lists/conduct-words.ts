/**
 * What one language says. Phrases stand between commas, and run on from line to line: `a|b` are alternatives of one word each,
 * `x?` may be missing, `..3` is up to three of any words, `<you>` is a set of words. Accents and case make no difference.
 */
export interface ConductWords {
  /** ISO 639-1. */
  readonly language: string;
  /** Words that other languages have too: alone they count only where the text is not known to be of another. */
  readonly onlyHere: string;
  /** Sets of words that the phrases name. */
  readonly classes: Readonly<Record<string, string>>;
  readonly cursing: string;
  /** Of people and never of things. */
  readonly insults: string;
  /** Insults of more than a word with a curse in them, which is then no curse beside. */
  readonly fixedInsults: string;
  /** A curse at a person is a curse and an insult. */
  readonly cursesAtPeople: string;
  readonly slurs: string;
  readonly threats: string;
  /** Harm to people or places that is a threat where one of `intents` stands in the same sentence. */
  readonly violence: string;
  /** Says that what is told shall be, should be or will be. */
  readonly intents: string;
  readonly defamation: string;
  /** Offers as nobody but an advertiser makes them. */
  readonly spam: string;
  /** What is found in these is not meant: names, medicine, other senses of a word, things that are not people. */
  readonly innocent: string;
  /** What stands before a surname. */
  readonly titles: string;
  /** Insults in these are the writer's own person, or nobody's. */
  readonly self: string;
  /** Tells that somebody else said what follows. */
  readonly reports: string;
  /** The same, of what stands before. */
  readonly reportedBefore: string;
  /** Says that what follows is a guess, a question or a feeling, and no statement of fact. */
  readonly hedges: string;
  /** Says that the writer does not call anybody what follows. */
  readonly disclaimers: string;
  /** Points at somebody else's address, number or account. */
  readonly othersData: string;
  /** The writer's own, or the brand's. */
  readonly ownData: string;
  /** Of the writer's household: who is told of then is one of it, as long as nobody else is. */
  readonly household: string;
  /** 0 to 9 and what is said for several digits, for numbers written out. */
  readonly numerals: string;
}
