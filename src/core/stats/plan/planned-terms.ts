import type { NonEmpty } from "../../non-empty.ts";
import type { Promised, Target, Terms } from "../../terms/terms.ts";
import { compileHours } from "../../time/business-hours.ts";
import type { Week } from "../../time/calendar.ts";
import type { Duration } from "../../time/instant.ts";

/** A target that promises something. */
export type PromisingTarget = Target & { readonly promise: Promised };

/** The promise that customers know: the published target; where none is, the last that promises anything. */
export function promisedTarget({ targets }: Terms): PromisingTarget | undefined {
  const promising = targets.filter((one): one is PromisingTarget => one.promise !== undefined);
  return promising.find(({ publish }) => publish) ?? promising.at(-1);
}

/** The same terms open in another week; zone, holidays and exceptions stay, and so does all that is promised. */
export const withWeek = (terms: Terms, week: Week): Terms => ({
  ...terms,
  hours: compileHours({ ...terms.hours.calendar, week }),
});

/** The same terms with that target's first reply promised `within`. Nobody is warned: only verdicts are asked for. */
export function promising(terms: Terms, target: PromisingTarget, within: Duration): Terms {
  const changed = (one: Target): Target =>
    one.name === target.name ? { ...one, promise: { ...target.promise, first: within } } : one;
  const [first, ...others] = terms.targets;
  const targets: NonEmpty<Target> = [changed(first), ...others.map(changed)];
  return { ...terms, targets, warnings: [], escalation: [] };
}
