import { describe, expect, it } from "vitest";
import { after, duration, hours, instant, minutes, timeBetween } from "../../../../src/core/time/instant.ts";

describe("instant", () => {
  it("takes whole milliseconds before and after 1970-01-01T00:00:00Z", () => {
    expect([instant(0), instant(-1), instant(1_795_000_000_000)]).toEqual([0, -1, 1_795_000_000_000]);
  });

  it.each([0.5, NaN, Infinity, 2 ** 53])("refuses %d", (value) => {
    expect(() => instant(value)).toThrow(new RangeError(`not an instant: ${value}`));
  });
});

describe("duration", () => {
  it("takes whole milliseconds, none included", () => {
    expect([duration(0), duration(1)]).toEqual([0, 1]);
  });

  it.each([-1, 0.5, NaN, Infinity])("refuses %d", (value) => {
    expect(() => duration(value)).toThrow(new RangeError(`not a duration: ${value}`));
  });

  it("is written in minutes and hours", () => {
    expect([minutes(15), hours(4)]).toEqual([900_000, 14_400_000]);
  });

  it("takes parts of an hour that are whole milliseconds", () => {
    expect(hours(1.5)).toBe(5_400_000);
  });
});

describe("calendar time", () => {
  it("runs on through the night", () => {
    expect(after(instant(0), hours(30))).toBe(108_000_000);
  });

  it("is never negative between two instants", () => {
    expect([timeBetween(instant(1), instant(3)), timeBetween(instant(3), instant(1))]).toEqual([2, 0]);
  });
});
