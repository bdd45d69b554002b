import { expect, test } from "vitest";
import { foldBy } from "../../../src/app/decide.ts";
import { forgettingEvents } from "../../../src/app/forget-events.ts";
import { judgingBy } from "../../../src/app/judging.ts";
import { appRig } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { author, BRAND, says } from "../../support/events.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const ANSWER = says(BRAND, "m2", "2026-11-02T15:10:00Z", { repliesTo: "m1" });

/** A store with one answered question of 2 November, and how to let the duty pass at an instant. */
async function keeping(keepEventMonths: number) {
  const rig = await appRig({ start: "2026-11-02T15:30:00Z" });
  await rig.tell(ASK, ANSWER);
  const { store, watch, log } = rig;
  let now = rig.clock.now();
  const duty = forgettingEvents({ store, watch, clock: { now: () => now }, log, keepEventMonths });
  return {
    ...rig,
    passOn: (iso: string) => {
      now = at(iso);
      return duty.pass();
    },
    settle: () => store.figures.settle(now, 100, judgingBy(watch)),
    events: async () => (await store.queries.counts()).events,
  };
}

test("events are kept for whole months, and go at the beginning of the next", async () => {
  const { passOn, settle, events, store, log } = await keeping(2);
  await settle();
  await passOn("2027-01-31T23:59:00Z");
  expect(await events()).toBe(2);
  await passOn("2027-02-01T00:00:00Z");
  expect(await events()).toBe(0);
  expect(await store.retention.keptSince()).toBe(at("2026-12-01T00:00:00Z"));
  expect(log.lines.map(({ event, fields }) => [event, fields])).toEqual([
    ["events.forgotten", { events: 2, cases: 1, left: 0, unsettled: 0 }],
  ]);
});

test("what has not been judged yet is looked at again", async () => {
  const { passOn, settle, events, store } = await keeping(2);
  await passOn("2027-03-01T00:00:00Z");
  expect([await events(), await store.retention.keptSince()]).toEqual([2, undefined]);
  await settle();
  await passOn("2027-03-01T01:00:00Z");
  expect([await events(), await store.retention.keptSince()]).toEqual([0, at("2027-01-01T00:00:00Z")]);
});

test("who dies on the way begins anew, and nothing is deleted twice", async () => {
  const { passOn, settle, events, store, watch, log } = await keeping(2);
  await settle();
  await store.retention.forget(
    at("2026-12-01T00:00:00Z"),
    at("2027-02-01T00:00:00Z"),
    undefined,
    foldBy(watch),
  );
  await passOn("2027-02-01T00:00:00Z");
  expect([await events(), log.lines]).toEqual([0, []]);
});
