import { describe, expect, it } from "vitest";
import { idBefore, isNewer, postedAt } from "../../../../src/channels/x/snowflake.ts";
import { instant } from "../../../../src/core/time/instant.ts";
import { at, shown } from "../../../support/at.ts";

describe("an id of X", () => {
  // ids and `created_at` as X's own documentation has them
  it.each([
    ["1050118621198921728", "2018-10-10T20:19:24.000Z"],
    ["1212092628029698048", "2019-12-31T19:26:16.000Z"],
  ])("%s was made at %s, to the second", (id, expected) => {
    expect(shown(postedAt(id))).toBe(expected);
  });

  it("before an instant is below all of its posts, and above those a millisecond older", () => {
    const noon = at("2026-11-02T12:00:00Z");
    const first = String(BigInt(noon - 1_288_834_974_657) << 22n);
    const before = String((BigInt(noon - 1 - 1_288_834_974_657) << 22n) + 1n);
    expect([isNewer(first, idBefore(noon)), isNewer(before, idBefore(noon))]).toEqual([true, false]);
  });

  it("from before X counted time in ids is 0", () => {
    expect(idBefore(instant(0))).toBe("0");
  });

  it("with more digits is newer, though it comes first in a dictionary", () => {
    expect(isNewer("1000", "999")).toBe(true);
  });
});
