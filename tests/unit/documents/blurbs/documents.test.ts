import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseIntervals, parseWeek } from "../../../../src/core/time/week-text.ts";
import { compileHours } from "../../../../src/core/time/business-hours.ts";
import { noHolidays } from "../../../../src/core/time/calendar.ts";
import { dateOf, parseLocalDate } from "../../../../src/core/time/local-date.ts";
import { zoneOf } from "../../../../src/core/time/zone.ts";
import { PLAIN_COLORS } from "../../../../src/core/blurbs/colors.ts";
import { calendarOf } from "../../../../src/documents/blurbs/calendar.ts";
import { contactPointOf } from "../../../../src/documents/blurbs/contact-point.ts";
import { markdownOf } from "../../../../src/documents/blurbs/markdown.ts";
import { pageOf } from "../../../../src/documents/blurbs/page.ts";
import {
  PUBLIC_SCHEMA_FILE,
  publicJson,
  publicSchema,
} from "../../../../src/documents/blurbs/public-document.ts";
import type { Subject } from "../../../../src/documents/blurbs/subject.ts";
import type { WeekText } from "../../../../src/core/time/week-text.ts";
import { at } from "../../../support/at.ts";
import { subjectFrom } from "../../../support/subject.ts";
import { someTerms } from "../../../support/terms.ts";

function subjectOn(
  week: WeekText,
  {
    zone = "America/Chicago",
    exceptions = [] as readonly [string, readonly string[]][],
    brand = "Acme Travel",
  } = {},
): Subject {
  const calendar = {
    zone: zoneOf(zone),
    week: parseWeek(week).week,
    holidaysIn: noHolidays,
    exceptions: exceptions.map(([text, hours]) => {
      const date = parseLocalDate(text);
      if (date === undefined) throw new Error(text);
      return { date, shifts: parseIntervals(hours).shifts, note: undefined };
    }),
  };
  const terms = someTerms({ hours: compileHours(calendar) });
  return subjectFrom({ terms, now: at("2026-12-20T12:00:00Z") }, ["en", "de", "ja"], brand);
}

const HOSTILE = `<script>alert(1)</script> & "Söhne" ](http://evil.example)`;

describe("the page of a channel", () => {
  it("says each language in a section of its own, with a way to it, and runs no script", () => {
    const page = pageOf(subjectOn({ "mon-fri": ["09:00-18:00"] }), PLAIN_COLORS);
    expect(page).toMatch(/^<!doctype html>\s*<html lang="en">/u);
    for (const locale of ["en", "de", "ja"]) {
      expect(page).toContain(`<section id="${locale}" lang="${locale}">`);
      expect(page).toContain(`href="#${locale}"`);
    }
    expect(page.match(/<script/gu)).toHaveLength(1);
    expect(page).toContain('<script type="application/ld+json">');
    expect(page.match(/<h1>/gu)).toHaveLength(1);
  });

  it("shows every day with its hours, and the dates of a whole year that differ", () => {
    const subject = subjectOn({ "mon-fri": ["09:00-18:00"] }, { exceptions: [["2027-07-05", []]] });
    const page = pageOf(subject, PLAIN_COLORS);
    expect(page).toMatch(/<th scope="row">Sun<\/th>\s*<td>closed<\/td>/u);
    expect(page).toMatch(/<th scope="row">Mon<\/th>\s*<td>9am-6pm<\/td>/u);
    expect(page).toMatch(/<th scope="row">5 Jul<\/th>\s*<td>closed<\/td>/u);
    expect(page).toContain("Opening hours (Chicago time)");
    expect(page).toContain("Öffnungszeiten (Ortszeit Chicago)");
  });

  it("says how often the promise was kept only where it is told", () => {
    const subject = subjectOn("24/7");
    const [from, to] = [
      dateOf({ year: 2026, month: 12, day: 7 }),
      dateOf({ year: 2026, month: 12, day: 13 }),
    ];
    if (from === undefined || to === undefined) throw new Error("no such date");
    const kept = { kept: 93, all: 100, from, to };
    expect(pageOf(subject, PLAIN_COLORS)).not.toContain("we kept");
    expect(pageOf(subject, PLAIN_COLORS, { kept })).toContain(
      "From 7 Dec to 13 Dec we kept 93 of 100 promises.",
    );
  });

  it("shows hostile words as words", () => {
    const page = pageOf(subjectOn("24/7", { brand: HOSTILE }), PLAIN_COLORS);
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Söhne&quot;");
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(page) ?? [];
    expect(JSON.parse(json)).toMatchObject({ name: HOSTILE });
  });
});

