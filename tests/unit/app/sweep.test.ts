import { describe, expect, test } from "vitest";
import { foldBy } from "../../../src/app/decide.ts";
import { callFor, sweep } from "../../../src/app/sweep.ts";
import { termsHistory } from "../../../src/core/terms/terms-at.ts";
import type { Watch } from "../../../src/app/monitored.ts";
import { appRig, AROUND_THE_CLOCK, aWatch, type AppRig } from "../../support/app.ts";
import { at, shown } from "../../support/at.ts";
import { author, BRAND, did, says } from "../../support/events.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const stages = async (rig: AppRig): Promise<readonly string[]> =>
  (await rig.rows()).flatMap(({ subject, destination }) =>
    subject.kind === "stage" ? [`${subject.stage} ${destination}`] : [],
  );
const NOBODY: Watch = { channels: new Map(), historyOf: () => undefined, folderOf: (channel) => channel };

describe("a sweep", () => {
  test("queues a stage at its time and not before, and knows when the next comes", async () => {
    const rig = await appRig();
    await rig.tell(ASK);
    await rig.until("2026-11-02T15:29:59.999Z");
    expect(await rig.sweep()).toBe(0);
    expect(await rig.rows()).toEqual([]);
    await rig.until("2026-11-02T15:30:00Z");
    expect(await rig.sweep()).toBe(1);
    expect(await stages(rig)).toEqual(["warn:50% slack:C0SOCIAL1"]);
    expect(shown(await rig.store.nextAlertAt())).toBe("2026-11-02T15:50:00.000Z");
  });

  test("again queues nothing", async () => {
    const rig = await appRig();
    await rig.tell(ASK);
    await rig.until("2026-11-02T16:10:00Z");
    await rig.sweep();
    const before = await rig.rows();
    expect(await rig.sweep()).toBe(0);
    const stored = await rig.store.queries.readCase(await rig.caseOf("m1"), foldBy(rig.watch));
    if (stored?.subject === undefined) throw new Error("no case");
    const { channel, subject, recorded } = stored;
    expect(callFor(rig.watch, { channel, cases: [subject], recorded }, rig.clock.now())).toMatchObject({
      queue: [],
      keys: [],
    });
    expect(await rig.rows()).toEqual(before);
  });

  test("that comes late queues only the highest stage, for the people of all, and records the rest", async () => {
    const rig = await appRig();
    await rig.tell(ASK);
    await rig.until("2026-11-02T18:00:00Z");
    await rig.sweep();
    expect(await stages(rig)).toEqual(["after:30m slack:C0SOCIAL1"]);
    const [row] = await rig.rows();
    expect(row?.subject).toMatchObject({ routes: ["team", "lead", "manager"] });
    const stored = await rig.store.queries.readCase(await rig.caseOf("m1"), foldBy(rig.watch));
    expect(stored?.recorded.size).toBe(4);
    expect(await rig.store.nextAlertAt()).toBeUndefined();
  });

  test("calls for nothing once the customer was answered, also when the answer came first", async () => {
    const rig = await appRig();
    await rig.tell(says(BRAND, "m2", "2026-11-02T15:10:00Z", { repliesTo: "m1" }));
    await rig.tell(ASK);
    expect(await rig.store.nextAlertAt()).toBeUndefined();
    await rig.until("2026-11-02T18:00:00Z");
    expect(await rig.sweep()).toBe(0);
  });

  test("of a claimed case skips the warnings, so that they are not asked for again", async () => {
    const rig = await appRig();
    await rig.tell(ASK, did({ kind: "claim" }, "m1", "2026-11-02T15:10:00Z"));
    await rig.until("2026-11-02T15:30:00Z");
    expect(await rig.sweep()).toBe(1);
    expect(await rig.rows()).toEqual([]);
    expect(await rig.sweep()).toBe(0);
  });
});

describe("a channel that is no longer configured", () => {
  test("calls for nothing, and does not keep the sweep busy", async () => {
    const rig = await appRig();
    await rig.tell(ASK);
    await rig.until("2026-11-02T15:30:00Z");
    await sweep({ store: rig.store, watch: NOBODY }, rig.clock.now());
    expect(await rig.rows()).toEqual([]);
    expect(await sweep({ store: rig.store, watch: NOBODY }, rig.clock.now())).toBe(0);
    expect((await rig.store.nextAlertAt()) ?? at("2040-01-01T00:00:00Z")).toBeGreaterThan(rig.clock.now());
  });

  test("keeps its cases, and warns of them soon after it is configured again", async () => {
    const rig = await appRig();
    await rig.tell(ASK);
    await rig.until("2026-11-02T15:30:00Z");
    await sweep({ store: rig.store, watch: NOBODY }, rig.clock.now());
    expect(await rig.store.queries.counts()).toMatchObject({ cases: 1, waiting: 1 });
    await rig.until("2026-11-02T15:50:00Z");
    await rig.sweep();
    expect(await stages(rig)).toEqual(["warn:10m slack:C0SOCIAL1"]);
  });

  test("does so too when its terms are still there", async () => {
    const rig = await appRig();
    await rig.tell(ASK);
    await rig.until("2026-11-02T15:30:00Z");
    const watch = { ...aWatch(), channels: new Map(), historyOf: () => termsHistory([AROUND_THE_CLOCK]) };
    await sweep({ store: rig.store, watch }, rig.clock.now());
    expect(await sweep({ store: rig.store, watch }, rig.clock.now())).toBe(0);
    await rig.until("2026-11-02T15:50:00Z");
    await rig.sweep();
    expect(await stages(rig)).toEqual(["warn:10m slack:C0SOCIAL1"]);
  });
});
