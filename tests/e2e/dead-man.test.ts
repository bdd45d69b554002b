import { expect, test } from "vitest";
import { minutes } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { lives } from "../support/lives.ts";

const MONDAY = at("2026-11-02T15:00:00Z");

test("try", async () => {
  const rig = await lives(MONDAY);
  let t0 = Date.now();
  const one = await rig.begin();
  await rig.pass(minutes(60));
  console.log("took", Date.now() - t0, rig.slack.calls.length);
  one.kill();
  t0 = Date.now();
  await rig.pass(minutes(11));
  console.log("dead took", Date.now() - t0, rig.silences());
  await one.bury();
  const two = await rig.begin();
  await rig.pass(minutes(1));
  two.freeze();
  await rig.pass(minutes(11));
  console.log("dead took", Date.now() - t0, rig.silences());
  two.thaw();
  await rig.pass(minutes(3));
  console.log(rig.said());
  console.log(rig.slack.world.messagesIn("C0OPS0001").map((m) => m.body.text));
  console.log(rig.log.lines.filter((l) => l.level !== "info"));
  expect(1).toBe(1);
});
