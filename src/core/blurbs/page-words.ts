import { partsOf, type LocalDate } from "../time/local-date.ts";
import { say, type Catalogue } from "./catalogue.ts";
import { dateInWords, exceptionRows, placeValues, shiftsInWords } from "./hours-in-words.ts";
import type { PublicPromise } from "./promise.ts";
import { dayGroups } from "./stretches.ts";

/** A row of a table: a day, or dates that differ, and when it is open then. */
export interface HoursRow {
  readonly when: string;
  readonly times: string;
}

/** How often the promise was kept, in whole days of the channel's own calendar; both ends count. */
export interface KeptFigure {
  readonly kept: number;
  readonly all: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The heading of the hours, with the city by whose clocks they are. */
export const hoursHeading = (catalogue: Catalogue, { zone }: Pick<PublicPromise, "zone">): string =>
  say(catalogue, "page.hours", placeValues(catalogue, zone));

/** The seven days from Monday on; a night belongs to the day on which it begins. */
export function weekRows(catalogue: Catalogue, { hours }: Pick<PublicPromise, "hours">): readonly HoursRow[] {
  const groups = dayGroups(hours);
  return catalogue.days.full.map((when, day) => {
    const shifts = groups.find(({ days }) => days.includes(day))?.shifts ?? [];
    return { when, times: timesInWords(catalogue, shifts) };
  });
}

/** The coming dates that differ. */
export const dateRows = (
  catalogue: Catalogue,
  { exceptions }: Pick<PublicPromise, "exceptions">,
): readonly HoursRow[] =>
  exceptionRows(catalogue, exceptions).map(({ dates, shifts }) => ({
    when: dates,
    times: timesInWords(catalogue, shifts),
  }));

const timesInWords = (catalogue: Catalogue, shifts: Parameters<typeof shiftsInWords>[1]): string =>
  shifts.length === 0 ? say(catalogue, "page.closed") : shiftsInWords(catalogue, shifts, "full");

/** The sentence that says how often the promise was kept. */
export const keptInWords = (catalogue: Catalogue, { kept, all, from, to }: KeptFigure): string =>
  say(catalogue, "page.kept", {
    kept: String(kept),
    all: String(all),
    from: dateInWords(catalogue, from),
    to: dateInWords(catalogue, to),
  });

/** The day on which a document was written, with its year. */
export const asOfInWords = (catalogue: Catalogue, date: LocalDate): string =>
  say(catalogue, "page.asOf", { date: dateInWords(catalogue, date), year: String(partsOf(date).year) });
