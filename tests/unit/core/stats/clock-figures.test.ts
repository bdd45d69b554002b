import { expect, test } from "vitest";
import { clockTally } from "../../../../src/core/stats/clock-figures.ts";
import { minutes } from "../../../../src/core/time/instant.ts";

test("attainment is met of met and missed; what is pending, withdrawn, excluded or unknown stands beside it", () => {
  const tally = clockTally();
  const fact = { responseTime: minutes(10), answered: true, warnings: 0 };
  for (const result of ["met", "met", "met", "missed"] as const) tally.add({ ...fact, result });
  for (const result of ["pending", "withdrawn", "excluded", "unknown"] as const) {
    tally.add({ result, responseTime: minutes(500), answered: false, warnings: 0 });
  }
  expect(tally.figures()).toMatchObject({
    results: { met: 3, missed: 1, pending: 1, withdrawn: 1, excluded: 1, unknown: 1 },
    attainment: 0.75,
    median: minutes(10),
  });
});

test("warnings are counted whatever became of the deadline, misses warned only where they preceded one", () => {
  const tally = clockTally();
  const fact = { responseTime: minutes(10), answered: true };
  tally.add({ ...fact, result: "met", warnings: 2 });
  tally.add({ ...fact, result: "missed", warnings: 2 });
  tally.add({ ...fact, result: "missed", warnings: 0 });
  expect(tally.figures()).toMatchObject({ warnings: 4, missesWarned: 1 });
});

test("nothing decided is no attainment, rather than none or all", () => {
  expect(clockTally().figures()).toMatchObject({ attainment: undefined, median: undefined, p90: undefined });
});
