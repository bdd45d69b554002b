import { localeOf, type Locale } from "./locales.ts";

/** What of a blurb a brand may leave out; the promise itself is always told. */
export const PARTS = ["lead", "purpose", "offers", "conduct", "late", "close"] as const;
/** One of them. */
export type Part = (typeof PARTS)[number];

/** The parts that a brand may say in words of its own; the nights follow from the promise. */
export const OWN_SENTENCES = ["lead", "purpose", "offers", "conduct", "close"] as const;
/** One of them. */
export type OwnSentence = (typeof OWN_SENTENCES)[number];

/** How customers are addressed. */
export const TONES = ["friendly", "formal"] as const;

/** How a brand speaks in one language. */
export interface Wording {
  /** The brand as customers know it. */
  readonly brand: string;
  /** What the promise is called, before it, such as "Terms of Social Engagement"; undefined: it needs no name. */
  readonly label: string | undefined;
  readonly tone: (typeof TONES)[number];
  /** The parts that are told where there is room. */
  readonly show: readonly Part[];
  /** Whether the terms are written in this language, so that their own words can be told in it. */
  readonly native: boolean;
  /** In place of the words of the terms, or of the catalogue. */
  readonly own: Readonly<Partial<Record<OwnSentence, string | undefined>>>;
}

/** What a brand says otherwise than all do, by language. */
export type BrandWording = Readonly<Partial<Record<Locale, OwnWording | undefined>>>;

/** In one language. */
export interface OwnWording extends Pick<Wording, "tone" | "show" | "own"> {
  readonly label?: string | undefined;
}

/** A brand as it speaks to customers. */
export interface Speaker {
  readonly name: string;
  /** The language in which its terms are written, as a tag such as `pt-BR`; English unless given. */
  readonly locale?: string | undefined;
  /** Undefined: it has no words of its own. */
  readonly wording?: BrandWording | undefined;
}

/** How a brand speaks in a language: in words of its own where it has them. */
export function wordingOf({ name, locale: own = "en", wording }: Speaker, locale: Locale): Wording {
  return { ...plainWording(name, locale === localeOf(own)), ...wording?.[locale] };
}

/** The wording of a brand that has none of its own. */
export const plainWording = (brand: string, native: boolean): Wording => ({
  brand,
  label: undefined,
  tone: "friendly",
  show: PARTS,
  native,
  own: {},
});
