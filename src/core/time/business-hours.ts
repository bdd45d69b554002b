import { lastUpTo } from "./bucket-index.ts";
import type { Calendar } from "./calendar.ts";
import { instant, type Duration, type Instant, type Interval } from "./instant.ts";
import { openTable, PAGE_MS, type OpenPage, type OpenTable } from "./open-table.ts";

/** A compiled calendar; all reckoning below asks it. Elapsed business time is real seconds of open instants. */
export interface BusinessHours {
  readonly calendar: Calendar;
  readonly table: OpenTable;
}

/** Which of the instants with the same elapsed time: at a close, the close itself or the next opening (DESIGN §4). */
export type Bias = "earliest" | "latest";

/** A week that, exceptions past, has no open instant or no closed one in this many pages (about 54 years) has none. */
const PAGES_AHEAD = 50;

/** Compiles `calendar`. Cheap: pages are compiled when first asked for. Do it once per terms version, not per call. */
export function compileHours(calendar: Calendar): BusinessHours {
  return { calendar, table: openTable(calendar) };
}

/** Whether `at` lies in an open interval; an opening instant does, a closing one does not. */
export function isOpen(hours: BusinessHours, at: Instant): boolean {
  const page = hours.table.page(Math.floor(at / PAGE_MS));
  const i = lastUpTo(page.byStart, at);
  return i >= 0 && at < (page.ends[i] ?? at);
}

/** Open time in [from, to); zero when `to` is not after `from`. */
export function businessTimeBetween(hours: BusinessHours, from: Instant, to: Instant): Duration {
  if (to <= from) return 0 as Duration;
  const first = Math.floor(from / PAGE_MS);
  const last = Math.floor(to / PAGE_MS);
  const { table } = hours;
  const before = openBefore(table.page(first), from);
  if (first === last) return (openBefore(table.page(last), to) - before) as Duration;
  let sum = table.page(first).total - before;
  for (let index = first + 1; index < last; index++) sum += table.total(index);
  return (sum + openBefore(table.page(last), to)) as Duration;
}

/**
 * The earliest instant, from `from` on, by which `by` of open time has passed, or the latest one before more has:
 * they differ when it lands on a close. Undefined when the channel never opens long enough again. DESIGN §4:
 * `dueAt` is the earliest, `breachAt` the latest.
 */
export function addBusinessTime(
  hours: BusinessHours,
  from: Instant,
  by: Duration,
  bias: Bias = "earliest",
): Instant | undefined {
  if (by === 0 && bias === "earliest") return from;
  const page = hours.table.page(Math.floor(from / PAGE_MS));
  const target = openBefore(page, from) + by;
  return reached(target, page.total, bias)
    ? reaching(page, target, bias)
    : addBeyond(hours, page.index + 1, target - page.total, bias);
}

/** The earliest open instant from `at` on: `at` itself when it is open. Undefined when the channel never opens again. */
export function nextOpening(hours: BusinessHours, at: Instant): Instant | undefined {
  return addBusinessTime(hours, at, 0 as Duration, "latest");
}

/** The end of the open interval that holds `at` or comes next after it. Undefined when none comes, or it never ends. */
export function nextClosing(hours: BusinessHours, at: Instant): Instant | undefined {
  const opening = nextOpening(hours, at);
  if (opening === undefined) return undefined;
  const { table } = hours;
  let index = Math.floor(opening / PAGE_MS);
  for (
    let end = opening, ahead = 0;
    ahead <= PAGES_AHEAD || index <= table.lastExceptionPage;
    ahead++, index++
  ) {
    const page = table.page(index);
    const i = lastUpTo(page.byStart, end);
    if (i < 0 || end >= (page.ends[i] ?? end)) return end; // the next page does not go on where this one ended
    end = instant(page.ends[i] ?? end);
    if (end < (index + 1) * PAGE_MS) return end;
  }
  return undefined;
}

/** The open intervals that meet [from, to), in order, the outer two cut at its ends. */
export function openIntervals(hours: BusinessHours, from: Instant, to: Instant): readonly Interval[] {
  const intervals: { from: Instant; to: Instant }[] = [];
  for (let index = Math.floor(from / PAGE_MS); index * PAGE_MS < to; index++) {
    const page = hours.table.page(index);
    for (
      let i = Math.max(0, lastUpTo(page.byStart, Math.max(from, index * PAGE_MS)));
      i < page.starts.length;
      i++
    ) {
      const start = Math.max(from, page.starts[i] ?? to);
      const end = Math.min(to, page.ends[i] ?? from);
      if (start >= to) break;
      const last = intervals.at(-1);
      if (last?.to === start) last.to = instant(end);
      else if (start < end) intervals.push({ from: instant(start), to: instant(end) });
    }
  }
  return intervals;
}

/** Open time in the page before `at`. */
function openBefore(page: OpenPage, at: number): number {
  const i = lastUpTo(page.byStart, at);
  if (i < 0) return 0;
  const start = page.starts[i] ?? at;
  return (page.before[i] ?? 0) + Math.min(at, page.ends[i] ?? at) - start;
}

/** The instant by which `remaining` of open time has passed since the start of the page at `index`. */
function addBeyond(
  { table }: BusinessHours,
  index: number,
  remaining: number,
  bias: Bias,
): Instant | undefined {
  let target = remaining;
  for (let closedPages = 0; closedPages <= PAGES_AHEAD || index <= table.lastExceptionPage; index++) {
    const total = table.total(index);
    if (reached(target, total, bias)) return reaching(table.page(index), target, bias);
    target -= total;
    closedPages = total === 0 ? closedPages + 1 : 0;
  }
  return undefined;
}

/** Whether open time reaches `target` in a page that has `total` of it. */
function reached(target: number, total: number, bias: Bias): boolean {
  return bias === "earliest" ? target <= total && target > 0 : target < total;
}

/** The instant in `page` at which its open time reaches `target`; the caller made sure that it does. */
function reaching(page: OpenPage, target: number, bias: Bias): Instant {
  let i = lastUpTo(page.byBefore, target);
  if (bias === "earliest" && page.before[i] === target) i -= 1; // the close before, not this opening
  return ((page.starts[i] ?? 0) + target - (page.before[i] ?? 0)) as Instant;
}
