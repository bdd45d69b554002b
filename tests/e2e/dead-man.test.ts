import { expect, test } from "vitest";
import { duration, hours, minutes } from "../../src/core/time/instant.ts";
import type { FaultShare } from "../../src/sim/slack/faults.ts";
import { at } from "../support/at.ts";
import { aConversation, author, BRAND, says } from "../support/events.ts";
import { OPS } from "../support/live-config.ts";
import { lives, type Lives } from "../support/lives.ts";
import { freshPath } from "../support/store.ts";
import { seededNumbers } from "../bench/generate.ts";

// A process that dies is one whose time and network stop, and whose store is closed. `npm run soak` plays a hundred deaths and
// a whole day; every other run a few of them.

const MONDAY = at("2026-11-02T15:00:00Z");

const CALLS = ["chat.scheduleMessage", "chat.scheduledMessages.list", "chat.deleteScheduledMessage"];

const IS_SOAK = process.env["SOAK"] === "1";
const DEATHS = IS_SOAK ? 100 : 15;
const HOURS = IS_SOAK ? 24 : 6;

/** Slack's own limit for us: ten minutes from the last arming, and a minute. */
const WITHIN = minutes(11);

/** Who stood still finds its own loops stuck at first, and tries again after a minute. */
const AWAKE = duration(70_000);

/** What Slack said by itself since then. */
const silencesSince = ({ silences }: Lives, from: number) => silences().filter((one) => one.at > from);

/** Until the next message is being left with Slack. */
async function untilArmedAnew({ slack, pass }: Lives): Promise<void> {
  const count = (): number => slack.calls.filter(({ method }) => method === "chat.scheduleMessage").length;
  for (const before = count(); count() === before;) await pass(duration(1000));
}

test("however and whenever the monitor dies, Slack says so within 11 minutes, every time", async () => {
  const rig = await lives(MONDAY);
  const random = seededNumbers(7);
  // Calls take a while: so some die between one and the next.
  const slow = [{ fault: { kind: "slow", byMs: 2500 }, share: 0.5 }] as const;
  for (const method of CALLS) rig.slack.faults.sometimes(method, slow, 11);
  let life = await rig.begin();
  let known = 0;
  let twice = 0;
  for (let death = 0; death < DEATHS; death++) {
    // A third of them within the seconds in which one message takes the other's place.
    if (death % 3 === 0) await untilArmedAnew(rig);
    const lived = death % 3 === 0 ? random() * 8000 : 8000 + random() * 300_000;
    await rig.pass(duration(Math.round(lived)));
    expect(rig.silences()).toHaveLength(known); // never while it is well
    const died = rig.clock.now();
    const isKill = random() < 0.5;
    if (isKill) await life.kill();
    else life.freeze();
    await rig.pass(WITHIN);
    const told = silencesSince(rig, died);
    expect(told.length).toBeGreaterThan(0);
    // Both, where it died before it had called the earlier one back.
    expect(told.length).toBeLessThanOrEqual(2);
    twice += told.length - 1;
    known += told.length;
    const said = rig.said().length;
    if (isKill) life = await rig.begin();
    else life.thaw();
    await rig.pass(AWAKE);
    expect(rig.said().slice(said)).toEqual([expect.stringContaining("SSLA monitor is back")]);
  }
  if (IS_SOAK) expect(twice).toBeGreaterThan(0);
  expect(twice).toBeLessThan(0.4 * DEATHS);
}, 600_000);

test("a monitor that dies again and again and is back at once has Slack say nothing", async () => {
  const rig = await lives(MONDAY);
  const random = seededNumbers(5);
  for (let death = 0; death < 15; death++) {
    const life = await rig.begin();
    await rig.pass(duration(Math.round(1000 + random() * 200_000)));
    await life.kill();
    await rig.pass(duration(Math.round(random() * 100_000)));
  }
  await rig.begin();
  await rig.pass(minutes(15));
  expect(rig.said()).toEqual([]);
});

