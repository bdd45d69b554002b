import { expect, test } from "vitest";
import { alertTally } from "../../../../src/core/stats/alert-tally.ts";
import type { AlertFigures } from "../../../../src/core/stats/figures.ts";
import { NOT_WARNED, type Warned } from "../../../../src/core/stats/warned.ts";
import { minutes } from "../../../../src/core/time/instant.ts";
import { aRecord, NEXT_WEEK, on, type RecordText } from "../../../support/stats-week.ts";
import { at, hoursOf, OFFICE_WEEK } from "../../../support/terms.ts";

const warnedAt = (iso: string): Warned => ({ count: 1, firstAt: at(iso) });
const FROM = on("mon", "10:00");

function figuresOf(...all: readonly (readonly [RecordText, Warned])[]): AlertFigures {
  const tally = alertTally(at(NEXT_WEEK));
  for (const [text, warned] of all) tally.add(aRecord(text), warned, hoursOf(OFFICE_WEEK));
  return tally.figures();
}

test("a warning was right when it was heeded or in vain, noise when nobody needed it", () => {
  // Heeded: answered 10 min after it. In vain: missed. Noise: answered 59 s after it; said to need no reply. 2 of 4.
  const warned = warnedAt(on("mon", "10:30"));
  const figures = figuresOf(
    [{ from: FROM, answered: on("mon", "10:40") }, warned],
    [{ from: FROM, answered: on("mon", "11:10") }, warned],
    [{ from: FROM, answered: on("mon", "10:30:59") }, warned],
    [{ from: FROM, result: "withdrawn" }, warned],
  );
  expect(figures).toMatchObject({
    warned: 4,
    heeded: 1,
    inVain: 1,
    noise: 2,
    precision: 0.5,
    missedUnwarned: 0,
  });
});

test("what is pending, unknown or was never warned of says nothing about warnings", () => {
  const figures = figuresOf(
    [{ from: FROM, result: "unknown" }, warnedAt(on("mon", "10:30"))],
    [{ from: FROM, result: "pending", due: "2026-12-01T10:00:00-06:00" }, warnedAt(on("mon", "10:30"))],
    [{ from: FROM, answered: on("mon", "10:40") }, NOT_WARNED],
  );
  expect(figures).toMatchObject({ warned: 0, precision: undefined, lead: { median: undefined } });
});

test("a miss without a warning, or with one that came after the breach, was not warned of", () => {
  const figures = figuresOf([{ from: FROM }, NOT_WARNED], [{ from: FROM }, warnedAt(on("mon", "11:00:01"))]);
  expect(figures).toMatchObject({ warned: 0, missedUnwarned: 2 });
});

test("lead times are business time: half had so much, nine of ten had at least so much", () => {
  // Ten misses due Tuesday 9:30, warned on Monday 17:51 to 18:00: 39 to 30 min by the clock of the office.
  const text = { from: on("mon", "17:30"), due: on("tue", "09:30") };
  const times = Array.from({ length: 10 }, (_, i) => on("mon", i === 9 ? "18:00" : `17:5${i + 1}`));
  const { lead } = figuresOf(...times.map((time) => [text, warnedAt(time)] as const));
  expect(lead).toEqual({ median: minutes(34), nineOfTen: minutes(30) });
});
