import { describe, expect, it } from "vitest";
import { publishSchema } from "../../../src/config/ssla/publish-schema.ts";

/** What is wrong with these surfaces of a channel of that kind. */
const wrongWith = (kind: string, ...surfaces: readonly string[]): readonly string[] =>
  (publishSchema(kind).safeParse({ surfaces }).error?.issues ?? []).map(
    ({ message, path }) => `${path.join(".")}: ${message}`,
  );

describe("where terms are published", () => {
  it("takes the hours of a Facebook page, and of no other platform", () => {
    expect(wrongWith("facebook", "facebook.hours", "facebook.about")).toEqual([]);
    expect(wrongWith("x", "facebook.hours")).toHaveLength(1);
  });

  it("takes the intro of a Facebook page in one of its lengths only", () => {
    expect(wrongWith("facebook", "facebook.aboutLong")).toEqual([]);
    expect(wrongWith("facebook", "facebook.aboutLong", "facebook.hours", "facebook.about")).toEqual([
      'surfaces.0: "facebook.about" and "facebook.aboutLong" are one text of the page, and would overwrite each other',
    ]);
  });
});
