import { describe, expect, it } from "vitest";
import { isPlaceId, isSlackId, isUserId, safeLink } from "../../../../src/platforms/slack/slack-ids.ts";

describe("ids of Slack", () => {
  it.each(["U0ANA0001", "W012A3CDE", "S0SHIFT01", "C0SOCIAL1", "T0ACME001"])("knows %s", (id) => {
    expect(isSlackId(id)).toBe(true);
  });

  it.each([
    "",
    "U",
    "u0ana0001",
    "channel",
    "U0ANA0001>",
    "U0ANA0001|x",
    "!here",
    "U0ANA0001\n",
    `U${"A".repeat(40)}`,
  ])("does not take %j for one", (id) => {
    expect(isSlackId(id)).toBe(false);
  });

  it("tells people from places", () => {
    expect([isUserId("U0ANA0001"), isUserId("C0SOCIAL1")]).toEqual([true, false]);
    expect([isPlaceId("C0SOCIAL1"), isPlaceId("D0DIRECT1"), isPlaceId("U0ANA0001")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("safeLink", () => {
  it("passes an https link with a host", () => {
    expect(safeLink("https://x.com/ana/status/1?a=1&b=2")).toBe("https://x.com/ana/status/1?a=1&b=2");
  });

  it("leaves nothing in it that Slack's parser gives a meaning", () => {
    expect(safeLink("https://x.com/a|b>c<d")).toBe("https://x.com/a%7Cb%3Ec%3Cd");
  });

  it.each([
    undefined,
    "",
    "x.com",
    "http://x.com/",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://",
    "https://x.com:pass@evil.example/",
    "https://user@evil.example/",
    `https://x.com/${"a".repeat(4000)}`,
  ])("refuses %j", (link) => {
    expect(safeLink(link)).toBeUndefined();
  });
});
