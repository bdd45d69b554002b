import { z } from "zod";
import { claimIn } from "../../core/blurbs/claims.ts";
import { excessOf, measure } from "../../core/blurbs/measure.ts";
import { SURFACES } from "../../core/blurbs/surfaces.ts";
import { textField } from "../schema/text-fields.ts";
import { addWrong, quoted, type Wrong } from "../schema/wrong.ts";

/** A sentence that a brand says in its own words: one line that promises nothing and calls nobody. */
export const sentenceField: z.ZodType<string, string> = textField.superRefine((text, context) => {
  const wrong = wrongIn(text);
  if (wrong !== undefined) addWrong(context, wrong);
});

function wrongIn(text: string): Wrong | undefined {
  if (text.trim() === "") return undefined; // said already
  if (/[\n\r\u2028\u2029]/u.test(text))
    return { message: "the sentence has a line break", mend: "write it on one line" };
  const [hidden] = HIDDEN.exec(text) ?? [];
  if (hidden !== undefined) {
    const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return { message: `the sentence has the invisible character U+${code}`, mend: "delete it" };
  }
  if (text !== text.trim()) return { message: "the sentence has spaces around it", mend: "delete them" };
  const [call] = CALLS.exec(text.normalize("NFKC")) ?? [];
  if (call !== undefined)
    return {
      message: `${quoted(call)} may call people wherever it is published`,
      mend: "write it without the @",
    };
  const claim = claimIn(text);
  if (claim !== undefined) {
    const message = `${quoted(claim)} promises something by itself`;
    return { message, mend: "leave it out: hours, shares, times and dates are told as the terms have them" };
  }
  return fitsNowhere(text);
}

/** Control and format characters, such as those that turn the direction of text; emoji are joined by U+200D. */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Co}]|(?!\u200d)\p{Cf}/u;

/** What a platform makes a mention of; an address of e-mail is none. */
const CALLS = /@(?:everyone|here|channel)\b|(?<![\w.+-])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*|<[!@#][^>]*>?/iu;

function fitsNowhere(text: string): Wrong | undefined {
  if (SURFACES.some((surface) => excessOf(measure(surface, text)) === 0)) return undefined;
  const most = Math.max(...SURFACES.map(({ max }) => max));
  return {
    message: `the sentence has ${text.length} characters and fits nowhere`,
    mend: `shorten it: the largest place holds ${most}, promise included`,
  };
}
