import { expect, test } from "vitest";
import { adoptHistory } from "../../../src/app/adopt-history.ts";
import { deliver } from "../../../src/app/deliver.ts";
import { appRig, AROUND_THE_CLOCK, type AppRig } from "../../support/app.ts";
import { termsHistory } from "../../../src/core/terms/terms-at.ts";
import { at } from "../../support/at.ts";
import { author, says } from "../../support/events.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");

/** A monitor that sent alerts until `until`, and another with an empty store that sees the same platform then. */
async function restored(until: string, history = termsHistory([AROUND_THE_CLOCK])): Promise<AppRig> {
  const before = await appRig({ history });
  await before.tell(ASK);
  for (const time of ["15:30:00", "15:50:00", "16:00:01", "16:30:01"]) {
    if (at(`2026-11-02T${time}Z`) > at(until)) break;
    await before.until(`2026-11-02T${time}Z`);
    await before.sweep();
    await deliver(before);
  }
  const after = await appRig({ start: until, history });
  after.slack.standing.push(...before.slack.standing);
  await after.tell(ASK);
  return after;
}
const adopt = (rig: AppRig): Promise<boolean> => adoptHistory({ ...rig, teams: rig.teams.values() });

test("an empty store sends nothing again that the platform's own record has", async () => {
  const rig = await restored("2026-11-02T15:35:00Z");
  expect(await adopt(rig)).toBe(true);
  await rig.sweep();
  await deliver(rig);
  expect(rig.slack.attempts).toEqual([]);
  await rig.until("2026-11-02T15:50:00Z");
  await rig.sweep();
  await deliver(rig);
  expect(rig.slack.attempts.map(({ marks }) => marks.stage)).toEqual(["warn:10m"]);
});

test("but what stands there as taken back is no alert: it is given when it is called for", async () => {
  const rig = await restored("2026-11-02T15:35:00Z");
  const taken = rig.slack.standing.map((one) => ({ ...one, marks: { ...one.marks, stage: "taken back" } }));
  rig.slack.standing.splice(0, taken.length, ...taken);
  expect(await adopt(rig)).toBe(true);
  await rig.sweep();
  await deliver(rig);
  expect(rig.slack.attempts).toHaveLength(1);
});

test("nor what went to one person", async () => {
  const toLead = { ...AROUND_THE_CLOCK, escalation: [{ at: "warning", to: ["lead"] } as const] };
  const rig = await restored("2026-11-02T15:35:00Z", termsHistory([toLead]));
  expect(rig.slack.standing.map(({ place }) => place)).toEqual(["DU0BO00001"]);
  expect(await adopt(rig)).toBe(true);
  await rig.sweep();
  await deliver(rig);
  expect(rig.slack.attempts).toEqual([]);
});

test("nothing is read when the monitor ran within the last hour", async () => {
  const rig = await appRig();
  await rig.store.beat(rig.clock.now());
  await rig.until("2026-11-02T15:59:59Z");
  expect(await adopt(rig)).toBe(true);
  expect(rig.slack.reads).toEqual([]);
});

test("nor is it said to have run within the hour by a clock that was ahead then", async () => {
  const rig = await appRig();
  await rig.store.beat(at("2029-05-02T15:00:00Z"));
  expect(await adopt(rig)).toBe(true);
  expect(rig.slack.reads).not.toEqual([]);
});

test("the last day is read of every place once when it did not", async () => {
  const rig = await appRig();
  await rig.store.beat(rig.clock.now());
  await rig.until("2026-11-02T16:00:00Z");
  expect(await adopt(rig)).toBe(true);
  expect(rig.slack.reads.map(({ to }) => to)).toEqual(["C0SOCIAL1", "C0OPS0001", "U0BO00001", "U0CY00001"]);
  expect(new Set(rig.slack.reads.map(({ from }) => from))).toEqual(new Set([at("2026-11-01T16:00:00Z")]));
});

test("a place that cannot be read is told, and the others are read all the same", async () => {
  const rig = await restored("2026-11-02T15:35:00Z");
  let reads = 0;
  rig.slack.hide((there) => (reads++ === 1 ? undefined : there));
  expect(await adopt(rig)).toBe(false);
  await rig.sweep();
  await deliver(rig);
  expect(rig.slack.attempts).toEqual([]);
});

test("a message that was posted by a platform whose clock is a little ahead is found too", async () => {
  const rig = await restored("2026-11-02T15:35:00Z");
  rig.slack.standing.splice(
    0,
    1,
    ...rig.slack.standing.map((one) => ({ ...one, at: at("2026-11-02T15:35:03Z") })),
  );
  await adopt(rig);
  await rig.sweep();
  await deliver(rig);
  expect(rig.slack.attempts).toEqual([]);
});
