import { expect, test } from "vitest";
import { duration, type Instant } from "../../src/core/time/instant.ts";
import { usable } from "../../src/sim/slack/usable.ts";
import { at } from "../support/at.ts";
import { live, type Live } from "../support/live.ts";
import { ANA, BO, CY } from "../support/live-config.ts";
import { withRota } from "../support/live-rota.ts";
import { newestAlert } from "../support/live-slack.ts";

/** Nine in the morning in Chicago. */
const MONDAY = at("2026-11-02T15:00:00Z");
const second = (count: number): Instant => (MONDAY + count * 1000) as Instant;
const minute = (count: number): Instant => second(count * 60);

const homeOf = ({ slack }: Live, user: string): string =>
  JSON.stringify(slack.world.views.homeOf(user)?.blocks ?? []);

async function openHome(rig: Live, user: string): Promise<void> {
  await rig.slack.openHome(user);
  await rig.pass(duration(0));
}

/** Clicks on what has that label. */
async function click(rig: Live, user: string, label: string): Promise<void> {
  const blocks = rig.slack.world.views.homeOf(user)?.blocks ?? [];
  const found = usable(blocks).find(
    ({ element }) => element.type === "button" && element.text.text === label,
  );
  if (found === undefined) throw new Error(`nothing there is called ${label}`);
  const { blockId, element } = found;
  const delivery = await rig.slack.world.pressInView(user, "home", {
    actionId: element.action_id ?? "",
    blockId,
  });
  expect(delivery.kind).toBe("acknowledged");
  await rig.pass(duration(0));
}

/** How often that person's home was shown anew. */
const timesShown = ({ slack }: Live, user: string): number =>
  slack.calls.filter(({ method, args }) => method === "views.publish" && args["user_id"] === user).length;

test("200 open cases can be paged through, each on one page and the first due first", async () => {
  const rig = await live(MONDAY);
  await rig.start();
  await rig.run(minute(1));
  for (let i = 0; i < 200; i++) rig.x.post(rig.x.account(`guest${i}`), `@acme where is my bag ${i}?`);
  await rig.run(minute(4));
  await openHome(rig, ANA);
  const seen: string[] = [];
  for (let page = 1; ; page++) {
    const home = homeOf(rig, ANA);
    expect(home).toContain("200 cases open");
    expect(rig.slack.world.views.homeOf(ANA)?.blocks.length).toBeLessThanOrEqual(100);
    seen.push(...Array.from(home.matchAll(/@guest\d+/g), ([handle]) => handle));
    if (!home.includes('"Later"')) break;
    expect(home).toContain(`page ${page} of 10`);
    await click(rig, ANA, "Later");
  }
  expect(seen).toHaveLength(200);
  expect(new Set(seen).size).toBe(200);
  await click(rig, ANA, "Earlier");
  expect(homeOf(rig, ANA)).toContain("page 9 of 10");
});

test("a case is taken from the home by a click, which the others see, and is given back by another", async () => {
  const rig = await live(MONDAY);
  await rig.start();
  await rig.run(minute(1));
  rig.x.post(rig.x.account("guest"), "@acme where is my bag?");
  await rig.run(minute(3));
  await openHome(rig, ANA);
  await openHome(rig, BO);
  await click(rig, BO, "I've got it");
  expect(homeOf(rig, BO)).toContain("You've got it");
  expect(homeOf(rig, BO)).toContain("Yours");
  expect(homeOf(rig, ANA)).not.toContain("bo has got it");
  await rig.pass(duration(45_000));
  expect(homeOf(rig, ANA)).toContain("bo has got it");
  await click(rig, BO, "Undo");
  expect(homeOf(rig, BO)).toContain("Taken back");
  expect(homeOf(rig, BO)).not.toContain("Yours");
});

test("who may not press reads neither words nor names there, and is offered neither shift nor case", async () => {
  const rig = await withRota(MONDAY);
  rig.x.post(rig.x.account("guest"), "@acme where is my bag?");
  await rig.run(minute(3));
  await openHome(rig, CY);
  expect(homeOf(rig, CY)).toContain("X · a customer");
  expect(homeOf(rig, CY)).not.toMatch(/bag|guest/);
  expect(homeOf(rig, CY)).not.toContain("Take this shift");
  expect(homeOf(rig, CY)).not.toContain("I've got it");
});

test("a swap by one click changes whom the next alert mentions", async () => {
  const rig = await withRota(MONDAY);
  await openHome(rig, BO);
  expect(homeOf(rig, BO)).toMatch(/"On shift".*"text":"ana"/);
  await click(rig, BO, "Take this shift");
  expect(homeOf(rig, BO)).toContain("You are on shift until");
  expect(homeOf(rig, BO)).not.toContain("Take this shift");
  rig.x.post(rig.x.account("guest"), "@acme where is my bag?");
  await rig.run(minute(33));
  const alert = JSON.stringify(newestAlert(rig).body.blocks);
  expect(alert).toContain(BO);
  expect(alert).not.toContain(ANA);
  await click(rig, BO, "Swap: ana takes it");
  expect(homeOf(rig, BO)).toContain("ana is on shift until");
  await rig.run(minute(53));
  const last = JSON.stringify(newestAlert(rig).body.blocks);
  expect(last).toContain(ANA);
  expect(last).not.toContain(BO);
});

test("a home is kept up to date every half minute at most, and only for an hour after it was opened", async () => {
  const rig = await live(MONDAY);
  await rig.start();
  await rig.run(minute(1));
  await openHome(rig, ANA);
  await rig.run(minute(5));
  expect(timesShown(rig, ANA)).toBe(1);
  for (let i = 0; i < 12; i++) {
    rig.x.post(rig.x.account(`guest${i}`), `@acme where is my bag ${i}?`);
    await rig.pass(duration(10_000));
  }
  await rig.run(minute(9));
  expect(homeOf(rig, ANA)).toContain("12 cases open");
  const shown = rig.slack.calls
    .filter(({ method }) => method === "views.publish")
    .map(({ at: when }) => when);
  for (const [i, when] of shown.entries()) {
    if (i > 0) expect(when - (shown[i - 1] ?? 0)).toBeGreaterThanOrEqual(30_000);
  }
  await rig.run(minute(62));
  const before = timesShown(rig, ANA);
  rig.x.post(rig.x.account("later"), "@acme and mine?");
  await rig.run(minute(66));
  expect(timesShown(rig, ANA)).toBe(before);
  expect(timesShown(rig, BO)).toBe(0);
});

test("a home tells which channel is not watched, since when", async () => {
  const rig = await live(MONDAY);
  await rig.start();
  await rig.run(minute(1));
  await openHome(rig, ANA);
  expect(homeOf(rig, ANA)).toContain("watched");
  expect(homeOf(rig, ANA)).not.toContain("not watched");
  rig.xServer.down();
  await rig.run(minute(6));
  expect(homeOf(rig, ANA)).toContain("not watched");
});
