import { CATALOGUES, type Locale } from "../../src/core/blurbs/locales.ts";
import { publicPromise, type PublicPromise } from "../../src/core/blurbs/promise.ts";
import { fitTo, ladderOf, type Blurb, type DoesNotFit } from "../../src/core/blurbs/render.ts";
import { findSurface, type Surface } from "../../src/core/blurbs/surfaces.ts";
import { plainWording } from "../../src/core/blurbs/wording.ts";
import type { Terms } from "../../src/core/terms/terms.ts";
import { compileHours } from "../../src/core/time/business-hours.ts";
import { noHolidays } from "../../src/core/time/calendar.ts";
import { parseDuration } from "../../src/core/time/duration-text.ts";
import { instant } from "../../src/core/time/instant.ts";
import { parseLocalDate } from "../../src/core/time/local-date.ts";
import { parseIntervals, parseWeek } from "../../src/core/time/week-text.ts";
import { zoneOf } from "../../src/core/time/zone.ts";
import { COMPANIES, type Company } from "./companies.ts";

/** Shortly before Christmas, so that dates with other hours are told. */
const NOW = instant(Date.parse("2026-12-20T12:00:00Z"));

const NAMES = new Intl.DisplayNames("en", { type: "language" });

/** `docs/blurbs.md`: what six companies would publish. */
export function blurbsMarkdown(): string {
  return [
    "# What customers read",
    "",
    "Six companies, none of them real, and what the terms of one of their channels look like where customers see them, on",
    "20 December 2026. Each text is the fullest that fits; the numbers say how much of the room it takes, as the platform counts.",
    "Written by `npm run blurbs`; a test holds it to the program.",
    ...COMPANIES.flatMap(companySection),
    "",
  ].join("\n");
}

function companySection(company: Company): readonly string[] {
  const promise = promiseOf(company);
  const [native] = company.locales;
  return [
    "",
    `## ${company.name}`,
    "",
    company.about,
    ...company.locales.flatMap((locale) => [
      "",
      `**${NAMES.of(CATALOGUES[locale].locale.slice(0, 2)) ?? locale}**`,
      ...company.surfaces.flatMap((id) => ["", ...entry(company, promise, surfaceOf(id), locale, native)]),
    ]),
  ];
}

function entry(
  { name, tone }: Company,
  promise: PublicPromise,
  surface: Surface,
  locale: Locale,
  native: Locale,
): readonly string[] {
  const wording = { ...plainWording(name, locale === native), tone };
  const blurb = fitTo(surface, ladderOf(promise, locale, wording));
  const { count, limit } = blurb.measured;
  return [`${surface.name}, ${count}/${limit}`, "", textLine(blurb)];
}

const textLine = (blurb: Blurb | DoesNotFit): string =>
  blurb.kind === "blurb" ? `> ${blurb.text}` : `Does not fit: ${blurb.over} too many in the shortest form.`;

export function promiseOf(company: Company): PublicPromise {
  const promise = publicPromise(termsOf(company), NOW);
  if (promise === undefined) throw new Error(`${company.name} promises nothing`);
  return promise;
}

function surfaceOf(id: string): Surface {
  const surface = findSurface(id);
  if (surface === undefined) throw new Error(`no surface ${id}`);
  return surface;
}

function termsOf({ zone, week, exceptions, within, ...company }: Company): Terms {
  const first = parseDuration(within);
  if (first === undefined) throw new Error(`no span: ${within}`);
  const dates = exceptions.map(({ date, hours }) => {
    const parsed = parseLocalDate(date);
    if (parsed === undefined) throw new Error(`no date: ${date}`);
    return { date: parsed, shifts: parseIntervals(hours).shifts, note: undefined };
  });
  const calendar = {
    zone: zoneOf(zone),
    week: parseWeek(week).week,
    holidaysIn: noHolidays,
    exceptions: dates,
  };
  const promise = { first, next: first, update: undefined, resolve: undefined };
  return {
    ...{ version: "2026-11-01", kind: "version", from: NOW, hash: "2026-11-01" },
    ...{ purpose: company.purpose, offers: company.offers, hours: compileHours(calendar) },
    ...{
      answers: company.answers,
      needsReply: { rules: [], otherwise: "all" },
      objective: company.objective,
    },
    targets: [{ name: "standard", when: undefined, publish: true, promise }],
    ...{ warnings: [], escalation: [], conduct: { notTolerated: company.notTolerated, rules: [] } },
    ...{ remedy: undefined, gains: undefined, reviewBy: undefined },
  };
}