describe("the contact point for search engines", () => {
  it("says nights, whole days and dates that differ as schema.org does", () => {
    const week = { "mon-wed": ["22:00-06:00"], sat: ["00:00-24:00"] };
    const { contactPoint } = contactPointOf(
      subjectOn(week, {
        exceptions: [
          ["2026-12-24", ["09:00-12:00"]],
          ["2026-12-26", []],
        ],
      }),
    );
    const type = { "@type": "OpeningHoursSpecification" };
    expect(contactPoint).toMatchObject({
      hoursAvailable: [
        { ...type, dayOfWeek: ["Monday", "Tuesday", "Wednesday"], opens: "22:00", closes: "06:00" },
        { ...type, dayOfWeek: ["Saturday"], opens: "00:00", closes: "23:59" },
        { ...type, validFrom: "2026-12-24", validThrough: "2026-12-24", opens: "09:00", closes: "12:00" },
        { ...type, validFrom: "2026-12-26", validThrough: "2026-12-26", opens: "00:00", closes: "00:00" },
      ],
    });
  });
});

describe("the promise as Markdown", () => {
  it("is told in the language that is asked for, and no word of it becomes a format", () => {
    const text = markdownOf(subjectOn({ sat: ["10:00-14:00"] }, { brand: HOSTILE }), "de");
    expect(text).toContain("- Sa: 10–14 Uhr");
    expect(text).toContain("- So: geschlossen");
    expect(text).toContain('\\<script\\>alert(1)\\</script\\> \\& "Söhne" \\](http://evil.example)');
  });
});

describe("the promise for programs", () => {
  it("has a schema that is up to date; npm run schema writes it", () => {
    expect(readFileSync(PUBLIC_SCHEMA_FILE, "utf8")).toBe(publicSchema());
  });

  it("writes a night on the day on which it begins, and the end of a day as 24:00", () => {
    const json = publicJson(
      "Acme",
      [subjectOn({ fri: ["20:00-04:00"], sun: ["12:00-24:00"] })],
      at("2026-12-20T12:00:00Z"),
    );
    expect(JSON.parse(json)).toMatchObject({
      version: 1,
      channels: [
        {
          hours: {
            timezone: "America/Chicago",
            week: {
              fri: [{ opens: "20:00", closes: "04:00" }],
              sat: [],
              sun: [{ opens: "12:00", closes: "24:00" }],
            },
          },
        },
      ],
    });
  });
});

describe("the hours as a calendar", () => {
  it("repeat each week in their zone, end after a year, and leave out what differs", () => {
    const subject = subjectOn(
      { "mon-fri": ["09:00-18:00"] },
      { exceptions: [["2026-12-24", ["09:00-12:00"]]] },
    );
    const text = calendarOf(subject, subject.wordings[0]).replaceAll("\r\n ", "");
    expect(text).toContain("DTSTART;TZID=America/Chicago:20261221T090000");
    expect(text).toContain("RRULE:FREQ=WEEKLY;UNTIL=20271217T150000Z;BYDAY=MO,TU,WE,TH,FR");
    expect(text).toContain("EXDATE;TZID=America/Chicago:20261224T090000");
    expect(text).toContain("DTSTART:20261224T150000Z");
    expect(text).toContain("DTEND:20261224T180000Z");
    expect(text).toContain("TZID:America/Chicago");
    expect(text).toContain("TRANSP:TRANSPARENT");
  });
});
