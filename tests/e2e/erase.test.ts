import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { authorId, channelId } from "../../src/core/ids.ts";
import { minutes, type Instant } from "../../src/core/time/instant.ts";
import { usable } from "../../src/sim/slack/usable.ts";
import { at } from "../support/at.ts";
import { ALERTS, live, type Live } from "../support/live.ts";
import { alertTexts } from "../support/live-slack.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + count * 60_000) as Instant;
const X_ACME = channelId("x-acme");
const HANDLE = "canary77";
/** As long as one of X: a shorter one is found in hashes by chance. */
const ID = "1460323737035677698";

const dataOf = ({ dir }: Live): string => join(dir, "../data");

const buttonsIn = ({ slack }: Live, text: string): number =>
  slack.world
    .messagesIn(ALERTS)
    .filter(({ body }) => body.text.includes(text))
    .flatMap(({ body }) => usable(body.blocks)).length;

const isIn = (rig: Live, text: string): boolean =>
  readdirSync(dataOf(rig), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .some((one) => readFileSync(join(one.parentPath, one.name), "latin1").includes(text));

const heldOf = async (rig: Live, id: string) => {
  const reader = await rig.store();
  const held = await reader.held(X_ACME, authorId(id));
  await reader.close();
  return held;
};

test("who asks to be erased is gone from the store and from Slack, stays so when X is read again, and may come back", async () => {
  const rig = await live(MONDAY);
  const monitor = await rig.start();
  const { x, brand, run, pass } = rig;
  const ana = x.account(HANDLE, { id: ID });
  await run(minute(1));
  const old = x.post(ana, "@acme may I bring a dog?");
  await run(minute(5));
  x.reply(brand, old, `@${HANDLE} you may!`);
  await run(minute(10));
  x.post(ana, "@acme where is my bag?");
  const bobs = x.post(x.account("bob"), "@acme and mine?");
  await run(minute(45));
  x.post(ana, "@acme hello?");
  await run(minute(46));
  const before = alertTexts(rig);
  expect(before.filter((text) => text.includes(HANDLE))).toHaveLength(1);
  const bobsAlerts = before.filter((text) => text.includes("@bob"));
  expect(isIn(rig, ana.id)).toBe(true);

  const shown = await rig.ssla(`erase --channel x-acme --author ${ana.id}`);
  expect(shown.out).toContain("1 message at slack:C0SOCIAL1: edited to “Removed on request”");
  expect((await rig.ssla(`erase --channel x-acme --author ${ana.id} --yes`)).out).toContain(
    "asked: the monitor",
  );
  await pass(minutes(2));
  const removed = alertTexts(rig).filter((text) => text.includes("Removed on request"));
  expect(removed).toHaveLength(1);
  expect(alertTexts(rig).join()).not.toContain(HANDLE);
  expect(alertTexts(rig).join()).not.toContain(ana.id);
  expect([buttonsIn(rig, "Removed on request"), buttonsIn(rig, "@bob") > 0]).toEqual([0, true]);
  expect(alertTexts(rig).filter((text) => text.includes("@bob"))).toEqual(bobsAlerts);
  expect([isIn(rig, ana.id), readdirSync(join(dataOf(rig), "requests"))]).toEqual([false, []]);
  const told = rig.log.lines.filter((line) => JSON.stringify(line).includes("author.erased"));
  expect(told).toHaveLength(1);
  expect(rig.log.all()).not.toContain(ana.id);

  await monitor.stop();
  const handle = new BetterSqlite(join(dataOf(rig), "ssla.db"));
  handle.exec("delete from cursors");
  handle.close();
  await rig.start();
  x.reply(brand, bobs, "Here it is!");
  await run(minute(180));
  expect(await heldOf(rig, ana.id)).toMatchObject({ messages: 0, mentions: 0, cases: 0 });
  expect(alertTexts(rig).join()).not.toContain(HANDLE);
  expect(alertTexts(rig).filter((text) => text.includes("Removed on request"))).toEqual(removed);
  expect((await rig.ssla("stats --verify")).code).toBe(0);

  x.post(ana, "@acme me again: where is it?");
  await run(minute(215));
  expect(alertTexts(rig).at(-1)).toContain("me again");
  expect(await heldOf(rig, ana.id)).toMatchObject({ messages: 1, waiting: 1 });
});

test("who is erased while no monitor runs is gone from the store at once, and from Slack when it next starts", async () => {
  const rig = await live(MONDAY);
  const monitor = await rig.start();
  const { x, run, pass } = rig;
  const ana = x.account(HANDLE, { id: ID });
  await run(minute(1));
  x.post(ana, "@acme where is my bag?");
  await run(minute(45));
  expect(alertTexts(rig).join()).toContain(HANDLE);
  await monitor.stop();
  const { code, out } = await rig.ssla(`erase --channel x-acme --author ${ana.id} --yes`);
  expect([code, out]).toEqual([0, expect.stringContaining("edited when the monitor next starts")]);
  expect(isIn(rig, ana.id)).toBe(false);
  expect(alertTexts(rig).join()).toContain(HANDLE);
  await rig.start();
  await pass(minutes(2));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Removed on request")]);
  await run(minute(180));
  expect(alertTexts(rig)).toHaveLength(1);
});
