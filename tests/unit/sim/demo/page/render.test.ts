import { Script } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SeenPost } from "../../../../../src/sim/demo/platform.ts";
import { pageHtml } from "../../../../../src/sim/demo/page/page.ts";
import { SCRIPT } from "../../../../../src/sim/demo/page/script.ts";
import { sceneOf } from "../../../../../src/sim/demo/page/scene.ts";
import type { Attachment } from "../../../../../src/sim/slack/blocks/attachment.ts";
import type { Block } from "../../../../../src/sim/slack/blocks/block.ts";
import { at } from "../../../../support/at.ts";
import "../../../../support/seed.ts";
import { tagsOf, wordsOf, type Tag } from "./markup.ts";
import { ANA, aBody, aStage, BO, BUTTONS, CHANNEL } from "./stage.ts";

/** A page that shows these blocks, as Ana sees it unless the query says otherwise. */
async function page(blocks: readonly Block[], query = "", attachments: readonly Attachment[] = []) {
  const { slack, options } = aStage([aPost({})]);
  slack.group("S0SHIFT01", "shift", [BO]);
  slack.post({ channel: CHANNEL, user: slack.app.botUser, body: { ...aBody(blocks), attachments } });
  return read(String(await pageHtml(sceneOf(options, new URLSearchParams(query)))));
}

function read(markup: string) {
  const tags = tagsOf(markup);
  const find = (name: string, attributes: Readonly<Record<string, string>> = {}): Tag | undefined =>
    tags.find(
      (tag) =>
        tag.name === name &&
        Object.entries(attributes).every(([key, value]) => tag.attributes[key] === value),
    );
  return { markup, tags, words: wordsOf(markup), find };
}

function aPost(changes: Partial<SeenPost>): SeenPost {
  return {
    id: "77",
    links: ["https://x.com/maria/status/77"],
    platform: "X",
    conversation: "77",
    handle: "maria",
    name: "María",
    ours: false,
    at: at("2026-11-09T15:00:00Z"),
    text: "where is my bag?",
    isEdited: false,
    isGone: false,
    isReply: false,
    quotes: undefined,
    ...changes,
  };
}

const mrkdwn = (text: string): Block => ({ type: "section", text: { type: "mrkdwn", text } });
const rich = (elements: Extract<Block, { type: "rich_text" }>["elements"][0]["elements"]): Block =>
  ({ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }) as Block;

describe("a message on the page", () => {
  test("shows people, groups, dates and emoji as Slack does", async () => {
    const { words, tags } = await page([
      rich([
        { type: "text", text: "Due ", style: { bold: true } },
        { type: "date", timestamp: at("2026-11-09T17:05:00Z") / 1000, format: "{date_short_pretty} {time}" },
        { type: "text", text: " for " },
        { type: "user", user_id: ANA },
        { type: "usergroup", usergroup_id: "S0SHIFT01" },
        { type: "emoji", name: "white_check_mark" },
        { type: "emoji", name: "wave", unicode: "1f44b-1f3fd" },
      ]),
    ]);
    expect(words).toContain("Due today 11:05 for @Ana @shift ✅ 👋🏽");
    expect(tags.some(({ attributes }) => attributes["class"] === "mention me")).toBe(true);
  });

  test("shows dates by the clocks of the reader", async () => {
    const blocks = [mrkdwn("<!date^1794243900^{date_short} {time}|fallback>")];
    expect((await page(blocks)).words).toContain("Nov 9, 2026 11:05");
    expect((await page(blocks, "zone=Europe/Berlin")).words).toContain("Nov 9, 2026 18:05");
    expect((await page(blocks, "zone=Nowhere/Land")).words).toContain("Nov 9, 2026 11:05");
  });

  test("reads Slack's markup", async () => {
    const { markup } = await page([
      mrkdwn(
        "*Due <!date^1794243900^{time}|soon>* ~no~ _yes_ `a*b*` 2*3*4 &lt;b&gt; <https://acme.example|site>\n&gt; said",
      ),
    ]);
    expect(markup).toMatch(/<strong>\s*Due\s*<\/strong\s*><strong\s*>\s*<time/);
    expect(markup).toContain("<s>no</s>");
    expect(markup).toContain("<em>yes</em>");
    expect(markup).toContain("<code>a*b*</code>");
    expect(markup).toContain("2*3*4 &lt;b&gt;");
    expect(markup).toMatch(/<blockquote>\s*said/);
    expect(markup).toContain(
      '<a href="https://acme.example/" target="_blank" rel="noopener noreferrer nofollow"',
    );
  });

  test("has real buttons with names, and opens a post where it stands on the page", async () => {
    const { find, words } = await page([BUTTONS]);
    expect(find("button", { class: "primary", "aria-label": "I've got it" })).toBeDefined();
    expect(find("button", { value: '["b1","more","no-reply case1"]' })).toBeDefined();
    expect(find("a", { href: "#post-77" })).toBeDefined();
    expect(words).toContain("Not for us…");
  });

  test("shows lists, quotes, headers, pictures as words, and a bar of colour", async () => {
    const blocks: Block[] = [
      { type: "header", text: { type: "plain_text", text: "Today" } },
      { type: "divider" },
      {
        type: "context",
        elements: [{ type: "image", image_url: "https://acme.example/a.png", alt_text: "a snowflake" }],
      },
      {
        type: "rich_text",
        elements: [
          { type: "rich_text_quote", elements: [{ type: "text", text: "help" }] },
          {
            type: "rich_text_list",
            style: "ordered",
            elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "first" }] }],
          },
        ],
      },
    ];
    const { find, words, tags } = await page(blocks, "", [{ color: "danger", text: "*late*" }]);
    expect(words).toMatch(/Today .*\[a snowflake\] help first .*late/);
    expect(find("rect", { fill: "#e01e5a" })).toBeDefined();
    expect(tags.some(({ name }) => name === "img")).toBe(false);
  });

  test("says that it was edited, and that nobody else sees it", async () => {
    const { slack, options } = aStage();
    const posting = { channel: CHANNEL, user: slack.app.botUser, body: aBody([], "got it") };
    slack.edit(slack.post(posting), { body: aBody([], "done"), metadata: undefined, showsEdited: true });
    slack.showPrivately(ANA, posting);
    const shown = async (query: string) =>
      read(String(await pageHtml(sceneOf(options, new URLSearchParams(query))))).words;
    expect(await shown("")).toMatch(/done \(edited\) .*Only visible to you .*got it/);
    expect(await shown(`as=${BO}`)).not.toContain("Only visible to you");
  });

  test("shows a conversation with the bot to the one it is with", async () => {
    const { slack, options } = aStage();
    const direct = slack.direct(BO).id;
    slack.post({ channel: direct, user: slack.app.botUser, body: aBody([], "your claim lapsed") });
    const shown = async (query: string) =>
      read(String(await pageHtml(sceneOf(options, new URLSearchParams(query))))).words;
    expect(await shown(`as=${BO}&place=${direct}`)).toContain("your claim lapsed");
    expect(await shown(`as=${ANA}&place=${direct}`)).not.toContain("your claim lapsed");
  });
});

