import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSnoozeWords } from "../../../../src/notify/slack/snooze-words.ts";

const minutesOf = (text: string): number | string => {
  const read = readSnoozeWords(text);
  if (read.kind === "wrong") return read.text;
  const { choice } = read;
  if (typeof choice === "string") return choice;
  return choice.kind === "for" ? choice.time / 60_000 : `${choice.minuteOfDay} after midnight`;
};

describe("what somebody types who wants quiet", () => {
  test.each([
    ["45", 45],
    ["45 min", 45],
    ["45m", 45],
    ["for 45 minutes", 45],
    ["2h", 120],
    ["2 hours", 120],
    ["1 hr", 60],
    ["1h30", 90],
    ["1 h 30 min", 90],
    ["1.5 h", 90],
    ["1,5h", 90],
    ["  90   MIN ", 90],
    ["40 h", 2400],
  ])("reads %j as a span", (text, minutes) => {
    expect(minutesOf(text)).toBe(minutes);
  });

  test.each([
    ["16:30", 990],
    ["until 16:30", 990],
    ["at 9.05", 545],
    ["4:30 pm", 990],
    ["4pm", 960],
    ["12 am", 0],
    ["12pm", 720],
    ["0:00", 0],
    ["23:59", 1439],
    ["until 5", 300],
    ["till 5 pm", 1020],
    ["at 17", 1020],
  ])("reads %j as a time of day", (text, minute) => {
    expect(minutesOf(text)).toBe(`${minute} after midnight`);
  });

  test.each([
    ["", "Please say for how long"],
    ["0", "At least a minute"],
    ["0 h", "At least a minute"],
    ["41h", "“41h” is too long: 40 h of working time at most."],
    ["9999", "“9999” is too long"],
    ["24:00", "“24:00” is no time of day; write it like 16:30."],
    ["16:60", "“16:60” is no time of day"],
    ["13 pm", "“13 pm” is no time of day"],
    ["tomorrow", "“tomorrow” is neither a span such as 45 min"],
    ["-5", "“-5” is neither"],
    ["until 45 min", "“until 45 min” is neither"],
    ["until 45", "“until 45” is no time of day"],
    ["for 16:30", "“for 16:30” is neither"],
    ["2d", "“2d” is neither"],
    ["30 s", "“30 s” is neither"],
    ["1e3", "“1e3” is neither"],
  ])("says what is wrong with %j", (text, wrong) => {
    expect(minutesOf(text)).toContain(wrong);
  });

  test("never throws, and never takes more than it may", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        const read = readSnoozeWords(text);
        if (read.kind === "wrong" || typeof read.choice === "string") return;
        if (read.choice.kind === "for") expect(read.choice.time).toBeLessThanOrEqual(40 * 3_600_000);
        else expect(read.choice.minuteOfDay).toBeLessThan(1440);
      }),
      { numRuns: 500 },
    );
  });
});
