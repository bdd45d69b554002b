import { expect, test } from "vitest";
import { decideBy, foldBy } from "../../../src/app/decide.ts";
import { forgettingEvents } from "../../../src/app/forget-events.ts";
import { judgingBy } from "../../../src/app/judging.ts";
import { appRig } from "../../support/app.ts";
import type { Instant } from "../../../src/core/time/instant.ts";
import { at } from "../../support/at.ts";
import { aConversation, author, BRAND, says } from "../../support/events.ts";
import { anIntake } from "../../support/store.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const ANSWER = says(BRAND, "m2", "2026-11-02T15:10:00Z", { repliesTo: "m1" });

/** A store with one answered question of 2 November, and how to let the duty pass at an instant that platforms tell too. */
async function keeping(keepEventMonths: number) {
  const rig = await appRig({ start: "2026-11-02T15:30:00Z" });
  await rig.tell(ASK, ANSWER);
  const { store, watch, log } = rig;
  let now = rig.clock.now();
  let answeredAt: Instant | undefined;
  const clock = { now: () => now };
  const duty = forgettingEvents({
    ...{ store, watch, clock, log, keepEventMonths },
    answeredAt: () => answeredAt,
  });
  return {
    ...rig,
    passOn: (iso: string, told = iso) => {
      now = at(iso);
      answeredAt = at(told);
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

test("a clock that is far ahead deletes nothing that is not old by what platforms tell, whichever told the latest", async () => {
  const { passOn, settle, events, tell, store } = await keeping(2);
  await settle();
  await passOn("2029-05-01T00:00:00Z", "2026-11-02T15:30:00Z");
  expect([await events(), await store.retention.keptSince()]).toEqual([2, at("2026-09-01T00:00:00Z")]);
  await tell(says(author("bob"), "b1", "2027-02-01T00:00:00Z", { conversation: aConversation("c2") }));
  await passOn("2029-05-01T01:00:00Z", "2026-11-02T15:30:00Z");
  expect([await events(), await store.retention.keptSince()]).toEqual([1, at("2026-12-01T00:00:00Z")]);
});

test("a clock that is far behind deletes nothing, and what it dated goes by when it was posted", async () => {
  const { passOn, settle, events, store, watch } = await keeping(2);
  const posted = says(BRAND, "p1", "2026-12-31T15:00:00Z", { conversation: aConversation("c2") });
  await store.record(anIntake([posted], { receivedAt: at("1970-01-01T00:00:00Z") }), decideBy(watch));
  await settle();
  await passOn("1970-01-01T01:00:00Z", "2027-03-01T00:00:00Z");
  expect(await events()).toBe(3);
  await passOn("2027-02-01T00:00:00Z");
  expect(await events()).toBe(1);
  await passOn("2027-03-01T00:00:00Z");
  expect(await events()).toBe(0);
});

test("a month that begins while another is gone through has its turn after it", async () => {
  const { passOn, settle, events, tell, store } = await keeping(2);
  for (let i = 0; i < 200; i++)
    await tell(says(BRAND, `p${i}`, "2026-12-24T15:00:00Z", { conversation: aConversation(`other-${i}`) }));
  await settle();
  await passOn("2027-02-28T23:59:59Z");
  await passOn("2027-03-01T00:00:00Z");
  expect([await events(), await store.retention.keptSince()]).toEqual([200, at("2026-12-01T00:00:00Z")]);
});
