import { describe, expect, test } from "vitest";
import { gather, type CrowdFacts } from "../../../../src/core/alerts/gathering.ts";
import { duration, instant, minutes, type Instant } from "../../../../src/core/time/instant.ts";
import { at } from "../../../support/at.ts";

const NOON = at("2026-11-02T18:00:00Z");
const later = (seconds: number): Instant => instant(NOON + seconds * 1000);

const facts = (changed: Partial<CrowdFacts>): CrowdFacts => ({
  now: NOON,
  pending: 1,
  others: 0,
  firstDue: later(1800),
  isNews: false,
  lastListAt: undefined,
  queueTakes: duration(0),
  ...changed,
});

describe("what waits to be said about a channel", () => {
  test.each([
    [1, 0, "one by one"],
    [2, 0, "one by one"],
    [1, 1, "one by one"],
    [3, 0, "together"],
    [1, 2, "together"],
    [2, 1, "together"],
  ])("with %i new and %i known cases is said %s", (pending, others, kind) => {
    expect(gather(facts({ pending, others })).kind).toBe(kind);
  });

  test("is not made a list of by known cases alone", () => {
    expect(gather(facts({ pending: 0, others: 9 }))).toEqual({ kind: "one by one" });
  });

  test("is a storm when one list cannot show all of it", () => {
    expect(gather(facts({ pending: 20 }))).toEqual({ kind: "together", isStorm: false });
    expect(gather(facts({ pending: 21 }))).toEqual({ kind: "together", isStorm: true });
  });

  test("is said together already by two when the queue cannot keep their deadlines one by one", () => {
    const queue = { pending: 2, queueTakes: minutes(2) };
    expect(gather(facts({ ...queue, firstDue: later(151) })).kind).toBe("one by one");
    expect(gather(facts({ ...queue, firstDue: later(149) }))).toEqual({ kind: "together", isStorm: true });
    expect(gather(facts({ ...queue, pending: 1, firstDue: later(149) })).kind).toBe("one by one");
  });

  test("goes one by one when the queue is empty, however near the deadline", () => {
    expect(gather(facts({ pending: 2, firstDue: later(1) })).kind).toBe("one by one");
  });
});

describe("after a list", () => {
  const crowd = { pending: 1, others: 5 };

  test("the next one waits for two minutes", () => {
    const lastListAt = later(-30);
    expect(gather(facts({ ...crowd, lastListAt }))).toEqual({ kind: "wait", until: later(90) });
    expect(gather(facts({ ...crowd, lastListAt, now: later(90) })).kind).toBe("together");
  });

  test("what falls due within them is told at once, but for the ten seconds that a storm asks for", () => {
    const firstDue = later(60);
    expect(gather(facts({ ...crowd, lastListAt: later(-30), firstDue })).kind).toBe("together");
    expect(gather(facts({ ...crowd, lastListAt: later(-5), firstDue }))).toEqual({
      kind: "wait",
      until: later(7),
    });
  });

  test("a broken promise is told at once", () => {
    expect(gather(facts({ ...crowd, lastListAt: later(-30), isNews: true })).kind).toBe("together");
  });

  test("a single case is a message of its own again", () => {
    expect(gather(facts({ pending: 1, others: 1, lastListAt: later(-1) })).kind).toBe("one by one");
  });

  test("a clock that was set back holds nothing up", () => {
    expect(gather(facts({ ...crowd, lastListAt: later(3600) })).kind).toBe("together");
  });
});
