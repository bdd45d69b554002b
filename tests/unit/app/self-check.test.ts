import { describe, expect, it } from "vitest";
import { selfCheck, type SelfCheckDeps } from "../../../src/app/self-check.ts";
import { channelId } from "../../../src/core/ids.ts";
import { duration, instant, minutes } from "../../../src/core/time/instant.ts";
import { activity } from "../../../src/sim/activity.ts";
import { virtualClock } from "../../../src/sim/virtual-clock.ts";
import { at } from "../../support/at.ts";

const X = channelId("x-acme");

function rigOf(over: Partial<SelfCheckDeps> = {}, health: Partial<SelfCheckDeps["store"]["health"]> = {}) {
  const clock = virtualClock(at("2026-11-02T15:00:00Z"), activity());
  const store = {
    health: { commit: () => Promise.resolve(), freeShare: () => Promise.resolve(0.5), ...health },
  };
  const check = selfCheck({
    ...{ store, clock },
    sights: () => [{ channel: X, isBlind: false, silentFor: minutes(1) }],
    stuck: () => [],
    sweepOverdue: () => duration(1999),
    broken: () => [],
    unarmed: () => [],
    ...over,
  });
  return { check, clock };
}

describe("a monitor that checks itself", () => {
  it("finds nothing when all is well", async () => {
    const { check } = rigOf();
    expect(await check.look()).toEqual([]);
    expect(check.found()).toEqual([]);
  });

  it("knows what makes it miss what falls due from what does not", async () => {
    const { check } = rigOf(
      {
        sights: () => [{ channel: X, isBlind: true, silentFor: minutes(3) }],
        stuck: () => ["deliver"],
        sweepOverdue: () => duration(2000),
        broken: () => ["due without message", "unsent"],
        unarmed: () => ["C0SOCIAL1: not_in_channel"],
      },
      { commit: () => Promise.reject(new Error("full")), freeShare: () => Promise.resolve(0.049) },
    );
    expect(await check.look()).toEqual([
      { part: "store", reason: "nothing can be committed", isGrave: true },
      { part: "disk", reason: "4 % of the disk is free", isGrave: false },
      { part: "loops", reason: "deliver is stuck", isGrave: true },
      { part: "loops", reason: "the sweep is 2 s late", isGrave: true },
      { part: "rules", reason: "due without message", isGrave: true },
      { part: "rules", reason: "unsent", isGrave: false },
      { part: "channels", reason: "x-acme is not seen; last sign of life 3 min ago", isGrave: false },
      { part: "switch", reason: "C0SOCIAL1: not_in_channel", isGrave: false },
    ]);
  });

  it("does not call itself dead for a loop that warns nobody", async () => {
    const stuck = ["reload", "expire", "reviews", "requests", "surges", "overlays", "home", "doubles"];
    const { check } = rigOf({ stuck: () => [...stuck, "turns", "something new"] });
    const found = await check.look();
    expect(found.flatMap(({ reason, isGrave }) => (isGrave ? [reason] : []))).toEqual([
      "turns is stuck",
      "something new is stuck",
    ]);
    expect(found).toHaveLength(10);
  });

  it("does not wait for a commit that never ends, and remembers it until the next look", async () => {
    let ends = false;
    const commit = (): Promise<void> => (ends ? Promise.resolve() : new Promise(() => undefined));
    const { check, clock } = rigOf({}, { commit });
    const looking = check.look();
    await clock.runUntil(instant(clock.now() + 1000));
    const found = [{ part: "store", reason: "a commit takes longer than a second", isGrave: true }];
    expect(await looking).toEqual(found);
    expect(check.found()).toEqual(found);
    ends = true;
    expect(await check.look()).toEqual([]);
  });

  it("says nothing of a disk that nobody can measure", async () => {
    const { check } = rigOf({}, { freeShare: () => Promise.resolve(undefined) });
    expect(await check.look()).toEqual([]);
  });
});
