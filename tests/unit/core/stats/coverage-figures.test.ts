import { expect, test } from "vitest";
import type { CoverageInterval } from "../../../../src/core/cases/coverage.ts";
import { coverageFigures } from "../../../../src/core/stats/coverage-figures.ts";
import { termsHistory } from "../../../../src/core/terms/terms-at.ts";
import { hours } from "../../../../src/core/time/instant.ts";
import { NEXT_WEEK, on, WEEK } from "../../../support/stats-week.ts";
import { ALL_WEEK, at, hoursOf, someTerms } from "../../../support/terms.ts";

const unseen = (state: CoverageInterval["state"], from: string, to?: string): CoverageInterval => ({
  from: at(from),
  to: to === undefined ? undefined : at(to),
  state,
  cause: undefined,
});
const OFFICE = termsHistory([someTerms()]);

test("the share of open hours in which we watched; what was read since counts apart from what nobody knows", () => {
  // Five days of 9 h are 45. Blind Monday 17:00 to 20:00: 1 open hour. Caught up Tuesday 9:00 to 11:00: 2. 42 / 45.
  const figures = coverageFigures(
    OFFICE,
    [
      unseen("blind", on("mon", "17:00"), on("mon", "20:00")),
      unseen("caught up", on("tue", "09:00"), on("tue", "11:00")),
    ],
    WEEK,
    at(NEXT_WEEK),
  );
  expect(figures).toEqual({
    open: hours(45),
    watched: hours(42),
    caughtUp: hours(2),
    blind: hours(1),
    share: 42 / 45,
  });
});

test("two reports of one blindness count once, and blindness beats what was read since", () => {
  const coverage = [
    unseen("blind", on("mon", "09:00"), on("mon", "11:00")),
    unseen("blind", on("mon", "10:00"), on("mon", "12:00")),
    unseen("caught up", on("mon", "10:00"), on("mon", "13:00")),
  ];
  const { blind, caughtUp } = coverageFigures(OFFICE, coverage, WEEK, at(NEXT_WEEK));
  expect([blind, caughtUp]).toEqual([hours(3), hours(1)]);
});

test("a week under way counts up to now, and blindness that goes on with it", () => {
  // Now is Tuesday 12:00: 9 + 3 h were open. Blind since Tuesday 11:00.
  const now = at(on("tue", "12:00"));
  const figures = coverageFigures(OFFICE, [unseen("blind", on("tue", "11:00"))], WEEK, now);
  expect([figures.open, figures.blind]).toEqual([hours(12), hours(1)]);
  expect(coverageFigures(OFFICE, [], WEEK, WEEK.from).share).toBeUndefined();
});

test("each stretch is counted by the hours then in force, and by none before the first terms", () => {
  // From Tuesday 12:00: 6 h of office, 9 on Wednesday until around the clock holds from Thursday: 4 × 24.
  const history = termsHistory([
    someTerms({ version: "a", from: on("tue", "12:00") }),
    someTerms({ version: "b", from: on("thu", "00:00"), hours: hoursOf(ALL_WEEK) }),
  ]);
  expect(coverageFigures(history, [], WEEK, at(NEXT_WEEK)).open).toBe(hours(6 + 9 + 96));
});
