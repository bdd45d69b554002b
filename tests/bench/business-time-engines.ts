// Our engine and its peers behind one interface, each fed with a calendar in its own words.
import dayjs, { type BusinessHoursMap } from "dayjs";
import dayjsBusinessTime from "dayjs-business-time";
import moment from "moment-timezone";
import "moment-business-time";
import OpeningHours from "opening_hours";
import { Temporal } from "temporal-polyfill";
import { addBusinessTime, businessTimeBetween } from "../../src/core/time/business-hours.ts";
import { duration, type Instant } from "../../src/core/time/instant.ts";
import { hoursOf } from "../support/vectors.ts";
import { DAY_NAMES, type BenchCalendar, type DayName, type WrittenInterval } from "./business-time-cases.ts";

/** Reckoning for one calendar, in epoch milliseconds and milliseconds. */
export interface Reckoner {
  readonly addFourHours: (from: number) => number | undefined;
  readonly between: (from: number, to: number) => number;
}

export interface Engine {
  readonly name: string;
  readonly prepare: (calendar: BenchCalendar) => Reckoner;
}

const HOUR_MS = 3_600_000;
const FOUR_HOURS = duration(4 * HOUR_MS);

export const ours: Engine = {
  name: "ssla-monitor",
  prepare: ({ timezone, week, holidays }) => {
    const written = (day: DayName): [string, string][] => (week[day] ?? []).map(([from, to]) => [from, to]);
    const hours = hoursOf({
      timezone,
      week: Object.fromEntries(DAY_NAMES.map((day) => [day.slice(0, 3), written(day)] as const)),
      holidays: [...holidays],
      exceptions: [],
    });
    return {
      addFourHours: (from) => addBusinessTime(hours, from as Instant, FOUR_HOURS),
      between: (from, to) => businessTimeBetween(hours, from as Instant, to as Instant),
    };
  },
};

export const temporalWalk: Engine = {
  name: "day-by-day walk with temporal-polyfill",
  prepare: (calendar) => ({
    addFourHours: (from) => {
      let left: number = FOUR_HOURS;
      for (let date = localDate(calendar, from); ; date = date.add({ days: 1 })) {
        for (const [opens, closes] of intervalsOn(calendar, date)) {
          const open = Math.max(0, closes - Math.max(opens, from));
          if (left <= open) return Math.max(opens, from) + left;
          left -= open;
        }
      }
    },
    between: (from, to) => {
      let sum = 0;
      for (let date = localDate(calendar, from); ; date = date.add({ days: 1 })) {
        for (const [opens, closes] of intervalsOn(calendar, date)) {
          if (opens >= to) return sum;
          sum += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
        }
      }
    },
  }),
};

export const momentBusinessTime: Engine = {
  name: "moment-business-time",
  prepare: ({ timezone, week, holidays }) => {
    const workinghours = Object.fromEntries(
      DAY_NAMES.map((day, i) => [(i + 1) % 7, week[day]?.flat() ?? null] as const),
    );
    moment.updateLocale(moment.locale(), { workinghours, holidays });
    return {
      addFourHours: (from) => moment.tz(from, timezone).addWorkingTime(4, "hours").valueOf(),
      between: (from, to) => moment.tz(to, timezone).workingDiff(moment.tz(from, timezone), "milliseconds"),
    };
  },
};

/** Hangs on days of two intervals: it gets the one from the first opening to the last close. */
export const dayjsBusiness: Engine = {
  name: "dayjs-business-time",
  prepare: ({ week, holidays }) => {
    dayjs.extend(dayjsBusinessTime);
    dayjs.setHolidays([...holidays]);
    const hull = (day: DayName): BusinessHoursMap[DayName] => {
      const [first, last] = [week[day]?.[0], week[day]?.at(-1)];
      return first === undefined || last === undefined
        ? null
        : [{ start: `${first[0]}:00`, end: `${last[1]}:00` }];
    };
    dayjs.setBusinessTime({
      ...{ monday: hull("monday"), tuesday: hull("tuesday"), wednesday: hull("wednesday") },
      ...{ thursday: hull("thursday"), friday: hull("friday") },
      ...{ saturday: hull("saturday"), sunday: hull("sunday") },
    });
    return {
      addFourHours: (from) => dayjs(from).addBusinessTime(4, "hours").valueOf(),
      between: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * 60_000,
    };
  },
};

export const openingHours: Engine = {
  name: "opening_hours",
  prepare: ({ week, holidays }) => {
    const hours = new OpeningHours([...DAY_NAMES.flatMap(rulesOf), ...holidays.map(offOn)].join("; "));
    function rulesOf(day: DayName): string[] {
      const times = week[day]?.map(([opens, closes]) => `${opens}-${closes}`).join(",");
      return times === undefined ? [] : [`${day.charAt(0).toUpperCase()}${day.charAt(1)} ${times}`];
    }
    return {
      addFourHours: (from) => {
        const iterator = hours.getIterator(new Date(from));
        for (let [at, left] = [from, FOUR_HOURS as number]; ;) {
          const isOpen = iterator.getState();
          if (!iterator.advance()) return undefined;
          const next = iterator.getDate().getTime();
          if (isOpen && left <= next - at) return at + left;
          if (isOpen) left -= next - at;
          at = next;
        }
      },
      between: (from, to) => hours.getOpenDuration(new Date(from), new Date(to))[0],
    };
  },
};

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function offOn(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year} ${MONTHS[Number(month) - 1] ?? ""} ${day} off`;
}

function localDate({ timezone }: BenchCalendar, at: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).toPlainDate();
}

function intervalsOn(
  { timezone, week, holidays }: BenchCalendar,
  date: Temporal.PlainDate,
): (readonly [number, number])[] {
  const intervals = week[DAY_NAMES[date.dayOfWeek - 1] ?? "monday"];
  if (intervals === undefined || holidays.includes(date.toString())) return [];
  const instantOf = (plainTime: WrittenInterval[number]): number =>
    date.toZonedDateTime({ timeZone: timezone, plainTime }).epochMilliseconds;
  return intervals.map(([opens, closes]) => [instantOf(opens), instantOf(closes)]);
}
