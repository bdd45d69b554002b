import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  duration,
  hours,
  instant,
  minutes,
  type Duration,
  type Instant,
} from "../../src/core/time/instant.ts";
import type { SlackMessage } from "../../src/sim/slack/slack-message.ts";
import { usable } from "../../src/sim/slack/usable.ts";
import { at } from "../support/at.ts";
import { live, ROUND_THE_CLOCK, type Live } from "../support/live.ts";
import { ALERTS, BO } from "../support/live-config.ts";
import { alertTexts, toldTo } from "../support/live-slack.ts";

/** Nine in the morning in Chicago, in a summer without a change of the clocks. */
const MONDAY = at("2026-08-10T14:00:00Z");
const minute = (count: number): Instant => instant(MONDAY + count * 60_000);
const WEEK = 7 * 24 * 3_600_000;

const SURGE = ROUND_THE_CLOCK.replace("first: 1h, next: 2h", "first: 4h, next: 8h, update: 1h");

/** A program that has watched for five weeks, in which five people asked between half past eight and nine each Monday. */
async function usualWeeks(): Promise<Live> {
  const rig = await live(instant(MONDAY - 5 * WEEK - 3_600_000));
  const { x, brand, clock, dir } = rig;
  await mkdir(join(dir, "terms", "overlays"), { recursive: true });
  await writeFile(join(dir, "terms", "overlays", "surge.yaml"), SURGE);
  const first = await rig.start();
  await rig.pass(minutes(2));
  await first.stop();
  for (let week = 5; week > 0; week--)
    for (let i = 0; i < 5; i++) {
      const asked = instant(MONDAY - week * WEEK - 30 * 60_000 + i * 60_000);
      const post = x.post(x.account(`usual${week}${i}`), "@acme where is my bag?", { at: asked });
      x.reply(brand, post, "Here it is!", { at: instant(asked + 60_000) });
    }
  // Whoever was not there reads what was posted meanwhile, and knows it as if it had been.
  await clock.runUntil(minute(-10));
  await rig.start();
  await rig.run(minute(0));
  return rig;
}

/** The newest message in the channel that says so. */
function saying({ slack }: Live, text: string): SlackMessage {
  const found = slack.world.messagesIn(ALERTS).findLast(({ body }) => body.text.includes(text));
  if (found === undefined) throw new RangeError(`nothing there says ${text}`);
  return found;
}

async function press(rig: Live, { channel, ts }: SlackMessage, actionId: string): Promise<string> {
  const delivery = await rig.slack.world.press({ user: BO, channel, ts, actionId });
  expect(delivery.kind).toBe("acknowledged");
  await rig.pass(duration(0));
  return toldTo(rig, BO).at(-1) ?? "";
}

/** How long after it was asked what `handle` waits for falls due. */
async function promisedTo({ store }: Live, handle: string): Promise<Duration | undefined> {
  const reader = await store();
  const rows = await reader.queries.due(100);
  await reader.close();
  const entry = rows.find(({ words }) => words?.handle === handle)?.entry;
  return entry?.dueAt === undefined ? undefined : duration(entry.dueAt - entry.openedAt);
}

test("“a message for each of two hundred complaints”: a surge is one message, whose button puts pre-approved terms in force until they end by themselves", async () => {
  const rig = await usualWeeks();
  const { x, brand, run } = rig;
  expect(alertTexts(rig)).toEqual([]);
  for (let i = 0; i < 24; i++)
    x.post(x.account(`guest${i}`), "@acme my flight is gone!", { at: instant(MONDAY + i * 5000) });
  await run(minute(6));
  const asked = alertTexts(rig).filter((text) => text.includes("Surge on X"));
  expect(asked).toEqual([
    expect.stringMatching(/^🔷 Surge on X \(x-acme\): (19|2\d) cases in the last hour, usually 5\n/u),
  ]);
  expect(asked[0]).toContain("95 of 100 within 1 h → new 95 of 100 within 4 h");

  expect(await press(rig, saying(rig, "Surge on X"), "answer-start-2h")).toContain(
    "Surge terms “surge” are in force",
  );
  await run(minute(8));
  const late = x.post(x.account("within"), "@acme and mine?");
  await run(minute(10));
  expect(await promisedTo(rig, "guest3")).toBe(hours(1));
  expect(await promisedTo(rig, "within")).toBe(hours(4));

  x.reply(brand, late, "We are looking into it.");
  await run(minute(12));
  const update = await promisedTo(rig, "within");
  expect(update).toBeLessThan(hours(1) + minutes(5));
  await run(minute(20));
  // One post to all of them ends the update that each was promised; the next is due as long after.
  expect(await press(rig, saying(rig, "are in force"), "answer-told")).toContain("1 case is done");
  expect(await promisedTo(rig, "within")).toBe(hours(1) + minutes(20) - minutes(8));

  await run(minute(127));
  expect(saying(rig, "have ended").body.text).toContain("judged by the channel's own terms again");
  x.post(x.account("after"), "@acme hello?");
  await run(minute(129));
  expect(await promisedTo(rig, "after")).toBe(hours(1));
  expect(alertTexts(rig).filter((text) => text.includes("Surge on X"))).toHaveLength(1);
});

test("surge terms end by a click, and what started them cannot be pressed again", async () => {
  const rig = await usualWeeks();
  const { x, run, slack } = rig;
  for (let i = 0; i < 24; i++)
    x.post(x.account(`guest${i}`), "@acme my flight is gone!", { at: instant(MONDAY + i * 5000) });
  await run(minute(6));
  expect(await press(rig, saying(rig, "Surge on X"), "answer-start-4h")).toContain("are in force");
  await run(minute(9));
  expect(await press(rig, saying(rig, "are in force"), "answer-end")).toContain("Ended.");
  x.post(x.account("after"), "@acme hello?");
  await run(minute(12));
  expect(await promisedTo(rig, "after")).toBe(hours(1));
  expect(usable(saying(rig, "Surge on X").body.blocks)).toEqual([]);
  expect(saying(rig, "Surge on X").body.text).toContain("Surge terms started by bo.");
  expect(slack.world.messagesIn(ALERTS).filter(({ body }) => body.text.includes("Surge on X"))).toHaveLength(
    1,
  );
});
