import ical, {
  ICalEventRepeatingFreq,
  ICalEventTransparency,
  ICalWeekday,
  type ICalCalendar,
  type ICalEventData,
} from "ical-generator";
import { placeValues } from "../../core/blurbs/hours-in-words.ts";
import { say } from "../../core/blurbs/catalogue.ts";
import { sentencesOf } from "../../core/blurbs/render.ts";
import { instant, type Instant } from "../../core/time/instant.ts";
import { localDate, MS_PER_DAY } from "../../core/time/local-date.ts";
import { startOfDate, zoneOf, type Zone } from "../../core/time/zone.ts";
import { catalogueOf, dateOfSubject, type InWords, type Subject } from "./subject.ts";
import {
  isAsPromised,
  occurrencesOf,
  weeklyShifts,
  within,
  without,
  type Occurrence,
  type Weekly,
} from "./occurrences.ts";
import { wallStamp } from "./wall-clock.ts";
import { zoneComponent } from "./zone-component.ts";

/** So many days the calendar tells; then it ends, lest a copy that nobody renews promise for ever. */
export const CALENDAR_DAYS = 365;

/**
 * The hours of a year from the day of the subject on, as iCalendar: a weekly event for each shift, and what differs (dates with
 * other hours, nights of a clock change) as events of their own. It says "open" exactly when deadlines run.
 */
export function calendarOf(subject: Subject, inWords: InWords): string {
  const { promise, channel, brand } = subject;
  const zone = zoneOf(promise.zone);
  const today = dateOfSubject(subject);
  const from = startOfDate(zone, today);
  const to = startOfDate(zone, localDate(today + CALENDAR_DAYS));
  const open = subject.open(instant(from - 2 * MS_PER_DAY), instant(to + 2 * MS_PER_DAY));
  const catalogue = catalogueOf(inWords);
  const name = `${brand} – ${say(catalogue, "page.hours", placeValues(catalogue, promise.zone))}`;
  const calendar = ical({
    name,
    prodId: { company: "ssla-monitor", product: "hours", language: inWords.locale },
  });
  // Named by its events alone: the library would write UNTIL and DTSTAMP by the clocks of a calendar's own zone.
  calendar.timezone({
    name: null,
    generator: () => zoneComponent(zone, from - 7 * MS_PER_DAY, to + 7 * MS_PER_DAY),
  });
  const told = sentencesOf(promise, inWords.locale, inWords.wording).find(({ tells }) => tells === "promise");
  const event: EventWords = { summary: brand, description: told?.text ?? name, stamp: subject.asOf };
  const dates = new Set(subject.dates.map(({ date }) => date));
  const kept = weeklyShifts(subject).flatMap(({ days, shift }, i) => {
    const all = occurrencesOf(zone, shift, days, today, CALENDAR_DAYS);
    const asPromised = all.filter((one) => !dates.has(one.date) && isAsPromised(zone, shift, one, open));
    addWeekly(calendar, zone, { ...event, id: `${channel}-week-${i}` }, { shift, days, all, asPromised });
    return asPromised.map(({ interval }) => interval);
  });
  for (const { from: start, to: end } of without(within(open, from, to), kept))
    calendar.createEvent({
      ...common({ ...event, id: `${channel}-date-${start}` }),
      start: new Date(start),
      end: new Date(end),
    });
  return calendar.toString();
}

interface EventWords {
  readonly summary: string;
  readonly description: string;
  readonly stamp: Instant;
}

const common = ({
  summary,
  description,
  stamp,
  id,
}: EventWords & { readonly id: string }): Pick<
  ICalEventData,
  "id" | "summary" | "description" | "stamp" | "transparency"
> => ({
  ...{ id, summary, description, stamp: new Date(stamp) },
  transparency: ICalEventTransparency.TRANSPARENT, // nobody is busy because we are there
});

const WEEKDAYS = [
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
  ICalWeekday.SU,
];

interface WeeklyEvent extends Weekly {
  readonly all: readonly Occurrence[];
  readonly asPromised: readonly Occurrence[];
}

function addWeekly(
  calendar: ICalCalendar,
  zone: Zone,
  words: EventWords & { readonly id: string },
  { shift, days, all, asPromised }: WeeklyEvent,
): void {
  const [first, last] = [asPromised[0], asPromised.at(-1)];
  if (first === undefined || last === undefined) return;
  const kept = new Set(asPromised);
  const exclude = all
    .filter((one) => one.date > first.date && one.date < last.date && !kept.has(one))
    .map(({ start }) => wallStamp(start));
  calendar.createEvent({
    ...common(words),
    timezone: zone.name,
    start: wallStamp(first.start),
    end: wallStamp({ date: first.date, ms: shift.closes * 1000 }),
    repeating: {
      freq: ICalEventRepeatingFreq.WEEKLY,
      byDay: days.flatMap((day) => WEEKDAYS[day] ?? []),
      until: new Date(last.interval.from),
      ...(exclude.length > 0 && { exclude }),
    },
  });
}
