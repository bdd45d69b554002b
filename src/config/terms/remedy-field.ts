import { z } from "zod";
import type { Remedy } from "../../core/terms/terms.ts";
import { localeField, textField } from "../schema/text-fields.ts";
import { addWrong } from "../schema/wrong.ts";

/** Filled in it has to fit a field of 3,000 characters, to be copied from. */
const MAX_LETTERS = 2500;

const remedyText = textField.superRefine((text, context) => {
  if (text.length <= MAX_LETTERS) return;
  const message = `the remedy has ${text.length} characters: more than ${MAX_LETTERS} cannot be shown to be copied`;
  addWrong(context, { message, mend: "shorten it" });
});

/** What a customer is told after a miss: a text, or one for each language: `{ en: ..., de: ... }`. */
export const remedyField: z.ZodType<Remedy> = z.union([
  remedyText,
  z.record(localeField, remedyText).superRefine((texts, context) => {
    if (Object.keys(texts).length > 0) return;
    const mend = 'write it as a text, or by language: `remedy: { en: "Sorry, we were late." }`';
    addWrong(context, { message: "the remedy has no text", mend });
  }),
]);
