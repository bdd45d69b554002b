import { expect, test } from "vitest";
import type { Instant } from "../../src/core/time/instant.ts";
import type { XPost } from "../../src/sim/x/x-post.ts";
import { at } from "../support/at.ts";
import { live, type Live } from "../support/live.ts";
import { ANA, BO, CY } from "../support/live-config.ts";
import { alertTexts, newestAlert, pressAlert, pressPrivate, toldTo } from "../support/live-slack.ts";
import { eventsWith } from "../support/store.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + count * 60_000) as Instant;

/** A minute after the first warning about a mention of the minute one. */
async function warned(): Promise<Live & { readonly asked: XPost }> {
  const rig = await live(MONDAY);
  await rig.start();
  await rig.run(minute(1));
  const asked = rig.x.post(rig.x.account("guest"), "@acme where is my bag?");
  await rig.run(minute(32));
  expect(alertTexts(rig)).toHaveLength(1);
  return { ...rig, asked };
}

/** All a message shows, buttons and all. */
const shown = (rig: Live): string => JSON.stringify(newestAlert(rig).body.blocks);

test("a claim shows in the live message; when half of the time left has gone by, the claimant is told in person", async () => {
  const rig = await warned();
  expect((await pressAlert(rig, ANA, "claim")).kind).toBe("acknowledged");
  await rig.run(minute(33));
  expect(shown(rig)).toContain("ana has got it");
  expect(toldTo(rig, ANA)).toHaveLength(1);
  const direct = rig.slack.world.direct(ANA).id;
  await rig.run(minute(44));
  expect(rig.slack.world.messagesIn(direct)).toEqual([]);
  await rig.run(minute(48));
  expect(rig.slack.world.messagesIn(direct).map(({ body }) => body.text)).toEqual([
    expect.stringContaining("half of the time that was left has gone"),
  ]);
  // The last warning comes to the channel all the same, and names her.
  await rig.run(minute(52));
  expect(alertTexts(rig)).toHaveLength(2);
  expect(shown(rig)).toContain(ANA);
});

test("a snooze is chosen in private, puts the next warning off, and the breach is told all the same", async () => {
  const rig = await warned();
  await pressAlert(rig, BO, "snooze");
  await pressPrivate(rig, BO, "snooze-1h");
  await rig.run(minute(33));
  expect(shown(rig)).toContain("Snoozed until");
  await rig.run(minute(60));
  expect(alertTexts(rig)).toHaveLength(1);
  await rig.run(minute(62));
  expect(alertTexts(rig).at(-1)).toContain("Late");
});

test("of what needs no reply nobody is warned again; the one who said so can take it back for a minute", async () => {
  const rig = await warned();
  await pressAlert(rig, ANA, "no-reply");
  await rig.run((minute(32) + 30_000) as Instant);
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Withdrawn")]);
  await pressPrivate(rig, ANA, "undo");
  await rig.run(minute(33));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Soon")]);
  await pressAlert(rig, ANA, "no-reply");
  await rig.run(minute(35));
  await pressPrivate(rig, ANA, "undo");
  expect(toldTo(rig, ANA).at(-1)).toContain("for a minute only");
  await rig.run(minute(95));
  expect(alertTexts(rig)).toHaveLength(1);
});

test("what is not for us takes a reason, which its message tells", async () => {
  const rig = await warned();
  await pressAlert(rig, ANA, "not-for-us");
  await rig.slack.world.submit(ANA, { reason: "elsewhere" });
  await rig.run(minute(34));
  expect(alertTexts(rig)).toEqual([expect.stringMatching(/Settled.*not for us: elsewhere.*by ana/)]);
  await rig.run(minute(95));
  expect(alertTexts(rig)).toHaveLength(1);
});

test("an explanation tells the promise, the hours that counted and the verdict so far, to whoever asks alone", async () => {
  const rig = await warned();
  await pressAlert(rig, BO, "explain");
  await rig.run(minute(33));
  const view = rig.slack.world.views.modalOf(BO);
  const told = JSON.stringify(view?.blocks ?? toldTo(rig, BO));
  expect(told).toContain("first: pending");
  expect(told).toContain("first within 1 h");
  expect(rig.slack.world.views.modalOf(ANA)).toBeUndefined();
});

test("a case that a person resolves is settled", async () => {
  const rig = await warned();
  await pressAlert(rig, BO, "resolve");
  await rig.run(minute(33));
  expect(alertTexts(rig)).toEqual([expect.stringMatching(/Settled.*resolved.*by bo/)]);
  await rig.run(minute(95));
  expect(alertTexts(rig)).toHaveLength(1);
});

test("a click on a message that was answered meanwhile changes nothing and says so to that person alone", async () => {
  const rig = await warned();
  const seen = newestAlert(rig);
  rig.x.reply(rig.brand, rig.asked, "Here it is!");
  await rig.run(minute(35));
  await pressAlert(rig, ANA, "claim", seen);
  await rig.run(minute(36));
  expect(toldTo(rig, ANA)).toEqual([expect.stringContaining("answered already")]);
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Answered")]);
});

test("somebody who may not is refused, in private", async () => {
  const rig = await warned();
  await pressAlert(rig, CY, "no-reply");
  await rig.run(minute(34));
  expect(toldTo(rig, CY)).toEqual([expect.stringContaining("Only people listed under `actions`")]);
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Soon")]);
});

test("a press that Slack delivers twice counts once", async () => {
  const rig = await warned();
  rig.slack.sockets.next({ kind: "duplicate" });
  await pressAlert(rig, ANA, "claim");
  await rig.run(minute(33));
  const { queries, close } = await rig.store();
  const events = await eventsWith({ queries }, rig.asked.id);
  expect(events.filter(({ kind }) => kind === "act")).toHaveLength(1);
  await close();
  expect(shown(rig)).toContain("ana has got it");
});

test("a press whose socket broke before the acknowledgement counts once, and the next one is heard again", async () => {
  const rig = await warned();
  rig.slack.sockets.next({ kind: "drop" });
  await pressAlert(rig, ANA, "claim");
  await rig.run(minute(34));
  expect(shown(rig)).toContain("ana has got it");
  expect((await pressAlert(rig, BO, "no-reply")).kind).toBe("acknowledged");
  await rig.run(minute(36));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Withdrawn")]);
});
