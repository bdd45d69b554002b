import { describe, expect, test } from "vitest";
import { deliver } from "../../../src/app/deliver.ts";
import { ACME, appRig, aRoute, aTeam } from "../../support/app.ts";
import { at, shown } from "../../support/at.ts";
import { author, says } from "../../support/events.ts";
import { DROPPED } from "../../support/fake-notifier.ts";
import { anEntry } from "../../support/store.ts";
import { ANA, ASK, theRow, warned } from "../../support/warned.ts";

describe("a message that is accepted", () => {
  test("is posted once, under its key, and its reference is kept", async () => {
    const rig = await warned();
    expect((await deliver(rig)).count).toBe(1);
    expect((await deliver(rig)).count).toBe(0);
    const { key, state } = await theRow(rig);
    expect(rig.slack.attempts).toMatchObject([
      { to: "C0SOCIAL1", plain: false, marks: { key, instance: "me", stage: "warn:50%" } },
    ]);
    expect(state).toMatchObject({
      kind: "sent",
      place: "C0SOCIAL1",
      reference: rig.slack.standing[0]?.reference,
    });
    expect(rig.slack.attempts[0]?.notice).toMatchObject({ kind: "case", quote: "words of m1", notes: [] });
  });

  test("is known to show what it shows: nothing is edited afterwards", async () => {
    const rig = await warned();
    await deliver(rig);
    expect(await rig.store.outbox.nextStaleAt()).toBeUndefined();
  });

  test("counts as begun before the first byte leaves", async () => {
    const rig = await warned();
    const { key } = await theRow(rig);
    let state: unknown;
    rig.slack.before(async () => {
      state = await rig.stateOf(key);
    });
    await deliver(rig);
    expect(state).toMatchObject({ kind: "sending", attemptAt: rig.clock.now() });
  });
});

