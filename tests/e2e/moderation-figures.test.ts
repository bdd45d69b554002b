import { expect, test } from "vitest";
import { duration } from "../../src/core/time/instant.ts";
import { ALERTS, BO } from "../support/live-config.ts";
import { pressPrivate, toldTo } from "../support/live-slack.ts";
import { minute, moderated, pressAsked, type Moderated } from "../support/live-moderation.ts";

/** What Bo reads after typing `/ssla stats`. */
async function stats(rig: Moderated): Promise<string> {
  const before = toldTo(rig, BO).length;
  await rig.slack.world.slash(BO, ALERTS, "/ssla", "stats");
  await rig.pass(duration(0));
  expect(toldTo(rig, BO)).toHaveLength(before + 1);
  return toldTo(rig, BO).at(-1) ?? "";
}

/** A rude question and a polite one, the polite one answered; Bo excludes the rude one. */
async function excluded(): Promise<Moderated> {
  const rig = await moderated();
  const { x, brand, run } = rig;
  x.post(x.account("ana"), "@acme you idiots, where is my bag?");
  const polite = x.post(x.account("eve"), "@acme where is my bag, please?");
  await run(minute(3));
  x.reply(brand, polite, "It is on its way.");
  await pressAsked(rig, BO, "why-exclude");
  await rig.slack.world.submit(BO, { reason: "abuse" });
  await rig.pass(duration(2000));
  return rig;
}

test("a case that a moderator excluded is counted in /ssla stats as not for us, neither kept nor missed", async () => {
  const rig = await excluded();
  await rig.run(minute(70));
  const told = await stats(rig);
  expect(told).toContain("2 cases · kept 1 of 1");
  expect(told).toContain("not counted: 1 marked as not for us");
  expect(told).not.toContain("missed,");
});

test("once the excluding is taken back the case is counted as if it had never been", async () => {
  const rig = await excluded();
  await pressPrivate(rig, BO, "undo");
  await rig.run(minute(70));
  const told = await stats(rig);
  expect(told).toContain("2 cases · kept 1 of 2");
  expect(told).toContain("1 missed, 0 waiting in time");
  expect(told).not.toContain("not counted");
});
