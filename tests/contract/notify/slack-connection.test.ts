import { describe, expect, it } from "vitest";
import { instant } from "../../../src/core/time/instant.ts";
import { expectNothingUnhandled } from "../../support/nothing-unhandled.ts";
import { aCaseNotice, anAnswer, someMarks } from "../../support/notices.ts";
import { recordingSink } from "./recording-sink.ts";
import { ANA, slackRig, TEAM } from "./slack-rig.ts";

const MINUTE = 60_000;
const opens = (slack: Awaited<ReturnType<typeof slackRig>>["slack"]): number =>
  slack.calls.filter(({ method }) => method === "apps.connections.open").length;

/** Connected, as often as it is to be. */
async function connected(sockets = 1) {
  const rig = await slackRig({}, { sockets });
  const sink = recordingSink();
  const there = sink.next("connected");
  await rig.notifier.start(sink);
  await there;
  await rig.pass(sockets * MINUTE);
  await expect.poll(rig.slack.sockets.open).toBe(sockets);
  return { ...rig, sink };
}

describe("the connection to Slack", () => {
  expectNothingUnhandled();

  it.each(["invalid_auth", "account_inactive", "not_authed"])(
    "starts with a token that is answered %s, says so once, and asks no more often than every five minutes",
    async (error) => {
      const { slack, notifier, pass } = await slackRig();
      slack.tokens.refuseApp(error);
      const sink = recordingSink();
      const refused = sink.next(error);
      await notifier.start(sink);
      await refused;
      await pass(60 * MINUTE);
      expect(sink.states).toEqual([error]);
      expect(opens(slack)).toBeLessThanOrEqual(12);
      slack.tokens.refuseApp(undefined);
      await pass(10 * MINUTE);
      await expect.poll(() => sink.states).toEqual([error, "connected"]);
    },
  );

  it("starts without a token, and says so", async () => {
    const { notifier } = await slackRig({}, { appToken: "" });
    const sink = recordingSink();
    const refused = sink.next("not_authed");
    await notifier.start(sink);
    await refused;
  });

  it("survives a reconnect that is answered invalid_auth, and comes back when that is mended", async () => {
    const { slack, sink, pass } = await connected();
    slack.tokens.refuseApp("invalid_auth");
    const refused = sink.next("invalid_auth");
    slack.sockets.cut();
    await refused;
    slack.tokens.refuseApp(undefined);
    await pass(5 * MINUTE);
    await expect.poll(() => sink.states.at(-1)).toBe("connected");
    await expect.poll(slack.sockets.open).toBe(1);
  });

  it.each([
    ["a server error", { kind: "status", status: 503, stored: false }],
    ["a broken connection", { kind: "reset", stored: false }],
    ["nonsense", { kind: "bad json", stored: false }],
    ["a rate limit", { kind: "rate limited", retryAfterS: 30 }],
    ["trouble of Slack's own", { kind: "error", error: "internal_error", stored: false }],
  ] as const)("tries again after %s, ever more slowly", async (_, fault) => {
    const { slack, notifier, pass } = await slackRig({}, { sockets: 1 });
    const mend = slack.faults.always("apps.connections.open", fault);
    const sink = recordingSink();
    const failed = sink.next(/./);
    await notifier.start(sink);
    await failed;
    await pass(10 * MINUTE);
    expect(opens(slack)).toBeGreaterThan(8);
    expect(opens(slack)).toBeLessThan(20);
    mend();
    await pass(MINUTE);
    await expect.poll(() => sink.states.at(-1)).toBe("connected");
  });

  it("gives up on an answer that never comes", async () => {
    const { slack, notifier, pass } = await slackRig({}, { sockets: 1 });
    slack.faults.next("apps.connections.open", { kind: "hang", stored: false });
    const sink = recordingSink();
    const failed = sink.next("no hello");
    await notifier.start(sink);
    await pass(MINUTE);
    await failed;
    await expect.poll(() => sink.states.at(-1)).toBe("connected");
  });

  it("opens the next connection before it leaves the one that Slack wants to end", async () => {
    const { slack, sink, pass, notifier } = await connected();
    slack.sockets.leave("refresh_requested");
    await expect.poll(slack.sockets.open).toBe(2);
    await pass(MINUTE);
    await expect.poll(slack.sockets.open).toBe(1);
    expect(sink.states).toEqual(["connected"]);
    await notifier.post(TEAM, aCaseNotice(), someMarks("k1"));
    const { ts } = slack.world.messagesIn(TEAM)[0] ?? { ts: "" };
    const press = { user: ANA, channel: TEAM, ts, actionId: "claim" };
    expect((await slack.world.press(press)).kind).toBe("acknowledged");
  });

  it("does not run in circles when Slack ends each connection at once", async () => {
    const { slack, pass } = await connected();
    const before = opens(slack);
    for (let i = 0; i < 20; i++) {
      slack.sockets.leave("warning", "all");
      await pass(3000);
    }
    expect(opens(slack) - before).toBeLessThan(15);
  });

  it("keeps two connections, not opened together, so that one of them may break", async () => {
    const { slack, sink } = await connected(2);
    expect(sink.states).toEqual(["connected"]);
    slack.sockets.leave("warning", "oldest");
    expect(sink.states).toEqual(["connected"]);
  });

  it("leaves nothing open when it is stopped, at whatever it was", async () => {
    const { slack, notifier } = await slackRig();
    await notifier.start(recordingSink());
    await notifier.stop();
    await expect.poll(slack.sockets.open).toBe(0);
    const other = await connected(2);
    await other.notifier.stop();
    await expect.poll(other.slack.sockets.open).toBe(0);
    expect(other.clock.sleeping()).toBe(0);
  });

  it("stops without waiting for an answer that never comes", async () => {
    const { slack, notifier } = await slackRig();
    slack.faults.next("apps.connections.open", { kind: "hang", stored: false });
    await notifier.start(recordingSink());
    await expect.poll(() => opens(slack)).toBe(1);
    await notifier.stop();
  });
});

