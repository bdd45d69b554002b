import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasCue, NOISE, type Cue, type MessageFacts } from "../../../src/core/cases/message-facts.ts";
import { plainRules } from "../../../src/classify/plain-rules.ts";
import type { ClassifierInput } from "../../../src/ports/classifier.ts";

function classify(text: string, more: Partial<ClassifierInput> = {}): MessageFacts {
  const input = {
    interaction: "mention",
    from: "customer",
    keywords: [],
    patterns: [],
    autoReplies: [],
  } as const;
  return plainRules.classify({ ...input, text, ...more });
}
const cuesOf = (text: string, from: ClassifierInput["from"] = "customer"): readonly Cue[] =>
  classify(text, { from }).cues.map(({ cue }) => cue);

describe("noise", () => {
  it.each([
    ["RT @acme: our winter fares", "retweet"],
    ["@acme", "only mentions"],
    [" @acme, @ana.k ", "only mentions"],
    ["👍", "only emoji"],
    ["@acme 🇩🇪 👩‍👩‍👧‍👦 1️⃣ 👍🏽 ❤️ !!", "only emoji"],
    ["🏴󠁧󠁢󠁳󠁣󠁴󠁿", "only emoji"],
    ["https://acme.example/a?b=c", "only a link"],
    ["@acme www.acme.example 😂", "only a link"],
    ["@acme 1\uFE0F\u20E3", "only emoji"],
    ["@acme 🏷️", "only a sticker"],
    ["@acme 🎞️ ", "only a sticker"],
    ["", "empty"],
    [" \n\u200b\u2800", "empty"],
  ])("%j is %s", (text, noise) => {
    expect(classify(text).noise).toBe(noise);
  });

  it.each([
    ["?"],
    ["@acme ??"],
    ["😡?"],
    ["❓"],
    ["🆘"],
    ["⁉️"],
    ["https://acme.example ?"],
    ["@acme 1"],
    ["cc @acme"],
    ["..."],
    [":("],
    ["so true RT @acme: late again"],
    ["#acmefail"],
    ["👍".repeat(6_000)],
    ["@acme PS4"],
    ["link"],
    ["@acme [photo]"],
    ["[attachment]"],
  ])("%j is not noise", (text) => {
    expect(classify(text).noise).toBeUndefined();
  });
});

describe("a quote", () => {
  it.each([["https://x.com/acme/status/1"], ["@acme https://x.com/acme/status/1"], [""], ["@acme"]])(
    "of nothing but %j has no words",
    (text) => {
      expect(classify(text, { interaction: "quote" }).noise).toBe("quote without words");
    },
  );

  it("with words, or with a question mark, is not noise", () => {
    expect(classify("so true https://x.com/acme/status/1", { interaction: "quote" }).noise).toBeUndefined();
    expect(classify("?? https://x.com/acme/status/1", { interaction: "quote" }).noise).toBeUndefined();
    expect(classify("👍", { interaction: "quote" }).noise).toBe("only emoji");
  });
});

describe("a closing phrase", () => {
  it.each([
    ["@acme thanks, solved it"],
    ["cheers mate"],
    ["THANK YOU SO MUCH!!! 🙏🎉"],
    ["ok great thank you :)"],
    ["thanks for the quick reply, all good now"],
    ["it works now, thx <3"],
    ["danke dir"],
    ["Vielen Dank für die schnelle Hilfe!"],
    ["merci beaucoup"],
    ["C’est réglé, merci pour votre aide"],
    ["¡Muchas gracias por todo!"],
    ["obrigado"],
    ["Muito obrigada pela ajuda"],
    ["ありがとうございます"],
    ["解決しました。ありがとうございました！"],
    ["thank\u00a0you"],
  ])("%j ends a conversation", (text) => {
    expect(cuesOf(text)).toEqual(["closing"]);
  });

  it.each([
    ["thanks, but it still fails"],
    ["thanks?"],
    ["thanks for nothing"],
    ["thanks in advance"],
    ["thanks 🙄"],
    ["thanks a lot 😡"],
    ["no thanks to you I missed my flight"],
    ["not solved"],
    ["thank you, and how do I pay"],
    ["please help, thanks"],
    ["ok"],
    ["yes"],
    ["great"],
    ["danke für nichts"],
    ["danke, geht aber nicht"],
    ["merci de me répondre"],
    ["gracias pero no funciona"],
    ["obrigado mas não funciona"],
    ["ありがとう、まだ直りません"],
    ["ありがとう、いつですか"],
    ["thanks https://acme.example/my-new-problem"],
    ["thanks ".repeat(2_000)],
  ])("%j does not", (text) => {
    expect(cuesOf(text)).not.toContain("closing");
  });

  it("names the words that decided", () => {
    expect(classify("@acme Thanks, mate!").cues).toEqual([{ cue: "closing", words: "thanks mate" }]);
  });
});

