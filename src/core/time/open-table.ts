import { bucketIndex, type BucketIndex } from "./bucket-index.ts";
import { SECONDS_PER_DAY, shiftsOn, type Calendar, type Shift } from "./calendar.ts";
import { localDate, MS_PER_DAY, type LocalDate } from "./local-date.ts";
import { offsetPeriods } from "./zone.ts";

/** The open intervals [starts[i], ends[i]) of one page of time; `before[i]` is the open time in the page before `starts[i]`. */
export interface OpenPage {
  readonly index: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly before: Float64Array;
  readonly total: number;
  /** Finds an interval by an instant of the page. */
  readonly byStart: BucketIndex;
  /** Finds an interval by open time since the start of the page. */
  readonly byBefore: BucketIndex;
}

/** Pages of open intervals, compiled when first asked for and kept within bounds. */
export interface OpenTable {
  /** The page of index `floor(instant / PAGE_MS)`. */
  readonly page: (index: number) => OpenPage;
  /** The open milliseconds in that page, remembered longer than the page itself. */
  readonly total: (index: number) => number;
  /** The page after which no exception comes: from there on only the week and its holidays tell. */
  readonly lastExceptionPage: number;
}

/** A page covers 2^35 ms, about 398 days. */
export const PAGE_MS: number = 2 ** 35;

/** Pages kept: some seventy years around what is asked. A power of two, so that an index names its slot by its low bits. */
const PAGE_SLOTS = 64;
const MAX_TOTALS = 4096;

/** A shift ends within the date after its own, and no zone is a whole day from UTC. */
const DATES_REACHED = 3;

/** Compiles `calendar` lazily; at most 64 pages and 4,096 totals are held. Pages 64 apart displace each other. */
export function openTable(calendar: Calendar): OpenTable {
  const shiftsOf = shiftsOn(calendar);
  const pages: (OpenPage | undefined)[] = new Array<undefined>(PAGE_SLOTS).fill(undefined);
  const totals = new Map<number, number>();
  const lastException = lastExceptionPage(calendar);
  const opensWeekly = calendar.week.some((shifts) => shifts.length > 0);
  const isShut = (index: number): boolean => !opensWeekly && index > lastException;

  const compiled = (index: number): OpenPage => {
    if (isShut(index)) return closedPage(index);
    const page = compilePage(calendar, shiftsOf, index);
    pages[index & (PAGE_SLOTS - 1)] = page;
    if (totals.size >= MAX_TOTALS) totals.clear();
    totals.set(index, page.total);
    return page;
  };
  const page = (index: number): OpenPage => {
    const held = pages[index & (PAGE_SLOTS - 1)];
    return held?.index === index ? held : compiled(index);
  };
  return {
    page,
    total: (index) => (isShut(index) ? 0 : (totals.get(index) ?? page(index).total)),
    lastExceptionPage: lastException,
  };
}

function lastExceptionPage({ exceptions }: Calendar): number {
  const last = exceptions.reduce((latest, { date }) => Math.max(latest, date), -Infinity);
  return Math.floor(((last + DATES_REACHED) * MS_PER_DAY) / PAGE_MS);
}

const NO_TIMES = new Float64Array(0);
const NOTHING = bucketIndex(NO_TIMES, 0, PAGE_MS);

/** Costs nothing: whoever counts to END_OF_TIME on a channel that never opens again asks for 250,000 of them. */
function closedPage(index: number): OpenPage {
  const byStart = { ...NOTHING, origin: index * PAGE_MS };
  return { index, starts: NO_TIMES, ends: NO_TIMES, before: NO_TIMES, total: 0, byStart, byBefore: NOTHING };
}

function compilePage(
  calendar: Calendar,
  shiftsOf: (date: LocalDate) => readonly Shift[],
  index: number,
): OpenPage {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [from, to] of merged(
    openStretches(calendar, shiftsOf, index * PAGE_MS, (index + 1) * PAGE_MS),
  )) {
    starts.push(from);
    ends.push(to);
  }
  const before = new Float64Array(starts.length);
  let total = 0;
  starts.forEach((start, i) => {
    before[i] = total;
    total += (ends[i] ?? start) - start;
  });
  const opens = Float64Array.from(starts);
  return {
    index,
    starts: opens,
    ends: Float64Array.from(ends),
    before,
    total,
    byStart: bucketIndex(opens, index * PAGE_MS, PAGE_MS),
    byBefore: bucketIndex(before, 0, PAGE_MS),
  };
}

/**
 * Every stretch of [from, to) in which a shift is open. Within a period of one offset the wall clock runs evenly, so a
 * shift is there a plain shift of its local seconds, cut at the ends of the period: a boundary inside a gap clips at
 * the gap, and an hour that comes twice is open twice (facts on business time, rule 1).
 */
function openStretches(
  calendar: Calendar,
  shiftsOf: (date: LocalDate) => readonly Shift[],
  from: number,
  to: number,
): (readonly [number, number])[] {
  const stretches: (readonly [number, number])[] = [];
  for (const period of offsetPeriods(calendar.zone, from, to)) {
    const firstDate = Math.floor((period.from + period.offset) / MS_PER_DAY) - 1; // an overnight shift may reach in
    const lastDate = Math.floor((period.to + period.offset) / MS_PER_DAY);
    for (let date = firstDate; date <= lastDate; date++) {
      for (const shift of shiftsOf(localDate(date))) {
        const opens = Math.max(period.from, (date * SECONDS_PER_DAY + shift.opens) * 1000 - period.offset);
        const closes = Math.min(period.to, (date * SECONDS_PER_DAY + shift.closes) * 1000 - period.offset);
        if (opens < closes) stretches.push([opens, closes]);
      }
    }
  }
  return stretches;
}

function merged(stretches: (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const [from, to] of stretches.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
