import { webApi } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import { instant } from "../../../../src/core/time/instant.ts";
import type { Fault } from "../../../../src/sim/slack/faults.ts";
import { slackFetch } from "../../../../src/sim/slack/slack-fetch.ts";
import { keysSeen, keysUnder } from "../../../../src/sim/slack/visible-keys.ts";
import type { SlackRig } from "./slack-rig.ts";
import { clientOptions, failure, slackRig, START, TEAM } from "./slack-rig.ts";

const metadata = { event_type: "ssla_alert", event_payload: { k: "key-1" } };

const post = (client: webApi.WebClient): Promise<unknown> =>
  client.chat.postMessage({ channel: TEAM, text: "due", metadata });

const posts = ({ slack }: SlackRig): number => slack.world.messagesIn(TEAM).length;

describe("a call that goes wrong", () => {
  it.each<readonly [Fault, string, number]>([
    [{ kind: "status", status: 503, stored: false }, "503", 0],
    [{ kind: "status", status: 500, stored: true }, "500", 1],
    [{ kind: "reset", stored: false }, "no answer", 0],
    [{ kind: "reset", stored: true }, "no answer", 1],
    [{ kind: "rate limited", retryAfterS: 7 }, "wait 7 s", 0],
    [{ kind: "error", error: "ratelimited", stored: false }, "ratelimited", 0],
    [{ kind: "error", error: "internal_error", stored: true }, "internal_error", 1],
    [{ kind: "error", error: "nobody_knows_this", stored: false }, "nobody_knows_this", 0],
    [{ kind: "bad json", stored: true }, '{"ok":true,"ts":"17', 1],
  ])("%j is seen by the SDK as %s, and leaves %i messages", async (fault, seen, stored) => {
    const rig = await slackRig();
    rig.slack.faults.next("chat.postMessage", fault);
    expect(await failure(post(rig.client))).toBe(seen);
    expect(posts(rig)).toBe(stored);
    expect(await failure(post(rig.client))).toBe("ok");
    await rig.under.quiet(); // nothing was left under way, or this would never end
  });

  it("that Slack applies late shows up when its time has come, and not before", async () => {
    const rig = await slackRig();
    rig.slack.faults.next("chat.postMessage", { kind: "zombie", afterMs: 20_000 });
    expect(await failure(post(rig.client))).toBe("no answer");
    await rig.pass(19_999);
    expect(posts(rig)).toBe(0);
    await rig.pass(1);
    expect(posts(rig)).toBe(1);
  });

  it("and hangs lets time go on, until the client has had enough", async () => {
    const rig = await slackRig();
    rig.slack.faults.next("chat.postMessage", { kind: "hang", stored: true });
    const enough = new AbortController();
    const options = clientOptions(rig.slack, rig.under);
    const wired = slackFetch(rig.under);
    const impatient: typeof fetch = (input, init) => wired(input, { ...init, signal: enough.signal });
    const outcome = failure(
      post(new webApi.WebClient(rig.slack.tokens.bot, { ...options, fetch: impatient })),
    );
    rig.clock.at(instant(START + 10_000), () => {
      enough.abort();
    });
    await rig.pass(10_000);
    expect(await outcome).toBe("no answer");
    expect(posts(rig)).toBe(1);
    await rig.under.quiet();
  });

  it("and is slow is answered when its time has come", async () => {
    const rig = await slackRig();
    rig.slack.faults.next("chat.postMessage", { kind: "slow", byMs: 5000 });
    const outcome = failure(post(rig.client));
    await rig.pass(4999);
    expect(posts(rig)).toBe(0);
    await rig.pass(1);
    expect(await outcome).toBe("ok");
  });

  it("of whatever method goes wrong where that was said of all, until it is taken back", async () => {
    const rig = await slackRig();
    const mended = rig.slack.faults.always("*", { kind: "status", status: 503, stored: false });
    expect(await failure(post(rig.client))).toBe("503");
    expect(await failure(rig.client.auth.test())).toBe("503");
    mended();
    expect(await failure(rig.client.auth.test())).toBe("ok");
    rig.slack.faults.next("*", { kind: "status", status: 500, stored: false });
    rig.slack.faults.next("auth.test", { kind: "status", status: 502, stored: false });
    expect(await failure(post(rig.client))).toBe("500");
    expect(await failure(post(rig.client))).toBe("ok");
    expect(await failure(rig.client.auth.test())).toBe("502");
    rig.slack.faults.always("*", { kind: "status", status: 503, stored: false });
    rig.slack.faults.clear();
    expect(await failure(post(rig.client))).toBe("ok");
  });

  it("goes wrong with the same calls for the same seed", async () => {
    const outcomes = async (seed: number): Promise<readonly string[]> => {
      const { slack, client } = await slackRig({ limits: "none" });
      slack.faults.sometimes(
        "chat.postMessage",
        [
          { fault: { kind: "reset", stored: true }, share: 0.2 },
          { fault: { kind: "status", status: 503, stored: false }, share: 0.2 },
        ],
        seed,
      );
      for (let count = 0; count < 30; count++) await failure(post(client));
      return slack.calls.map((each) => each.outcome);
    };
    const first = await outcomes(1);
    expect(new Set(first)).toEqual(new Set(["ok", "reset", "503"]));
    expect(await outcomes(1)).toEqual(first);
    expect(await outcomes(2)).not.toEqual(first);
  });
});

describe("Slack", () => {
  it("refuses connections while it is down, and has kept its messages when it is up again", async () => {
    const rig = await slackRig();
    await post(rig.client);
    await rig.slack.down();
    expect(await failure(post(rig.client))).toBe("no answer");
    await rig.under.quiet();
    await rig.slack.up();
    expect(await failure(post(rig.client))).toBe("ok");
    expect(posts(rig)).toBe(2);
    expect(rig.slack.calls).toHaveLength(2);
  });

  it("refuses the bot's token once it is revoked, and the wrong kind of token always", async () => {
    const { slack, client, under } = await slackRig();
    expect(await failure(client.apps.connections.open())).toBe("not_allowed_token_type");
    const other = (token: string | undefined) => new webApi.WebClient(token, clientOptions(slack, under));
    expect(await failure(other(slack.tokens.app).auth.test())).toBe("not_allowed_token_type");
    expect(await failure(other("xoxb-another").auth.test())).toBe("invalid_auth");
    expect(await failure(other(undefined).auth.test())).toBe("not_authed");
    slack.tokens.refuseBot("token_revoked");
    expect(await failure(client.auth.test())).toBe("token_revoked");
    slack.tokens.refuseBot(undefined);
    expect(await failure(client.auth.test())).toBe("ok");
  });

  it("knows of a key whether it was ever visible twice, for how long, and whether it is now", async () => {
    const rig = await slackRig();
    const seen = () => keysSeen(rig.slack.world.changes, keysUnder("ssla_alert", "k"), rig.clock.now());
    await post(rig.client);
    await rig.pass(2000);
    await post(rig.client);
    await rig.pass(3000);
    const double = { firstAt: START, posts: 2, visibleNow: 2, mostAtOnce: 2, doubleMs: 3000 };
    expect(seen().get("key-1")).toEqual(double);
    const ts = rig.slack.world.messagesIn(TEAM)[1]?.ts ?? "";
    await rig.client.chat.delete({ channel: TEAM, ts });
    await rig.pass(5000);
    expect(seen().get("key-1")).toEqual({ ...double, visibleNow: 1 });
  });
});