describe("a dialog on the page", () => {
  const words = (text: string) => ({ type: "plain_text" as const, text });
  const options = ["Spam", "Other"].map((text) => ({ text: words(text), value: text }));

  test("has labelled fields, and the Enter key submits it", async () => {
    const { slack, options: source } = aStage();
    const view = slack.views.push(
      ANA,
      {
        type: "modal",
        title: words("Not for us"),
        submit: words("Exclude"),
        close: words("Back"),
        blocks: [],
      },
      [
        {
          type: "input",
          block_id: "a",
          label: words("Why?"),
          element: { type: "radio_buttons", action_id: "w", options },
        },
        {
          type: "input",
          block_id: "b",
          label: words("Or"),
          optional: true,
          element: { type: "plain_text_input", action_id: "t" },
        },
      ],
    );
    const shown = read(String(await pageHtml(sceneOf(source, new URLSearchParams()))));
    expect(shown.words).toContain("Not for us Why? Spam Other Or (optional) Back Exclude");
    expect(shown.find("input", { type: "radio", value: "Spam", required: "" })).toBeDefined();
    const [, form = ""] = shown.markup.split('action="/submit"');
    const buttons = tagsOf(form.slice(form.indexOf(">") + 1)).filter(({ name }) => name === "button");
    // The first button that belongs to the form is what Enter presses.
    expect(buttons.find(({ attributes }) => attributes["form"] === undefined)?.attributes["class"]).toBe(
      "primary",
    );
    expect(shown.find("form", { action: "/dismiss", id: `dismiss-${view.id}` })).toBeDefined();
  });
});

describe("the page's script", () => {
  test("is one that a browser can read, and makes no markup of texts", () => {
    expect(() => new Script(SCRIPT)).not.toThrow();
    expect(SCRIPT).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval|Function\(/);
  });
});

describe("the timeline beside it", () => {
  test("shows what was said, edited and deleted", async () => {
    const { options } = aStage([
      aPost({ isEdited: true }),
      aPost({ id: "79", ours: true, isReply: true, handle: "AcmeTravel", text: "On its way" }),
      aPost({ id: "80", conversation: "80", isGone: true, text: "secret" }),
    ]);
    const { words, tags } = read(String(await pageHtml(sceneOf(options, new URLSearchParams()))));
    expect(words).toMatch(/deleted by its author.*where is my bag\? edited .*On its way/);
    expect(words).not.toContain("secret");
    expect(tags.some(({ attributes }) => attributes["id"] === "post-79")).toBe(true);
  });
});

