import { expect, test } from "vitest";
import { duration, minutes } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { lives } from "../support/lives.ts";

const MONDAY = at("2026-11-02T15:00:00Z");

test("what Slack took without an answer, and posted while nobody lived, is told of once its process goes on", async () => {
  const rig = await lives(MONDAY);
  // It is the first, so that no other of that place is known of; and what waits cannot be read.
  rig.slack.faults.next("chat.scheduleMessage", { kind: "status", status: 503, stored: true });
  const mended = rig.slack.faults.always("chat.scheduledMessages.list", {
    kind: "status",
    status: 503,
    stored: false,
  });
  const life = await rig.begin();
  await rig.pass(duration(20_000));
  life.freeze();
  await rig.pass(minutes(11));
  mended();
  expect(rig.silences()).toHaveLength(1);
  life.thaw();
  await rig.pass(minutes(12));
  // Once, and not again at the next passes.
  expect(rig.said().slice(1)).toEqual([expect.stringContaining("SSLA monitor is back")]);
});
