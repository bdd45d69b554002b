import { describe, expect, it } from "vitest";
import type { Misses } from "../../../src/app/report-misses.ts";
import { reportsOf, type Reports } from "../../../src/app/reports.ts";
import type { Team } from "../../../src/app/team.ts";
import type { FiguresOf } from "../../../src/app/week-figures-of.ts";
import { brandId, personId } from "../../../src/core/ids.ts";
import type { Instant } from "../../../src/core/time/instant.ts";
import { zoneOf } from "../../../src/core/time/zone.ts";
import type { OutboxEntry, OutboxRow } from "../../../src/ports/outbox.ts";
import type { ReportRequest } from "../../../src/ports/requests.ts";
import { at } from "../../support/terms.ts";
import { NO_MISSES, SOME_MISSES, someChannel, someFigures, someWeek } from "../../support/week-figures.ts";

const ACME = brandId("acme");
const ROUTE = { rota: false, people: [], email: false, services: [] };

/** Reports on Mondays at eight in Chicago, to a channel, to Cy alone, and by mail. */
const TEAM: Team = {
  brand: ACME,
  name: "Acme Travel",
  zone: zoneOf("America/Chicago"),
  people: new Map([
    [
      personId("cy"),
      { name: "cy", user: "U0CY00001", email: "cy@acme.example", also: [], awayUntil: undefined },
    ],
  ]),
  routes: new Map([
    ["team", { ...ROUTE, channel: "C0SOCIAL1" }],
    [
      "manager",
      { ...ROUTE, channel: undefined, people: [personId("cy")], email: true, services: ["pagerduty"] },
    ],
  ]),
  rota: [],
  swaps: [],
  approvers: [],
  actions: { userGroups: [], people: [] },
  reports: [{ name: "weekly", day: "mon", at: 8 * 3_600_000, to: ["team", "manager"] }],
};

interface Rig {
  readonly reports: Reports;
  /** What was queued, each key once, as the store has it. */
  readonly queued: Map<string, OutboxEntry>;
  /** Everything queued was posted. */
  readonly sendAll: () => void;
  readonly pass: (now: string) => Promise<number>;
}

function rig(figuresOf: FiguresOf = () => Promise.resolve(someWeek()), misses: Misses = SOME_MISSES): Rig {
  const queued = new Map<string, OutboxEntry>();
  let sent: readonly OutboxRow[] = [];
  let now: Instant = at("2026-11-01T00:00:00Z");
  const reports = reportsOf({
    store: {
      queue: (entries) => {
        for (const entry of entries) if (!queued.has(entry.key)) queued.set(entry.key, entry);
        return Promise.resolve();
      },
      outbox: { find: (keys) => Promise.resolve(sent.filter(({ key }) => keys.includes(key))) },
    },
    teams: new Map([[ACME, TEAM]]),
    watch: { channels: new Map(), historyOf: () => undefined, folderOf: (channel) => channel },
    clock: { now: () => now },
    figuresOf,
    missesOf: () => Promise.resolve(misses),
    documents: { reportPictures: () => Promise.resolve([]) },
  });
  return {
    reports,
    queued,
    sendAll: () => {
      sent = [...queued.values()].map((entry, i) => ({
        ...entry,
        state: { kind: "sent", place: entry.destination.slice(6), reference: `100.00000${i}`, sentAt: now },
        attempts: 1,
        firstAt: now,
        trouble: undefined,
        plain: false,
        doubtful: false,
      }));
    },
    pass: (time) => {
      now = at(time);
      return reports.duty.pass();
    },
  };
}

const parts = ({ queued }: Rig): readonly (readonly string[])[] =>
  [...queued.values()].map(({ subject, destination }) =>
    subject.kind === "report" ? [subject.week, subject.part, destination] : [subject.kind],
  );

