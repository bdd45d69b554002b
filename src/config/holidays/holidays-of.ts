import type { Holiday, HolidaysIn } from "../../core/time/calendar.ts";
import { partsOf } from "../../core/time/local-date.ts";
import type { HolidaysForm } from "../terms/terms-form.ts";
import type { HolidayData } from "./holiday-data.ts";

/** The holidays that `form` means; each year is resolved once. */
export function holidaysOf(form: HolidaysForm, data: HolidayData | undefined): HolidaysIn {
  const ofCountry: HolidaysIn =
    form.country === undefined || data === undefined ? () => [] : data.holidaysOf(form.country, form.region);
  const years = new Map<number, readonly Holiday[]>();
  return (year) => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const days = new Map(ofCountry(year).map((day) => [day.date, day]));
    for (const date of form.skip) days.delete(date);
    for (const day of form.add) if (partsOf(day.date).year === year) days.set(day.date, day);
    const resolved = [...days.values()].sort((a, b) => a.date - b.date);
    years.set(year, resolved);
    return resolved;
  };
}
