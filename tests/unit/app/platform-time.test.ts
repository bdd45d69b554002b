import { describe, expect, it } from "vitest";
import { platformTime } from "../../../src/app/platform-time.ts";
import { instant, type Instant } from "../../../src/core/time/instant.ts";
import { at } from "../../support/at.ts";

const NINE = at("2026-11-02T15:00:00Z");
const MINUTE = 60_000;

/** Clocks that stand where they are put. */
function hands() {
  const shown = { wall: Number(NINE), elapsed: 1000 };
  const clock = { now: () => instant(shown.wall), monotonic: () => shown.elapsed };
  return {
    time: platformTime(clock),
    set: (by: { readonly wall?: number; readonly elapsed?: number }) => {
      shown.wall += by.wall ?? 0;
      shown.elapsed += by.elapsed ?? 0;
    },
  };
}

const plus = (ms: number): Instant => instant(NINE + ms);

describe("the platform's time", () => {
  it("is ours as long as nobody knows better, and within seconds nobody does", () => {
    const { time, set } = hands();
    expect(time.now()).toBe(NINE);
    expect(time.learn(time.ask(), plus(-12_000))).toBe(false);
    set({ wall: MINUTE, elapsed: MINUTE });
    expect(time.now()).toBe(plus(MINUTE));
  });

  it("tells by how much ours differed at the last answer", () => {
    const { time } = hands();
    expect(time.offset()).toBeUndefined();
    time.learn(time.ask(), plus(-12_000));
    expect(time.offset()).toBe(-12_000);
    time.learn(time.ask(), plus(MINUTE));
    expect(time.offset()).toBe(MINUTE);
  });

  it("has come as far as its latest answer told, whatever our clocks do", () => {
    const { time, set } = hands();
    expect(time.answeredAt()).toBeUndefined();
    time.learn(time.ask(), plus(MINUTE));
    time.learn(time.ask(), NINE);
    set({ wall: 60 * MINUTE, elapsed: 60 * MINUTE });
    expect(time.answeredAt()).toBe(plus(MINUTE));
  });

  it("is what the platform says when ours is wrong, and that is news once", () => {
    const { time, set } = hands();
    expect(time.learn(time.ask(), plus(8 * MINUTE))).toBe(true);
    expect(time.now()).toBe(plus(8 * MINUTE));
    set({ wall: MINUTE, elapsed: MINUTE });
    expect(time.learn(time.ask(), plus(9 * MINUTE))).toBe(false);
  });

  it("goes on when our clock is set back, and is put right by the next answer", () => {
    const { time, set } = hands();
    time.learn(time.ask(), NINE);
    set({ wall: -59 * MINUTE, elapsed: MINUTE });
    expect(time.now()).toBe(plus(MINUTE));
    expect(time.learn(time.ask(), plus(MINUTE))).toBe(false);
    set({ wall: MINUTE, elapsed: MINUTE });
    expect(time.now()).toBe(plus(2 * MINUTE));
  });

  it("is too late rather than too early when our clock is set ahead, until the next answer", () => {
    const { time, set } = hands();
    time.learn(time.ask(), NINE);
    set({ wall: 61 * MINUTE, elapsed: MINUTE });
    expect(time.now()).toBe(plus(61 * MINUTE));
    expect(time.learn(time.ask(), plus(MINUTE))).toBe(true);
    expect(time.now()).toBe(plus(MINUTE));
  });

  it("is by the other of our clocks where the platform takes nothing by the one, until it answers", () => {
    const { time, set } = hands();
    const asked = time.ask();
    time.learn(asked, plus(1000 * MINUTE));
    set({ wall: 1001 * MINUTE, elapsed: MINUTE });
    expect(time.now()).toBe(plus(2001 * MINUTE));
    time.refused();
    time.learn(asked, plus(1000 * MINUTE)); // the same answer as before
    expect(time.now()).toBe(plus(1001 * MINUTE));
    time.refused();
    expect(time.now()).toBe(plus(2001 * MINUTE));
    time.refused();
    expect(time.learn(time.ask(), plus(1001 * MINUTE))).toBe(false);
    set({ wall: 9 * MINUTE, elapsed: MINUTE });
    expect(time.now()).toBe(plus(1010 * MINUTE));
  });

  it("has gone on after a sleep in which monotonic time stood still", () => {
    const { time, set } = hands();
    time.learn(time.ask(), NINE);
    set({ wall: 60 * MINUTE });
    expect(time.now()).toBe(plus(60 * MINUTE));
    expect(time.learn(time.ask(), plus(60 * MINUTE))).toBe(false);
  });
});
