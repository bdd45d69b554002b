import { z } from "zod";
import { OWN_SENTENCES, PARTS, TONES, type BrandWording } from "../../core/blurbs/wording.ts";
import { strictMap } from "../schema/strict-map.ts";
import { addWrong } from "../schema/wrong.ts";
import { sentenceField } from "./sentence-field.ts";

const own = strictMap({
  lead: sentenceField.optional(),
  purpose: sentenceField.optional(),
  offers: sentenceField.optional(),
  conduct: sentenceField.optional(),
  close: sentenceField.optional(),
});

const ofLanguage = strictMap({
  label: sentenceField.optional(),
  tone: z.enum(TONES).default("friendly"),
  show: z.array(z.enum(PARTS)).default([...PARTS]),
  own: own.prefault({}),
}).superRefine(({ show, own: sentences }, context) => {
  for (const part of OWN_SENTENCES) {
    if (sentences[part] === undefined || show.includes(part)) continue;
    const message = `the sentence for "${part}" is never told: \`show\` leaves it out`;
    addWrong(context, { message, mend: `add ${part} to \`show\`, or delete the sentence` }, ["own", part]);
  }
});

/** How a brand speaks, by language: a file of `wording/`. A language of blurbs has a line here. */
export const wordingSchema: z.ZodType<BrandWording> = strictMap({
  en: ofLanguage.optional(),
  de: ofLanguage.optional(),
  es: ofLanguage.optional(),
  fr: ofLanguage.optional(),
  pt: ofLanguage.optional(),
  ja: ofLanguage.optional(),
});
