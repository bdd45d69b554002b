import { describe, expect, it } from "vitest";
import { formatDuration, parseDuration } from "../../../../src/core/time/duration-text.ts";
import { duration, hours, minutes } from "../../../../src/core/time/instant.ts";

describe("reading a duration", () => {
  it.each([
    ["15m", minutes(15)],
    ["4h", hours(4)],
    ["1h30m", minutes(90)],
    ["90m", minutes(90)],
    ["0m", minutes(0)],
  ])("%s is understood", (text, span) => {
    expect(parseDuration(text)).toBe(span);
  });

  it.each(["", "1d", "30", "m", "30m1h", "1.5h", "-1h", "1h 30m", "20s", "99999999999999999h"])(
    "%j is refused",
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );
});

describe("writing a duration", () => {
  it("has one spelling for one span", () => {
    expect([minutes(15), minutes(60), minutes(90), hours(36)].map(formatDuration)).toEqual([
      "15m",
      "1h",
      "1h30m",
      "36h",
    ]);
  });

  it("writes no time at all as minutes", () => {
    expect(formatDuration(duration(0))).toBe("0m");
  });

  it("adds seconds and milliseconds only where they are needed", () => {
    expect([20_000, 1, 3_661_001].map((ms) => formatDuration(duration(ms)))).toEqual([
      "20s",
      "1ms",
      "1h1m1s1ms",
    ]);
  });

  it("reads back to the same span in whole minutes", () => {
    for (let count = 0; count < 3000; count += 7) {
      expect(parseDuration(formatDuration(minutes(count)))).toBe(minutes(count));
    }
  });
});
