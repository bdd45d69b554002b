import { expect, test } from "vitest";
import { missesAmong, type Misses } from "../../../src/app/report-misses.ts";
import { channelId } from "../../../src/core/ids.ts";
import { appRig, type AppRig } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { aConversation, author, BRAND, did, says } from "../../support/events.ts";

const WEEK = { from: at("2026-11-02T06:00:00Z"), to: at("2026-11-09T06:00:00Z") };
const LATER = at("2026-11-10T15:00:00Z");

const missesOf = (rig: AppRig, period = WEEK): Promise<Misses> => {
  const { figures, queries, coverage } = rig.store;
  const from = { figures, queries, intervals: coverage.intervals, watch: rig.watch };
  return missesAmong(from, [...rig.watch.channels.keys(), channelId("no terms yet")], period, LATER);
};

/** So many customers whom nobody answered, a minute after each other. */
async function unanswered(count: number): Promise<AppRig> {
  const rig = await appRig();
  for (let i = 0; i < count; i += 1) {
    const minute = String(i).padStart(2, "0");
    const conversation = aConversation(`c${i}`);
    await rig.tell(says(author(`ana${i}`), `m${i}`, `2026-11-02T15:${minute}:00Z`, { conversation }));
  }
  await rig.until("2026-11-09T15:00:00Z");
  return rig;
}

test("of each miss it is told what would have kept it, and of what was kept nothing", async () => {
  const rig = await appRig();
  await rig.tell(says(author("ana"), "m1", "2026-11-02T15:00:00Z"));
  await rig.tell(did({ kind: "claim" }, "m1", "2026-11-02T15:50:00Z"));
  await rig.tell(says(BRAND, "r1", "2026-11-02T17:00:00Z", { repliesTo: "m1" }));
  const conversation = aConversation("kept");
  await rig.tell(
    says(author("kim"), "k1", "2026-11-02T15:00:00Z", { conversation }),
    says(BRAND, "k2", "2026-11-02T15:05:00Z", { conversation, repliesTo: "k1" }),
  );
  const { listed, more } = await missesOf(rig);
  expect(more).toBe(0);
  expect(listed.map(({ outcome, keptIf }) => [outcome, keptIf])).toEqual([
    [
      "answered after 2 h of hours",
      "It came Mon 2026-11-02 09:00: an answer by Mon 2026-11-02 10:00 would have kept it. The answer came 1 h too late. It was taken Mon 2026-11-02 09:50, 10 min before it was due; no warning was sent.",
    ],
  ]);
});

test("twenty are listed, those that waited longest first, and the rest is counted", async () => {
  const { listed, more } = await missesOf(await unanswered(23));
  expect(listed).toHaveLength(20);
  expect(more).toBe(3);
  expect(listed[0]?.dueAt).toBe(at("2026-11-02T16:00:00Z"));
  expect(listed[19]?.dueAt).toBe(at("2026-11-02T16:19:00Z"));
});

test("nothing is listed of a week in which nothing was due", async () => {
  const week = { from: at("2026-10-26T05:00:00Z"), to: at("2026-11-02T06:00:00Z") };
  expect(await missesOf(await unanswered(1), week)).toEqual({ listed: [], more: 0 });
});
