import { describe, expect, test } from "vitest";
import { startMonitor } from "../../../src/app/run.ts";
import { ChannelError } from "../../../src/ports/errors.ts";
import { appRig, fakeChannel } from "../../support/app.ts";
import { author, BRAND, says } from "../../support/events.ts";
import { batch, partsOf, started } from "../../support/monitor.ts";
import { X_ACME } from "../../support/store.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
describe("a monitor", () => {
  test("warns of what a channel tells it of, and turns the warning green", async () => {
    const rig = await appRig();
    const monitor = await started(rig);
    await rig.channel.sink()?.accept(batch(ASK));
    const alerts = () => rig.slack.standing.filter(({ place }) => place === "C0SOCIAL1");
    await rig.until("2026-11-02T15:29:59Z");
    expect(alerts()).toEqual([]);
    await rig.until("2026-11-02T15:31:00Z");
    expect(alerts()).toMatchObject([{ place: "C0SOCIAL1", notice: { standing: { kind: "soon" } } }]);
    await rig.channel.sink()?.accept(batch(says(BRAND, "m2", "2026-11-02T15:31:00Z", { repliesTo: "m1" })));
    await rig.until("2026-11-02T15:33:00Z");
    expect(alerts()).toMatchObject([{ notice: { standing: { kind: "answered" } } }]);
    await monitor.stop();
    expect(rig.clock.sleeping()).toBe(0);
  });

  test("listens for presses before its channels start, and stops them in the other order, once", async () => {
    const rig = await appRig();
    const order: string[] = [];
    const noting = <T extends { start: (...given: never[]) => Promise<void>; stop: () => Promise<void> }>(
      name: string,
      one: T,
    ): T => ({
      ...one,
      start: (...given: never[]) => {
        order.push(`${name} starts`);
        return one.start(...given);
      },
      stop: () => {
        order.push(`${name} stops`);
        return one.stop();
      },
    });
    const parts = partsOf(rig);
    const store = {
      ...parts.store,
      close: () => {
        order.push("the store closes");
        return Promise.resolve();
      },
    };
    const monitor = await startMonitor({
      ...parts,
      store,
      channels: new Map([[X_ACME, noting("channel", rig.channel)]]),
      notifiers: new Map([[rig.team.brand, noting("notifier", rig.slack)]]),
    });
    await rig.until("2026-11-02T15:00:10Z");
    await Promise.all([monitor.stop(), monitor.stop()]);
    await monitor.stop();
    expect(order).toEqual([
      "notifier starts",
      "channel starts",
      "channel stops",
      "notifier stops",
      "the store closes",
    ]);
    expect(await rig.store.queries.lastRun()).toBe(rig.clock.now());
  });

  test("closes what is left when something cannot be stopped, and says so", async () => {
    const rig = await appRig();
    let closed = false;
    const store = {
      ...rig.store,
      close: () => {
        closed = true;
        return Promise.resolve();
      },
    };
    const channel = { ...rig.channel, stop: () => Promise.reject(new Error("hangs")) };
    const monitor = await started(rig, { store, channels: new Map([[X_ACME, channel]]) });
    await expect(monitor.stop()).rejects.toThrow("hangs");
    expect(closed).toBe(true);
    expect(rig.slack.calls).toEqual(["start", "stop"]);
    expect(rig.clock.sleeping()).toBe(0);
  });

  test("watches its other channels when one cannot start, and tells ops of that one at once", async () => {
    const rig = await appRig();
    const other = fakeChannel("x-other" as never);
    const broken = {
      ...rig.channel,
      start: () =>
        Promise.reject(new ChannelError("X says 401", { permanent: true, mend: "Check the token." })),
    };
    const monitored = { ...rig.monitored, id: "x-other" as never };
    const monitor = await started(rig, {
      channels: new Map([
        [X_ACME, broken],
        [other.id, other],
      ]),
      monitored: new Map([
        [X_ACME, rig.monitored],
        [other.id, monitored],
      ]),
    });
    await rig.until("2026-11-02T15:00:05Z");
    expect(other.calls).toEqual(["start"]);
    expect(rig.slack.standing).toMatchObject([
      {
        place: "C0OPS0001",
        notice: {
          title: "X (x-acme) is not being watched",
          lines: [expect.stringContaining("X says 401"), "Check the token."],
        },
      },
    ]);
    await monitor.stop();
  });

  test("does not wait for one slow channel before it starts the others", async () => {
    const rig = await appRig();
    let go: () => void = () => undefined;
    const slow = { ...rig.channel, start: () => new Promise<void>((resolve) => (go = resolve)) };
    const other = fakeChannel("x-other" as never);
    const starting = started(rig, {
      channels: new Map([
        [X_ACME, slow],
        [other.id, other],
      ]),
      monitored: new Map([
        [X_ACME, rig.monitored],
        [other.id, { ...rig.monitored, id: other.id }],
      ]),
    });
    await rig.until("2026-11-02T15:00:01Z");
    expect(other.calls).toEqual(["start"]);
    go();
    await (await starting).stop();
  });

  test("reads each stream on from where it was", async () => {
    const rig = await appRig();
    const first = await started(rig);
    await rig.channel.sink()?.accept({ ...batch(ASK), cursor: "17" });
    await first.stop();
    let cursors: ReadonlyMap<string, string> | undefined;
    const channel = {
      ...rig.channel,
      start: (_sink: unknown, from: ReadonlyMap<string, string>) => {
        cursors = from;
        return Promise.resolve();
      },
    };
    await (await started(rig, { channels: new Map([[X_ACME, channel]]) })).stop();
    expect(cursors).toEqual(new Map([["mentions", "17"]]));
  });
});

test("a platform's own confirmation counts as finding the message in its record", async () => {
  const rig = await appRig();
  const monitor = await started(rig);
  await rig.channel.sink()?.accept(batch(ASK));
  rig.slack.hide(() => undefined);
  rig.slack.answer("C0SOCIAL1", { outcome: { kind: "ambiguous", reason: "timeout" }, stored: true });
  await rig.until("2026-11-02T15:30:30Z");
  const [message] = rig.slack.standing;
  if (message === undefined) throw new Error("nothing stands");
  await rig.slack.sink()?.confirmed(message);
  expect(await rig.stateOf(message.marks.key)).toMatchObject({ kind: "sent", reference: message.reference });
  await rig.slack.sink()?.confirmed({ ...message, marks: { ...message.marks, key: "unknown" } });
  await monitor.stop();
});

test("a press of a button is committed, and shown on the message", async () => {
  const rig = await appRig();
  const monitor = await started(rig);
  await rig.channel.sink()?.accept(batch(ASK));
  await rig.until("2026-11-02T15:31:00Z");
  const caseId = await rig.caseOf("m1");
  const receipt = await rig.slack
    .sink()
    ?.press({ caseId, action: { kind: "claim" }, user: "U0ANA0001", id: "p1" });
  expect(receipt?.undo).toBeDefined();
  await rig.until("2026-11-02T15:31:10Z");
  expect(rig.slack.edits).toMatchObject([{ notice: { claim: { by: { name: "ana" } } } }]);
  await monitor.stop();
});
