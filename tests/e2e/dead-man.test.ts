import { expect, test } from "vitest";
import { duration, minutes } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { lives, type Lives } from "../support/lives.ts";
import { seededNumbers } from "../bench/generate.ts";

// A process that dies is one whose time and network stop, and whose store is closed; tests/e2e/dead-process.test.ts kills real
// ones.

const MONDAY = at("2026-11-02T15:00:00Z");

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

test("however and whenever the monitor dies, Slack says so within 11 minutes, a hundred times", async () => {
  const rig = await lives(MONDAY);
  const random = seededNumbers(7);
  // Calls take a while: so some die between one and the next.
  const slow = [{ fault: { kind: "slow", byMs: 2500 }, share: 0.5 }] as const;
  for (const method of ["chat.scheduleMessage", "chat.scheduledMessages.list", "chat.deleteScheduledMessage"])
    rig.slack.faults.sometimes(method, slow, 11);
  let life = await rig.begin();
  let known = 0;
  let twice = 0;
  for (let death = 0; death < 100; death++) {
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
  expect(twice).toBeGreaterThan(0);
  expect(twice).toBeLessThan(40);
}, 600_000);
