import { describe, expect, it } from "vitest";
import { customerChanges } from "../../../../src/core/blurbs/change.ts";
import { changeNote } from "../../../../src/core/blurbs/change-note.ts";
import { LOCALES, type Locale } from "../../../../src/core/blurbs/locales.ts";
import type { Surface } from "../../../../src/core/blurbs/surface.ts";
import { findSurface, NOTE_SURFACES } from "../../../../src/core/blurbs/surfaces.ts";
import { plainWording } from "../../../../src/core/blurbs/wording.ts";
import type { Terms } from "../../../../src/core/terms/terms.ts";
import { parseWeek } from "../../../../src/core/time/week-text.ts";
import {
  aTarget,
  at,
  closedOn,
  hoursOf,
  noTarget,
  OFFICE_WEEK,
  someTerms,
  whenLeft,
} from "../../../support/terms.ts";

const FROM = "2026-12-01T06:00:00Z";

const OLD: Terms = {
  ...someTerms({ answers: ["mention"] }),
  offers: ["support"],
  conduct: { notTolerated: ["insults"], rules: [] },
};

const NEW: Terms = { ...OLD, version: "2026-12-01", from: at(FROM) };

const LONGER = hoursOf(parseWeek({ "mon-fri": ["08:00-20:00"] }).week);

const told = (fresh: Terms, old: Terms | undefined = OLD, locale: Locale = "en"): readonly string[] =>
  customerChanges(old, fresh, at(FROM), locale).map(({ text }) => text);

describe("what changes for customers", () => {
  it("is told thing by thing, in sentences", () => {
    const fresh: Terms = {
      ...NEW,
      answers: ["mention", "reply"],
      hours: LONGER,
      targets: [aTarget({ first: "30m" })],
      objective: 0.9,
      purpose: "Help on the day.",
      offers: ["support", "service news"],
      conduct: { notTolerated: ["insults", "spam"], rules: [] },
    };
    expect(told(fresh)).toEqual([
      "What we answer: mentions, replies (until now: mentions).",
      "When we answer: Mon-Fri 8am-8pm Chicago time (until now: Mon-Fri 9am-6pm Chicago time).",
      "How soon you get a reply: within 30 minutes (until now: 1 hour).",
      "How often we keep that: 90 of 100 (until now: 95 of 100).",
      "What we are here for: Help on the day (until now: nothing).",
      "What you get here: support and service news (until now: support).",
      "Not welcome here: insults and spam (until now: insults).",
    ]);
  });

  it("is nothing of what is for the team", () => {
    const fresh: Terms = {
      ...NEW,
      targets: [
        aTarget({ name: "urgent", when: { keywords: ["refund"] }, first: "5m" }),
        aTarget({ first: "1h", next: "9h", update: "3h" }),
      ],
      warnings: [whenLeft("5m")],
      escalation: [],
      gains: "fewer calls",
    };
    expect(told(fresh)).toEqual([]);
  });

  it("is each date of the year ahead that gets other hours, or its usual ones again", () => {
    const before = { ...OLD, hours: hoursOf(OFFICE_WEEK, "America/Chicago", [closedOn("2027-01-01")]) };
    const dates = [closedOn("2026-12-24"), closedOn("2026-12-25"), closedOn("2026-11-26")];
    const after = { ...NEW, hours: hoursOf(OFFICE_WEEK, "America/Chicago", dates) };
    expect(told(after, before)).toEqual([
      "Other hours on single days: Closed 24-25 Dec.",
      "The usual hours again: 1 Jan.",
    ]);
  });

  it("is a promise where there was none, and the end of one", () => {
    const silent: Terms = { ...NEW, targets: [noTarget("none", {})] };
    const [begins] = told(NEW, silent);
    expect(begins).toBe("New: Mention us Mon-Fri 9am-6pm Chicago time: 95 of 100 get a reply within 1 hour.");
    expect(customerChanges(undefined, NEW, at(FROM), "en")).toEqual([{ part: "promise", text: begins }]);
    expect(told(silent)).toEqual(["We no longer promise when we answer."]);
    expect(told(silent, silent)).toEqual([]);
  });

  it("is told in each language, in its own words", () => {
    const texts = LOCALES.map((locale) => told({ ...NEW, hours: LONGER }, OLD, locale)[0]);
    expect(new Set(texts).size).toBe(LOCALES.length);
    expect(texts[1]).toBe(
      "Wann wir antworten: Mo–Fr 8–20 Uhr (Ortszeit Chicago) (bisher: Mo–Fr 9–18 Uhr (Ortszeit Chicago)).",
    );
  });
});