test("through hours of customers who come and are answered or not, a well monitor is silent, and every rule holds", async () => {
  const rig = await lives(MONDAY);
  const random = seededNumbers(3);
  const life = await rig.begin();
  for (let hour = 0; hour < HOURS; hour++) {
    const now = (): string => new Date(rig.clock.now()).toISOString();
    await rig.pass(duration(Math.round(random() * 1_500_000)));
    const id = `ask ${hour}`;
    const conversation = aConversation(id);
    await life.tell(says(author(id), id, now(), { conversation }));
    await rig.pass(duration(Math.round(random() * 1_500_000)));
    const answer = says(BRAND, `answer ${hour}`, now(), { conversation, repliesTo: id });
    if (random() < 0.6) await life.tell(answer);
  }
  await rig.pass(hours(1));
  expect(rig.silences()).toEqual([]);
  expect(life.monitor.vitals.findings()).toEqual([]);
  const troubles = life.log.lines.filter(({ event }) => /^(audit|switch|loop)\./.test(event));
  expect(troubles).toEqual([]);
  expect(rig.said().length).toBeGreaterThan(HOURS / 3);
}, 600_000);

test("two monitors on one app that warn at the same place call back their own messages only", async () => {
  const rig = await lives(MONDAY);
  const one = await rig.begin();
  const other = await rig.begin(undefined, freshPath());
  await rig.pass(minutes(21));
  expect(rig.silences()).toEqual([]);
  await one.kill();
  await rig.pass(WITHIN);
  expect(rig.silences()).toHaveLength(1);
  await rig.begin();
  await rig.pass(minutes(7));
  await other.kill();
  await rig.pass(WITHIN);
  expect(rig.silences()).toHaveLength(2);
});

test("what a monitor left whose store was lost is posted once, and no more", async () => {
  const rig = await lives(MONDAY);
  const life = await rig.begin();
  await rig.pass(minutes(7));
  await life.kill();
  await rig.begin(undefined, freshPath());
  await rig.pass(hours(1));
  expect(rig.silences()).toHaveLength(1);
});

test("a monitor that is stopped by hand says so to ops, with who is due next, and Slack says nothing", async () => {
  const rig = await lives(MONDAY);
  const life = await rig.begin();
  await life.tell(says(author("ana"), "m1", "2026-11-02T15:00:00Z"));
  await rig.pass(minutes(7));
  await life.monitor.stop();
  await rig.pass(minutes(20));
  expect(rig.said()).toEqual([]);
  const [note, ...more] = rig.slack.world.messagesIn(OPS).map(({ body }) => body.text);
  expect(more).toEqual([]);
  expect(note?.split("\n")).toEqual([
    expect.stringContaining("The monitor was stopped by hand"),
    "X: nobody is warned until it is started again. 1 case open.",
    "Next due: X Mon 2026-11-02 10:00:00 (America/Chicago).",
  ]);
  // Nor does the next run take that for a death.
  await rig.begin();
  await rig.pass(minutes(12));
  expect(rig.said()).toEqual([expect.stringContaining("Soon")]);
});

test("what Slack says names what falls due next, and nothing a customer wrote", async () => {
  const rig = await lives(MONDAY);
  const life = await rig.begin();
  await life.tell(says(author("ana"), "m1", "2026-11-02T15:00:00Z"));
  await rig.pass(minutes(6));
  await life.kill();
  await rig.pass(WITHIN);
  const text = rig.silences()[0]?.text;
  expect(text).toContain("since <!date^1793631900^"); // 15:05, when it last checked in
  expect(text).toContain("Next due: X <!date^1793635200^");
  expect(text).toContain("(1 open)");
  expect(text).not.toMatch(/ana|bag/i);
});

