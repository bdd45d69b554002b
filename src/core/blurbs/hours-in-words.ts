import { SECONDS_PER_DAY, type Shift } from "../time/calendar.ts";
import { partsOf, weekdayIndex, type LocalDate } from "../time/local-date.ts";
import { listed, say, type Catalogue, type Form, type MessageKey } from "./catalogue.ts";
import { placeName } from "./place-names.ts";
import type { PublicException, PublicPromise } from "./promise.ts";
import { dayGroups, isAroundTheClock, type DayGroup, type Stretch } from "./stretches.ts";

/**
 * When the channel is open and by whose clocks: `Mon-Fri 9am-6pm Chicago time`. Around the clock is so in every city: it is
 * named only when a coming date differs.
 */
export function whenInWords(catalogue: Catalogue, promise: PublicPromise, form: Form): string {
  const { hours, zone, exceptions } = promise;
  const always = isAroundTheClock(hours);
  const words = always ? say(catalogue, "aroundTheClock") : weekInWords(catalogue, dayGroups(hours), form);
  if (always && exceptions.length === 0) return words;
  return byClocksOf(catalogue, zone, words, form);
}

/** Hours with the city by whose clocks they are. */
export function byClocksOf(catalogue: Catalogue, zone: string, hours: string, form: Form): string {
  return say(catalogue, form === "full" ? "zoned.full" : "zoned.terse", {
    hours,
    ...placeValues(catalogue, zone),
  });
}

/** What a message about a zone has in place of its city, and of how that is to be said. */
export function placeValues(
  catalogue: Catalogue,
  zone: string,
): { readonly city: string; readonly plain: string; readonly vowel: string } {
  const { name, plain } = placeName(catalogue, zone);
  return { city: name, plain: plain ? "yes" : "no", vowel: VOWEL.test(name) ? "yes" : "no" };
}

/** The letters before which French drops its `e`. */
const VOWEL = /^[aeiouyâàéèêëîïôöûü]/iu;

function weekInWords(catalogue: Catalogue, groups: readonly DayGroup[], form: Form): string {
  const key: MessageKey = form === "full" ? "group.full" : "group.brief";
  const words = groups.map(({ days, shifts }) =>
    say(catalogue, key, {
      days: daysInWords(catalogue, days, form),
      times: shiftsInWords(catalogue, shifts, form),
    }),
  );
  return form === "full" ? listed(catalogue, words, catalogue.alternatives) : words.join(catalogue.comma);
}

/** Days from 0 for Monday, ascending: `Mon-Fri`, `Sat-Mon` across the week's end, `Mon and Wed`, `every day`. */
function daysInWords(catalogue: Catalogue, days: readonly number[], form: Form): string {
  if (days.length === 7) return say(catalogue, "daily");
  const names = catalogue.days[form];
  const name = (day: number): string => names[day % 7] ?? "";
  const starts = days.filter((day) => !days.includes((day + 6) % 7));
  const runs = starts.flatMap((start) => {
    let length = 1;
    while (days.includes((start + length) % 7)) length++;
    if (length < 3) return Array.from({ length }, (_, i) => name(start + i));
    return [say(catalogue, `range.${form}`, { from: name(start), to: name(start + length - 1) })];
  });
  return form === "full" ? listed(catalogue, runs, "conjunction") : runs.join(catalogue.comma);
}

/** The shifts of one day: `8am-noon and 1pm-6pm`, `all day`. */
export function shiftsInWords(catalogue: Catalogue, shifts: readonly Shift[], form: Form): string {
  const style = form === "terse" ? "terse" : "full";
  if (shifts.some(isAllDay)) return say(catalogue, "allDay");
  const intervals = shifts.map(({ opens, closes }) =>
    say(catalogue, "interval", {
      from: timeInWords(catalogue, opens, style),
      to: timeInWords(catalogue, closes > SECONDS_PER_DAY ? closes - SECONDS_PER_DAY : closes, style),
      overnight: closes > SECONDS_PER_DAY ? "yes" : "no",
    }),
  );
  return say(catalogue, `times.${style}`, { intervals: listed(catalogue, intervals, "conjunction") });
}

const isAllDay = ({ opens, closes }: Shift): boolean => opens === 0 && closes >= SECONDS_PER_DAY;

function timeInWords(catalogue: Catalogue, seconds: number, style: "full" | "terse"): string {
  const hour = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return say(catalogue, `time.${style}`, {
    hour: String(hour),
    hour12: String(hour % 12 === 0 ? 12 : hour % 12),
    minutes: String(minutes).padStart(2, "0"),
    sharp: minutes === 0 ? "yes" : "no",
    half: halfOf(hour, minutes),
  });
}

function halfOf(hour: number, minutes: number): "noon" | "midnight" | "am" | "pm" {
  if (minutes === 0 && hour === 12) return "noon";
  if (minutes === 0 && hour % 24 === 0) return "midnight";
  return hour < 12 ? "am" : "pm";
}

