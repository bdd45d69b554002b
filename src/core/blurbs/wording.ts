/** What of a blurb a brand may leave out; the promise itself is always told. */
export const PARTS = ["lead", "purpose", "offers", "conduct", "late", "close"] as const;
/** One of them. */
export type Part = (typeof PARTS)[number];

/** How a brand speaks in one language. */
export interface Wording {
  /** The brand as customers know it. */
  readonly brand: string;
  /** What the promise is called, before it, such as "Terms of Social Engagement"; undefined: it needs no name. */
  readonly label: string | undefined;
  readonly tone: "friendly" | "formal";
  /** The parts that are told where there is room. */
  readonly show: readonly Part[];
  /** Whether the terms are written in this language, so that their own words can be told in it. */
  readonly native: boolean;
  /** In place of the words of the terms, or of the catalogue. */
  readonly own: Readonly<Partial<Record<OwnSentence, string>>>;
}

/** A part that a brand may say in words of its own. */
export type OwnSentence = Exclude<Part, "late">;

/** The wording of a brand that has none of its own. */
export const plainWording = (brand: string, native: boolean): Wording => ({
  brand,
  label: undefined,
  tone: "friendly",
  show: PARTS,
  native,
  own: {},
});
