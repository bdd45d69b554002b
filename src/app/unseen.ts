import { blindBetween, type CoverageInterval } from "../core/cases/coverage.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Zone } from "../core/time/zone.ts";
import type { Case } from "../core/cases/case.ts";
import type { Outcome } from "../core/cases/outcome.ts";
import type { Unseen } from "../ports/notice.ts";
import { harmless, instantInWords } from "./words.ts";

/** The first stretch, not yet caught up, in which an answer given in [from, to] may have escaped us. */
export function unseenBetween(
  coverage: readonly CoverageInterval[],
  from: Instant,
  to: Instant,
): Unseen | undefined {
  const blind = blindBetween(coverage, from, to);
  return blind && { from: blind.from, to: blind.to, cause: causeOf(blind) };
}

/** Why a channel was not watched. */
export const causeOf = ({ cause }: Pick<CoverageInterval, "cause">): string => cause ?? "cause unknown";

/** `Mon 2026-11-02 09:00:00 to Mon 2026-11-02 09:12:00`, or `... until now`, by the clocks of `zone`. */
export function stretchInWords({ from, to }: Pick<CoverageInterval, "from" | "to">, zone: Zone): string {
  return `${instantInWords(from, zone)} ${to === undefined ? "until now" : `to ${instantInWords(to, zone)}`}`;
}

/** `Mon … to Mon …: the monitor was not running; all that was posted then has been read since`, in one harmless line. */
export function blindnessInWords(interval: CoverageInterval, zone: Zone): string {
  return harmless(`${stretchInWords(interval, zone)}: ${causeOf(interval)}${sinceThen(interval)}`);
}

function sinceThen({ to, state }: CoverageInterval): string {
  if (state === "caught up") return "; all that was posted then has been read since";
  return to === undefined ? "" : "; what was posted then can never be read";
}

/** The stretches of blindness, caught up or not, that touch the life of a case as its verdicts see it. */
export function blindnessAround(
  coverage: readonly CoverageInterval[],
  { openedAt }: Pick<Case, "openedAt">,
  outcomes: readonly Outcome[],
): readonly CoverageInterval[] {
  const until = Math.max(openedAt, ...outcomes.map(({ waitedUntil }) => waitedUntil));
  return coverage.filter(({ from, to }) => from <= until && (to === undefined || to > openedAt));
}
