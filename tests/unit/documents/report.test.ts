import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { makeReport } from "../../../src/app/make-report.ts";
import type { Misses } from "../../../src/app/report-misses.ts";
import { zoneOf } from "../../../src/core/time/zone.ts";
import { reportCsv } from "../../../src/documents/report/report-csv.ts";
import { reportHtml } from "../../../src/documents/report/report-html.ts";
import { reportJson } from "../../../src/documents/report/report-json.ts";
import { reportMarkdown } from "../../../src/documents/report/report-markdown.ts";
import { reportPictures } from "../../../src/documents/report/report-pictures.ts";
import { reportSchema } from "../../../src/documents/report/report-schema.ts";
import type { Report } from "../../../src/ports/report.ts";
import { NO_MISSES, SOME_MISSES, someWeek } from "../../support/week-figures.ts";

const reportOf = (name: string, week = someWeek(), misses: Misses = SOME_MISSES): Report =>
  makeReport(week, {
    brand: "Acme Travel",
    zone: zoneOf("America/Chicago"),
    week: "2026-W47",
    misses,
    channelOf: () => ({ name, promise: "first reply within 1 h", isShared: false }),
  });

const HOSTILE = `=HYPERLINK("https://evil.example")<script>alert(1)</script>|*_\`[x](javascript:1)&"'`;

describe("a report as HTML", () => {
  it("is one file that loads nothing, runs nothing, and has the numbers in a table with their meaning", async () => {
    const page = await reportHtml(reportOf("X"));
    expect(page).toContain("X kept 93 of 100 promises (goal 95), 2 down.");
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import/);
    expect(page.match(/https?:\/\/[^"\s]+/g)?.every((one) => one === "http://www.w3.org/2000/svg")).toBe(
      true,
    );
    expect(page).toMatch(/<th scope="row">First reply: kept<\/th>\s*<td class="number">93<\/td>/);
    expect(page).toContain("<caption>");
    expect(page.match(/<svg/g)).toHaveLength(6);
  });

  it("prints light, and shows each drawing once on any screen", async () => {
    const page = await reportHtml(reportOf("X"));
    expect(page.match(/<div class="light">/g)).toHaveLength(3);
    expect(page.match(/<div class="dark">/g)).toHaveLength(3);
    expect(page).toMatch(/@media screen and \(prefers-color-scheme: dark\)/);
    expect(page).toContain("break-inside: avoid");
  });

  it("shows a hostile name as it is written", async () => {
    const page = await reportHtml(reportOf(HOSTILE));
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;script&gt;");
  });

  it("has what was missed with what would have kept it, and how many more", async () => {
    const page = await reportHtml(reportOf(HOSTILE));
    expect(page).toMatch(/<li>=HYPERLINK.*, not answered\. It came .* would have kept it\./);
    expect(page).toContain("<code>ssla explain 89abcdef0123456789abcdef01234567</code>");
    expect(page).toContain("And 5 more: ssla export deadlines");
    expect(await reportHtml(reportOf("X", someWeek(), NO_MISSES))).not.toContain("the longest wait first");
  });

  it("is there without any channel", async () => {
    expect(await reportHtml(reportOf("X", someWeek([])))).toContain("No channel was watched in this week.");
  });
});

describe("a report as CSV", () => {
  it("has a row for each number, and no cell that a spreadsheet would run", () => {
    const text = reportCsv(reportOf(HOSTILE));
    const rows = z.array(z.record(z.string(), z.string())).parse(parse(text, { columns: true, bom: true }));
    const met = rows.find((row) => row["measure"] === "first.met");
    expect(met).toMatchObject({ week: "2026-W47", channel: "x-acme", terms: "2026-11-01", value: "93" });
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(met?.["name"]).toBe(`'${HOSTILE}`);
  });
});

describe("a report as JSON", () => {
  it("has what the others have", () => {
    const schema = z.object({
      version: z.literal(1),
      week: z.literal("2026-W47"),
      from: z.literal("2026-11-16T06:00:00.000Z"),
      lines: z.array(z.string()).min(1),
      channels: z.array(
        z.object({
          id: z.string(),
          trend: z.array(z.object({ met: z.number(), decided: z.number() })).length(4),
          measures: z.array(z.object({ name: z.string(), value: z.number().nullable(), unit: z.string() })),
        }),
      ),
    });
    const { channels } = schema.parse(JSON.parse(reportJson(reportOf(HOSTILE))));
    expect(reportSchema.parse(JSON.parse(reportJson(reportOf(HOSTILE))))).toMatchObject({
      missed: [
        {
          channel: "x-acme",
          answeredAt: null,
          keptIf: expect.stringContaining("would have kept it") as string,
        },
        { answeredAt: "2026-11-16T18:05:00.000Z", responseMs: 9_600_000 },
      ],
      moreMissed: 5,
    });
    expect(channels[0]?.measures.find(({ name }) => name === "first.missed")?.value).toBe(7);
  });
});

describe("a report as Markdown", () => {
  it("makes no markup of a hostile name", () => {
    const text = reportMarkdown(reportOf(HOSTILE));
    expect(text).toContain('## =HYPERLINK("https://evil.example")\\<script\\>');
    expect(text).not.toMatch(/[^\\]<script/);
    expect(text).toMatch(/^- =HYPERLINK.*\\<script.*, not answered\. It came .* `ssla explain 89abcdef/m);
    expect(text).toContain("And 5 more: ssla export deadlines");
    expect(text).toContain("| First reply: kept | 93 | Answered by the promised time. |");
  });
});

describe("the pictures of a report", () => {
  it("are two, each with what it shows in a sentence", async () => {
    const pictures = await reportPictures(reportOf("X"));
    expect(pictures.map(({ name }) => name)).toEqual(["weeks-2026-W47.png", "hours-2026-W47.png"]);
    expect(pictures.map(({ alt }) => alt)).toEqual([
      "X kept 93 of 100 in the week of 16 Nov (goal 95 of 100), 95 of 100 in the week before.",
      "7 missed, most on Mondays from 9 to 10: 6.",
    ]);
    for (const { bytes } of pictures) expect([...bytes.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  });

  it("are one where there is no channel", async () => {
    expect(await reportPictures(reportOf("X", someWeek([])))).toHaveLength(1);
  });
});
