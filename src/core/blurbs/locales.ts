import type { Catalogue } from "./catalogue.ts";
import { de } from "./locales/de.ts";
import { en } from "./locales/en.ts";
import { es } from "./locales/es.ts";
import { fr } from "./locales/fr.ts";
import { ja } from "./locales/ja.ts";
import { pt } from "./locales/pt.ts";

/** The languages that blurbs are written in. A language is a file of `locales/` and a line here. */
export const LOCALES = ["en", "de", "es", "fr", "pt", "ja"] as const;

/** One of them. */
export type Locale = (typeof LOCALES)[number];

export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { en, de, es, fr, pt, ja };

/** The language of a tag such as `pt-BR`; undefined when blurbs are not written in it. */
export function localeOf(tag: string): Locale | undefined {
  const language = tag.toLowerCase().split(/[-_]/u)[0];
  return LOCALES.find((locale) => locale === language);
}
