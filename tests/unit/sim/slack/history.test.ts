import { describe, expect, it } from "vitest";
import type { SlackRig } from "./slack-rig.ts";
import { failure, slackRig, TEAM } from "./slack-rig.ts";

const ANA = "U0ANA0001";

/** Five messages, one a second, and their timestamps. */
async function five({ slack, pass }: SlackRig): Promise<readonly string[]> {
  const stamps: string[] = [];
  for (let count = 0; count < 5; count++) {
    stamps.push(slack.world.say(ANA, TEAM, `message ${count}`).ts);
    await pass(1000);
  }
  return stamps;
}

async function readAll({ client }: SlackRig, limit: number): Promise<readonly (string | undefined)[]> {
  const found: (string | undefined)[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== "") {
    const page = await client.conversations.history({ channel: TEAM, limit, ...(cursor ? { cursor } : {}) });
    found.push(...(page.messages ?? []).map((each) => each.ts));
    cursor = page.response_metadata?.next_cursor ?? "";
  }
  return found;
}

describe("history in the loopback Slack", () => {
  it("gives what lies between two timestamps, which count only if asked for", async () => {
    const rig = await slackRig();
    const [, b = "", c = "", d = ""] = await five(rig);
    const between = async (inclusive: boolean) => {
      const page = await rig.client.conversations.history({ channel: TEAM, oldest: b, latest: d, inclusive });
      return page.messages?.map((each) => each.ts);
    };
    expect(await between(false)).toEqual([c]);
    expect(await between(true)).toEqual([d, c, b]);
    expect(await failure(rig.client.conversations.history({ channel: TEAM, oldest: "yesterday" }))).toBe(
      "invalid_ts_oldest",
    );
    expect(await failure(rig.client.conversations.history({ channel: TEAM, cursor: "nonsense" }))).toBe(
      "invalid_cursor",
    );
  });

  it("gives every message once over all pages", async () => {
    const rig = await slackRig();
    const stamps = await five(rig);
    expect(await readAll(rig, 2)).toEqual([...stamps].reverse());
  });

  it("gives the same message twice where its pages shift, and still comes to an end", async () => {
    const rig = await slackRig();
    const stamps = await five(rig);
    rig.slack.history.repeats = true;
    const found = await readAll(rig, 2);
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found)).toEqual(new Set(stamps));
    expect(await readAll(rig, 1)).toHaveLength(5);
  });

  it("knows of a message only after a while where it lags", async () => {
    const rig = await slackRig();
    rig.slack.history.lagMs = 5000;
    const { ts } = rig.slack.world.say(ANA, TEAM, "new");
    await rig.pass(4999);
    expect(await readAll(rig, 10)).toEqual([]);
    await rig.pass(1);
    expect(await readAll(rig, 10)).toEqual([ts]);
  });

  it("leaves threads to conversations.replies", async () => {
    const rig = await slackRig();
    const head = rig.slack.world.say(ANA, TEAM, "head").ts;
    const { ts: reply } = await rig.client.chat.postMessage({
      channel: TEAM,
      text: "reply",
      thread_ts: head,
    });
    const { messages } = await rig.client.conversations.history({ channel: TEAM });
    expect(messages).toMatchObject([{ ts: head, reply_count: 1, latest_reply: reply }]);
    const thread = await rig.client.conversations.replies({ channel: TEAM, ts: head });
    expect(thread.messages?.map((each) => each.ts)).toEqual([head, reply]);
    const lost = rig.client.chat.postMessage({ channel: TEAM, text: "reply", thread_ts: "1.000000" });
    expect(await failure(lost)).toBe("thread_not_found");
  });
});
