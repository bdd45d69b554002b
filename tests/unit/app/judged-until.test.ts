import { expect, test } from "vitest";
import { judgedUntil } from "../../../src/app/judged-until.ts";
import { appRig } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { author, says } from "../../support/events.ts";

const EVENING = at("2026-11-02T20:00:00Z");

test("messages are judged until the last run, and none before there was one", async () => {
  const { store } = await appRig();
  expect(await judgedUntil(store.queries, EVENING)).toBeUndefined();
  await store.beat(at("2026-11-02T18:00:00Z"));
  expect(await judgedUntil(store.queries, EVENING)).toBe(at("2026-11-02T18:00:00Z"));
});

test("nothing that is still to be posted was judged, though a clock that was ahead noted the last run", async () => {
  const { store } = await appRig();
  await store.beat(at("2029-05-02T18:00:00Z"));
  expect(await judgedUntil(store.queries, EVENING)).toBe(EVENING);
});

test("by a clock that is behind all that was posted was judged", async () => {
  const { store, tell } = await appRig();
  await tell(says(author("ana"), "m1", "2026-11-02T17:00:00Z"));
  await store.beat(at("2026-11-02T18:00:00Z"));
  expect(await judgedUntil(store.queries, at("1970-01-01T00:00:00Z"))).toBe(at("2026-11-02T17:00:00Z"));
});
