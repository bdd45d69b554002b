// The cases that every engine of the business-time bench is given: two calendars of 2026, 250 instants for each.

export type DayName = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
export const DAY_NAMES: readonly DayName[] = [
  ...(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const),
];

/** Opening and close as `HH:MM`. */
export type WrittenInterval = readonly [string, string];

export interface BenchCalendar {
  readonly timezone: string;
  readonly week: Readonly<Partial<Record<DayName, readonly WrittenInterval[]>>>;
  readonly holidays: readonly string[];
}

export interface BenchGroup {
  readonly calendar: BenchCalendar;
  /** Whole minutes, in epoch milliseconds. */
  readonly starts: readonly number[];
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const PER_GROUP = 250;

const weekdays = (hours: readonly WrittenInterval[]): BenchCalendar["week"] => ({
  ...{ monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours },
});

const oneIntervalADay: BenchCalendar = {
  timezone: "America/New_York",
  week: { ...weekdays([["09:00", "17:00"]]), saturday: [["10:00", "14:00"]] },
  holidays: ["2026-07-03", "2026-11-26", "2026-12-25"],
};

/** Open while the clocks change, too. */
const splitDays: BenchCalendar = {
  timezone: "Europe/Berlin",
  week: {
    ...weekdays([
      ["08:00", "12:00"],
      ["13:00", "17:30"],
    ]),
    sunday: [["00:00", "06:00"]],
  },
  holidays: ["2026-05-01", "2026-12-25"],
};

export const GROUPS: readonly BenchGroup[] = [
  { calendar: oneIntervalADay, starts: startsAround([Date.UTC(2026, 2, 6), Date.UTC(2026, 9, 30)]) },
  { calendar: splitDays, starts: startsAround([Date.UTC(2026, 2, 27), Date.UTC(2026, 9, 23)]) },
];

/** Every fifth in the four days from one of `fridays`, whose weekend changes the clocks; the rest over eleven months. */
function startsAround(fridays: readonly number[]): number[] {
  const random = randomNumbers(fridays[0] ?? 0);
  return Array.from({ length: PER_GROUP }, (_, i) => {
    const [from, days] =
      i % 5 === 0 ? [fridays[(i / 5) % fridays.length] ?? 0, 4] : [Date.UTC(2026, 0, 2), 330];
    return from + Math.floor(random() * days * (DAY_MS / MINUTE_MS)) * MINUTE_MS;
  });
}

/** Lehmer's generator: the same numbers at every run. */
function randomNumbers(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
