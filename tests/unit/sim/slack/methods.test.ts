import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { failure, slackRig, TEAM } from "./slack-rig.ts";

const ANA = "U0ANA0001";

describe("what else an app asks of the loopback Slack", () => {
  it("who it is, who is there, and who belongs to a group", async () => {
    const { client, slack } = await slackRig();
    slack.world.group("S0SHIFT01", "shift", [ANA]);
    expect(await client.auth.test()).toMatchObject({
      user_id: slack.world.app.botUser,
      team_id: slack.world.team.id,
    });
    expect(await client.users.info({ user: ANA })).toMatchObject({
      user: { name: "ana", tz: "America/Chicago" },
    });
    expect(await failure(client.users.info({ user: "U0NOBODY1" }))).toBe("user_not_found");
    expect((await client.usergroups.users.list({ usergroup: "S0SHIFT01" })).users).toEqual([ANA]);
    expect(await failure(client.usergroups.users.list({ usergroup: "S0NONE001" }))).toBe("no_such_subteam");
    expect((await client.usergroups.list({ include_users: true })).usergroups).toMatchObject([
      { users: [ANA] },
    ]);
    const names: (string | undefined)[] = [];
    for await (const page of client.paginate("users.list", { limit: 2 })) {
      const { members = [] } = page as { members?: { name?: string }[] };
      names.push(...members.map((each) => each.name));
    }
    expect(names).toEqual(["ssla", "ana", "bo"]);
  });

  it("to speak with one person, by a conversation or by their id", async () => {
    const { client, slack } = await slackRig();
    const { channel } = await client.conversations.open({ users: ANA });
    expect(channel?.id).toBe("D0ANA0001");
    expect(await client.chat.postMessage({ channel: ANA, text: "yours lapses" })).toMatchObject({
      channel: "D0ANA0001",
    });
    expect(slack.world.messagesIn("D0ANA0001")).toHaveLength(1);
    expect(await failure(client.conversations.open({ users: "U0NOBODY1" }))).toBe("user_not_found");
  });

  it("to join a channel, and what it is like", async () => {
    const { client, slack } = await slackRig();
    slack.world.kick(TEAM);
    expect(await client.conversations.info({ channel: TEAM })).toMatchObject({
      channel: { is_member: false },
    });
    await client.conversations.join({ channel: TEAM });
    expect(await failure(client.chat.postMessage({ channel: TEAM, text: "back" }))).toBe("ok");
    expect(await failure(client.apiCall("chat.shout", {}))).toBe("unknown_method");
  });

  it("a link to a message, and a word to one person only", async () => {
    const { client, slack } = await slackRig();
    const { ts = "" } = await client.chat.postMessage({ channel: TEAM, text: "due" });
    const { permalink } = await client.chat.getPermalink({ channel: TEAM, message_ts: ts });
    expect(permalink).toBe(`https://acme-travel.slack.com/archives/${TEAM}/p${ts.replace(".", "")}`);
    await client.chat.postEphemeral({ channel: TEAM, user: ANA, text: "only you" });
    expect(slack.world.privateTo(ANA).map((each) => each.body.text)).toEqual(["only you"]);
    expect(slack.world.messagesIn(TEAM)).toHaveLength(1);
  });

  it("keeps what an edit does not mention: metadata always, blocks only without a text", async () => {
    const { client, slack } = await slackRig();
    const metadata = { event_type: "ssla_alert", event_payload: { k: "a" } };
    const { ts = "" } = await client.chat.postMessage({
      channel: TEAM,
      text: "due",
      blocks: [{ type: "divider" }],
      metadata,
    });
    const now = () => slack.world.messageAt(TEAM, ts);
    await client.apiCall("chat.update", {
      channel: TEAM,
      ts,
      metadata: { ...metadata, event_payload: { k: "b" } },
    });
    expect(now()).toMatchObject({
      body: { text: "due", blocks: [{ type: "divider" }] },
      editedTs: undefined,
    });
    expect(now()?.metadata?.event_payload).toEqual({ k: "b" });
    await client.chat.update({ channel: TEAM, ts, text: "answered" });
    expect(now()).toMatchObject({ body: { blocks: [] }, metadata: { event_payload: { k: "b" } } });
    expect(await failure(client.chat.update({ channel: TEAM, ts, text: "x".repeat(4001) }))).toBe(
      "msg_too_long",
    );
    const said = slack.world.say(ANA, TEAM, "hi").ts;
    expect(await failure(client.chat.update({ channel: TEAM, ts: said, text: "no" }))).toBe(
      "cant_update_message",
    );
    expect(await failure(client.chat.delete({ channel: TEAM, ts: said }))).toBe("cant_delete_message");
    expect(await failure(client.chat.delete({ channel: TEAM, ts: "1.000000" }))).toBe("message_not_found");
  });

  it.each<readonly [string, object]>([
    ["no_text", { text: "  " }],
    ["invalid_metadata_format", { text: "x", metadata: "words" }],
    ["invalid_metadata_schema", { text: "x", metadata: { event_type: "a" } }],
    [
      "metadata_too_large",
      { text: "x", metadata: { event_type: "a", event_payload: { k: "x".repeat(20_000) } } },
    ],
    ["invalid_blocks", { text: "x", blocks: [{ type: "marquee" }] }],
    ["invalid_attachments", { text: "x", attachments: [{ colour: "red" }] }],
  ])("refuses a message with %s", async (error, message) => {
    const { client } = await slackRig();
    const call = client.apiCall("chat.postMessage", { channel: TEAM, ...message });
    expect(await failure(call)).toBe(error);
  });

  it("cuts a text at 40,000 characters, and takes JSON as well as a form", async () => {
    const { slack } = await slackRig();
    const answered = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${slack.tokens.bot}`,
        "content-type": "application/json; charset=utf-8",
      },
      body: JSON.stringify({ channel: TEAM, text: "x".repeat(50_000), token: "unused" }),
    });
    expect(await answered.json()).toMatchObject({ ok: true });
    expect(slack.world.messagesIn(TEAM)[0]?.body.text).toHaveLength(40_000);
    expect(slack.calls[0]?.args).not.toHaveProperty("token");
  });

  it("takes a post with a client_msg_id it has seen for the same, only when told to", async () => {
    const { client, slack } = await slackRig();
    const post = () => client.apiCall("chat.postMessage", { channel: TEAM, text: "x", client_msg_id: "one" });
    await post();
    await post();
    expect(slack.world.messagesIn(TEAM)).toHaveLength(2);
    slack.deduplicate(true);
    await post();
    expect(slack.world.messagesIn(TEAM)).toHaveLength(2);
  });

  it("answers with no key that Slack's own answers do not have", async (context) => {
    const folder = "../shared/payloads/slack/api/";
    if (!existsSync(folder)) context.skip("the recorded shapes are not here");
    const { client, slack } = await slackRig();
    const { ts = "" } = await client.chat.postMessage({ channel: TEAM, text: "due" });
    const answers: Record<string, unknown> = {
      "chat.update": await client.apiCall("chat.update", { channel: TEAM, ts, text: "x" }),
      "conversations.history": await client.apiCall("conversations.history", { channel: TEAM }),
      "chat.getPermalink": await client.apiCall("chat.getPermalink", { channel: TEAM, message_ts: ts }),
      "users.info": await client.apiCall("users.info", { user: ANA }),
      "conversations.info": await client.apiCall("conversations.info", { channel: TEAM }),
      "auth.test": await client.apiCall("auth.test"),
      "chat.delete": await client.apiCall("chat.delete", { channel: TEAM, ts }),
    };
    for (const [method, answer] of Object.entries(answers)) {
      const known: unknown = JSON.parse(readFileSync(`${folder}${method}.json`, "utf8"));
      expect(strangers(answer, known), method).toEqual([]);
    }
    expect(slack.calls).toHaveLength(8);
  });
});

/** Paths in `value` that `known` does not have; the SDK itself adds response_metadata. */
function strangers(value: unknown, known: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) {
    const [first] = Array.isArray(known) ? (known as readonly unknown[]) : [];
    return value.flatMap((each) => strangers(each, first, `${path}[]`));
  }
  const shape = new Map(Object.entries(known ?? {}));
  return Object.entries(value).flatMap(([key, each]) => {
    if (key === "response_metadata") return [];
    return shape.has(key) ? strangers(each, shape.get(key), `${path}.${key}`) : [`${path}.${key}`];
  });
}
