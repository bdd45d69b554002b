import { dayGroups } from "../../core/blurbs/stretches.ts";
import { sentencesOf } from "../../core/blurbs/render.ts";
import { SECONDS_PER_DAY, type Shift } from "../../core/time/calendar.ts";
import { formatLocalDate } from "../../core/time/local-date.ts";
import type { Subject } from "./subject.ts";

/** What schema.org calls the days, Monday first. */
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

type Json = Readonly<Record<string, unknown>>;

/**
 * The channel as schema.org says it, for search engines: a ContactPoint of the brand. Dates that differ stand among its hours
 * with the days they hold for: of a contact point schema.org knows no special hours of their own.
 */
export function contactPointOf({ brand, channel, platform, promise, dates, wordings }: Subject): Json {
  const [{ locale, wording }] = wordings;
  const told = sentencesOf(promise, locale, wording).find(({ tells }) => tells === "promise");
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name: brand,
    contactPoint: {
      "@type": "ContactPoint",
      identifier: channel,
      name: platform,
      contactType: "customer support",
      availableLanguage: locale,
      description: `${told?.text ?? ""} (${promise.zone})`,
      hoursAvailable: [
        ...dayGroups(promise.hours).flatMap(({ days, shifts }) =>
          shifts.map((shift) => hoursOf(shift, { dayOfWeek: days.map((day) => DAYS[day]) })),
        ),
        ...dates.flatMap(({ date, shifts }) => {
          const day = formatLocalDate(date);
          const valid = { validFrom: day, validThrough: day };
          return shifts.length === 0 ? [hoursOf(CLOSED, valid)] : shifts.map((one) => hoursOf(one, valid));
        }),
      ],
    },
  };
}

/** Search engines read hours that open and close at midnight as closed, and those until 23:59 as the whole day. */
const CLOSED: Shift = { opens: 0, closes: 0 };

function hoursOf({ opens, closes }: Shift, when: Json): Json {
  const ends = closes === SECONDS_PER_DAY ? SECONDS_PER_DAY - 60 : closes % SECONDS_PER_DAY;
  return { "@type": "OpeningHoursSpecification", ...when, opens: timeOf(opens), closes: timeOf(ends) };
}

const timeOf = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