describe("a message that is not accepted", () => {
  const REFUSED = { kind: "not accepted", reason: "429", retryAfterMs: undefined } as const;

  test("is tried again after a second, then two, and at the latest after a minute", async () => {
    const rig = await warned();
    const waits: number[] = [];
    for (let i = 0; i < 9; i++) {
      rig.slack.answer("C0SOCIAL1", REFUSED);
      await deliver(rig);
      const { state } = await theRow(rig);
      if (state.kind !== "pending") throw new Error(state.kind);
      waits.push((state.notBefore - rig.clock.now()) / 1000);
      await rig.until(shown(state.notBefore));
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  test("comes back when the platform asks for it, not before", async () => {
    const rig = await warned();
    rig.slack.answer("C0SOCIAL1", { ...REFUSED, retryAfterMs: 90_000 });
    await deliver(rig);
    expect((await theRow(rig)).state).toEqual({ kind: "pending", notBefore: at("2026-11-02T15:31:30Z") });
    await rig.until("2026-11-02T15:31:29Z");
    expect((await deliver(rig)).count).toBe(0);
    await rig.until("2026-11-02T15:31:30Z");
    expect((await deliver(rig)).count).toBe(1);
    expect((await theRow(rig)).state.kind).toBe("sent");
  });

  test("comes back after a quarter of an hour though the platform asks for eleven days", async () => {
    const rig = await warned();
    rig.slack.answer("C0SOCIAL1", { ...REFUSED, retryAfterMs: 999_999_000 });
    await deliver(rig);
    expect((await theRow(rig)).state).toEqual({ kind: "pending", notBefore: at("2026-11-02T15:45:00Z") });
  });

  test("is not tried again at once though the platform asks for no time at all", async () => {
    const rig = await warned();
    rig.slack.answer("C0SOCIAL1", { ...REFUSED, retryAfterMs: 0 });
    await deliver(rig);
    expect((await theRow(rig)).state).toEqual({ kind: "pending", notBefore: at("2026-11-02T15:30:00.100Z") });
  });
});

describe("a message of which nobody knows what became", () => {
  test("waits half a minute for the platform's own record, and is not posted again meanwhile", async () => {
    const rig = await warned();
    rig.slack.answer("C0SOCIAL1", DROPPED);
    await deliver(rig);
    expect((await theRow(rig)).state).toEqual({
      kind: "sending",
      attemptAt: at("2026-11-02T15:30:00Z"),
      safeAfter: at("2026-11-02T15:30:30Z"),
    });
    await rig.until("2026-11-02T15:40:00Z");
    expect((await deliver(rig)).count).toBe(0);
  });
});

describe("a place that refuses us", () => {
  const BLOCKED = { kind: "blocked", reason: "is_archived" } as const;

  test("is tried again after five minutes; the alert goes to ops meanwhile, with one notice", async () => {
    const rig = await warned();
    rig.slack.answer("C0SOCIAL1", BLOCKED, BLOCKED);
    await deliver(rig);
    await deliver(rig);
    expect(rig.slack.attempts.map(({ to, notice }) => `${to} ${notice.kind}`).toSorted()).toEqual([
      "C0OPS0001 case",
      "C0OPS0001 ops",
      "C0SOCIAL1 case",
    ]);
    await rig.until("2026-11-02T15:35:00Z");
    await deliver(rig);
    await deliver(rig);
    expect(rig.slack.attempts.slice(3).map(({ to }) => to)).toEqual(["C0SOCIAL1"]);
    await rig.until("2026-11-02T15:40:00Z");
    await deliver(rig);
    expect(rig.slack.standing.filter(({ place }) => place === "C0SOCIAL1")).toHaveLength(1);
  });

  test("is another place's alert: two alerts of it are told of once", async () => {
    const rig = await appRig();
    const bob = says(author("bob"), "m9", "2026-11-02T15:00:00Z", {
      conversation: { ...ASK.conversation, id: says(ANA, "x", "2026-11-02T15:00:00Z").conversation.id },
    });
    await rig.tell(ASK, bob);
    await rig.until("2026-11-02T15:30:00Z");
    await rig.sweep();
    rig.slack.answer("C0SOCIAL1", BLOCKED, BLOCKED);
    await deliver(rig);
    await deliver(rig);
    expect(rig.slack.attempts.filter(({ notice }) => notice.kind === "ops")).toHaveLength(1);
    expect(
      rig.slack.attempts.filter(({ to, notice }) => to === "C0OPS0001" && notice.kind === "case"),
    ).toHaveLength(2);
  });

  test("keeps the row when there is no other place", async () => {
    const team = aTeam({ routes: new Map([["team", aRoute({ channel: "C0SOCIAL1" })]]) });
    const rig = await warned(await appRig({ team }));
    rig.slack.answer("C0SOCIAL1", BLOCKED);
    await deliver(rig);
    expect((await theRow(rig)).state).toEqual({ kind: "pending", notBefore: at("2026-11-02T15:35:00Z") });
  });

  test("is told of elsewhere when it is ops itself", async () => {
    const rig = await appRig();
    await rig.ops.tell([ACME], "blind", { kind: "ops", level: "trouble", title: "X is blind", lines: [] });
    rig.slack.answer("C0OPS0001", BLOCKED, BLOCKED, BLOCKED);
    for (const time of ["15:00:00", "15:00:01", "15:05:00", "15:10:00"]) {
      await rig.until(`2026-11-02T${time}Z`);
      await deliver(rig);
    }
    expect(
      rig.slack.standing.map(({ place, notice }) => [place, notice.kind === "ops" && notice.title]),
    ).toEqual([["C0SOCIAL1", "X is blind"]]);
    expect(await rig.rows()).toHaveLength(2);
  });
});

describe("a message whose shape is refused", () => {
  const SHAPE = { kind: "refused shape", reason: "invalid_blocks" } as const;

  test("is posted again at once, in plain words", async () => {
    const rig = await warned();
    rig.slack.answer("C0SOCIAL1", SHAPE);
    await deliver(rig);
    await deliver(rig);
    expect(rig.slack.attempts.map(({ plain }) => plain)).toEqual([false, true]);
    expect((await theRow(rig)).state.kind).toBe("sent");
  });

  test("goes to ops when plain words are refused too, and stays in the queue", async () => {
    const rig = await warned();
    const { key } = await theRow(rig);
    rig.slack.answer("C0SOCIAL1", SHAPE, SHAPE);
    for (let i = 0; i < 3; i++) await deliver(rig);
    expect(await rig.stateOf(key)).toEqual({ kind: "pending", notBefore: at("2026-11-02T15:35:00Z") });
    expect(rig.slack.standing.map(({ place, notice }) => `${place} ${notice.kind}`).toSorted()).toEqual([
      "C0OPS0001 case",
      "C0OPS0001 ops",
    ]);
  });
});

describe("the order of sending", () => {
  /** Ops notices: nobody cancels them. */
  const note = (key: string, destination: string, deadline: string) =>
    anEntry(key, "" as never, {
      destination,
      deadline: at(deadline),
      calledAt: at("2026-11-02T15:00:00Z"),
      subject: { kind: "ops", notice: { kind: "ops", level: "note", title: key, lines: [] } },
    });

  test("is that of the deadlines at each place", async () => {
    const rig = await appRig();
    await rig.store.queue([
      note("a late", "slack:CA", "2026-11-02T15:30:00Z"),
      note("b late", "slack:CB", "2026-11-02T15:20:00Z"),
      note("a soon", "slack:CA", "2026-11-02T15:10:00Z"),
      note("b soon", "slack:CB", "2026-11-02T15:05:00Z"),
    ]);
    while ((await deliver(rig)).count > 0);
    const keys = (to: string): readonly string[] =>
      rig.slack.attempts.filter((one) => one.to === to).map(({ marks }) => marks.key);
    expect(keys("CA")).toEqual(["a soon", "a late"]);
    expect(keys("CB")).toEqual(["b soon", "b late"]);
  });

  test("lets no slow place hold up another", async () => {
    const rig = await appRig();
    await rig.store.queue([
      note("slow", "slack:CA", "2026-11-02T15:01:00Z"),
      note("slow too", "slack:CA", "2026-11-02T15:02:00Z"),
      note("quick", "slack:CB", "2026-11-02T15:30:00Z"),
    ]);
    const post = rig.slack.post;
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const slow = {
      ...rig.slack,
      post: async (...given: Parameters<typeof post>) => {
        if (given[0] === "CA") await gate;
        return post(...given);
      },
    };
    const pass = deliver({ ...rig, notifiers: new Map([[ACME, slow]]) });
    await rig.until("2026-11-02T15:00:09Z");
    expect(rig.slack.attempts.map(({ to }) => to)).toEqual(["CB"]);
    go();
    await pass;
    expect(rig.slack.standing.length).toBeGreaterThanOrEqual(2);
  });
});
