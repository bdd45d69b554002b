import { z } from "zod";
import type { Remedy } from "../../core/terms/terms.ts";
import { localeField, textField } from "../schema/text-fields.ts";
import { addWrong } from "../schema/wrong.ts";

/** What a customer is told after a miss: a text, or one for each language: `{ en: ..., de: ... }`. */
export const remedyField: z.ZodType<Remedy> = z.union([
  textField,
  z.record(localeField, textField).superRefine((texts, context) => {
    if (Object.keys(texts).length > 0) return;
    const mend = 'write it as a text, or by language: `remedy: { en: "Sorry, we were late." }`';
    addWrong(context, { message: "the remedy has no text", mend });
  }),
]);
