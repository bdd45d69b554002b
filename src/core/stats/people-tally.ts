import type { PersonId } from "../ids.ts";
import { businessTimeBetween, type BusinessHours } from "../time/business-hours.ts";
import { percentileInOrder } from "./censored-percentile.ts";
import type { DeadlineRecord } from "./deadline-record.ts";
import type { PeopleFigures, PersonFigures } from "./figures.ts";
import { numberList, type NumberList } from "./number-list.ts";

/** Adds up by person how long those they had claimed waited for the answer. */
export interface PeopleTally {
  /** `hours` are those of the terms that set it. */
  readonly add: (record: DeadlineRecord, hours: BusinessHours) => void;
  readonly figures: () => PeopleFigures;
}

/** Nobody is named for fewer answers: a few cases say more of the cases than of the person (DESIGN §9). */
export const NAMED_FROM = 10;

/** No deadline yet. */
export function peopleTally(): PeopleTally {
  const times = new Map<PersonId, NumberList>();
  let unclaimed = 0;
  return {
    add: ({ answeredAt, claimedAt, claimedBy }, hours) => {
      if (answeredAt === undefined) return;
      if (claimedAt === undefined || claimedBy === undefined) {
        unclaimed += 1;
        return;
      }
      const own = times.get(claimedBy) ?? numberList();
      times.set(claimedBy, own);
      own.push(businessTimeBetween(hours, claimedAt, answeredAt));
    },
    figures: () => {
      const all = [...times].map(([person, list]) => ({ person, sorted: list.sorted() }));
      const few = all.filter(({ sorted }) => sorted.length < NAMED_FROM);
      return {
        people: all
          .flatMap(({ person, sorted }) => figuresOf(person, sorted))
          .sort((a, b) => (a.person < b.person ? -1 : 1)),
        unnamed: few.reduce((sum, { sorted }) => sum + sorted.length, 0),
        unclaimed,
      };
    },
  };
}

function figuresOf(person: PersonId, sorted: Float64Array): readonly PersonFigures[] {
  const median = percentileInOrder(sorted, new Float64Array(0), 0.5);
  return sorted.length < NAMED_FROM || median === undefined
    ? []
    : [{ person, answered: sorted.length, median }];
}