const wording = plainWording("Acme", true);

function surfaceOf(id: string): Surface {
  const surface = NOTE_SURFACES.find((one) => one.id === id);
  if (surface === undefined) throw new Error(`no surface ${id}`);
  return surface;
}

const note = (fresh: Terms, id = "discord.message", now = FROM): string =>
  changeNote(OLD, fresh, surfaceOf(id), "en", wording, at(now)).text;

describe("a note for customers", () => {
  const fresh: Terms = { ...NEW, hours: LONGER, conduct: { notTolerated: ["spam"], rules: [] } };

  it("says from when on, the whole new promise, what holds until then, and what else is new", () => {
    expect(note(fresh).split("\n")).toEqual([
      expect.stringMatching(/^New from Tue,? 1 Dec 2026:$/u),
      "Mention us Mon-Fri 8am-8pm Chicago time: 95 of 100 get a reply within 1 hour.",
      "Until then: Mention us Mon-Fri 9am-6pm Chicago time: 95 of 100 get a reply within 1 hour.",
      "Not welcome here: spam (until now: insults).",
    ]);
  });

  it("drops what else is new first, then what holds until then, and never the new promise", () => {
    expect(note(fresh, "x.post")).toContain("Until then");
    const tight = { ...surfaceOf("x.post"), max: 150 };
    const { kind, text } = changeNote(OLD, fresh, tight, "en", wording, at(FROM));
    expect([kind, text.split("\n").length]).toEqual(["blurb", 2]);
    expect(text).toContain("within 1 hour");
    const none = { ...surfaceOf("x.post"), max: 40 };
    expect(changeNote(OLD, fresh, none, "en", wording, at(FROM)).kind).toBe("does not fit");
  });

  it("names the coming dates of the new promise", () => {
    const closed = { ...NEW, hours: hoursOf(OFFICE_WEEK, "America/Chicago", [closedOn("2026-12-08")]) };
    const both = { ...closed, objective: 0.9 };
    expect(note(closed)).toMatch(/:\nOther hours on single days: Closed 8 Dec\.$/u);
    expect(note(both, "x.post")).toContain("Closed 8 Dec.");
  });

  it("names the time of day where that is no midnight", () => {
    const from = at("2026-12-01T15:30:00Z");
    expect(note({ ...fresh, from }, "discord.message", "2026-12-01T15:30:00Z")).toMatch(
      /^New from Tue,? 1 Dec 2026, 9:30am Chicago time:\n/u,
    );
  });

  it("says nothing of what held before once the new terms are in force", () => {
    expect(note(fresh, "discord.message", "2026-12-05T12:00:00Z")).not.toContain("Until then");
  });

  it("says that nothing changes where customers are promised the same", () => {
    expect(changeNote(OLD, NEW, surfaceOf("x.post"), "de", wording, at(FROM))).toEqual({
      kind: "nothing changes",
      text: "Für Kunden ändert sich nichts.",
    });
  });

  it("is for posts, which bios are not", () => {
    expect(NOTE_SURFACES.map(({ id, max }) => [id, max])).toEqual([
      ["x.post", 280],
      ["bluesky.post", 300],
      ["mastodon.post", 500],
      ["discord.message", 2000],
    ]);
    expect(findSurface("mastodon.post")).toBeUndefined();
  });
});
