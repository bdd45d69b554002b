import { expect, test } from "vitest";
import type { Instant } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { ALERTS, live, ROUND_THE_CLOCK, type Live } from "../support/live.ts";
import { alertKeys, alertTexts, doubles, keysOf, seenKeys } from "../support/live-slack.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + Math.round(count * 60_000)) as Instant;

/** What was posted about cases between two instants, by Slack's own record. */
const postsBetween = ({ slack }: Live, from: Instant, until: Instant) =>
  slack.world.changes.flatMap((change) =>
    change.kind === "posted" && change.message.channel === ALERTS && change.at >= from && change.at < until
      ? [{ at: change.at, message: change.message }]
      : [],
  );

test("of 500 that fall due in an hour without Slack none is lost or comes twice, and who was answered is not mentioned", async () => {
  const rig = await live(MONDAY);
  const { x, brand, slack, start, run } = rig;
  await start();
  await run(minute(1));
  const questions = Array.from({ length: 500 }, (_, i) =>
    x.post(x.account(`guest${i}`), "@acme where is my bag?", { at: (minute(2) + i * 6000) as Instant }),
  );
  await run(minute(30));
  await slack.down();
  for (const [i, question] of questions.entries())
    if (i % 5 === 0) x.reply(brand, question, "Here it is!", { at: minute(70) });
  await run(minute(90));
  expect(alertTexts(rig)).toEqual([]);
  await slack.up();
  await run(minute(95));
  const posted = postsBetween(rig, minute(90), minute(95));
  const [first] = posted;
  expect((first?.at ?? Infinity) - minute(90)).toBeLessThanOrEqual(5000);
  expect(first?.message.body.text).toMatch(
    /^400 wait .*\nSlack could not be reached from .* to .* 16:30 UTC>\n/,
  );
  expect(first?.message.body.text).toContain("and 380 more");
  // Everybody who was not answered is told of, and what fell due since, in no more messages than a storm takes.
  expect(new Set(posted.flatMap(({ message }) => keysOf(message))).size).toBeGreaterThanOrEqual(400);
  expect(posted.length).toBeLessThan(30);
  for (const { message } of posted) expect(message.body.text).not.toContain("Answered");
  expect(doubles(rig)).toEqual([]);
}, 240_000);

test("those whom one list cannot name are told of in the next one at once", async () => {
  const rig = await live(MONDAY);
  const ask = (name: string, when: Instant) =>
    rig.x.post(rig.x.account(name), "@acme where is my bag?", { at: when });
  for (let i = 0; i < 3; i++) ask(`first${i}`, minute(2));
  for (let i = 0; i < 520; i++) ask(`guest${i}`, minute(2.5));
  await rig.start();
  await rig.run(minute(35));
  const posted = postsBetween(rig, minute(0), minute(35));
  const told = posted.map(({ message }) => keysOf(message).length);
  expect(told.toSorted((a, b) => a - b)).toEqual([3, 20, 500]);
});

const HANDLES = Array.from({ length: 10 }, (_, i) => `acme${i}`);
/** `STORM=1000` plays all ten thousand, which takes long; how many messages it takes does not depend on it. */
const EACH = Number(process.env["STORM"] ?? 100);

test(`${HANDLES.length * EACH} that fall due within a minute on ten channels make at most 60 messages, none of them late for the rate`, async () => {
  const rig = await live(MONDAY, Object.fromEntries(HANDLES.map((handle) => [handle, ROUND_THE_CLOCK])));
  const { x, start, run } = rig;
  for (const handle of HANDLES)
    for (let i = 0; i < EACH; i++)
      x.post(x.account(`guest${handle}${i}`), `@${handle} where is my bag?`, {
        at: (minute(2) + Math.floor((i * 60_000) / EACH)) as Instant,
      });
  await start();
  for (const [stage, from] of [
    ["the first warning", 32],
    ["the last warning", 52],
    ["the breach", 62],
  ] as const) {
    await run(minute(from));
    await run(minute(from + 4));
    const posted = postsBetween(rig, minute(from), minute(from + 4));
    expect(posted.length, stage).toBeLessThanOrEqual(60);
    const told = new Map(
      posted.flatMap(({ at: when, message }) => keysOf(message).map((key) => [key, when])),
    );
    expect(told.size, stage).toBe(HANDLES.length * EACH);
    // The last of them fell due a minute after the first: warnings wait two minutes for company, a breach ten seconds.
    const last = Math.max(...told.values());
    expect(last - minute(from + 1), stage).toBeLessThanOrEqual(stage === "the breach" ? 15_000 : 125_000);
  }
  expect(alertKeys(rig).size).toBe(3 * HANDLES.length * EACH);
  expect([...seenKeys(rig).values()].filter(({ mostAtOnce }) => mostAtOnce > 1)).toEqual([]);
}, 1_800_000);
