import { z } from "zod";
import { strictMap } from "../schema/strict-map.ts";
import { textField } from "../schema/text-fields.ts";
import { addWrong } from "../schema/wrong.ts";
import { patternField } from "./pattern-field.ts";
import type { NeedsReplyForm } from "./terms-form.ts";

const OTHERWISE = ["all", "questions"] as const;

/** `yes` and `no`; YAML 1.2 reads them as words, and `true` and `false` as what they mean. */
const replyField = z
  .union([z.boolean(), z.enum(["yes", "no"])])
  .transform((given) => given === true || given === "yes");

/** Many rules are slow to read for people, too. */
const MOST_RULES = 100;

const rulesMap = strictMap({
  otherwise: z.enum(OTHERWISE).optional(),
  rules: z
    .array(
      strictMap({
        name: textField,
        keywords: z.array(textField).min(1).optional(),
        pattern: patternField.optional(),
        reply: replyField,
      }),
    )
    .min(1)
    .superRefine((rules, context) => {
      if (rules.length <= MOST_RULES) return;
      const message = `there are ${rules.length} rules`;
      addWrong(context, {
        message,
        mend: `use at most ${MOST_RULES}; put keywords of one kind into one rule`,
      });
    }),
});

/** Which messages need a reply: `all`, `questions`, or rules and what holds where none matches. */
export const needsReplyField: z.ZodType<NeedsReplyForm> = z.union([z.enum(OTHERWISE), rulesMap]);
