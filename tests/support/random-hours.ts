// Random business hours, and instants near clock changes, for property tests.
import fc from "fast-check";
import { changeAfter, offsetOf, type WrittenHours } from "./minute-oracle.ts";

/** Zones whose clocks do something worth a test, and whose rules Node's own zone data has right. */
const ZONES = [
  ...[
    "Etc/UTC",
    "America/New_York",
    "Europe/Berlin",
    "Europe/Dublin",
    "Australia/Lord_Howe",
    "Antarctica/Troll",
  ],
  ...["Pacific/Apia", "Pacific/Chatham", "Asia/Kathmandu", "America/St_Johns", "Africa/Cairo", "Asia/Beirut"],
  ...["America/Sao_Paulo", "America/Santiago", "Asia/Kolkata", "Pacific/Kwajalein", "Pacific/Kiritimati"],
  ...["America/Caracas", "Asia/Pyongyang", "Australia/Adelaide", "Asia/Amman", "America/Scoresbysund"],
];

const DAY_MS = 86_400_000;

const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Rising minutes of a day taken in pairs; when one is left over, the last interval runs over midnight. */
const intervals = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 7 }),
    fc.integer({ min: 0, max: 1439 }),
  )
  .map(([minutes, nextDay]) => {
    const rising = minutes.toSorted((a, b) => a - b);
    return rising.flatMap((opens, i): [string, string][] => {
      const closes = rising[i + 1];
      if (i % 2 === 1 || opens === 1440) return [];
      if (closes !== undefined) return [[timeOf(opens), timeOf(closes)]];
      return nextDay < opens ? [[timeOf(opens), timeOf(nextDay)]] : [[timeOf(opens), "24:00"]];
    });
  });

const hoursOfDay = fc.oneof(
  { weight: 6, arbitrary: intervals },
  { weight: 1, arbitrary: fc.constant<[string, string][]>([["00:00", "24:00"]]) },
  { weight: 1, arbitrary: fc.constant<[string, string][]>([]) },
);

const week = fc.record({
  mon: hoursOfDay,
  tue: hoursOfDay,
  wed: hoursOfDay,
  thu: hoursOfDay,
  fri: hoursOfDay,
  sat: hoursOfDay,
  sun: hoursOfDay,
});

const daysAway = fc.integer({ min: -4, max: 6 });

/** Hours and an instant worth asking about: mostly near a clock change, with holidays and exceptions around it. */
export interface HoursAround {
  readonly hours: WrittenHours;
  readonly anchor: number;
}

/** Random hours, and an instant of 1980-2036 in whole minutes. */
export const hoursAround: fc.Arbitrary<HoursAround> = fc
  .record({
    timezone: fc.constantFrom(...ZONES),
    week,
    holidaysAway: fc.uniqueArray(daysAway, { maxLength: 3 }),
    exceptionsAway: fc.uniqueArray(fc.tuple(daysAway, hoursOfDay), {
      maxLength: 3,
      selector: ([away]) => away,
    }),
    at: fc.integer({ min: Date.UTC(1980, 0, 1) / 60_000, max: Date.UTC(2036, 0, 1) / 60_000 }),
    nearChange: fc.integer({ min: 0, max: 2 }).map((drawn) => drawn > 0),
    minutesAway: fc.integer({ min: -1440, max: 1440 }),
  })
  .map(({ timezone, week, holidaysAway, exceptionsAway, at, nearChange, minutesAway }) => {
    const change = nearChange ? changeAfter(timezone, at * 60_000) : undefined;
    const anchor = change === undefined ? at * 60_000 : change + minutesAway * 60_000;
    const local = anchor + offsetOf(timezone, anchor);
    const dateAt = (days: number): string => new Date(local + days * DAY_MS).toISOString().slice(0, 10);
    const exceptions = exceptionsAway.map(([days, hours]) => ({ date: dateAt(days), hours }));
    return { anchor, hours: { timezone, week, holidays: holidaysAway.map(dateAt), exceptions } };
  });
