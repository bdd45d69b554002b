import { businessTimeBetween, type BusinessHours } from "../time/business-hours.ts";
import { instant, type Duration, type Instant } from "../time/instant.ts";
import type { Zone } from "../time/zone.ts";
import type { DeadlineRecord } from "./deadline-record.ts";
import { clockHourAt } from "./hour-of-week.ts";
import { numberList } from "./number-list.ts";
import { GAPS_NEEDED, handlingTime } from "./one-more-person.ts";

/** How fast a team answers. */
export interface AnswerPace {
  /** `hours` are those of the terms that set it. */
  readonly add: (record: DeadlineRecord, hours: BusinessHours) => void;
  /** How long one person takes for an answer in that hour of the week; where it has too few, in any hour. */
  readonly handling: (cell: number) => Duration | undefined;
}

/** No answer yet, by the clocks of `zone`. */
export function answerPace(zone: Zone): AnswerPace {
  const answers = numberList();
  const claimed = numberList();
  return {
    add: ({ answeredAt, claimedAt }, hours) => {
      if (answeredAt === undefined) return;
      answers.push(answeredAt);
      if (claimedAt !== undefined) claimed.push(businessTimeBetween(hours, claimedAt, answeredAt));
    },
    handling: (cell) => {
      const all = gapsBetween(answers.sorted(), zone);
      const own = all.filter((gap) => gap.cell === cell);
      const gaps = (own.length < GAPS_NEEDED ? all : own).map(({ gap }) => gap);
      return handlingTime(Float64Array.from(gaps).sort(), claimed.sorted());
    },
  };
}

interface Gap {
  readonly cell: number;
  readonly gap: number;
}

/** Between answers that follow one another in the same hour; those of one instant are one, as one post can answer many. */
function gapsBetween(sorted: Float64Array, zone: Zone): readonly Gap[] {
  const gaps: Gap[] = [];
  let before: { readonly at: number; readonly startsAt: Instant } | undefined;
  for (const at of sorted) {
    if (at === before?.at) continue;
    const { cell, startsAt } = clockHourAt(zone, instant(at));
    if (startsAt === before?.startsAt) gaps.push({ cell, gap: at - before.at });
    before = { at, startsAt };
  }
  return gaps;
}
