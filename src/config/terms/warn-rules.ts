import { formatDuration, parseDuration } from "../../core/time/duration-text.ts";
import type { Duration } from "../../core/time/instant.ts";
import type { Problem } from "../../ports/errors.ts";
import { quoted } from "../schema/wrong.ts";
import { problemAt } from "../yaml/problem-at.ts";
import { itemsAt, textAt, textsAt, type Sourced } from "../yaml/sourced.ts";
import { readWarning } from "./warning-field.ts";

interface Clock {
  readonly words: string;
  readonly span: Duration;
}

/** Warnings named twice, and leads that are not shorter than a target they apply to. */
export function checkWarnings(root: Sourced): readonly Problem[] {
  const clocks = clocksOf(root);
  const seen = new Set<string>();
  return textsAt(root, ["warn"]).flatMap(({ text, place }) => {
    const warning = readWarning(text);
    if (warning === undefined) return [];
    if (seen.has(warning.spelling)) {
      return [problemAt(place, `the warning ${quoted(text)} stands twice`, "delete one of the two")];
    }
    seen.add(warning.spelling);
    const shortest = clocks.find(({ span }) => warning.kind === "left" && warning.left >= span);
    if (shortest === undefined) return [];
    const message = `a warning ${quoted(text)} before the deadline comes before the clock starts: ${shortest.words}`;
    const mend = `write less than ${formatDuration(shortest.span)}, or a share such as 50%`;
    return [problemAt(place, message, mend)];
  });
}

/** The clocks to which warnings apply, shortest first. */
function clocksOf(root: Sourced): readonly Clock[] {
  const update = textAt(root, ["response", "update"]);
  return itemsAt(root, ["response", "targets"])
    .flatMap((target) => {
      if (textAt(target, ["target"]) === "none") return [];
      const name = quoted(textAt(target, ["name"]) ?? "");
      const texts = { update, ...ownClocks(target) };
      return Object.entries(texts).flatMap(([clock, text]) => {
        const span = text === undefined ? undefined : parseDuration(text);
        if (span === undefined || span === 0) return [];
        return [{ words: `\`${clock}\` of target ${name} is ${formatDuration(span)}`, span }];
      });
    })
    .sort((a, b) => a.span - b.span);
}

function ownClocks(target: Sourced): Readonly<Record<string, string>> {
  const clocks = ["first", "next", "update"] as const;
  return Object.fromEntries(
    clocks.flatMap((clock) => {
      const text = textAt(target, [clock]);
      return text === undefined ? [] : [[clock, text] as const];
    }),
  );
}
