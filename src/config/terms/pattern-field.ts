import { z } from "zod";
import { addWrong, type Wrong } from "../schema/wrong.ts";

const LONGEST = 512;

/** A regular expression that an engine of linear time can run: no look-around, no back-reference. */
export const patternField: z.ZodType<string, string> = z.string().superRefine((pattern, context) => {
  const wrong = wrongWithPattern(pattern);
  if (wrong !== undefined) addWrong(context, wrong);
});

function wrongWithPattern(pattern: string): Wrong | undefined {
  if (pattern === "") return { message: "the pattern is empty", mend: "fill it in, or delete the line" };
  if (pattern.length > LONGEST) {
    return {
      message: `the pattern has ${pattern.length} characters`,
      mend: `use at most ${LONGEST}; split the rule`,
    };
  }
  const unescaped = pattern.replaceAll("\\\\", "  "); // an escaped backslash escapes nothing
  if (/(?<!\\)\(\?<?[=!]/.test(unescaped)) {
    return {
      message: "the pattern looks ahead or behind",
      mend: "it runs in linear time: write it without (?=, (?!, (?<= and (?<!",
    };
  }
  if (/\\(?:[1-9]|k<)/.test(unescaped)) {
    return {
      message: "the pattern refers back to a group",
      mend: "it runs in linear time: write it without \\1 and \\k<name>",
    };
  }
  return isPattern(pattern)
    ? undefined
    : {
        message: "the pattern is not a regular expression",
        mend: "check its brackets, and escape special characters with a backslash",
      };
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
