import { expect, test } from "vitest";
import { clockGuard } from "../../../src/app/clock-guard.ts";
import { instant } from "../../../src/core/time/instant.ts";
import { at } from "../../support/at.ts";

/** A wall clock and a monotonic one that are set apart from one another. */
function twoClocks() {
  let wall: number = at("2026-11-02T15:00:00Z");
  let elapsed = 0;
  const guard = clockGuard({
    now: () => instant(wall),
    monotonic: () => elapsed,
    sleep: () => Promise.resolve(),
  });
  return {
    guard,
    pass: (wallMs: number, elapsedMs: number) => {
      wall += wallMs;
      elapsed += elapsedMs;
      return guard();
    },
  };
}

test("time that passes on both clocks is no jump, however much", () => {
  const { pass } = twoClocks();
  expect(pass(1000, 1000)).toBeUndefined();
  expect(pass(60_000, 60_000)).toBeUndefined();
  expect(pass(3_600_000, 3_600_000)).not.toMatchObject({ kind: "jump" });
});

test("a clock that was set ahead jumped from what it last showed", () => {
  const { pass } = twoClocks();
  pass(1000, 1000);
  expect(pass(3_601_000, 1000)).toEqual({
    kind: "jump",
    from: at("2026-11-02T15:00:01Z"),
    to: at("2026-11-02T16:00:02Z"),
    by: 3_600_000,
  });
});

test("a clock that was set back jumped by less than nothing, since the last look by what it shows now", () => {
  const { pass } = twoClocks();
  expect(pass(-59_000, 1000)).toEqual({
    kind: "jump",
    from: at("2026-11-02T14:59:00Z"),
    to: at("2026-11-02T14:59:01Z"),
    by: -60_000,
  });
});

test("whoever is asked again only after more than two minutes stood still meanwhile", () => {
  const { pass } = twoClocks();
  expect(pass(120_000, 120_000)).toBeUndefined();
  expect(pass(120_001, 120_001)).toEqual({
    kind: "standstill",
    from: at("2026-11-02T15:02:00Z"),
    to: at("2026-11-02T15:04:00.001Z"),
    lasted: 120_001,
  });
  expect(pass(1000, 1000)).toBeUndefined();
});

test("a machine that slept jumped ahead: monotonic time stood still meanwhile", () => {
  const { pass } = twoClocks();
  expect(pass(3 * 3_600_000, 0)).toMatchObject({ by: 3 * 3_600_000 });
});

test.each([2000, -2000, 1999.6, 1])("a drift of %s ms between two looks is none", (drift) => {
  const { pass } = twoClocks();
  expect(pass(1000 + Math.trunc(drift), 1000 + (Math.trunc(drift) - drift))).toBeUndefined();
});

test.each([2001, -2001])("one of %s ms is", (drift) => {
  const { pass } = twoClocks();
  expect(pass(1000 + drift, 1000)).toMatchObject({ by: drift });
});

test("a jump is told once, and the next is measured from where the clock stands then", () => {
  const { pass } = twoClocks();
  expect(pass(61_000, 1000)).toMatchObject({ by: 60_000 });
  expect(pass(1000, 1000)).toBeUndefined();
  expect(pass(-59_000, 1000)).toMatchObject({ by: -60_000, from: at("2026-11-02T15:00:02Z") });
});
