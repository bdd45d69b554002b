import { describe, expect, it } from "vitest";
import { linksIn, mentionsIn } from "../../../../src/sim/slack/read-message.ts";
import { failure, slackRig, TEAM } from "./slack-rig.ts";

const nobody = { users: [], groups: [], channels: [], broadcasts: [] };

const rich = (...elements: readonly object[]) => ({
  type: "rich_text",
  elements: [{ type: "rich_text_quote", elements }],
});

/** The message as a reader of the channel gets it. */
async function read(message: object) {
  const { client, slack } = await slackRig();
  expect(await failure(client.chat.postMessage({ channel: TEAM, text: "x", ...message }))).toBe("ok");
  const [posted] = slack.world.messagesIn(TEAM);
  if (!posted) throw new Error("not posted");
  return { mentions: mentionsIn(posted, slack.world), links: linksIn(posted) };
}

describe("what a reader of a message gets", () => {
  it.each<readonly [string, object]>([
    ["<@U0ANA0001>", { users: ["U0ANA0001"] }],
    ["<@U0ANA0001|somebody else>", { users: ["U0ANA0001"] }],
    ["<!subteam^S0SHIFT01|@shift>", { groups: ["S0SHIFT01"] }],
    ["<#C0SOCIAL1>", { channels: ["C0SOCIAL1"] }],
    ["<!here> <!channel|x> <!EVERYONE>", { broadcasts: ["here", "channel", "everyone"] }],
    ["<<!here>>", { broadcasts: ["here"] }],
    ["&lt;!here&gt; &lt;@U0ANA0001&gt;", {}],
    ["@here @ana", {}],
    ["<!date^1777000000^{time}|16:40>", {}],
  ])("from %s", async (text, expected) => {
    expect((await read({ text })).mentions).toEqual({ ...nobody, ...expected });
    const section = { type: "section", text: { type: "mrkdwn", text } };
    expect((await read({ blocks: [section] })).mentions).toEqual({ ...nobody, ...expected });
    const bar = { color: "#aa0000", blocks: [section] };
    expect((await read({ attachments: [bar] })).mentions).toEqual({ ...nobody, ...expected });
    expect((await read({ blocks: [rich({ type: "text", text })] })).mentions).toEqual(nobody);
    expect(
      (await read({ blocks: [{ type: "header", text: { type: "plain_text", text } }] })).mentions,
    ).toEqual(nobody);
  });

  it("by name, only where the app asks for names", async () => {
    expect((await read({ text: "@ana @here", link_names: true })).mentions).toMatchObject({
      users: ["U0ANA0001"],
      broadcasts: ["here"],
    });
  });

  it.each<readonly [string, readonly string[]]>([
    ["<https://evil.example|acme.example>", ["https://evil.example"]],
    ["<javascript:alert(1)|ok>", ["javascript:alert(1)"]],
    ["see https://evil.example/x now", ["https://evil.example/x"]],
    ["<!date^1777000000^{time}^https://evil.example|16:40>", ["https://evil.example"]],
    ["&lt;https://evil.example|ok&gt;", ["https://evil.example"]],
    ["evil dot example", []],
  ])("as links from %s", async (text, links) => {
    expect((await read({ text })).links).toEqual(links);
    expect((await read({ blocks: [rich({ type: "text", text })] })).links).toEqual([]);
  });

  it("as links from what says that it is one", async () => {
    const url = "https://x.com/acme/status/1";
    const button = { type: "button", text: { type: "plain_text", text: "Open post" }, url };
    expect(
      (await read({ blocks: [rich({ type: "link", url }), { type: "actions", elements: [button] }] })).links,
    ).toEqual([url, url]);
    expect((await read({ text: url, parse: "none" })).links).toEqual([]);
  });
});
