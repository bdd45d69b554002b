import { describe, expect, it } from "vitest";
import { END_OF_TIME, instant } from "../../../../src/core/time/instant.ts";
import { formatInstant, parseInstant } from "../../../../src/core/time/iso.ts";

const utc = (text: string): number | undefined => parseInstant(text);

describe("reading an instant", () => {
  it("takes one instant from every offset that it is written with", () => {
    const texts = [
      "2026-03-08T07:00:00Z",
      "2026-03-08T03:00:00-04:00",
      "2026-03-08T12:45:00+05:45",
      "2026-03-07T21:30-0930",
    ];
    expect(texts.map(utc)).toEqual(texts.map(() => 1_772_953_200_000));
  });

  it("cuts fractions of a second below the millisecond", () => {
    expect(utc("1970-01-01T00:00:01.5Z")).toBe(1500);
    expect(utc("1970-01-01T00:00:01,123999999Z")).toBe(1123);
  });

  it("reads years long past and far ahead", () => {
    expect(utc("1905-07-03T13:00:00Z")).toBe(-2_035_364_400_000);
    expect(utc("2400-02-29T00:00:00Z")).toBe(13_574_563_200_000);
  });

  it.each([
    ["no offset", "2026-03-08T07:00:00"],
    ["no time", "2026-03-08"],
    ["a day that 2026 does not have", "2026-02-29T07:00:00Z"],
    ["24 o'clock", "2026-03-08T24:00:00Z"],
    ["minute 60", "2026-03-08T07:60:00Z"],
    ["a leap second", "2016-12-31T23:59:60Z"],
    ["an offset of a day", "2026-03-08T07:00:00+24:00"],
    ["an offset of 60 minutes", "2026-03-08T07:00:00+01:60"],
    ["a space for the T", "2026-03-08 07:00:00Z"],
    ["other words around it", "at 2026-03-08T07:00:00Z"],
  ])("refuses %s", (_, text) => {
    expect(utc(text)).toBeUndefined();
  });
});

describe("writing an instant", () => {
  it("gives UTC to the millisecond", () => {
    expect(formatInstant(instant(1_772_953_200_007))).toBe("2026-03-08T07:00:00.007Z");
  });

  it("stays right before 1970 and at the end of time", () => {
    expect(formatInstant(instant(-1))).toBe("1969-12-31T23:59:59.999Z");
    expect(formatInstant(END_OF_TIME)).toBe("275760-09-13T00:00:00.000Z");
  });

  it("reads back to the same instant", () => {
    for (let at = -4e12; at < 16e12; at += 86_399_999_977) {
      expect(parseInstant(formatInstant(instant(at)))).toBe(at);
    }
  });
});
