import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandIn, readCommand, typedText } from "../../../../src/notify/slack/read-command.ts";
import "../../../support/seed.ts";

describe("what was typed after a command", () => {
  it.each([
    ["shift give <@U0BO00001|bo>", "shift give @U0BO00001"],
    ["shift give <@U0BO00001>", "shift give @U0BO00001"],
    ["due <#C0SOCIAL1|social> <!subteam^S1|@team>", "due social @team"],
    ["explain <https://x.com/a?b=1&amp;c=2|x.com>", "explain https://x.com/a?b=1&c=2"],
    ["mail <mailto:bo@acme.example|bo@acme.example>", "mail bo@acme.example"],
    ["&lt;@U1|x&gt; &amp;lt;", "<@U1|x> &lt;"],
    ["<javascript:alert(1)|ok>", "javascript:alert(1)"],
    ["  a\n\tb\u202Ec  ", "a bc"],
  ])("%j is %j", (text, meant) => {
    expect(typedText(text)).toBe(meant);
  });

  it("is one short line without controls, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 5000 }), (text) => {
        const read = typedText(text);
        expect(read).not.toMatch(/[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069]/u);
        expect(read.length).toBeLessThanOrEqual(7001);
      }),
      { numRuns: 2000 },
    );
  });

  it("begins with the name of the command", () => {
    expect(commandIn("")).toEqual({ name: "", words: "" });
    expect(commandIn("due")).toEqual({ name: "due", words: "" });
    expect(commandIn(" due  x-acme y ")).toEqual({ name: "due", words: "x-acme y" });
  });
});

describe("a slash command", () => {
  const sent = { user_id: "U0ANA0001", channel_id: "C0SOCIAL1", text: "due", trigger_id: "1.2.3" };

  it("is known by its trigger, so that the same one delivered again is the same", () => {
    expect(readCommand(sent)).toEqual({
      command: { user: "U0ANA0001", id: "slack:1.2.3", name: "due", words: "" },
      channel: "C0SOCIAL1",
    });
  });

  it.each([
    undefined,
    null,
    "x",
    {},
    { ...sent, user_id: "<!channel>" },
    { ...sent, trigger_id: "" },
    { ...sent, text: 7 },
  ])("is not %j", (body) => {
    expect(readCommand(body)).toBeUndefined();
  });
});
