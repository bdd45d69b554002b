import { nextOpening, openIntervals, type BusinessHours } from "../time/business-hours.ts";
import {
  hours as hoursLong,
  after,
  instant,
  type Duration,
  type Instant,
  type Interval,
} from "../time/instant.ts";
import type { Zone } from "../time/zone.ts";
import { answerPace } from "./answer-pace.ts";
import { resultAt, type DeadlineRecord } from "./deadline-record.ts";
import type { HourOfWeek, WorstHour } from "./figures.ts";
import { clockHourAt, eachHour, HOURS_OF_WEEK } from "./hour-of-week.ts";
import { numberList } from "./number-list.ts";
import { keptByOneMore, type MissedWait } from "./one-more-person.ts";
import { responseTally, tellsOfSpeed } from "./response-tally.ts";

/** Adds up first deadlines by the hour of the week in which their clocks began to run. */
export interface HoursTally {
  /** Of a deadline of another clock only the pace of its answer counts. `hours` are those of the terms that set it. */
  readonly add: (record: DeadlineRecord, hours: BusinessHours) => void;
  readonly misses: () => HourOfWeek<number>;
  readonly response: () => HourOfWeek<Duration | undefined>;
  /** `hoursAt` are those in force at an instant. */
  readonly worstHour: (hoursAt: (at: Instant) => BusinessHours) => WorstHour | undefined;
}

/** Fewer misses in an hour of the week show no pattern. */
const PATTERN_FROM = 2;

/** No deadline yet, as of `now`, by the clocks of `zone`. */
export function hoursTally(zone: Zone, now: Instant): HoursTally {
  const missed = missedWaits(zone);
  const response = eachHour(() => responseTally());
  const pace = answerPace(zone);
  return {
    add: (record, hours) => {
      if (record.clock === "first" || record.clock === "next") pace.add(record, hours);
      if (record.clock !== "first") return;
      const from = nextOpening(hours, record.waitedFrom) ?? record.waitedFrom;
      const result = resultAt(record, now);
      if (tellsOfSpeed(result)) {
        const isAnswered = record.answeredAt !== undefined;
        response[clockHourAt(zone, from).cell]?.add(record.responseTime, isAnswered);
      }
      if (result === "missed") missed.add({ ...record, from });
    },
    misses: missed.cells,
    response: () => response.map((hour) => hour.percentiles().median),
    worstHour: (hoursAt) => {
      const counts = missed.cells();
      const most = Math.max(...counts);
      if (most < PATTERN_FROM) return undefined;
      const of = counts.reduce((sum, count) => sum + count, 0);
      const [worst] = counts
        .flatMap((count, cell) => (count === most ? [cell] : []))
        .map((cell) => ({ cell, kept: keptIn(missed.waitsIn(cell), pace.handling(cell), zone, hoursAt) }))
        .sort((a, b) => (b.kept ?? 0) - (a.kept ?? 0) || a.cell - b.cell);
      return (
        worst && {
          weekday: Math.floor(worst.cell / 24),
          hour: worst.cell % 24,
          misses: most,
          of,
          keptByOneMore: worst.kept,
        }
      );
    },
  };
}

/** Of waits that began in the same hour of the week, those that one more person there would have kept. */
function keptIn(
  missed: readonly MissedWait[],
  handling: Duration | undefined,
  zone: Zone,
  hoursAt: (at: Instant) => BusinessHours,
): number | undefined {
  if (handling === undefined) return undefined;
  const starts = new Set(missed.map(({ from }) => clockHourAt(zone, from).startsAt));
  const shifts = [...starts].map((start): Interval => {
    const open = openIntervals(hoursAt(start), start, after(start, hoursLong(1)));
    return { from: start, to: open.at(-1)?.to ?? start };
  });
  return keptByOneMore(missed, shifts, handling);
}

interface MissedWaits {
  readonly add: (wait: MissedWait) => void;
  readonly cells: () => HourOfWeek<number>;
  readonly waitsIn: (cell: number) => readonly MissedWait[];
}

/** Missed waits as numbers in a row, four to each. */
function missedWaits(zone: Zone): MissedWaits {
  const counts = new Uint32Array(HOURS_OF_WEEK);
  const rows = numberList();
  return {
    add: ({ from, dueAt, breachAt }) => {
      const { cell } = clockHourAt(zone, from);
      counts[cell] = (counts[cell] ?? 0) + 1;
      for (const value of [cell, from, dueAt, breachAt]) rows.push(value);
    },
    cells: () => [...counts],
    waitsIn: (cell) => {
      const values = rows.values();
      const waits: MissedWait[] = [];
      for (let i = 0; i < values.length; i += 4) {
        const [own, from = 0, dueAt = 0, breachAt = 0] = values.subarray(i, i + 4);
        if (own === cell) {
          waits.push({ from: instant(from), dueAt: instant(dueAt), breachAt: instant(breachAt) });
        }
      }
      return waits;
    },
  };
}
