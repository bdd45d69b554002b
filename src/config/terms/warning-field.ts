import { z } from "zod";
import type { WarningRule } from "../../core/terms/terms.ts";
import { formatDuration, parseDuration } from "../../core/time/duration-text.ts";
import type { Duration } from "../../core/time/instant.ts";
import { wrongWithDuration } from "../schema/duration-field.ts";
import { mendPercentage, parsePercent } from "../schema/text-fields.ts";
import { addWrong, quoted, type Wrong } from "../schema/wrong.ts";

/** A warning: a share of the target gone (`50%`), or business time left (`10m`). */
export function warningField(openDay: Duration | undefined): z.ZodType<WarningRule, string> {
  return z
    .string()
    .transform((text, context) => {
      const warning = readWarning(text);
      if (warning === undefined) addWrong(context, wrongWithWarning(text, openDay));
      return warning ?? z.NEVER;
    })
    .meta({ examples: ["50%", "10m"] });
}

/** The warning that `text` writes, in its one spelling; undefined when it is none. */
export function readWarning(text: string): WarningRule | undefined {
  const percent = parsePercent(text);
  if (percent !== undefined) {
    if (percent <= 0 || percent >= 100) return undefined;
    return { kind: "share", share: percent / 100, spelling: `${percent}%` };
  }
  const left = wrongWithDuration(text, undefined) === undefined ? parseDuration(text) : undefined;
  return left === undefined ? undefined : { kind: "left", left, spelling: formatDuration(left) };
}

function wrongWithWarning(text: string, openDay: Duration | undefined): Wrong {
  if (parsePercent(text) !== undefined) {
    return {
      message: `a warning at ${quoted(text)} is not before the deadline`,
      mend: "write a share above 0% and below 100%",
    };
  }
  if (/^\d[\d.]*\s+%$/.test(text)) {
    return { message: `${quoted(text)} is not a share`, mend: mendPercentage(text) };
  }
  return (
    (/^[^%]*\d[^%]*$/.test(text) ? wrongWithDuration(text, openDay) : undefined) ?? {
      message: `${quoted(text)} is neither a share nor a duration`,
      mend: "write the share of the target gone, such as 50%, or the time left, such as 10m",
    }
  );
}
