import { describe, expect, it } from "vitest";
import { calledIn, plainWords } from "../../../../src/channels/slack/words.ts";

const nameOf = (user: string): string | undefined => (user === "U0ANA0001" ? "ana" : undefined);

describe("plainWords", () => {
  it.each([
    ["<@U0ANA0001> hi", "@ana hi"],
    ["<@U0BOB0001|bob> hi", "@bob hi"],
    ["<@U0BOB0001> hi", "@U0BOB0001 hi"],
    ["see <#C0HELP001|help>", "see #help"],
    ["see <#C0HELP001>", "see #C0HELP001"],
    ["<!subteam^S0HELP001|@help> hi", "@help hi"],
    ["<!here> and <!channel|channel>", "@here and @channel"],
    ["<https://acme.example/a?b=1&amp;c=2>", "https://acme.example/a?b=1&c=2"],
    ["<https://acme.example|our page>", "our page (https://acme.example)"],
    ["<mailto:ana@acme.example|ana@acme.example>", "ana@acme.example"],
    ["<!date^1392734382^{date}|18 February>", "18 February"],
    ["1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2"],
    ["&amp;lt;b&amp;gt;", "&lt;b&gt;"],
    ["&lt;@U0ANA0001&gt;", "<@U0ANA0001>"],
    ["a <b", "a <b"],
  ])("reads %s as %s", (text, expected) => {
    expect(plainWords(text, { nameOf })).toBe(expected);
  });
});

describe("calledIn", () => {
  it("names people and groups once, in their order, and nobody whom somebody only typed", () => {
    const text = "<@U0ANA0001> <!subteam^S0HELP001|@help> <@U0ANA0001|ana> &lt;@U0EVE0001&gt; <!here>";
    expect(calledIn(text)).toEqual(["U0ANA0001", "S0HELP001"]);
  });
});
