import { expect, test } from "vitest";
import { monthStart } from "../../../../src/core/time/month-start.ts";
import { at } from "../../../support/at.ts";

test.each([
  ["2026-11-22T21:00:00Z", 0, "2026-11-01T00:00:00Z"],
  ["2026-11-30T23:59:59Z", 25, "2024-10-01T00:00:00Z"],
  ["2026-12-01T00:00:00Z", 25, "2024-11-01T00:00:00Z"],
  ["2027-01-31T12:00:00Z", 1, "2026-12-01T00:00:00Z"],
  ["2028-03-31T12:00:00Z", 1, "2028-02-01T00:00:00Z"],
  ["2026-11-22T21:00:00Z", 120, "2016-11-01T00:00:00Z"],
])("the month of %s, and %i before it, begins at %s", (now, months, begins) => {
  expect(monthStart(at(now), months)).toBe(at(begins));
});
