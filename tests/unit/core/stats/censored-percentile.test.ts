import { expect, test } from "vitest";
import { censoredPercentile } from "../../../../src/core/stats/censored-percentile.ts";
import { minutes } from "../../../../src/core/time/instant.ts";

const spans = (...counts: readonly number[]): readonly ReturnType<typeof minutes>[] => counts.map(minutes);

test("without anybody waiting it is the percentile by nearest rank", () => {
  const answered = spans(10, 1, 2, 9, 3, 8, 4, 7, 5, 6);
  expect(censoredPercentile({ answered, waiting: [] }, 0.5)).toBe(minutes(5));
  expect(censoredPercentile({ answered, waiting: [] }, 0.9)).toBe(minutes(9));
  expect(censoredPercentile({ answered, waiting: [] }, 1)).toBe(minutes(10));
});

test("those who still wait make it longer than those who were answered tell", () => {
  const answered = spans(1, 2, 3, 4);
  expect(censoredPercentile({ answered, waiting: [] }, 0.5)).toBe(minutes(2));
  expect(censoredPercentile({ answered, waiting: spans(5, 5, 5) }, 0.5)).toBe(minutes(4));
});

test("one who has waited less than an answer took counts as long as they are known to have waited", () => {
  // Kaplan-Meier by hand: 1 of 4 answered at 10, one lost at 15, one of the two left at 20: 3/4 * 1/2 = 3/8 unanswered.
  const times = { answered: spans(10, 20, 40), waiting: spans(15) };
  expect(censoredPercentile(times, 0.6)).toBe(minutes(20));
  expect(censoredPercentile(times, 0.63)).toBe(minutes(40));
});

test("a share that was never reached is undefined, and so is any share of nobody", () => {
  expect(censoredPercentile({ answered: spans(1), waiting: spans(5, 5, 5) }, 0.5)).toBeUndefined();
  expect(censoredPercentile({ answered: [], waiting: [] }, 0.5)).toBeUndefined();
});

test("an answer at the instant up to which another waited counts that other as still waiting", () => {
  expect(censoredPercentile({ answered: spans(10), waiting: spans(10) }, 0.5)).toBe(minutes(10));
});