const HOSTILE = [
  "<script>window.__pwned=1</script>",
  '"><img src=x onerror=window.__pwned=1>',
  "' onmouseover='window.__pwned=1",
  "</textarea></form><form action=https://evil.example>",
  "<!--",
  "-->",
  "]]>",
  "&lt;script&gt;",
  "\u202Eevil\u0000\uFFFF",
  "javascript:alert(1)",
  "${7*7}{{7*7}}",
  "<!channel> <@U0BO00001> <https://evil.example|acme.example> *Answered*",
  "<javascript:alert(1)|ok> <data:text/html,x|ok> <!date^1^{time}^javascript:alert(1)|x> <!date^99999999999^{date}|x>",
];

const KNOWN_TAGS = new Set(
  "html head meta title link script body header h1 h2 h3 p b bdi div nav a form button span main section ol ul li input details summary small time svg rect hr blockquote pre code strong em s u br article label textarea select option fieldset legend".split(
    " ",
  ),
);

/** Nothing in the page but what the page is made of: no tag, handler, script or address that the text brought along. */
function expectHarmless(markup: string): void {
  const tags = tagsOf(markup);
  expect(tags.filter(({ name }) => !KNOWN_TAGS.has(name))).toEqual([]);
  expect(tags.filter(({ name }) => name === "script").map(({ attributes }) => attributes)).toEqual([
    { src: "/script.js", defer: "" },
  ]);
  const names = new Set(tags.flatMap(({ attributes }) => Object.keys(attributes)));
  expect([...names].filter((name) => name.startsWith("on") || name === "style")).toEqual([]);
  const addresses = tags.flatMap(({ attributes }) => [attributes["href"], attributes["action"]]);
  expect(addresses.filter((url) => url !== undefined && !/^(?:https:\/\/|\/|#)/.test(url))).toEqual([]);
}

/** Text of a stranger in every place that a message, a dialog or a post has. */
async function everywhere(text: string): Promise<string> {
  const words = text === "" ? "x" : text;
  const { slack, options } = aStage([
    aPost({ text, name: text, handle: text, quotes: { handle: text, text } }),
  ]);
  slack.user(BO, text);
  slack.channel(CHANNEL, text);
  const plain = { type: "plain_text", text: words } as const;
  const option = { text: plain, value: words };
  const body = aBody(
    [
      mrkdwn(words),
      {
        type: "section",
        text: plain,
        accessory: { type: "static_select", action_id: words, options: [option] },
      },
      { type: "header", text: plain },
      {
        type: "context",
        elements: [plain, { type: "image", image_url: "https://a.example", alt_text: words }],
      },
      rich([
        { type: "text", text: words, style: { code: true, bold: true } },
        { type: "link", url: words, text: words },
        { type: "emoji", name: words, unicode: words },
        { type: "date", timestamp: 9e15, format: words, url: words },
        { type: "user", user_id: "U0UNKNOWN" },
      ]),
      {
        type: "actions",
        block_id: words,
        elements: [
          { type: "button", text: plain, action_id: words, value: words, url: words },
          {
            type: "button",
            text: plain,
            action_id: "two",
            confirm: { title: plain, text: plain, confirm: plain, deny: plain },
          },
          { type: "overflow", action_id: "three", options: [option, option] },
          { type: "radio_buttons", action_id: "four", options: [option] },
        ],
      },
    ],
    text,
  );
  slack.post({
    channel: CHANNEL,
    user: BO,
    body: { ...body, attachments: [{ text, pretext: text, color: "good" }] },
  });
  slack.say(BO, CHANNEL, text);
  const element = {
    type: "plain_text_input",
    action_id: words,
    initial_value: text,
    placeholder: plain,
  } as const;
  const input = (block_id: string, multiline: boolean): Block => ({
    type: "input",
    block_id,
    label: plain,
    hint: plain,
    element: { ...element, multiline },
  });
  const view = slack.views.push(
    ANA,
    { type: "modal", title: plain, submit: plain, close: plain, blocks: [] },
    [
      input(words, true),
      input("other", false),
      { type: "input", block_id: "s", label: plain, element: { type: "static_select", options: [option] } },
      { type: "input", block_id: "r", label: plain, element: { type: "radio_buttons", options: [option] } },
    ],
  );
  slack.views.refuse(view, { [words]: text, other: text });
  const query = new URLSearchParams({ as: text, zone: text, place: text });
  await pageHtml(sceneOf(options, query));
  return String(await pageHtml(sceneOf(options, new URLSearchParams())));
}

describe("hostile text", () => {
  test.each(HOSTILE)("is only text, wherever it stands: %s", async (text) => {
    expectHarmless(await everywhere(text));
  });

  test("is only text, whatever it is", async () => {
    const sign = fc.oneof(
      fc.constantFrom(
        ...Array.from("<>\"'&`=/:*_~|!@#^{}\n\u202E"),
        "<!date^",
        "<https://",
        "javascript:",
        "<@U",
        "on",
      ),
      fc.string({ maxLength: 3, unit: "binary" }),
    );
    const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(""));
    await fc.assert(
      fc.asyncProperty(text, async (hostile) => {
        expectHarmless(await everywhere(hostile));
      }),
      { numRuns: 150 },
    );
  });
});
