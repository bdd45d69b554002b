import { blindBetween, type CoverageInterval } from "../core/cases/coverage.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Zone } from "../core/time/zone.ts";
import type { Unseen } from "../ports/notice.ts";
import { instantInWords } from "./words.ts";

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
