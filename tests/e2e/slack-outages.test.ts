import { expect, test } from "vitest";
import { hours, minutes, type Instant } from "../../src/core/time/instant.ts";
import type { FaultShare } from "../../src/sim/slack/faults.ts";
import { at } from "../support/at.ts";
import { ALERTS, live } from "../support/live.ts";
import { alertKeys, alertTexts, doubles, seenKeys } from "../support/live-slack.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + count * 60_000) as Instant;

test("of what falls due while Slack is down for an hour nothing is lost, nothing comes twice, and what is answered stays unsaid", async () => {
  const rig = await live(MONDAY);
  const { x, brand, slack, start, run } = rig;
  await start();
  await run(minute(1));
  const [answered] = ["ana", "bob", "cem", "dee"].map((name) =>
    x.post(x.account(name), `@acme ${name} asks: where is my bag?`),
  );
  await run(minute(20));
  await slack.down();
  await run(minute(45));
  if (answered) x.reply(brand, answered, "Here it is, Ana!");
  await run(minute(80));
  expect(alertTexts(rig)).toEqual([]);
  await slack.up();
  await run(minute(85));
  // Only the highest stage of each is news by then, and they come together.
  const texts = alertTexts(rig);
  expect(texts).toHaveLength(1);
  expect([...(texts[0]?.matchAll(/Late .* @(\w+)/g) ?? [])].map(([, name]) => name).sort()).toEqual([
    "bob",
    "cem",
    "dee",
  ]);
  expect(texts[0]).toMatch(/^3 wait .*\nSlack could not be reached from .* 15:\d\d UTC> to .* 16:20 UTC>\n/);
  await run(minute(95));
  expect(alertKeys(rig).size).toBe(6); // their breaches, and what the manager is told half an hour later
  expect(doubles(rig)).toEqual([]);
});

/** A sixth of all posts: half of them are stored all the same. */
const STORM: readonly FaultShare[] = [
  { fault: { kind: "status", status: 503, stored: false }, share: 0.03 },
  { fault: { kind: "status", status: 503, stored: true }, share: 0.03 },
  { fault: { kind: "reset", stored: true }, share: 0.03 },
  { fault: { kind: "reset", stored: false }, share: 0.02 },
  { fault: { kind: "hang", stored: true }, share: 0.02 },
  { fault: { kind: "rate limited", retryAfterS: 20 }, share: 0.03 },
];

/** For so many hours somebody writes every eleven minutes or so; `SOAK=1` plays a whole day. */
const HOURS = process.env["SOAK"] === "1" ? 20 : 10;

test("through hours in which Slack loses a sixth of the posts or of its answers, each stage is visible exactly once", async () => {
  const rig = await live(MONDAY);
  const { x, slack, start, run, clock } = rig;
  const calm = slack.faults.sometimes("chat.postMessage", STORM, 7);
  for (let hour = 0; hour < HOURS; hour++) {
    for (let i = 0; i < 5; i++) {
      x.post(x.account(`guest${hour}_${i}`), `@acme where is my bag?`, {
        at: minute(hour * 60 + i * 11 + 1),
      });
    }
  }
  await start();
  await run(minute((HOURS + 3) * 60));
  calm();
  await run(minute((HOURS + 4) * 60));
  // Each of them: half of the time gone, ten minutes left, too late, and the manager half an hour later.
  expect(alertKeys(rig).size).toBe(HOURS * 5 * 4);
  const seen = [...seenKeys(rig)].filter(([key]) => alertKeys(rig).has(key));
  expect(seen.filter(([, { visibleNow }]) => visibleNow !== 1)).toEqual([]);
  const failed = slack.calls.filter(
    ({ method, outcome }) => method === "chat.postMessage" && outcome !== "ok",
  );
  expect(failed.length).toBeGreaterThan(HOURS * 2);
  expect(clock.now()).toBe(MONDAY + hours(HOURS + 4));
});

test("an answer that comes while the fate of its warning is unknown shows in the one message there is", async () => {
  const rig = await live(MONDAY);
  const { x, brand, slack, start, run } = rig;
  await start();
  await run(minute(1));
  const asked = x.post(x.account("ana"), "@acme where is my bag?");
  slack.faults.next("chat.postMessage", { kind: "reset", stored: true });
  slack.faults.next("conversations.history", { kind: "status", status: 503, stored: false }, 3);
  await run(minute(31));
  x.reply(brand, asked, "Here it is!");
  await run((minute(31) + minutes(3)) as Instant);
  const shown = slack.world.messagesIn(ALERTS).map(({ body }) => body.text);
  expect(shown).toEqual([expect.stringContaining("Answered")]);
  expect(doubles(rig)).toEqual([]);
});
