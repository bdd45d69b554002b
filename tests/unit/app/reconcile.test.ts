import { describe, expect, test } from "vitest";
import { deliver } from "../../../src/app/deliver.ts";
import { reconciler } from "../../../src/app/reconcile.ts";
import type { OutboxRow } from "../../../src/ports/outbox.ts";
import { appRig, type AppRig } from "../../support/app.ts";
import { at, shown } from "../../support/at.ts";
import { author, says } from "../../support/events.ts";
import { DROPPED, LOST } from "../../support/fake-notifier.ts";
import { anEntry } from "../../support/store.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");

/** A warning whose post got no answer. */
async function uncertain(reply = LOST): Promise<AppRig> {
  const rig = await appRig();
  await rig.tell(ASK);
  await rig.until("2026-11-02T15:30:00Z");
  await rig.sweep();
  rig.slack.answer("C0SOCIAL1", reply);
  await deliver(rig);
  return rig;
}

async function theRow(rig: AppRig): Promise<OutboxRow> {
  const [row, ...more] = await rig.rows();
  if (row === undefined || more.length > 0) throw new Error("not one message");
  return row;
}

describe("an uncertain attempt", () => {
  test("counts as sent when the platform's own record has it", async () => {
    const rig = await uncertain();
    expect(await reconciler(rig).pass()).toBeUndefined();
    expect((await theRow(rig)).state).toMatchObject({
      kind: "sent",
      place: "C0SOCIAL1",
      reference: rig.slack.standing[0]?.reference,
    });
    await deliver(rig);
    expect(rig.slack.standing).toHaveLength(1);
  });

  test("that was found is looked at, for nobody knows what it shows by now", async () => {
    const rig = await uncertain();
    await reconciler(rig).pass();
    expect(await rig.store.outbox.nextStaleAt()).toBe(rig.clock.now());
  });

  test("was sent when it was attempted, not when it was found", async () => {
    const rig = await uncertain();
    await rig.until("2026-11-02T15:30:20Z");
    await reconciler(rig).pass();
    expect((await theRow(rig)).state).toMatchObject({ sentAt: at("2026-11-02T15:30:00Z") });
  });

  test("is the earliest of two messages under its key", async () => {
    const rig = await uncertain();
    const [first] = rig.slack.standing;
    if (first === undefined) throw new Error("none");
    rig.slack.standing.push({ ...first, reference: "1.000001" });
    await reconciler(rig).pass();
    expect((await theRow(rig)).state).toMatchObject({ reference: "1.000001" });
  });

  test("is one though the pages of the history have it twice", async () => {
    const rig = await uncertain();
    rig.slack.hide((there) => [...there, ...there]);
    await reconciler(rig).pass();
    expect((await theRow(rig)).state).toMatchObject({ reference: rig.slack.standing[0]?.reference });
  });

  test("is not posted again before its quarantine ends, and then it is", async () => {
    const rig = await uncertain(DROPPED);
    const reconcile = reconciler(rig);
    for (const second of ["00", "01", "05", "15", "29"]) {
      await rig.until(`2026-11-02T15:30:${second}Z`);
      await reconcile.pass();
      expect((await theRow(rig)).state.kind).toBe("sending");
    }
    await rig.until("2026-11-02T15:30:30Z");
    await reconcile.pass();
    expect((await theRow(rig)).state).toEqual({ kind: "pending", notBefore: at("2026-11-02T15:30:30Z") });
    await deliver(rig);
    expect(rig.slack.standing).toHaveLength(1);
    expect(rig.slack.attempts.map(({ marks }) => marks.key)).toEqual([
      rig.slack.attempts[0]?.marks.key,
      rig.slack.attempts[0]?.marks.key,
    ]);
  });

  test("stays uncertain while the history cannot be read, also after its quarantine", async () => {
    const rig = await uncertain(DROPPED);
    const reconcile = reconciler(rig);
    rig.slack.hide(() => undefined);
    await rig.until("2026-11-02T15:50:00Z");
    expect(await reconcile.pass()).toBeDefined();
    expect((await theRow(rig)).state.kind).toBe("sending");
    rig.slack.hide(undefined);
    await reconcile.pass();
    expect((await theRow(rig)).state.kind).toBe("pending");
  });

  test("is not believed to be absent by a read that began within the quarantine", async () => {
    const rig = await uncertain(DROPPED);
    const { posted } = rig.slack;
    const slow: typeof posted = async (...given) => {
      const there = await posted(...given);
      await rig.until("2026-11-02T15:30:31Z");
      return there;
    };
    await rig.until("2026-11-02T15:30:29Z");
    const notifiers = new Map([...rig.notifiers].map(([brand, one]) => [brand, { ...one, posted: slow }]));
    await reconciler({ ...rig, notifiers }).pass();
    expect((await theRow(rig)).state.kind).toBe("sending");
  });
});

