import { describe, expect, it } from "vitest";
import { rateBudget, type RateBudget } from "../../../../src/platforms/discord/rate-budget.ts";

let elapsed = 0;

const fresh = (): RateBudget => {
  elapsed = 0;
  return rateBudget({ monotonic: () => elapsed });
};

const A = "/channels/41771983423143937/messages";
const ONE_OF_A = "/channels/41771983423143937/messages/41771983423143999";
const ANOTHER_OF_A = "/channels/41771983423143937/messages/41771983423143998";
const B = "/channels/41771983423143936/messages";

describe("the budget of requests", () => {
  it("waits for a bucket that is spent, and for no other", () => {
    const budget = fresh();
    budget.note(A, 200, new Headers({ "x-ratelimit-remaining": "0", "x-ratelimit-reset-after": "1.5" }));
    expect([budget.wait(A), budget.wait(B), budget.wait(ONE_OF_A)]).toEqual([1500, 0, 0]);
    elapsed = 1500;
    expect(budget.wait(A)).toBe(0);
  });

  it("takes all messages of a channel for one bucket", () => {
    const budget = fresh();
    budget.note(ONE_OF_A, 429, new Headers({ "retry-after": "2" }));
    expect([budget.wait(ANOTHER_OF_A), budget.wait(A)]).toEqual([2000, 0]);
  });

  it("waits with everything when Discord says so of everything", () => {
    const budget = fresh();
    expect(budget.note(A, 429, new Headers({ "retry-after": "2", "x-ratelimit-global": "true" }))).toBe(2000);
    expect([budget.wait(A), budget.wait(B)]).toEqual([2000, 2000]);
  });

  it("does not know how long, when the wall before Discord answers", () => {
    const budget = fresh();
    expect(budget.note(A, 429, new Headers())).toBe(0);
    expect(budget.wait(A)).toBe(0);
  });

  it.each(["-1", "NaN", "soon", "Infinity"])("does not believe a wait of %s", (seconds) => {
    expect(fresh().note(A, 429, new Headers({ "retry-after": seconds }))).toBe(0);
  });

  it("is quiet long before Discord bans an address for what it refused", () => {
    const budget = fresh();
    for (let n = 0; n < 999; n++) budget.note(A, 403, new Headers());
    expect(budget.wait(B)).toBe(0);
    budget.note(A, 401, new Headers());
    expect(budget.wait(B)).toBe(600_000);
  });

  it("does not count what several clients share", () => {
    const budget = fresh();
    for (let n = 0; n < 2000; n++) budget.note(A, 429, new Headers({ "x-ratelimit-scope": "shared" }));
    expect(budget.wait(B)).toBe(0);
  });

  it("counts changes apart from reads, for each channel apart", () => {
    const budget = fresh();
    expect(budget.note("/channels/100001", 429, new Headers({ "retry-after": "600" }), "PATCH")).toBe(
      600_000,
    );
    expect(budget.wait("/channels/100001", "PATCH")).toBe(600_000);
    expect([budget.wait("/channels/100001"), budget.wait("/channels/100002", "PATCH")]).toEqual([0, 0]);
  });
});
