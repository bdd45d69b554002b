import type { CoverageInterval } from "../cases/coverage.ts";
import { termsAt, type TermsHistory } from "../terms/terms-at.ts";
import { businessTimeBetween } from "../time/business-hours.ts";
import {
  duration,
  END_OF_TIME,
  instant,
  type Duration,
  type Instant,
  type Interval,
} from "../time/instant.ts";
import type { CoverageFigures } from "./figures.ts";

/** How much of the open time of `period`, up to `now`, the channel was watched; before its first terms it was not open. */
export function coverageFigures(
  history: TermsHistory,
  coverage: readonly CoverageInterval[],
  period: Interval,
  now: Instant,
): CoverageFigures {
  const to = instant(Math.min(period.to, now));
  const openIn = (stretches: readonly Interval[]): Duration => openTime(history, stretches);
  const asked = period.from < to ? [{ from: period.from, to }] : [];
  const open = openIn(asked);
  const unwatched = coverage.filter(({ state }) => state !== "watched");
  const blind = openIn(cut(union(unwatched.filter(({ state }) => state === "blind")), asked));
  const away = openIn(cut(union(unwatched), asked));
  return {
    open,
    watched: duration(open - away),
    caughtUp: duration(away - blind),
    blind,
    share: open === 0 ? undefined : (open - away) / open,
  };
}

/** Open time by whichever terms were in force: hours differ between versions, and during an overlay. */
function openTime(history: TermsHistory, stretches: readonly Interval[]): Duration {
  const changes = [
    ...history.versions.map(({ from }) => from),
    ...history.overlays.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
  ].sort((a, b) => a - b);
  let open = 0;
  for (const { from, to } of stretches) {
    const within = changes.filter((change) => change > from && change < to);
    const bounds = [from, ...within, to];
    bounds.slice(1).forEach((end, i) => {
      const start = bounds[i] ?? end;
      const terms = termsAt(history, start);
      if (terms !== undefined) open += businessTimeBetween(terms.hours, start, end);
    });
  }
  return duration(open);
}

/** The intervals without their overlaps: two sources may report the same blindness. One without an end goes on. */
function union(intervals: readonly CoverageInterval[]): readonly Interval[] {
  const merged: { from: Instant; to: number }[] = [];
  for (const { from, to = Infinity } of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged.map(({ from, to }) => ({ from, to: instant(Math.min(to, END_OF_TIME)) }));
}

function cut(intervals: readonly Interval[], asked: readonly Interval[]): readonly Interval[] {
  return asked.flatMap((limits) =>
    intervals
      .map(({ from, to }) => ({
        from: instant(Math.max(from, limits.from)),
        to: instant(Math.min(to, limits.to)),
      }))
      .filter(({ from, to }) => from < to),
  );
}