describe("a request", () => {
  it.each([
    ["where is my bag"],
    ["bag lost?"],
    ["Könnt ihr das ändern"],
    ["¿Hola"],
    ["svp"],
    ["quando chega"],
    ["教えてください"],
  ])("%j is one", (text) => {
    expect(cuesOf(text)).toEqual(["request"]);
  });

  it("is not made by the question mark of a link", () => {
    expect(cuesOf("nice https://acme.example/?a=1")).toEqual([]);
  });
});

describe("a responder's text", () => {
  it.each<[string, Cue]>([
    ["@ana We're looking into it.", "placeholder"],
    ["Thanks! We’ll get back to you.", "placeholder"],
    ["Please bear with us", "placeholder"],
    ["Wir kümmern uns darum", "placeholder"],
    ["Lo estamos revisando", "placeholder"],
    ["Nous vérifions", "placeholder"],
    ["Estamos verificando", "placeholder"],
    ["We will update you by 5 pm", "promise"],
    ["Wir melden uns bis morgen", "promise"],
    ["Te avisaremos", "promise"],
    ["On vous tient au courant", "promise"],
    ["Please DM us your number", "redirect"],
    ["Could you send us a direct message?", "redirect"],
    ["send us a private message", "redirect"],
    ["Schreib uns per DM", "redirect"],
    ["Escríbenos por mensaje privado", "redirect"],
    ["Écrivez-nous en MP", "redirect"],
    ["Fale connosco por mensagem privada", "redirect"],
  ])("%j has the cue %s", (text, cue) => {
    expect(hasCue(classify(text, { from: "responder" }), cue)).toBe(true);
  });

  it.each([
    ["DM us if you have any other questions."],
    ["Your boarding pass is in your inbox."],
    ["We would be happy to look into that. Please submit a ticket here"],
    ["Send us the video ID so that we can look into it further."],
    ["Mind sharing more? We'll look into it!"],
    ["We suggest checking this link."],
    ["If anything changes, we'll keep you posted."],
    ["Well, check your settings."],
    ["Let us know!"],
    ["We stand by our crews."],
  ])("%j has none", (text) => {
    expect(cuesOf(text, "responder")).toEqual([]);
  });

  it("has no cue of a customer's, and the other way round", () => {
    expect(cuesOf("thanks!", "responder")).toEqual([]);
    expect(cuesOf("DM us", "customer")).toEqual([]);
  });

  it("is an automatic reply by how it begins, after the handles too", () => {
    const autoReplies = ["Thanks for reaching  out! We're", " "];
    const is = (text: string, from: ClassifierInput["from"]): boolean =>
      classify(text, { from, autoReplies }).autoReply;
    expect(is("@ana @bo thanks for reaching out!\nWe’re closed.", "responder")).toBe(true);
    expect(is("Thanks for reaching out! Your bag is here.", "responder")).toBe(false);
    expect(is("Thanks for reaching out! We're closed.", "customer")).toBe(false);
  });
});

describe("keywords", () => {
  it.each([
    ["Refund!", "refund"],
    ["my refund, now", "refund"],
    ["REFUND's due", "refund"],
    ["#refund", "refund"],
    ["ｒｅｆｕｎｄ", "refund"],
    ["re\u00adfund", "refund"],
    ["no  boarding\npass", "Boarding Pass"],
    ["返金してください", "返金"],
    ["refundください", "refund"],
    ["open 24/7?", "24/7"],
    ["c++ please", "C++"],
    ["don’t", "don't"],
  ])("%j holds %j", (text, keyword) => {
    expect(classify(text, { keywords: [keyword] }).keywords).toEqual([keyword]);
  });

  it.each([
    ["refunded", "refund"],
    ["nonrefund", "refund"],
    ["refund_id", "refund"],
    ["refünd", "refund"],
    ["𝒶refund", "refund"],
    ["boardingpass", "boarding pass"],
    ["anything", ""],
  ])("%j does not hold %j", (text, keyword) => {
    expect(classify(text, { keywords: [keyword] }).keywords).toEqual([]);
  });

  it("come in the order and spelling of the terms", () => {
    expect(classify("Refund! STRANDED", { keywords: ["Stranded", "lost", "refund"] }).keywords).toEqual([
      "Stranded",
      "refund",
    ]);
  });
});

describe("any text", () => {
  const both = (text: string): void => {
    for (const from of ["customer", "responder"] as const) {
      const facts = classify(text, { from, keywords: ["refund", "a b"], patterns: [], autoReplies: ["hi"] });
      expect([undefined, ...NOISE]).toContain(facts.noise);
    }
  };

  it("is read without a throw", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), both));
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), both));
  });

  it.each([
    ["\ud800".repeat(1e6)],
    ["e\u0301\u0323\u0307".repeat(3e5)],
    ["\u0301\u0323".repeat(5e5)],
    ["@a ".repeat(3e5)],
    [" ".repeat(1e6)],
    ["https://".repeat(1e5)],
    ["thanks thank you ".repeat(6e4)],
    ["refundrefund ".repeat(8e4)],
    ["ﷺ".repeat(1e6)],
    ["RT".padEnd(1e6)],
    // Looking at each character more than a few times, no reader would be done in the time that a test has.
  ])("of a megabyte is read as well (%#)", both);
});
