import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { findConduct } from "../../../../src/classify/conduct/find-conduct.ts";

const found = (text: string, language?: string): readonly string[] =>
  findConduct(text, { language }).map(({ category, from, to }) => `${category}: ${text.slice(from, to)}`);

describe("words that are hidden", () => {
  it.each([
    ["leet", "this is sh1t", "cursing: sh1t"],
    ["letters apart", "what the f u c k", "cursing: f u c k"],
    ["dots between", "a m.o.r.o.n at the desk", "insults: m.o.r.o.n"],
    ["heaped marks", "s̷h̷i̷t̷ wifi", "cursing: s̷h̷i̷t̷"],
    ["letters that look alike", "total ѕhіt", "cursing: ѕhіt"],
    ["drawn out letters", "fuuuuuck my game", "cursing: fuuuuuck"],
    ["nothing between letters", "f\u200Bu\u200Bc\u200Bk this queue", "cursing: f\u200Bu\u200Bc\u200Bk"],
    ["a letter left out", "what the f*ck is this", "cursing: f*ck"],
    ["other widths", "ｆｕｃｋ this", "cursing: ｆｕｃｋ"],
    ["words run together", "#fuckacme", "cursing: fuckacme"],
  ])("are found with their place in the original: %s", (_trick, text, expected) => {
    expect(found(text, "en")).toContain(expected);
  });
});

describe("words that are meant otherwise", () => {
  it.each([
    ["a town", "Do you deliver to Scunthorpe or Penistone?"],
    ["a town with a curse in it", "Is there a branch in Bitche, or in Shitterton?"],
    ["a family name", "Ticket for Mr Dickinson and Ms Hoare"],
    ["another language", "Mein Abo läuft aus", "de"],
    ["a delay, in French", "encore un retard de 3 h", "fr"],
    ["a colour, in Spanish", "¿Tenéis el abrigo negro?", "es"],
    ["the writer's own person", "I feel like an idiot for asking"],
    ["what somebody else said", "A customer called me an idiot, please remove his comment"],
    ["a handle", "@fuckjerry when do you open?"],
    ["a process", "kill the process and restart"],
    ["an order number", "order 07700900123 has not come"],
    ["a question", "Got a text about a free iPhone, is it a scam?"],
  ])("are not found: %s", (_what, text, language = "en") => {
    expect(found(text, language)).toEqual([]);
  });
});

describe("harm", () => {
  it.each([
    ["is meant", "Whoever signed off this fee deserves to be dragged out and beaten"],
    [
      "is meant, with the verb at the end",
      "Wer das entschieden hat, den sollte man aus dem Fenster werfen",
      "de",
    ],
    ["is wished", "Espero que um caminhão passe por cima de vocês todos", "pt"],
  ])("is a threat where it %s", (_how, text, language = "en") => {
    expect(findConduct(text, { language }).map(({ category }) => category)).toEqual(["threats"]);
  });

  it.each([
    ["it is denied", "I don't want to hurt your driver"],
    ["nobody intends it", "The courier was beaten up last night, I hear"],
    ["the intent is of another sentence", "He was beaten. I will call again tomorrow"],
    ["it is of a film", "She will stab your waiter in episode 4, what a scene"],
    ["it is another's sentence", 'There is a post here: "I will kill you all", can it go?'],
  ])("is none where %s", (_why, text) => {
    expect(found(text, "en")).toEqual([]);
  });
});

describe("a surname", () => {
  it.each([
    ["behind a title", "Frau Arschott und Herr Ficker stehen auf derselben Buchung", "de"],
    [
      "behind a first name, and cut short elsewhere",
      "Pode corrigir para Ana Porras? Saiu Porra, sem o s",
      "pt",
    ],
  ])("is no curse %s", (_where, text, language) => {
    expect(found(text, language)).toEqual([]);
  });

  it("is one only with a capital letter", () => {
    expect(found("para putas bromas estoy yo", "es")).not.toEqual([]);
  });
});

describe("data by which people can be found", () => {
  it("are a breach when they are somebody else's", () => {
    expect(found("The driver is Tom Berwick, his mobile is 07700 900461", "en")).toEqual([
      "private data of others: 07700 900461",
    ]);
  });

  it.each([
    ["en", "his mail is tom dot hale at example dot org", "tom dot hale at example dot org"],
    [
      "de",
      "seine mail: tom (punkt) hahl (ät) example (punkt) org",
      "tom (punkt) hahl (ät) example (punkt) org",
    ],
    ["es", "su correo: luis punto arce arroba example punto com", "luis punto arce arroba example punto com"],
  ])("are found when a mailbox is written out: %s", (language, text, mailbox) => {
    expect(found(text, language)).toContain(`private data of others: ${mailbox}`);
  });

  it("are none when a sign of a mailbox is a word like others", () => {
    expect(found("His plan can be turned off at any point within the account", "en")).toEqual([]);
  });

  it("are none when they are the writer's own, or the brand's", () => {
    expect(found("please call me at 07700 900318", "en")).toEqual([]);
    expect(found("Is 0808 157 0192 really your hotline?", "en")).toEqual([]);
  });
});

describe("any text", () => {
  it("has findings within it, in order, the same every time", () => {
    const sign = fc.constantFrom(
      ..."fuck shit1@$!*.'’ 🖕🔥é\u0301\u200Bѕ07700 idiot you".split(""),
      "\uD83D",
      "ﷺ",
      "ß",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(sign, { maxLength: 80 }).map((signs) => signs.join("")),
        ),
        (text) => {
          const findings = findConduct(text);
          expect(findConduct(text)).toEqual(findings);
          for (const { from, to } of findings) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });
});
