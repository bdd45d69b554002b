import twitterText from "twitter-text";
import { describe, expect, it } from "vitest";
import { excessOf, measure } from "../../../../src/core/blurbs/measure.ts";
import type { Surface } from "../../../../src/core/blurbs/surface.ts";
import { findSurface, SURFACES } from "../../../../src/core/blurbs/surfaces.ts";

function surface(id: string): Surface {
  const found = findSurface(id);
  if (found === undefined) throw new Error(`no surface ${id}`);
  return found;
}

const count = (id: string, text: string): number => measure(surface(id), text).count;

const FAMILY = "👨‍👩‍👧‍👦"; // one letter to a reader, 7 code points, 11 UTF-16 units, 25 bytes

describe("a text is measured as its platform measures it", () => {
  it("in UTF-16 units, code points, or what readers take for letters", () => {
    expect(count("discord.topic", FAMILY)).toBe(11);
    expect(count("mastodon.note", FAMILY)).toBe(7);
    expect(measure(surface("bluesky.profile"), `${FAMILY}é`)).toEqual({
      count: 2,
      limit: 256,
      bytes: { count: 27, limit: 2560 },
    });
  });

  it("with any link as 23 on Mastodon, and as its letters where no rule says otherwise", () => {
    const text = "See https://acme.com/a/very/long/path/to/the/terms today";
    expect(count("mastodon.note", text)).toBe("See  today".length + 23);
    expect(count("slack.topic", text)).toBe(text.length);
  });

  it.each([
    ["plain words", "Mention us Mon-Fri 9am-6pm"],
    ["dashes and quotes", "Mo–Fr 9–18 Uhr ’ „x“ …"],
    ["letters beyond Latin", "月曜〜金曜 9時〜18時（シカゴ時間）"],
    ["emoji", `👋🏽 ${FAMILY} 🇩🇪 1️⃣ ❤️ ☎`],
    ["letters and their marks", "e\u0301 a\u0308"],
    ["links", "https://acme.com/a/very/long/path/indeed http://t.co/x."],
    ["a link to nowhere", "https://acme.example/a/very/long/path/indeed"],
    ["links between Japanese letters", "詳細はhttps://acme.com/ja。"],
  ])("on X as twitter-text weighs it: %s", (_, text) => {
    expect(count("x.post", text)).toBe(twitterText.parseTweet(text).weightedLength);
  });

  it.each(["acme.com", "Ask acme.com/help or help.acme.co.uk.", "file.ts", "a.b", "me@acme.com"])(
    "on X never lighter than twitter-text finds it: %s",
    (text) => {
      expect(count("x.post", text)).toBeGreaterThanOrEqual(twitterText.parseTweet(text).weightedLength);
    },
  );

  it("and is too long by letters first, else by bytes", () => {
    const tight: Surface = { ...surface("bluesky.profile"), max: 3, maxBytes: 10 };
    expect(excessOf(measure(tight, "abcde"))).toBe(2);
    expect(excessOf(measure(tight, FAMILY))).toBe(15);
    expect(excessOf(measure(tight, "abc"))).toBe(0);
  });
});

describe("the table of surfaces", () => {
  it("names each once, with where its limit was read", () => {
    expect(new Set(SURFACES.map(({ id }) => id)).size).toBe(SURFACES.length);
    expect(SURFACES.filter(({ source, asOf }) => source === "" || !/^\d{4}-\d{2}$/u.test(asOf))).toEqual([]);
    expect(SURFACES.filter(({ id, platform }) => !id.startsWith(`${platform}.`))).toEqual([]);
  });
});
