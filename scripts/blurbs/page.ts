import { CATALOGUES, type Locale } from "../../src/core/blurbs/locales.ts";
import { publicPromise, type PublicPromise } from "../../src/core/blurbs/promise.ts";
import { fitTo, ladderOf, type Blurb, type DoesNotFit } from "../../src/core/blurbs/render.ts";
import type { Surface } from "../../src/core/blurbs/surface.ts";
import { findSurface } from "../../src/core/blurbs/surfaces.ts";
import { PLAIN_COLORS } from "../../src/core/blurbs/colors.ts";
import { plainWording, type Wording } from "../../src/core/blurbs/wording.ts";
import type { Terms } from "../../src/core/terms/terms.ts";
import { compileHours } from "../../src/core/time/business-hours.ts";
import { noHolidays } from "../../src/core/time/calendar.ts";
import { parseDuration } from "../../src/core/time/duration-text.ts";
import { instant } from "../../src/core/time/instant.ts";
import { parseLocalDate } from "../../src/core/time/local-date.ts";
import { parseIntervals, parseWeek } from "../../src/core/time/week-text.ts";
import { zoneOf } from "../../src/core/time/zone.ts";
import { pictureOf, SHAPES, type ShapeName } from "../../src/documents/blurbs/picture.ts";
import { pngOf } from "../../src/documents/png.ts";
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

/** Half as wide as they are published: small enough for a repository, and still read. */
const SAMPLE_WIDTH: Readonly<Record<ShapeName, number>> = { header: 750, post: 600 };

/** The pictures that the page shows, one a company, by their path from it. */
export const samplePictures = (): readonly { readonly path: string; readonly png: Uint8Array }[] =>
  COMPANIES.map((company) => {
    const { name, locales } = company;
    const [native] = locales;
    const ladder = ladderOf(promiseOf(company), native, wordingOf(company, native));
    const picture = pictureOf(name, ladder, SHAPES[company.picture], PLAIN_COLORS);
    if (picture.kind !== "picture") throw new Error(`${name} is not drawn: ${picture.kind}`);
    return { path: picturePath(company), png: pngOf(picture.svg, SAMPLE_WIDTH[company.picture]) };
  });

const picturePath = ({ slug }: Company): string => `blurbs/${slug}.png`;

const wordingOf = ({ name, tone, locales }: Company, locale: Company["locales"][0]): Wording => ({
  ...plainWording(name, locale === locales[0]),
  tone,
});

function companySection(company: Company): readonly string[] {
  const promise = promiseOf(company);
  const alt = `${SHAPES[company.picture].name} of ${company.name}`;
  return [
    "",
    `## ${company.name}`,
    "",
    company.about,
    "",
    `![${alt}](${picturePath(company)})`,
    ...company.locales.flatMap((locale) => [
      "",
      `**${NAMES.of(CATALOGUES[locale].locale.slice(0, 2)) ?? locale}**`,
      ...company.surfaces.flatMap((id) => ["", ...entry(company, promise, surfaceOf(id), locale)]),
    ]),
  ];
}

function entry(
  company: Company,
  promise: PublicPromise,
  surface: Surface,
  locale: Locale,
): readonly string[] {
  const blurb = fitTo(surface, ladderOf(promise, locale, wordingOf(company, locale)));
  const { count, limit } = blurb.measured;
  return [`${surface.name}, ${count}/${limit}`, "", textLine(blurb)];
}

const textLine = (blurb: Blurb | DoesNotFit): string =>
  blurb.kind === "blurb" ? `> ${blurb.text}` : `Does not fit: ${blurb.over} too many in the shortest form.`;

function promiseOf(company: Company): PublicPromise {
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
