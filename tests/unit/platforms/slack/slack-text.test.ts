import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText, slackText } from "../../../../src/platforms/slack/slack-text.ts";
import { HOSTILE_TEXTS } from "../../../support/hostile-texts.ts";

const FORBIDDEN =
  /[<>\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u200B\u200C\u200E\u200F\uFEFF\u{E0000}-\u{E007F}]/u;
const RAW_AMPERSAND = /&(?!(?:amp|lt|gt);)/;
const length = (text: string): number =>
  [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].length;
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom(...HOSTILE_TEXTS.filter((text) => text.length < 200), "<", "&", ">", "|"), {
      maxLength: 20,
    })
    .map((parts) => parts.join("")),
);

describe("slackText", () => {
  it("leaves what people write as it is", () => {
    expect(plainText("Café & crème: where's my refund?\nIt is 3 < 4 days late 😡")).toBe(
      "Café & crème: where's my refund?\nIt is 3 < 4 days late 😡",
    );
  });

  it("gives one form to letters that can be spelled in two ways", () => {
    expect(plainText("Cafe\u0301")).toBe("Café");
  });

  it("escapes what Slack's parser gives a meaning, once", () => {
    expect(slackText("<!channel> &lt;!here&gt;")).toBe("&lt;!channel&gt; &amp;lt;!here&amp;gt;");
  });

  it.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text.slice(0, 30)), text]))(
    "makes %s harmless",
    (_, text) => {
      const safe = slackText(text);
      expect(safe.replaceAll("\n", "")).not.toMatch(FORBIDDEN);
      expect(safe).not.toMatch(RAW_AMPERSAND);
      expect(length(plainText(text))).toBeLessThanOrEqual(300);
      expect(safe.length).toBeLessThanOrEqual(5 * 2101);
    },
  );

  it("makes any text harmless", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const safe = slackText(text);
        expect(safe.replaceAll("\n", "")).not.toMatch(FORBIDDEN);
        expect(safe).not.toMatch(RAW_AMPERSAND);
        expect(() => encodeURIComponent(safe)).not.toThrow();
        expect(length(plainText(text))).toBeLessThanOrEqual(300);
      }),
      { numRuns: 3000 },
    );
  });

  it("says by an ellipsis that there is more, within the limit", () => {
    expect(plainText("abcdef", 6)).toBe("abcdef");
    expect(plainText("abcdefg", 6)).toBe("abcde…");
    expect(length(plainText("x".repeat(1000)))).toBe(300);
  });

  it("breaks no emoji, however many pictures are joined in it", () => {
    const family = "👩\u200D👩\u200D👧\u200D👦";
    expect(plainText(`${family}${family}${family}`, 2)).toBe(`${family}…`);
    expect(plainText("🏳\uFE0F\u200D🌈 👩🏽\u200D🚀 ❤\uFE0F\u200D🔥")).toBe(
      "🏳\uFE0F\u200D🌈 👩🏽\u200D🚀 ❤\uFE0F\u200D🔥",
    );
    expect(plainText("🇩🇪🇫🇷🇪🇸", 2)).toBe("🇩🇪…");
  });

  it("keeps a joiner nowhere but between emoji", () => {
    expect(plainText("pass\u200Dword 👩\u200Dx \u200D👩")).toBe("password 👩x 👩");
  });

  it("lets no letter grow over the lines around it", () => {
    expect(plainText(`e${"\u0336".repeat(100)}nd`)).toBe(`e${"\u0336".repeat(4)}nd`);
  });
});
