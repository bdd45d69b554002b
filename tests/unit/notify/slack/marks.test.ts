import { describe, expect, it } from "vitest";
import { marksIn, messageIdOf, metadataOf } from "../../../../src/notify/slack/marks.ts";

const MARKS = { key: "0123456789abcdef", instance: "a", stage: "warn:10m" };

describe("marks", () => {
  it("are read as they were written", () => {
    expect(marksIn(metadataOf(MARKS))).toEqual(MARKS);
  });

  it("hold nothing but opaque keys, because every app of the workspace can read them", () => {
    expect(metadataOf(MARKS)).toEqual({
      event_type: "ssla_alert",
      event_payload: { v: 1, k: MARKS.key, i: "a", s: "warn:10m" },
    });
  });

  it.each([
    undefined,
    null,
    "",
    {},
    { event_type: "other", event_payload: { v: 1, k: "k", i: "i", s: "s" } },
  ])("are not found in %j", (value) => {
    expect(marksIn(value)).toBeUndefined();
  });

  it("are not found where the payload is of another version or shape", () => {
    expect(
      marksIn({ event_type: "ssla_alert", event_payload: { v: 2, k: "k", i: "i", s: "s" } }),
    ).toBeUndefined();
    expect(
      marksIn({ event_type: "ssla_alert", event_payload: { v: 1, k: 7, i: "i", s: "s" } }),
    ).toBeUndefined();
  });
});

describe("messageIdOf", () => {
  it("is a UUID of version 5, the same for the same key", () => {
    expect(messageIdOf("k")).toBe("6100da09-5d5d-51fd-bb12-7e8e3f08224a"); // as Python's uuid5 has it
    expect(messageIdOf("other")).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(messageIdOf("k")).toBe(messageIdOf("k"));
    expect(messageIdOf("k")).not.toBe(messageIdOf("l"));
  });
});
