import { afterEach, describe, expect, it } from "vitest";
import {
  ANA,
  fromNoon,
  HOUR,
  MINUTE,
  RESPONDER,
  SECOND,
  slackRig,
  textsOf,
  watching,
  type SlackRig,
} from "./slack-rig.ts";
import { toldTwice } from "./told.ts";

let rig: SlackRig;

afterEach(async () => {
  await rig.close();
});

const refused = (): number => rig.slack.calls.filter(({ outcome }) => outcome === "429").length;
const never = new AbortController().signal;

describe("a channel that Slack lets read one page of 15 a minute", () => {
  it("recovers 150 messages, all of them once, in eleven minutes", async () => {
    rig = await slackRig({ limits: "non-marketplace" });
    for (let n = 0; n < 150; n++) {
      rig.say(ANA, `post ${n}.`);
      await rig.pass(SECOND);
    }
    await rig.pass(10 * MINUTE); // until Slack no longer sends again what nobody heard
    await rig.start();
    const started = rig.clock.now();
    await rig.pass(8 * MINUTE);
    expect(new Set(textsOf(rig.told)).size).toBe(120);
    // Not before all is read does it say that it sees.
    expect(rig.told.alive).toEqual([]);
    await rig.pass(3 * MINUTE);
    expect(new Set(textsOf(rig.told)).size).toBe(150);
    expect(toldTwice(rig.told)).toEqual([]);
    expect(refused()).toBe(0);
    expect((rig.told.alive[0] ?? 0) - started).toBeLessThan(11 * MINUTE);
  });

  it("finds out by itself, is never blind with five channels, and is refused no more", async () => {
    const channels = [1, 2, 3, 4, 5].map((n) => `C0HELP00${n}`);
    rig = await slackRig({ limits: "non-marketplace", channels });
    await rig.start();
    await rig.pass(12 * MINUTE);
    const known = refused();
    expect(known).toBeLessThanOrEqual(2);
    const lively = rig.told.alive.length;
    for (let n = 0; n < 60; n++) {
      rig.say(ANA, `post ${n}.`, undefined, channels[n % 5]);
      await rig.pass(2 * MINUTE);
    }
    expect(refused()).toBe(known);
    expect(new Set(textsOf(rig.told)).size).toBe(60);
    const alive = rig.told.alive.slice(lively);
    const gaps = alive.slice(1).map((at, n) => at - (alive[n] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(MINUTE);
  });

  it("reads what no socket told", async () => {
    rig = await slackRig({ limits: "non-marketplace" });
    rig.slack.tokens.refuseApp("invalid_auth");
    await rig.start();
    const asked = rig.say(ANA, "post 1.");
    await rig.pass(5 * MINUTE);
    rig.told.watched = [watching(asked)];
    rig.say(ANA, "post 2.");
    rig.say(RESPONDER, "answer", asked);
    await rig.pass(10 * MINUTE);
    expect([...textsOf(rig.told)].toSorted()).toEqual(["answer", "post 1.", "post 2."]);
    expect(rig.told.alive.at(-1)).toBeGreaterThan(fromNoon(13 * MINUTE));
  });

  it("says of a last look for which there is no request left that it could not verify", async () => {
    rig = await slackRig({ limits: "non-marketplace" });
    for (let n = 0; n < 40; n++) rig.say(ANA, `post ${n}.`);
    await rig.start();
    await rig.pass(HOUR);
    const [one] = rig.slack.world.messagesIn("C0HELP001");
    if (one === undefined) throw new Error("not said");
    const first = rig.channel.look([watching(one)], never).catch((error: unknown) => error);
    await rig.pass(2 * SECOND);
    const second = rig.channel.look([watching(one)], never).catch((error: unknown) => error);
    await rig.pass(2 * SECOND);
    expect(await first).toBeUndefined();
    expect(await second).toMatchObject({ name: "ChannelError", permanent: false });
  });

  it("takes one refusal for no sign of it", async () => {
    rig = await slackRig();
    await rig.start();
    await rig.pass(2 * MINUTE);
    rig.slack.faults.next("conversations.history", { kind: "rate limited", retryAfterS: 60 });
    await rig.pass(5 * MINUTE);
    const before = rig.slack.calls.length;
    await rig.pass(10 * MINUTE);
    expect(rig.slack.calls.length - before).toBeGreaterThanOrEqual(20);
  });
});