describe("the weekly report", () => {
  it("is queued at its time for each place where people read, and for none that wakes them", async () => {
    const one = rig();
    await one.pass("2026-11-23T14:00:00Z");
    expect(parts(one)).toEqual([
      ["2026-W47", "first screen", "slack:C0SOCIAL1"],
      ["2026-W47", "first screen", "email:cy@acme.example"],
    ]);
    expect(JSON.stringify([...one.queued.values()])).not.toContain("pagerduty");
  });

  it("looks again at the very time when it is due", async () => {
    const one = rig();
    expect(await one.pass("2026-11-23T13:55:00Z")).toBe(5 * 60_000);
    expect(await one.pass("2026-11-23T13:00:00Z")).toBe(10 * 60_000);
  });

  it("is queued once, however often anybody looks", async () => {
    const one = rig();
    await one.pass("2026-11-23T14:00:00Z");
    const { size } = one.queued;
    await one.pass("2026-11-23T14:10:00Z");
    await one.pass("2026-11-29T12:00:00Z");
    expect(one.queued.size).toBe(size);
  });

  it("is made up once after weeks in which nobody ran: the last one", async () => {
    const one = rig();
    await one.pass("2026-12-24T12:00:00Z");
    expect(new Set([...one.queued.values()].map(({ subject }) => "week" in subject && subject.week))).toEqual(
      new Set(["2026-W51"]),
    );
  });

  it("is not made up of a week in which there was nothing: before a monitor's first", async () => {
    const nothing = someChannel({ opened: 0 });
    const clocks = { ...nothing.clocks, first: someFigures(0, 0) };
    const one = rig(() => Promise.resolve(someWeek([{ ...nothing, clocks }])));
    await one.pass("2026-11-25T12:00:00Z");
    expect(one.queued.size).toBe(0);
    await one.pass("2026-11-30T14:00:00Z");
    expect(one.queued.size).toBeGreaterThan(0);
  });

  it("has everything else in the thread of what was posted, once, and nowhere by mail", async () => {
    const one = rig();
    await one.pass("2026-11-23T14:00:00Z");
    one.sendAll();
    await one.pass("2026-11-23T14:10:00Z");
    await one.pass("2026-11-23T14:20:00Z");
    expect(parts(one).slice(2)).toEqual([
      ["2026-W47", "all numbers", "slack:C0SOCIAL1/100.000000"],
      ["2026-W47", "missed", "slack:C0SOCIAL1/100.000000"],
    ]);
  });

  it("is sent at once when somebody asks, to its places in Slack, once for each request", async () => {
    const one = rig();
    await one.pass("2026-11-25T12:00:00Z");
    const before = one.queued.size;
    const request: ReportRequest = {
      kind: "report",
      id: "a".repeat(32),
      askedAt: at("2026-11-25T12:00:00Z"),
      by: personId("root"),
      brand: ACME,
      week: "2026-W46",
    };
    expect(await one.reports.sendNow(request)).toBe(undefined);
    expect(await one.reports.sendNow(request)).toBe(undefined);
    expect(parts(one).slice(before)).toEqual([["2026-W46", "first screen", "slack:C0SOCIAL1"]]);
    await one.reports.sendNow({ ...request, id: "b".repeat(32) });
    expect(one.queued.size).toBe(before + 2);
    expect(await one.reports.sendNow({ ...request, week: "2026-W99" })).toContain("no week 2026-W99");
    expect(one.queued.size).toBe(before + 2);
  });

  it("says the first screen, all numbers, and what was missed with what would have kept it", async () => {
    const { reports, pass } = rig();
    await pass("2026-11-23T14:00:00Z");
    const first = await reports.words(ACME, { kind: "report", week: "2026-W47", part: "first screen" });
    expect(first?.notice.lines[0]).toBe("x-acme kept 93 of 100 promises (goal 95), 2 down.");
    const all = await reports.words(ACME, { kind: "report", week: "2026-W47", part: "all numbers" });
    expect(all?.notice.lines).toContainEqual(
      expect.stringMatching(/^First reply: kept 93 · missed 7 · .* · half were answered within 22 min · /),
    );
    expect(all?.notice.lines).toContain("Missed: many at once 5 · claimed by nobody 2");
    expect(all?.notice.lines).toContain("Goal: 95.0 %");
    const missed = await reports.words(ACME, { kind: "report", week: "2026-W47", part: "missed" });
    expect(missed?.notice.title).toBe("7 promises missed in 2026-W47, the longest wait first");
    expect(missed?.notice.lines).toEqual([
      expect.stringMatching(
        /^x-acme, not answered\. It came .* would have kept it\. .* \/ssla explain 89abcdef/,
      ),
      expect.stringContaining("answered after 2 h 40 min of hours. It came"),
      "And 5 more: ssla export deadlines",
    ]);
    expect(
      await reports.words(brandId("other"), { kind: "report", week: "2026-W47", part: "all numbers" }),
    ).toBe(undefined);
  });

  it("says nothing of misses where there were none", async () => {
    const { reports } = rig(undefined, NO_MISSES);
    expect(await reports.words(ACME, { kind: "report", week: "2026-W47", part: "missed" })).toBe(undefined);
  });
});
