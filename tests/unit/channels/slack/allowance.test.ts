import { describe, expect, it } from "vitest";
import { allowance, type Allowance } from "../../../../src/channels/slack/allowance.ts";

const METHOD = "conversations.history";

function limits(): { readonly at: (seconds: number) => void; readonly allowed: Allowance } {
  let now = 0;
  const allowed = allowance({ monotonic: () => now });
  return {
    allowed,
    at: (seconds) => {
      now = seconds * 1000;
    },
  };
}

describe("allowance", () => {
  it("takes four fifths of what Slack allows in a minute, and half of that for what can wait", () => {
    const { allowed, at } = limits();
    for (let n = 0; n < 20; n++) allowed.spend(METHOD);
    expect([allowed.may(METHOD, "now"), allowed.may(METHOD, "later")]).toEqual([true, false]);
    for (let n = 0; n < 20; n++) allowed.spend(METHOD);
    expect([allowed.may(METHOD, "now"), allowed.wait(METHOD)]).toEqual([false, 60_000]);
    at(60);
    expect(allowed.may(METHOD, "later")).toBe(true);
  });

  it("knows the slow limits by a page of 15 of which there is more", () => {
    const { allowed } = limits();
    allowed.spend(METHOD);
    allowed.answered(METHOD, 15, false);
    expect([allowed.isSlow(), allowed.wait(METHOD)]).toEqual([true, 61_000]);
  });

  it("knows them by two refusals of requests that followed another within a minute", () => {
    const { allowed, at } = limits();
    allowed.answered(METHOD, 3, true);
    at(30);
    allowed.refused(METHOD);
    expect(allowed.isSlow()).toBe(false);
    at(90);
    allowed.answered(METHOD, 3, true);
    at(120);
    allowed.refused(METHOD);
    expect(allowed.isSlow()).toBe(true);
  });

  it("takes two answers in half a minute for proof of the fast ones", () => {
    const { allowed, at } = limits();
    allowed.answered(METHOD, 3, true);
    at(10);
    allowed.refused(METHOD);
    at(70);
    allowed.answered(METHOD, 3, true);
    at(80);
    allowed.answered(METHOD, 3, true);
    at(90);
    allowed.refused(METHOD);
    expect(allowed.isSlow()).toBe(false);
  });

  it("tries the fast ones again after six hours, and doubles that", () => {
    const { allowed, at } = limits();
    allowed.answered(METHOD, 15, false);
    at(6 * 3600);
    expect(allowed.isSlow()).toBe(false);
    at(7 * 3600);
    allowed.answered(METHOD, 15, false);
    at(18 * 3600);
    expect(allowed.isSlow()).toBe(true);
    at(19 * 3600);
    expect(allowed.isSlow()).toBe(false);
  });
});
