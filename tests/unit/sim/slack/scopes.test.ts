import { describe, expect, it } from "vitest";
import { ALL_SCOPES } from "../../../../src/sim/slack/scopes.ts";
import { failure, slackRig, START, TEAM } from "./slack-rig.ts";

describe("scopes of the loopback Slack", () => {
  it("are told with every answer, and all are granted unless it is said otherwise", async () => {
    const { client } = await slackRig();
    expect((await client.auth.test()).response_metadata).toMatchObject({ scopes: ALL_SCOPES });
  });

  it("are missed by name, and what was asked is not done", async () => {
    const { client, slack } = await slackRig({ scopes: ["channels:read"] });
    const refused = client.chat.postMessage({ channel: TEAM, text: "hello" });
    await expect(refused).rejects.toMatchObject({
      data: { error: "missing_scope", needed: "chat:write", provided: "channels:read" },
    });
    expect(slack.world.messagesIn(TEAM)).toEqual([]);
    slack.tokens.grant(["chat:write"]);
    expect(await failure(client.chat.postMessage({ channel: TEAM, text: "hello" }))).toBe("ok");
  });

  it("of a conversation depend on its kind", async () => {
    const { client, slack } = await slackRig({ scopes: ["groups:history", "im:write"] });
    slack.world.privateChannel("C0PRIV001", "private");
    const { channel } = await client.conversations.open({ users: "U0ANA0001" });
    expect(await failure(client.conversations.history({ channel: "C0PRIV001" }))).toBe("ok");
    expect(await failure(client.conversations.history({ channel: TEAM }))).toBe("missing_scope");
    expect(await failure(client.conversations.history({ channel: channel?.id ?? "" }))).toBe("missing_scope");
  });
});

describe("places and people of the loopback Slack", () => {
  it("a private channel does not exist for an app that is not in it, and cannot be joined", async () => {
    const { client, slack } = await slackRig();
    slack.world.privateChannel("C0PRIV001", "private");
    expect(await client.conversations.info({ channel: "C0PRIV001" })).toMatchObject({
      channel: { is_private: true, is_member: true },
    });
    expect(await failure(client.conversations.join({ channel: "C0PRIV001" }))).toBe(
      "method_not_supported_for_channel_type",
    );
    slack.world.kick("C0PRIV001");
    expect(await failure(client.conversations.info({ channel: "C0PRIV001" }))).toBe("channel_not_found");
    expect(await failure(client.conversations.join({ channel: "C0PRIV001" }))).toBe("channel_not_found");
  });

  it("an account that was deactivated can still be asked about", async () => {
    const { client, slack } = await slackRig();
    slack.world.deactivate("U0ANA0001");
    expect(await client.users.info({ user: "U0ANA0001" })).toMatchObject({ user: { deleted: true } });
  });
});

it("the loopback Slack dates its answers by its own time", async () => {
  const { slack, pass } = await slackRig();
  await pass(90_000);
  const { headers } = await fetch(`${slack.apiUrl}auth.test`);
  expect(Date.parse(headers.get("date") ?? "")).toBe(START + 90_000);
});