describe("posting to Slack", () => {
  it("knows nothing of a post that is not answered in ten seconds", async () => {
    const { slack, notifier, during } = await slackRig();
    slack.faults.next("chat.postMessage", { kind: "hang", stored: true });
    const outcome = await during(notifier.post(TEAM, aCaseNotice(), someMarks("k1")));
    expect(outcome).toEqual({ kind: "ambiguous", reason: "no answer in 10 s" });
  });

  it("sends the same message id and metadata at each attempt", async () => {
    const { slack, notifier, pass } = await slackRig();
    for (let i = 0; i < 2; i++) {
      await notifier.post(TEAM, aCaseNotice(), someMarks("k1"));
      await pass(2000);
    }
    const [first, second] = slack.world.messagesIn(TEAM);
    expect(first?.clientMsgId).toBe(second?.clientMsgId);
    expect(first?.metadata).toEqual({
      event_type: "ssla_alert",
      event_payload: { v: 1, k: "k1", i: "one", s: "warn:10m" },
    });
  });

  it("edits in full form, and takes the buttons of what was answered away", async () => {
    const { slack, notifier } = await slackRig();
    const outcome = await notifier.post(TEAM, aCaseNotice(), someMarks("k1"));
    if (outcome.kind !== "sent") throw new Error("not sent");
    const answered = aCaseNotice({ standing: anAnswer() });
    await notifier.edit(outcome.place, outcome.reference, answered, someMarks("k1"));
    const shown = JSON.stringify(slack.world.messagesIn(TEAM)[0]?.body.blocks);
    expect(shown).toContain("Answered");
    expect(shown).not.toContain("actions");
  });

  it("edits in plain words when the form is refused", async () => {
    const { slack, notifier } = await slackRig();
    const outcome = await notifier.post(TEAM, aCaseNotice(), someMarks("k1"));
    if (outcome.kind !== "sent") throw new Error("not sent");
    slack.faults.next("chat.update", { kind: "error", error: "invalid_blocks", stored: false });
    const { place, reference } = outcome;
    expect(await notifier.edit(place, reference, aCaseNotice(), someMarks("k1"))).toEqual({ kind: "done" });
    expect(slack.world.messagesIn(TEAM)[0]?.body.blocks).toEqual([]);
  });

  it("reads a history that it may ask for once a minute only", async () => {
    const { slack, notifier, during, clock, pass } = await slackRig();
    for (let i = 0; i < 20; i++) {
      await notifier.post(TEAM, aCaseNotice(), someMarks(`k${i}`));
      await pass(1500);
    }
    slack.limitTo("non-marketplace");
    const from = instant(clock.now() - MINUTE);
    const found = await during(notifier.posted(TEAM, from, clock.now()));
    expect(found).toHaveLength(20);
  });
});