test("while Slack loses a third of these calls or of its answers, nothing is posted that a well monitor left there", async () => {
  const rig = await lives(MONDAY);
  const storm: readonly FaultShare[] = [
    { fault: { kind: "status", status: 503, stored: true }, share: 0.1 },
    { fault: { kind: "hang", stored: true }, share: 0.1 },
    { fault: { kind: "reset", stored: false }, share: 0.1 },
    { fault: { kind: "rate limited", retryAfterS: 20 }, share: 0.05 },
  ];
  for (const [i, method] of CALLS.entries()) rig.slack.faults.sometimes(method, storm, 20 + i);
  await rig.begin();
  await rig.pass(hours(4));
  const failed = rig.slack.calls.filter(({ method, outcome }) => CALLS.includes(method) && outcome !== "ok");
  expect(failed.length).toBeGreaterThan(30);
  expect(rig.silences()).toEqual([]);
});

test("a place that takes no such message is told of, tried each minute, and armed once it does", async () => {
  const rig = await lives(MONDAY);
  const mended = rig.slack.faults.always("chat.scheduleMessage", {
    kind: "error",
    error: "not_in_channel",
    stored: false,
  });
  const life = await rig.begin();
  const found = () => life.monitor.vitals.findings();
  await rig.pass(duration(150_000));
  expect(found()).toEqual([{ part: "switch", reason: "C0SOCIAL1: not_in_channel", isGrave: false }]);
  expect(rig.slack.calls.filter(({ method }) => method === "chat.scheduleMessage")).toHaveLength(3);
  mended();
  await rig.pass(minutes(1));
  expect(found()).toEqual([]);
  await life.kill();
  await rig.pass(WITHIN);
  expect(rig.silences()).toHaveLength(1);
});

test.each([
  ["an hour ahead", 3_600_000],
  ["an hour back", -3_600_000],
  ["eight minutes back", -480_000],
])("a clock that is set %s has Slack say nothing while we live, and in time when we die", async (_, by) => {
  for (const isBefore of [true, false]) {
    const rig = await lives(MONDAY);
    // Before the start nobody knows better, but for one who is too far behind to be let.
    if (isBefore && by < -600_000) continue;
    if (isBefore) rig.clock.jump(by);
    const life = await rig.begin();
    await rig.pass(minutes(7));
    if (!isBefore) rig.clock.jump(by);
    await rig.pass(minutes(21));
    expect(rig.silences()).toEqual([]);
    await life.kill();
    await rig.pass(WITHIN);
    expect(rig.silences()).toHaveLength(1);
  }
});

test("a monitor that cannot read what is asked of it still warns, and Slack says nothing else", async () => {
  const rig = await lives(MONDAY);
  const life = await rig.begin((parts) => {
    const { surges } = parts.store;
    const state: typeof surges.state = () => Promise.reject(new Error("malformed"));
    return { ...parts, store: { ...parts.store, surges: { ...surges, state } } };
  });
  await rig.pass(minutes(25));
  expect(rig.silences()).toEqual([]);
  expect(life.monitor.vitals.findings()).toEqual([
    { part: "loops", reason: "surges is stuck", isGrave: false },
  ]);
  await life.kill();
  await rig.pass(WITHIN);
  expect(rig.silences()).toHaveLength(1);
});

test("a monitor that lives and can commit nothing any more counts as dead", async () => {
  const rig = await lives(MONDAY);
  let isBroken = false;
  await rig.begin((parts) => {
    const { health } = parts.store;
    const commit: typeof health.commit = (now) =>
      isBroken ? Promise.reject(new Error("the disk is full")) : health.commit(now);
    return { ...parts, store: { ...parts.store, health: { ...health, commit } } };
  });
  await rig.pass(minutes(12));
  isBroken = true;
  await rig.pass(WITHIN);
  expect(rig.silences()).toHaveLength(1);
  isBroken = false;
  await rig.pass(minutes(3));
  expect(rig.said().at(-1)).toContain("SSLA monitor is back");
});
