import { afterAll, expect, test } from "vitest";
import { opsOf } from "../../../src/app/ops.ts";
import { removeDoubles, type DoublesDeps, type DoublesSearch } from "../../../src/app/remove-doubles.ts";
import { brandId, caseId } from "../../../src/core/ids.ts";
import { after, duration, hours, minutes, type Instant } from "../../../src/core/time/instant.ts";
import type { Notifier, Posted } from "../../../src/ports/notifier.ts";
import type { Store } from "../../../src/ports/store.ts";
import { openSqliteStore } from "../../../src/store/sqlite/open-store.ts";
import { recordingLog } from "../../support/recording-log.ts";
import { anEntry, freshPath, removeStores } from "../../support/store.ts";
import { at } from "../../support/terms.ts";

const ACME = brandId("acme");
const PLACE = "C0SOCIAL1";
const START = at("2026-11-02T15:30:00Z");

/** A monitor's search for doubles, and the place it searches; its time is set by hand. */
interface Rig extends DoublesDeps {
  readonly store: Store;
  readonly set: (now: Instant) => void;
  /** Posts `key` at `now` and commits that; `copies` of it stand there. */
  readonly send: (key: string, copies: number) => Promise<void>;
  readonly standing: Posted[];
  readable: boolean;
  readonly reads: { readonly from: Instant; readonly until: Instant }[];
}

async function rigOf(): Promise<Rig> {
  let now = START;
  const clock = { now: () => now, monotonic: () => now, sleep: () => Promise.resolve() };
  const store = await openSqliteStore({ path: freshPath(), now: clock.now });
  const standing: (Posted & { readonly at: Instant })[] = [];
  const reads: { from: Instant; until: Instant }[] = [];
  const refused = (): never => {
    throw new Error("not to be asked");
  };
  const notifier: Notifier = {
    scheme: "slack",
    start: refused,
    stop: refused,
    post: refused,
    edit: refused,
    members: refused,
    isMember: refused,
    remove: (_place, reference) => {
      standing.splice(
        standing.findIndex((one) => one.reference === reference),
        1,
      );
      return Promise.resolve({ kind: "done" });
    },
    posted: (_to, from, until) => {
      reads.push({ from, until });
      const there = standing.filter((one) => one.at >= from && one.at <= until);
      return Promise.resolve(rig.readable ? there : undefined);
    },
  };
  const rig: Rig = {
    store,
    notifiers: new Map([[ACME, notifier]]),
    senders: new Map(),
    clock,
    log: recordingLog(),
    instance: "one",
    ops: opsOf(store, new Map(), clock),
    set: (to) => {
      now = to;
    },
    send: async (key, copies) => {
      await store.queue([anEntry(key, caseId(key), { calledAt: now })]);
      await store.outbox.begin(key, now);
      const marks = { key, instance: "one", stage: "breach" };
      for (let n = 0; n < copies; n++)
        standing.push({
          place: PLACE,
          reference: `${standing.length + 100}`,
          marks,
          at: after(now, duration(n)),
        });
      await store.outbox.sent(key, PLACE, `${standing.length + 100 - copies}`, now);
    },
    standing,
    readable: true,
    reads,
  };
  return rig;
}

/** Searches as the loop does: again while there is more to be done. */
async function searchAll(rig: Rig): Promise<number> {
  let passes = 0;
  let found: DoublesSearch = { removed: 1, isBehind: false };
  while ((found.removed > 0 || found.isBehind) && passes < 500) {
    found = await removeDoubles(rig);
    passes += 1;
  }
  return passes;
}

const keys = (rig: Rig): readonly string[] => rig.standing.map(({ marks }) => marks.key);

test("a double is removed though nobody could search for longer than one is looked for", async () => {
  const rig = await rigOf();
  await removeDoubles(rig);
  await rig.send("a", 2);
  await rig.send("b", 1);
  rig.readable = false;
  for (let minute = 1; minute <= 45; minute += 1) {
    rig.set(after(START, minutes(minute)));
    expect((await removeDoubles(rig)).removed).toBe(0);
  }
  rig.readable = true;
  await searchAll(rig);
  expect(keys(rig)).toEqual(["a", "b"]);
  expect(rig.standing.map(({ reference }) => reference)).toEqual(["100", "102"]);
});

test("what is made up for is read a stretch at a time, and each stretch once", async () => {
  const rig = await rigOf();
  await removeDoubles(rig);
  for (let hour = 0; hour < 4; hour += 1) {
    rig.set(after(START, hours(hour)));
    await rig.send(`at ${hour}`, hour === 2 ? 2 : 1);
  }
  rig.set(after(START, hours(5)));
  expect(await searchAll(rig)).toBeLessThan(10);
  expect(keys(rig)).toEqual(["at 0", "at 1", "at 2", "at 3"]);
  for (const { from, until } of rig.reads) expect(until - from).toBeLessThan(minutes(31));
  const before = rig.reads.length;
  rig.set(after(START, hours(6)));
  expect(await removeDoubles(rig)).toEqual({ removed: 0, isBehind: false });
  expect(rig.reads.length - before).toBeLessThanOrEqual(1);
});

test("a copy that comes within ten minutes of its message is found, whenever the searches fall", async () => {
  const rig = await rigOf();
  await removeDoubles(rig);
  await rig.send("a", 1);
  rig.set(after(START, duration(9 * 60_000 + 30_000)));
  await removeDoubles(rig);
  const [first] = rig.standing;
  if (first === undefined) throw new Error("none");
  const late = { ...first, reference: "900", at: after(START, duration(9 * 60_000 + 45_000)) };
  rig.standing.push(late);
  rig.set(after(START, duration(10 * 60_000 + 30_000)));
  await removeDoubles(rig);
  expect(rig.standing.map(({ reference }) => reference)).toEqual(["100"]);
});

test("what is sent now is searched too while older stretches cannot be caught up with", async () => {
  const rig = await rigOf();
  await removeDoubles(rig);
  await rig.send("old", 1);
  rig.set(after(START, hours(3)));
  await rig.send("new", 2);
  expect((await removeDoubles(rig)).removed).toBe(1);
  expect(keys(rig)).toEqual(["old", "new"]);
});

afterAll(removeStores);
