import { z } from "zod";
import { LANGUAGES } from "../../core/language.ts";
import { suggest } from "../nearest.ts";
import { addWrong, quoted } from "../schema/wrong.ts";

/** A language that can be told from a text, by ISO 639-1. */
export const languageField: z.ZodType<string, string> = z
  .string()
  .superRefine((text, context) => {
    if (LANGUAGES.includes(text)) return;
    const message = `${quoted(text)} is no language that a text can be told to be in`;
    addWrong(context, { message, mend: mendFor(text) });
  })
  .meta({ examples: ["de"] });

function mendFor(text: string): string {
  const [bare = ""] = text.toLowerCase().split(/[-_]/);
  if (LANGUAGES.includes(bare)) return `write ${bare}: regions and capitals are not told apart`;
  const named = LANGUAGES.find((code) => NAMES.of(code)?.toLowerCase() === text.trim().toLowerCase());
  if (named !== undefined) return `write ${named}`;
  return `write its code of two letters; ${suggest(text, LANGUAGES)}`;
}

const NAMES = new Intl.DisplayNames("en", { type: "language" });
