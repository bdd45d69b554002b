import { describe, expect, it } from "vitest";
import { plainRules } from "../../../../src/classify/plain-rules.ts";
import { readMessage } from "../../../../src/channels/discord/schema.ts";
import { namedIn, textOf, type Names } from "../../../../src/channels/discord/words.ts";

const NAMES: Names = {
  ofUser: (id) =>
    new Map([
      ["1", "ana.b"],
      ["2", "Old Name"],
    ]).get(id),
  ofRole: (id) => new Map([["5", "Support Team"]]).get(id),
  ofPlace: (id) => new Map([["7", "help"]]).get(id),
};

const textFrom = (parts: object): string => {
  const author = { id: "1", username: "ana.b" };
  const message = readMessage({ id: "10", channel_id: "7", type: 0, author, content: "", ...parts });
  if (message === undefined) throw new Error("no message");
  return textOf(message, NAMES);
};

const noiseIn = (parts: object): string | undefined =>
  plainRules.classify({
    text: textFrom(parts),
    interaction: "post",
    from: "customer",
    keywords: [],
    patterns: [],
    autoReplies: [],
  }).noise;

describe("the words of a Discord message", () => {
  it.each([
    ["<@1> and <@!2>, see <#7>", "@ana.b and @Old_Name, see #help"],
    ["<@&5> <@9> <@&9> <#9>", "@Support_Team @unknown-user @unknown-role #unknown-channel"],
    ["so <:sad:41771983423143937> <a:dance:41771983423143937>", "so :sad: :dance:"],
    ["<:sad:41771983423143937><:sad:41771983423143937>", "🙂🙂"],
    ["at <t:1793620800:R>, or <t:1793620800>", "at 2026-11-02 12:00 UTC, or 2026-11-02 12:00 UTC"],
    ["</ticket open:41771983423143937> in <id:customize>", "/ticket open in #customize"],
    ["<@U0ANA0001> <!channel> <javascript:alert(1)|ok> <t:99999999999999999999>", undefined],
    ["a < b > c @here <@>", undefined],
  ])("read %j as people do", (content, read) => {
    expect(textFrom({ content })).toBe(read ?? content);
  });

  it("say what else it shows", () => {
    expect(textFrom({ content: "look", attachments: [{ filename: "bag.png" }] })).toBe("look\n[bag.png]");
    expect(textFrom({ poll: { question: { text: "Still open?" } } })).toBe("[poll] Still open?");
    expect(textFrom({ message_snapshots: [{ message: { content: "hi <@1>" } }] })).toBe(
      "[forwarded] hi @ana.b",
    );
  });

  it("let the rules for noise see what is noise, and what asks", () => {
    expect(noiseIn({ content: "<@1> <@&5>" })).toBe("only mentions");
    expect(noiseIn({ content: "<:sad:41771983423143937>" })).toBe("only emoji");
    expect(noiseIn({ sticker_items: [{ name: "wave" }] })).toBe("only a sticker");
    expect(noiseIn({ content: "https://tenor.com/view/1" })).toBe("only a link");
    expect(noiseIn({ attachments: [{ filename: "screenshot.png" }] })).toBeUndefined();
  });

  it("name people and roles in their order, each once", () => {
    expect(namedIn("<@2> <@&5> <@!1> <@2> <#7>")).toEqual({ users: ["2", "1"], roles: ["5"] });
  });
});