describe("with the deadline nearer than the quarantine", () => {
  async function urgent(deadline: string): Promise<AppRig> {
    const rig = await appRig();
    await rig.tell(ASK);
    await rig.until("2026-11-02T15:30:00Z");
    await rig.store.queue([
      anEntry("k", await rig.caseOf("m1"), {
        deadline: at(deadline),
        subject: { kind: "ops", notice: { kind: "ops", level: "note", title: "k", lines: [] } },
      }),
    ]);
    rig.slack.answer("C0SOCIAL1", DROPPED, DROPPED);
    await deliver(rig);
    return rig;
  }

  test("it is posted again at once, but only once", async () => {
    const rig = await urgent("2026-11-02T15:30:29Z");
    const reconcile = reconciler(rig);
    await reconcile.pass();
    expect((await theRow(rig)).state.kind).toBe("pending");
    await rig.until("2026-11-02T15:30:01Z");
    await deliver(rig);
    await reconcile.pass();
    expect(rig.slack.reads).toHaveLength(2);
    expect((await theRow(rig)).state.kind).toBe("sending");
    expect(rig.slack.attempts).toHaveLength(2);
  });

  test.each([
    ["as far as the quarantine", "2026-11-02T15:30:30Z"],
    ["past", "2026-11-02T15:30:00Z"],
  ])("it waits when that is %s", async (_when, deadline) => {
    const rig = await urgent(deadline);
    await reconciler(rig).pass();
    expect((await theRow(rig)).state.kind).toBe("sending");
  });

  test("it is not posted again when the record has it", async () => {
    const rig = await appRig();
    await rig.store.queue([
      anEntry("k", "c" as never, {
        calledAt: rig.clock.now(),
        deadline: at("2026-11-02T15:00:10Z"),
        subject: { kind: "ops", notice: { kind: "ops", level: "note", title: "k", lines: [] } },
      }),
    ]);
    rig.slack.answer("C0SOCIAL1", LOST);
    await deliver(rig);
    await reconciler(rig).pass();
    expect((await theRow(rig)).state.kind).toBe("sent");
  });
});

describe("the history", () => {
  /** Lets the reconciler run as it asks to, at most once a second; returns when it read, in seconds. */
  async function readTimes(rig: AppRig, seconds: number): Promise<readonly number[]> {
    const start = rig.clock.now();
    const reconcile = reconciler(rig);
    const times: number[] = [];
    for (let next = await reconcile.pass(); ; next = await reconcile.pass()) {
      while (times.length < rig.slack.reads.length) times.push((rig.clock.now() - start) / 1000);
      const then = Math.max(next ?? start + seconds * 1000, rig.clock.now() + 1000);
      if (then >= start + seconds * 1000) return times;
      await rig.until(new Date(then).toISOString());
    }
  }

  test("is read at once, after 1, 5 and 15 seconds, and when the quarantine ends", async () => {
    const rig = await uncertain(DROPPED);
    expect(await readTimes(rig, 60)).toEqual([0, 1, 5, 15, 30]);
  });

  test("is read as sparsely when the attempt took ten seconds to be given up", async () => {
    const rig = await appRig();
    await rig.tell(ASK);
    await rig.until("2026-11-02T15:30:00Z");
    await rig.sweep();
    rig.slack.answer("C0SOCIAL1", DROPPED);
    rig.slack.before(() => rig.until("2026-11-02T15:30:10Z"));
    await deliver(rig);
    expect(await readTimes(rig, 60)).toEqual([0, 1, 5, 15, 30]);
  });

  test("is read anew from the start of a process, and at the end of the quarantine that it found", async () => {
    const rig = await uncertain(DROPPED);
    await rig.until("2026-11-02T15:30:12Z");
    await rig.store.outbox.quarantineOrphans(at("2026-11-02T15:30:42Z"));
    expect(await readTimes(rig, 60)).toEqual([0, 1, 5, 15, 18]);
    expect((await theRow(rig)).state).toEqual({ kind: "pending", notBefore: at("2026-11-02T15:30:30Z") });
  });

  test("is read around the last attempt only", async () => {
    const rig = await uncertain(DROPPED);
    await reconciler(rig).pass();
    expect(rig.slack.reads.map(({ to, from, until }) => [to, shown(from), shown(until)])).toEqual([
      ["C0SOCIAL1", "2026-11-02T15:29:55.000Z", "2026-11-02T15:30:35.000Z"],
    ]);
  });

  test("is read once for all that is uncertain at a place", async () => {
    const rig = await appRig();
    const subject = { kind: "ops", notice: { kind: "ops", level: "note", title: "k", lines: [] } } as const;
    const entry = (key: string, destination: string) =>
      anEntry(key, "c" as never, {
        subject,
        destination,
        calledAt: rig.clock.now(),
        deadline: at("2026-11-02T16:00:00Z"),
      });
    await rig.store.queue([entry("a", "slack:CA"), entry("b", "slack:CA"), entry("c", "slack:CB")]);
    rig.slack.answer("CA", LOST, LOST);
    rig.slack.answer("CB", LOST);
    await deliver(rig);
    await reconciler(rig).pass();
    expect(rig.slack.reads.map(({ to }) => to).toSorted()).toEqual(["CA", "CB"]);
    expect(await rig.store.queries.counts()).toMatchObject({ sent: 3, uncertain: 0 });
  });

  test("is left alone while an attempt is under way", async () => {
    const rig = await appRig();
    await rig.tell(ASK);
    await rig.until("2026-11-02T15:30:00Z");
    await rig.sweep();
    const [row] = await rig.rows();
    await rig.store.outbox.begin(row?.key ?? "", rig.clock.now());
    expect(await reconciler(rig).pass()).toBeUndefined();
    expect(rig.slack.reads).toEqual([]);
  });
});

test("an attempt that its own process lost sight of is quarantined too", async () => {
  const rig = await appRig();
  await rig.tell(ASK);
  await rig.until("2026-11-02T15:30:00Z");
  await rig.sweep();
  const [row] = await rig.rows();
  await rig.store.outbox.begin(row?.key ?? "", rig.clock.now());
  const reconcile = reconciler(rig);
  await rig.until("2026-11-02T15:30:31Z");
  await reconcile.pass();
  await rig.until("2026-11-02T15:31:02Z");
  await reconcile.pass();
  expect((await theRow(rig)).state.kind).toBe("pending");
});