/**
 * The coming dates that differ, what is closed first: `closed 24-26 Dec and 1 Jan; 31 Dec: 9am-noon`; none: undefined. Where
 * the week is open past midnight it is said that the night after a date is closed too.
 */
export function exceptionsInWords(
  catalogue: Catalogue,
  { exceptions, hours }: Pick<PublicPromise, "exceptions" | "hours">,
  form: Form,
): string | undefined {
  const runs = runsOf(exceptions);
  const nights = nightsOf(hours);
  const closed = runs.filter(({ shifts }) => shifts.length === 0);
  const intoTheNight = ({ to }: Run): boolean => nights.has(weekdayIndex(to));
  const items = [
    closedInWords(
      catalogue,
      closed.filter((run) => !intoTheNight(run)),
      form,
    ),
    closedInWords(catalogue, closed.filter(intoTheNight), form, true),
    ...runs
      .filter(({ shifts }) => shifts.length > 0)
      .map((run) =>
        say(catalogue, "exceptions.open", {
          dates: datesInWords(catalogue, run, form),
          times: shiftsInWords(catalogue, run.shifts, form),
        }),
      ),
  ].filter((item) => item !== undefined);
  return items.length === 0
    ? undefined
    : say(catalogue, "exceptions.all", { items: items.join(catalogue.semicolon) });
}

/** The days, from 0 for Monday, on which the week opens for a night. */
const nightsOf = (hours: readonly Stretch[]): ReadonlySet<number> =>
  new Set(
    dayGroups(hours)
      .filter(({ shifts }) => shifts.some(({ closes }) => closes > SECONDS_PER_DAY))
      .flatMap(({ days }) => days),
  );

function closedInWords(
  catalogue: Catalogue,
  runs: readonly Run[],
  form: Form,
  nightToo = false,
): string | undefined {
  if (runs.length === 0) return undefined;
  const words = runs.map((run) => datesInWords(catalogue, run, form));
  const dates = form === "terse" ? words.join(catalogue.comma) : listed(catalogue, words, "conjunction");
  const night: MessageKey = form === "terse" ? "exceptions.night.terse" : "exceptions.night.full";
  return say(catalogue, "exceptions.closed", {
    dates: nightToo ? say(catalogue, night, { dates, count: runs.length }) : dates,
  });
}

/** Dates alone, those in a row as one: `24-26 Dec and 1 Jan`. */
export function datesListed(catalogue: Catalogue, dates: readonly LocalDate[]): string {
  const runs = runsOf(dates.map((date) => ({ date, shifts: [] })));
  return listed(
    catalogue,
    runs.map((run) => datesInWords(catalogue, run, "full")),
    "conjunction",
  );
}

/** A time of day by the wall clock: `9am`, `noon`. */
export const timeOfDayInWords = (catalogue: Catalogue, msOfDay: number): string =>
  timeInWords(catalogue, Math.floor(msOfDay / 1000), "full");

/** A date, without its year: `24 Dec`. */
export const dateInWords = (catalogue: Catalogue, date: LocalDate): string =>
  datesInWords(catalogue, { from: date, to: date }, "full");

/** The coming dates that differ, those that follow each other with the same hours together. */
export function exceptionRows(
  catalogue: Catalogue,
  exceptions: readonly PublicException[],
): readonly { readonly dates: string; readonly shifts: readonly Shift[] }[] {
  return runsOf(exceptions).map((run) => ({
    dates: datesInWords(catalogue, run, "full"),
    shifts: run.shifts,
  }));
}

interface Run {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly shifts: readonly Shift[];
}

/** Dates that follow each other with the same hours, as one. */
function runsOf(exceptions: readonly PublicException[]): readonly Run[] {
  const runs: { from: LocalDate; to: LocalDate; shifts: readonly Shift[] }[] = [];
  for (const { date, shifts } of exceptions) {
    const last = runs.at(-1);
    const goesOn = last?.to === date - 1 && JSON.stringify(last.shifts) === JSON.stringify(shifts);
    if (last !== undefined && goesOn) last.to = date;
    else runs.push({ from: date, to: date, shifts });
  }
  return runs;
}

function datesInWords(catalogue: Catalogue, run: Pick<Run, "from" | "to">, form: Form): string {
  const months = catalogue.months[form === "terse" ? "terse" : "full"];
  const [from, to] = [partsOf(run.from), partsOf(run.to)];
  const monthOf = ({ month }: { readonly month: number }): string => months[month - 1] ?? "";
  const day = String(from.day);
  if (run.from === run.to) return say(catalogue, "date.one", { day, month: monthOf(from) });
  const ends = { from: day, to: String(to.day) };
  if (from.month === to.month) return say(catalogue, "date.sameMonth", { ...ends, month: monthOf(from) });
  const fromAndTo = { ...ends, fromMonth: monthOf(from), toMonth: monthOf(to) };
  return say(catalogue, "date.otherMonth", fromAndTo);
}
