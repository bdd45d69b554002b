import { RE2JS, RE2JSException } from "re2js";
import { z } from "zod";
import { LARGEST_PROGRAM, LONGEST_PATTERN } from "../../core/conduct/pattern-limits.ts";
import { addWrong, type Wrong } from "../schema/wrong.ts";
import { explodes } from "./pattern-cost.ts";

/** A regular expression that an engine of linear time can run, at a cost that one text can bear. */
export const patternField: z.ZodType<string, string> = z.string().superRefine((pattern, context) => {
  const wrong = wrongWithPattern(pattern);
  if (wrong !== undefined) addWrong(context, wrong);
});

const IN_LINEAR_TIME = "it runs in linear time: write it without";

function wrongWithPattern(pattern: string): Wrong | undefined {
  if (pattern === "") return { message: "the pattern is empty", mend: "fill it in, or delete the line" };
  if (pattern.length > LONGEST_PATTERN) {
    return {
      message: `the pattern has ${pattern.length} characters`,
      mend: `use at most ${LONGEST_PATTERN}; split the rule`,
    };
  }
  const engine = compiled(pattern);
  return engine instanceof RE2JS ? tooMuchOf(engine, pattern) : wrongBy(engine);
}

function compiled(pattern: string): RE2JS | RE2JSException {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (error instanceof RE2JSException) return error;
    throw error;
  }
}

/** What the engine refused, in an operator's words. */
function wrongBy({ message }: RE2JSException): Wrong {
  if (/\(\?<?[=!]/.test(message)) {
    return {
      message: "the pattern looks ahead or behind",
      mend: `${IN_LINEAR_TIME} (?=, (?!, (?<= and (?<!`,
    };
  }
  if (/invalid escape sequence: `\\(?:[1-9]|k)/.test(message)) {
    return { message: "the pattern refers back to a group", mend: `${IN_LINEAR_TIME} \\1 and \\k<name>` };
  }
  if (message.includes("repeat count")) {
    return {
      message: "the pattern repeats too often",
      mend: "repeat at most 1,000 times, inner repeats included",
    };
  }
  return {
    message: "the pattern is not a regular expression",
    mend: "check its brackets, and escape special characters with a backslash",
  };
}

function tooMuchOf(engine: RE2JS, pattern: string): Wrong | undefined {
  const instructions = engine.programSize();
  if (instructions > LARGEST_PROGRAM) {
    return {
      message: `the pattern compiles to ${instructions} instructions`,
      mend: `use at most ${LARGEST_PROGRAM}: repeat less often ({0,200} is 200 copies), or split the rule`,
    };
  }
  if (engine.test("")) {
    return {
      message: "the pattern matches a text without words",
      mend: "write + instead of *, or add what must be there",
    };
  }
  if (explodes(pattern)) {
    return {
      message: "the pattern takes too much work on some texts",
      mend: "replace counted repeats of many signs ({50}) by + or by something shorter",
    };
  }
  return undefined;
}
