import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { PLAIN_COLORS } from "../../../../src/core/blurbs/colors.ts";
import { LOCALES, type Locale } from "../../../../src/core/blurbs/locales.ts";
import { pictureOf, SHAPES, type Picture, type Shape } from "../../../../src/documents/blurbs/picture.ts";

const WORDS: Readonly<Record<Locale, string>> = {
  en: "Mention us Mon-Fri 9am-6pm Chicago time: 95 of 100 get a reply within 1 hour.",
  de: "Erwähne uns, Mo–Fr 9–18 Uhr (Ortszeit Wien): 95 von 100 Nachrichten beantworten wir innerhalb von 1 Stunde.",
  es: "Menciónanos de lun a vie de 9 a 18 h (hora de Madrid): 95 de 100 reciben respuesta en 1 hora.",
  fr: "Mentionnez-nous lun-ven 9h-18h (heure d’Oslo) : 95 sur 100 ont une réponse en 1 heure.",
  pt: "Mencione-nos seg-sex 9-18h (horário de São Paulo): 95 de 100 recebem resposta em 1 hora.",
  ja: "メンションには、100件中95件は1時間以内にお返事します（月曜〜金曜 9時〜18時、日本時間）。",
};

const draw = (texts: readonly string[], locale: Locale, shape: Shape, title = "Acme Travel"): Picture =>
  pictureOf(title, { locale, texts }, shape, PLAIN_COLORS);

function svgOf(picture: Picture): string {
  if (picture.kind !== "picture") throw new Error(`not drawn: ${picture.kind}`);
  return picture.svg;
}

/** What is drawn, by the eyes of the renderer: the letters alone, without background and bar. */
function inkOf(svg: string): {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
} {
  const box = new Resvg(svg.replaceAll(/<rect[^>]*>/gu, "")).getBBox();
  if (box === undefined) throw new Error("nothing is drawn");
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

describe("a promise as a picture", () => {
  it.each(
    LOCALES.flatMap((locale) => Object.values(SHAPES).map((shape) => [locale, shape.name, shape] as const)),
  )("keeps every letter within what no platform crops or covers: %s, %s", (locale, _, shape) => {
    for (const times of [1, 2, 3]) {
      const picture = draw([Array.from({ length: times }, () => WORDS[locale]).join(" ")], locale, shape);
      if (picture.kind !== "picture") continue;
      const { left, top, right, bottom } = inkOf(picture.svg);
      expect(left).toBeGreaterThanOrEqual(shape.safe.x);
      expect(top).toBeGreaterThanOrEqual(shape.safe.y);
      expect(right).toBeLessThanOrEqual(shape.safe.x + shape.safe.width);
      expect(bottom).toBeLessThanOrEqual(shape.safe.y + shape.safe.height);
    }
    expect(draw([WORDS[locale]], locale, shape).kind).toBe("picture");
  });

  it("takes a shorter text where the fullest would be too small to read, and says so when none fits", () => {
    const long = Array.from({ length: 20 }, () => WORDS.en).join(" ");
    expect(draw([long, WORDS.en], "en", SHAPES.header)).toMatchObject({ kind: "picture", text: WORDS.en });
    expect(draw([long], "en", SHAPES.header)).toEqual({ kind: "does not fit", text: long });
    expect(draw(["W".repeat(80)], "en", SHAPES.header).kind).toBe("does not fit");
  });

  it("names letters that no font has instead of drawing boxes, and takes a text without them where there is one", () => {
    expect(draw(["Hello 👋🏽"], "en", SHAPES.post)).toEqual({ kind: "no letters", letters: ["👋", "🏽"] });
    expect(draw(["Hello 👋", WORDS.en], "en", SHAPES.post)).toMatchObject({
      kind: "picture",
      text: WORDS.en,
    });
    expect(draw([WORDS.en], "en", SHAPES.post, "شركة").kind).toBe("no letters");
  });

  it("draws Japanese names in texts of other languages, and breaks no line before a closing mark", () => {
    expect(draw([WORDS.en], "en", SHAPES.header, "夜桜ゲームス").kind).toBe("picture");
  });

  it("says the same to those who cannot see it, whatever signs the brand's name has", () => {
    const svg = svgOf(draw([WORDS.en], "en", SHAPES.header, "Müller & <Söhne>"));
    expect(svg).toContain("<title>Müller &amp; &lt;Söhne&gt;</title>");
    expect(svg).toContain(`<desc>${WORDS.en}</desc>`);
    expect(svg).not.toContain("<text");
  });
});
