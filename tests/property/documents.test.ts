import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PLAIN_COLORS } from "../../src/core/blurbs/colors.ts";
import { LOCALES } from "../../src/core/blurbs/locales.ts";
import { ladderOf } from "../../src/core/blurbs/render.ts";
import { calendarOf } from "../../src/documents/blurbs/calendar.ts";
import { undrawable } from "../../src/documents/blurbs/letters.ts";
import { markdownOf } from "../../src/documents/blurbs/markdown.ts";
import { pageOf } from "../../src/documents/blurbs/page.ts";
import { pictureOf, SHAPES } from "../../src/documents/blurbs/picture.ts";
import { publicDocument, publicJson } from "../../src/documents/blurbs/public-document.ts";
import type { Subject } from "../../src/documents/blurbs/subject.ts";
import { randomTerms, SECRET } from "../support/random-terms.ts";
import { subjectFrom } from "../support/subject.ts";

const RUNS = Number(process.env["RUNS"] ?? 60);

/** Every document there is, of one channel. */
function documentsOf(subject: Subject): Readonly<Record<string, string>> {
  const [inWords] = subject.wordings;
  const texts = subject.wordings.flatMap(({ locale, wording }) => {
    const ladder = ladderOf(subject.promise, locale, wording);
    const pictures = Object.values(SHAPES).map((shape) => {
      const picture = pictureOf(subject.brand, ladder, shape, PLAIN_COLORS);
      return [`${shape.name} ${locale}`, picture.kind === "picture" ? picture.svg : picture.kind];
    });
    return [[`Markdown ${locale}`, markdownOf(subject, locale)], ...pictures];
  });
  return {
    page: pageOf(subject, PLAIN_COLORS),
    json: publicJson(subject.brand, [subject], subject.asOf),
    calendar: calendarOf(subject, inWords),
    ...(Object.fromEntries(texts) as Record<string, string>),
  };
}

describe("documents of random terms", () => {
  test("tell nothing that is for the team: no segments, escalation, gains, warnings, notes or people", () => {
    const property = fc.property(randomTerms, fc.constantFrom(...LOCALES), (drawn, locale) => {
      const documents = documentsOf(subjectFrom(drawn, [locale]));
      for (const [name, text] of Object.entries(documents)) {
        if (text.includes(SECRET)) expect.fail(`the ${name} tells ${SECRET}`);
        // Spans of the next reply, of updates and of solutions, in any unit: they are for the team too.
        if (/7777|8888|9999000/u.test(text.replaceAll(/ d="[^"]*"/gu, "")))
          expect.fail(`the ${name} tells a span`);
      }
    });
    fc.assert(property, { numRuns: RUNS });
  });

  test("have letters for all that they say, in every language", () => {
    const property = fc.property(randomTerms, (drawn) => {
      const subject = subjectFrom(drawn, LOCALES);
      for (const { locale, wording } of subject.wordings)
        for (const text of ladderOf(subject.promise, locale, wording).texts)
          expect(undrawable(text.replaceAll("\n", " "), locale, "regular"), text).toEqual([]);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  test("are read by programs as what was promised", () => {
    const property = fc.property(randomTerms, (drawn) => {
      const subject = subjectFrom(drawn);
      const { channels } = publicDocument.parse(JSON.parse(publicJson("Acme", [subject], subject.asOf)));
      const [channel] = channels;
      expect(channel?.hours.timezone).toBe(drawn.terms.hours.calendar.zone.name);
      expect(channel?.reply).toEqual({
        within_minutes: Math.ceil(subject.promise.within / 60_000),
        objective: drawn.terms.objective,
      });
      expect(channel?.hours.exceptions).toHaveLength(subject.dates.length);
    });
    fc.assert(property, { numRuns: RUNS });
  });
});
