import type { Locale } from "../../src/core/blurbs/locales.ts";
import { plainWording } from "../../src/core/blurbs/wording.ts";
import { subjectOf, type Subject } from "../../src/documents/blurbs/subject.ts";
import type { RandomTerms } from "./random-terms.ts";

/** What documents say of `terms`, in the languages given or in English. */
export function subjectFrom(
  { terms, now }: RandomTerms,
  locales: readonly Locale[] = [],
  brand = "Acme Travel",
): Subject {
  const [native = "en", ...others] = locales;
  const subject = subjectOf(terms, now, {
    channel: "x-acme",
    platform: "X",
    brand,
    wordings: [
      { locale: native, wording: plainWording(brand, true) },
      ...others.map((locale) => ({ locale, wording: plainWording(brand, false) })),
    ],
  });
  if (subject === undefined) throw new Error("the terms promise the public nothing");
  return subject;
}
