import { describe, expect, it } from "vitest";
import { failure, slackRig, TEAM } from "./slack-rig.ts";

const metadata = { event_type: "ssla_alert", event_payload: { v: 1, k: "key-1" } };

const claim = {
  type: "actions",
  elements: [
    {
      type: "button",
      text: { type: "plain_text", text: "I've got it" },
      action_id: "claim",
      value: "case-1",
    },
  ],
};

describe("messages of the loopback Slack", () => {
  it("are posted, edited and deleted by the real client, and people see each state", async () => {
    const { client, slack } = await slackRig();
    const { ts = "" } = await client.chat.postMessage({
      channel: TEAM,
      text: "due 16:40",
      blocks: [claim],
      metadata,
    });
    expect(slack.world.messagesIn(TEAM)).toMatchObject([{ ts, body: { text: "due 16:40" }, metadata }]);
    await client.chat.update({ channel: TEAM, ts, text: "answered" });
    expect(slack.world.messagesIn(TEAM)).toMatchObject([
      { ts, body: { text: "answered", blocks: [] }, metadata },
    ]);
    await client.chat.delete({ channel: TEAM, ts });
    expect(slack.world.messagesIn(TEAM)).toEqual([]);
    expect(slack.world.changes.map((each) => each.kind)).toEqual(["posted", "edited", "deleted"]);
  });

  it("come back from history with metadata, newest first, page by page", async () => {
    const { client, slack } = await slackRig({ limits: "none" });
    for (const k of ["a", "b", "c"]) {
      await client.chat.postMessage({
        channel: TEAM,
        text: k,
        metadata: { ...metadata, event_payload: { k } },
      });
    }
    const first = await client.conversations.history({ channel: TEAM, limit: 2, include_all_metadata: true });
    expect(first.messages?.map((each) => each.metadata?.event_payload)).toEqual([{ k: "c" }, { k: "b" }]);
    const cursor = first.response_metadata?.next_cursor ?? "";
    const second = await client.conversations.history({ channel: TEAM, limit: 2, cursor });
    expect(second.messages?.map((each) => each.text)).toEqual(["a"]);
    expect(second.messages?.[0]).not.toHaveProperty("metadata");
    expect(second.response_metadata?.next_cursor).toBe("");
    expect(slack.calls.map((each) => each.outcome)).toEqual(["ok", "ok", "ok", "ok", "ok"]);
  });

  it("are refused where Slack would refuse them", async () => {
    const { client, slack } = await slackRig();
    const post = (channel: string) => failure(client.chat.postMessage({ channel, text: "hello" }));
    expect(await post("C0NOWHERE")).toBe("channel_not_found");
    slack.world.kick(TEAM);
    expect(await post(TEAM)).toBe("not_in_channel");
    slack.world.invite(TEAM);
    slack.world.archive(TEAM);
    expect(await post(TEAM)).toBe("is_archived");
  });
});
