import { expect, test } from "vitest";
import { deliver } from "../../../src/app/deliver.ts";
import { removeDoubles } from "../../../src/app/remove-doubles.ts";
import { appRig, type AppRig } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { author, says } from "../../support/events.ts";
import type { Standing } from "../../support/fake-notifier.ts";
import { anEntry } from "../../support/store.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");

/** A warning that was sent, and the message it stands in. */
async function sent(): Promise<{ readonly rig: AppRig; readonly message: Standing }> {
  const rig = await appRig();
  await rig.tell(ASK);
  await rig.until("2026-11-02T15:30:00Z");
  await rig.sweep();
  await deliver(rig);
  const [message] = rig.slack.standing;
  if (message === undefined) throw new Error("nothing was sent");
  await rig.until("2026-11-02T15:31:00Z");
  return { rig, message };
}

const stand = (rig: AppRig, message: Standing, over: Partial<Standing>): void => {
  rig.slack.standing.push({ ...message, ...over });
};
const LATER = "1793633431.000009";
const references = (rig: AppRig): readonly string[] => rig.slack.standing.map(({ reference }) => reference);

test("of two messages under one key the later is removed", async () => {
  const { rig, message } = await sent();
  stand(rig, message, { reference: LATER });
  expect(await removeDoubles(rig)).toMatchObject({ removed: 1 });
  expect(references(rig)).toEqual([message.reference]);
  expect(await removeDoubles(rig)).toMatchObject({ removed: 0 });
});

test("the earlier is the one that counts from then on, and is committed before anything is removed", async () => {
  const { rig, message } = await sent();
  stand(rig, message, { reference: "1793633300.000001", at: at("2026-11-02T15:29:58Z") });
  let committed: unknown;
  const slack = {
    ...rig.slack,
    remove: async (place: string, reference: string) => {
      committed = await rig.stateOf(message.marks.key);
      return rig.slack.remove(place, reference);
    },
  };
  await removeDoubles({ ...rig, notifiers: new Map([[rig.team.brand, slack]]) });
  expect(committed).toMatchObject({
    kind: "sent",
    reference: "1793633300.000001",
    sentAt: at("2026-11-02T15:30:00Z"),
  });
  expect(references(rig)).toEqual(["1793633300.000001"]);
});

test("the same message twice in the pages of the history is one, and stays", async () => {
  const { rig } = await sent();
  rig.slack.hide((there) => [...there, ...there]);
  expect(await removeDoubles(rig)).toMatchObject({ removed: 0 });
  expect(rig.slack.removals).toEqual([]);
});

test.each([
  ["the later", (there: readonly unknown[]) => there.slice(0, 1)],
  ["the earlier", (there: readonly unknown[]) => there.slice(1)],
  ["everything", () => []],
  ["the right to read", () => undefined],
])("nothing is removed when %s is gone as it is read again", async (_what, second) => {
  const { rig, message } = await sent();
  stand(rig, message, { reference: LATER });
  let reads = 0;
  rig.slack.hide((there) => (reads++ === 0 ? there : (second(there) as typeof there | undefined)));
  expect(await removeDoubles(rig)).toMatchObject({ removed: 0 });
  expect(reads).toBe(2);
  expect(rig.slack.removals).toEqual([]);
});

test("a history that cannot be read removes nothing", async () => {
  const { rig, message } = await sent();
  stand(rig, message, { reference: LATER });
  rig.slack.hide(() => undefined);
  expect(await removeDoubles(rig)).toMatchObject({ removed: 0 });
});

test("of many one is removed at each pass and place, until one is left", async () => {
  const { rig, message } = await sent();
  for (const n of [7, 8, 9]) stand(rig, message, { reference: `1793633431.00000${n}` });
  const left: number[] = [];
  for (let pass = 0; pass < 4; pass++) {
    await removeDoubles(rig);
    left.push(rig.slack.standing.length);
  }
  expect(left).toEqual([3, 2, 1, 1]);
  expect(references(rig)).toEqual([message.reference]);
});

test("each place has its turn in one pass", async () => {
  const rig = await appRig();
  const subject = { kind: "ops", notice: { kind: "ops", level: "note", title: "k", lines: [] } } as const;
  const calledAt = rig.clock.now();
  await rig.store.queue(
    ["CA", "CB"].map((to) => anEntry(to, "c" as never, { subject, calledAt, destination: `slack:${to}` })),
  );
  await deliver(rig);
  for (const message of [...rig.slack.standing]) stand(rig, message, { reference: `9${message.reference}` });
  expect(await removeDoubles(rig)).toMatchObject({ removed: 2 });
});

test("a message under another key is no double", async () => {
  const { rig, message } = await sent();
  stand(rig, message, { reference: LATER, marks: { ...message.marks, key: "another" } });
  expect(await removeDoubles(rig)).toMatchObject({ removed: 0 });
});

test("what was sent more than ten minutes before the last search is not looked for", async () => {
  const { rig, message } = await sent();
  stand(rig, message, { reference: LATER });
  await rig.until("2026-11-02T15:40:01Z");
  await rig.store.outbox.noteSearched(rig.clock.now());
  expect(await removeDoubles(rig)).toMatchObject({ removed: 0 });
  expect(rig.slack.reads).toEqual([]);
});

test("a post of ours that was made under another name, before a store was lost, is no other monitor's", async () => {
  const { rig } = await sent();
  await removeDoubles({ ...rig, instance: "me anew" });
  expect((await rig.rows()).filter(({ subject }) => subject.kind === "ops")).toEqual([]);
});

test("a post of another monitor is told to ops, once", async () => {
  const { rig, message } = await sent();
  stand(rig, message, { reference: LATER, marks: { ...message.marks, key: "another", instance: "them" } });
  await removeDoubles(rig);
  await removeDoubles(rig);
  const told = (await rig.rows()).filter(({ subject }) => subject.kind === "ops");
  expect(told).toHaveLength(1);
  expect(told[0]?.subject).toMatchObject({ notice: { title: "Another ssla-monitor posts here" } });
});
