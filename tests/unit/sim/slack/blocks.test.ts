import { describe, expect, it } from "vitest";
import { checkBlocks } from "../../../../src/sim/slack/blocks/check-blocks.ts";

const plain = (length: number) => ({ type: "plain_text", text: "x".repeat(length) });
const section = (length: number, extra: object = {}) => ({
  type: "section",
  text: { type: "mrkdwn", text: "x".repeat(length) },
  ...extra,
});
const button = (extra: object = {}) => ({ type: "button", text: plain(5), ...extra });
const actions = (...elements: readonly object[]) => ({ type: "actions", elements });
const options = (count: number, value = 1) =>
  Array.from({ length: count }, (_, index) => ({ text: plain(5), value: `${index}`.padStart(value, "0") }));
const rich = (...elements: readonly object[]) => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements }],
});
const times = (count: number, make: (index: number) => object) =>
  Array.from({ length: count }, (_, index) => make(index));

const check = (...blocks: readonly object[]): string => {
  let ids = 0;
  return checkBlocks(blocks, 50, () => `id-${(ids += 1)}`).kind;
};

describe("the blocks that Slack takes", () => {
  it.each<readonly [string, readonly object[]]>([
    [
      "sections, headers and dividers",
      [section(3000), { type: "header", text: plain(150) }, { type: "divider" }],
    ],
    ["fifty blocks", times(50, () => ({ type: "divider" }))],
    [
      "25 buttons",
      [actions(...times(25, (index) => button({ action_id: `${index}`, value: "v".repeat(2000) })))],
    ],
    ["an overflow of five", [actions({ type: "overflow", options: options(5, 150) })]],
    ["a menu", [actions({ type: "static_select", options: options(100), placeholder: plain(150) })]],
    ["ten elements of context", [{ type: "context", elements: times(10, () => plain(5)) }]],
    ["one action in two blocks", [actions(button({ action_id: "a" })), actions(button({ action_id: "a" }))]],
    [
      "rich text",
      [
        rich(
          { type: "text", text: "<!here>", style: { bold: true } },
          { type: "user", user_id: "U0ANA0001" },
          { type: "usergroup", usergroup_id: "S0SHIFT01" },
          { type: "date", timestamp: 1_777_000_000, format: "{time}", fallback: "16:40" },
          { type: "emoji", name: "wave" },
          { type: "link", url: "https://x.com/acme/status/1" },
        ),
        {
          type: "rich_text",
          elements: [{ type: "rich_text_quote", elements: [{ type: "text", text: "hm" }] }],
        },
      ],
    ],
    [
      "an input",
      [{ type: "input", label: plain(2000), element: { type: "plain_text_input", max_length: 3000 } }],
    ],
  ])("%s", (_name, blocks) => {
    expect(check(...blocks)).toBe("blocks");
  });

  it.each<readonly [string, readonly object[]]>([
    ["a block nobody knows", [{ type: "marquee" }]],
    ["a field nobody knows", [section(5, { colour: "red" })]],
    ["fifty-one blocks", times(51, () => ({ type: "divider" }))],
    ["a section of 3,001 characters", [section(3001)]],
    ["an empty section", [section(0)]],
    ["a section without text", [{ type: "section" }]],
    ["a header of 151", [{ type: "header", text: plain(151) }]],
    ["a header with markup", [{ type: "header", text: { type: "mrkdwn", text: "x" } }]],
    ["a button of 76", [actions({ type: "button", text: plain(76) })]],
    ["an empty button", [actions({ type: "button", text: plain(0) })]],
    ["a value of 2,001", [actions(button({ value: "v".repeat(2001) }))]],
    ["an action id of 256", [actions(button({ action_id: "a".repeat(256) }))]],
    ["one action twice in a block", [actions(button({ action_id: "a" }), button({ action_id: "a" }))]],
    ["one block id twice", [section(1, { block_id: "b" }), section(1, { block_id: "b" })]],
    ["26 buttons", [actions(...times(26, () => button()))]],
    ["no buttons", [actions()]],
    ["an overflow of one", [actions({ type: "overflow", options: options(1) })]],
    ["an overflow of six", [actions({ type: "overflow", options: options(6) })]],
    ["an option value of 151", [actions({ type: "overflow", options: options(2, 151) })]],
    ["eleven elements of context", [{ type: "context", elements: times(11, () => plain(5)) }]],
    ["an empty piece of rich text", [rich({ type: "text", text: "" })]],
    ["a mention of nobody", [rich({ type: "user", user_id: "ana" })]],
    ["a broken address", [actions(button({ url: "x.com" }))]],
    ["a script for an address", [actions(button({ url: "javascript:alert(1)" }))]],
    ["a menu without options", [actions({ type: "static_select", placeholder: plain(5) })]],
  ])("not %s", (_name, blocks) => {
    expect(check(...blocks)).toBe("invalid");
  });

  it("not more than 10,000 characters of text in all", () => {
    expect(check(...times(10, () => section(1000)))).toBe("blocks");
    expect(check(...times(10, () => section(1000)), section(1))).toBe("too long");
  });

  it("get ids where they have none", () => {
    const checked = checkBlocks([actions(button()), { type: "divider", block_id: "mine" }], 50, () => "made");
    expect(checked).toMatchObject({
      blocks: [{ block_id: "made", elements: [{ action_id: "made" }] }, { block_id: "mine" }],
    });
  });
});
