import fc from "fast-check";
import { render } from "../../src/notify/slack/render.ts";
import { renderPlain } from "../../src/notify/slack/render-plain.ts";
import { slackText } from "../../src/platforms/slack/slack-text.ts";
import { NO_MARKUP, readMarkup } from "../../src/sim/slack/read-markup.ts";
import { HOSTILE_TEXTS } from "../support/hostile-texts.ts";
import { aCaseNotice } from "../support/notices.ts";
import { meaningOf } from "../support/slack-parse.ts";

/** What Slack's own markup is made of, whole and in parts, and what hides or turns text around. */
const PARTS = [
  ...Array.from("<>&|@#!^*_~`:;/\\\"'()[]{}=\n\r\t "),
  ...[
    "<@U0ANA0001>",
    "<!channel>",
    "<!here|x>",
    "<!subteam^S0SHIFT01>",
    "<#C0SOCIAL1>",
    "<https://evil.example|ok>",
  ],
  ...[
    "<!date^0^{date}^https://evil.example|x>",
    "mailto:a@b.example",
    "https://evil.example",
    "&lt;",
    "&amp;lt;",
    "&#60;",
  ],
  ...[
    "\u202E",
    "\u2066",
    "\u200B",
    "\uFEFF",
    "\u{E0041}",
    "\u0000",
    "\uD800",
    "\u2028",
    "＜",
    "﹤",
    "\u0301",
    "👩\u200D👧",
  ],
  ...["U0ANA0001", "channel", "here", "S0SHIFT01", "rotating_light", "due", "Promise"],
];

/** Any text, made of what means something to Slack more often than chance would. */
const hostile: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...PARTS), { maxLength: 12 }).map((parts) => parts.join("")),
  },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
);

const DATE = /<!date\^\d+\^[^<>^|]*\|[^<>]*>/gu;

/** What a stranger's text has become; nothing, if all is well. */
function becomes(text: string): readonly string[] {
  const found: string[] = [];
  const safe = slackText(text);
  if (/[<>]/u.test(safe) || /&(?!(?:amp|lt|gt);)/u.test(safe)) found.push(`the encoder: ${safe}`);
  const notice = aCaseNotice({ quote: text, handle: text, link: undefined });
  for (const { text: said, blocks } of [render(notice, (_, value) => value), renderPlain(notice)]) {
    const meant = meaningOf({ text: said, blocks });
    if (meant.mentions.length + meant.links.length > 0) found.push(JSON.stringify(meant));
    const markup = readMarkup(said.replace(DATE, ""), false);
    if (JSON.stringify(markup) !== JSON.stringify(NO_MARKUP)) found.push(JSON.stringify(markup));
    if (isStyled(blocks)) found.push("a format");
  }
  return found;
}

/** The only words with a style are ours. */
const OURS: readonly unknown[] = ["🔶 Now", "Due "];

function isStyled(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(isStyled);
  if (typeof node !== "object" || node === null) return false;
  const fields = new Map(Object.entries(node));
  if (fields.has("style") && fields.get("type") === "text" && !OURS.includes(fields.get("text"))) return true;
  return [...fields.values()].some(isStyled);
}

/** Throws, with the seed and the shortest text that does it, when any of `runs` random texts becomes a mention, a link or a format. */
export function assertHarmless(runs: number, seed?: number): void {
  fc.assert(
    fc.property(hostile, (text) => {
      const found = becomes(text);
      if (found.length > 0) throw new Error(found.join("\n"));
    }),
    { numRuns: runs, ...(seed !== undefined && { seed }) },
  );
}
