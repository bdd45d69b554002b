import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Author } from "../../../../src/core/cases/events.ts";
import type { MessageFacts } from "../../../../src/core/cases/message-facts.ts";
import type { PastConversation, PastMessage } from "../../../../src/core/cases/past-conversation.ts";
import { eventsOf } from "../../../../src/core/cases/past-events.ts";
import { brandId } from "../../../../src/core/ids.ts";
import { instant } from "../../../../src/core/time/instant.ts";
import { pastConversations } from "../../../support/past-conversations.ts";

const FACTS: MessageFacts = {
  classifier: "none",
  noise: undefined,
  cues: [],
  keywords: [],
  autoReply: false,
};

const message = (handle: string, text: string, more: Partial<PastMessage> = {}): PastMessage => ({
  id: `${handle}: ${text}`,
  at: instant(1_000),
  role: handle === "AcmeTravel" ? "brand" : "customer",
  handle,
  text,
  interaction: undefined,
  repliesTo: undefined,
  ...more,
});
const conversation = (first: PastMessage, ...others: readonly PastMessage[]): PastConversation => ({
  line: 1,
  conversation: "c1",
  channel: "x-acme",
  messages: [first, ...others],
});
const events = (...[first, ...others]: readonly [PastMessage, ...PastMessage[]]) =>
  eventsOf(conversation(first, ...others), { brand: brandId("acme") }, () => FACTS);
const named = (author: Author): string => `${author.role} ${author.id}`;

const opener = message("Ana", "@AcmeTravel where is my bag?");
const answer = message("AcmeTravel", "@ana on its way");

/** Whom `last` addresses, said after an opener by Ana and an answer by the brand. */
const addressesOf = (last: PastMessage): readonly string[] =>
  events(opener, answer, last).at(-1)?.refs.addresses.map(named) ?? [];

describe("the events of a past conversation", () => {
  it("stand in a thread of the channel's account, in the order of the file", () => {
    const [first, second] = events(opener, answer);
    expect(first).toEqual({
      kind: "message",
      conversation: { brand: "acme", platform: "replay", account: "x-acme", id: "c1", shape: "thread" },
      message: opener.id,
      at: 1_000,
      author: { id: "ana", role: "customer" },
      interaction: "mention",
      refs: { repliesTo: undefined, quotes: undefined, addresses: [{ id: "acmetravel", role: "responder" }] },
      facts: FACTS,
    });
    expect(second?.author).toEqual({ id: "acmetravel", role: "responder" });
    expect(second?.interaction).toBe("reply");
  });

  it("count the earliest customer message as the mention, of two at once the first, the rest as replies", () => {
    const late = message("ana", "late", { at: instant(9_000) });
    const early = message("bo", "early", { at: instant(5_000) });
    const tied = message("cy", "tied", { at: instant(5_000) });
    const brand = message("AcmeTravel", "news", { at: instant(1) });
    expect(events(late, brand, early, tied).map(({ interaction }) => interaction)).toEqual([
      "reply",
      "reply",
      "mention",
      "reply",
    ]);
  });

  it("keep the interaction that the file gives", () => {
    const direct = message("ana", "psst", { interaction: "direct" });
    expect(events(direct, message("ana", "hello?")).map(({ interaction }) => interaction)).toEqual([
      "direct",
      "reply",
    ]);
  });

  it("give the classifier the interaction", () => {
    const asked: string[] = [];
    eventsOf(conversation(opener, answer), { brand: brandId("acme") }, (one, interaction) => {
      asked.push(`${one.handle} ${interaction}`);
      return FACTS;
    });
    expect(asked).toEqual(["Ana mention", "AcmeTravel reply"]);
  });

  it("keep a reference to a message that is not there, of a quote as the quoted one", () => {
    const [reply] = events(message("ana", "x", { interaction: "reply", repliesTo: "gone" }));
    const [quote] = events(message("ana", "x", { interaction: "quote", repliesTo: "gone" }));
    expect([reply?.refs.repliesTo, reply?.refs.quotes]).toEqual(["gone", undefined]);
    expect([quote?.refs.repliesTo, quote?.refs.quotes]).toEqual([undefined, "gone"]);
  });

  it("know a colleague's and a bot's role when somebody addresses them", () => {
    const cast = [
      message("Dee", "hi", { role: "colleague" }),
      message("helper", "beep", { role: "bot" }),
      answer,
    ];
    const [first] = events(message("ana", "@dee @Helper @x-acme @nobody look"), ...cast);
    expect(first?.refs.addresses.map(named)).toEqual([
      "colleague dee",
      "bot helper",
      "responder x-acme",
      "customer nobody",
    ]);
  });

  it("know further handles of the brand from the context", () => {
    const past = conversation(opener, message("AcmeHelp", "@ana hi", { role: "brand" }));
    const role = (handles?: readonly string[]) =>
      eventsOf(past, { brand: brandId("acme"), ...(handles && { handles }) }, () => FACTS)[0]?.refs
        .addresses[0]?.role;
    expect([role(), role(["@acmeTRAVEL"])]).toEqual(["customer", "responder"]);
  });

  it("take whom the opener names for the brand while nobody has spoken for it", () => {
    const first = message("Ana", "@AcmeTravel @bo @Dee where is my bag?");
    const others = [message("bo", "@acmetravel same here"), message("Dee", "hm", { role: "colleague" })];
    const addresses = (...all: readonly PastMessage[]) =>
      events(first, ...all).map(({ refs }) => refs.addresses.map(named));
    expect(addresses(...others).slice(0, 2)).toEqual([
      ["responder acmetravel", "customer bo", "colleague dee"],
      ["responder acmetravel"],
    ]);
    const answered = addresses(...others, message("AcmeHelp", "@ana hi", { role: "brand" }));
    expect(answered[1]).toEqual([]);
  });

  it("take only whom the opener names for the brand, not whom a later message names", () => {
    const later = events(opener, message("bo", "@zoe same here")).at(-1);
    expect(later?.refs.addresses.map(named)).toEqual([]);
  });

  it("are the same facts in any case of handles", () => {
    fc.assert(
      fc.property(pastConversations, (all) => {
        for (const past of all) {
          const [first, ...others] = past.messages.map((one) => ({
            ...one,
            handle: one.handle.toUpperCase(),
          }));
          if (first === undefined) continue;
          const shouted = { ...past, messages: [first, ...others] as const };
          const context = { brand: brandId("acme") };
          expect(eventsOf(shouted, context, () => FACTS)).toEqual(eventsOf(past, context, () => FACTS));
        }
      }),
    );
  });
});

describe("a customer's reply", () => {
  it("addresses the first handle of the run in front, not the others that X repeats", () => {
    expect(addressesOf(message("bo", "@Ana @AcmeTravel same here"))).toEqual(["customer ana"]);
    expect(addressesOf(message("bo", "@AcmeTravel @Ana same here"))).toEqual(["responder acmetravel"]);
  });

  it("addresses whom its own words name", () => {
    expect(addressesOf(message("bo", "@Ana @cy ask @AcmeTravel or @dee."))).toEqual([
      "customer ana",
      "responder acmetravel",
    ]);
  });

  it("addresses nobody who takes no part: it may be any account, another one of the brand too", () => {
    expect(addressesOf(message("bo", "@zoe ask @dee"))).toEqual([]);
  });

  it("addresses the brand by a name that begins or ends one of its handles", () => {
    expect(addressesOf(message("bo", "@Acme where is mine?"))).toEqual(["responder acme"]);
    expect(addressesOf(message("bo", "@Travel where is mine?"))).toEqual(["responder travel"]);
    expect(addressesOf(message("bo", "@acm @cmeT where is mine?"))).toEqual([]);
  });

  it("addresses the brand that X repeats behind another handle, if its words ask for something", () => {
    const asks = { ...FACTS, cues: [{ cue: "request", words: "please" }] } as const;
    const wonders = { ...FACTS, cues: [{ cue: "request", words: "?" }] } as const;
    const addressed = (facts: MessageFacts, more: Partial<PastMessage> = {}) =>
      eventsOf(
        conversation(opener, message("bo", "@Ana @AcmeTravel this, please", more)),
        { brand: brandId("acme") },
        () => facts,
      )[1]?.refs.addresses.map(named);
    expect(addressed(asks)).toEqual(["customer ana", "responder acmetravel"]);
    expect(addressed(wonders)).toEqual(["customer ana"]);
    expect(addressed(asks, { repliesTo: opener.id })).toEqual([]);
  });

  it("with a reference addresses only whom its own words name", () => {
    const more = { repliesTo: opener.id };
    expect(addressesOf(message("bo", "@Ana @AcmeTravel same here", more))).toEqual([]);
    expect(addressesOf(message("bo", "@Ana: same here, @AcmeTravel!", more))).toEqual([
      "responder acmetravel",
    ]);
  });

  it("never addresses its own author", () => {
    expect(addressesOf(message("bo", "@Bo @AcmeTravel and another thing"))).toEqual([]);
  });

  it("as a mention addresses everyone it names", () => {
    const more = { interaction: "mention" } as const;
    expect(addressesOf(message("bo", "@Ana @AcmeTravel what about @cy", more))).toEqual([
      "customer ana",
      "responder acmetravel",
      "customer cy",
    ]);
  });
});

describe("a responder's message", () => {
  it("addresses the run in front and participants named later, never the brand itself", () => {
    expect(addressesOf(message("AcmeTravel", "@zoe @AcmeTravel see @stranger, as @ANA did"))).toEqual([
      "customer zoe",
      "customer ana",
    ]);
  });
});

describe("handles", () => {
  it.each([
    ["mail ana@acmetravel.example or a_@ana", []],
    [".@ana and (@bo)", ["customer ana", "customer bo"]],
    ["@bo.k. @odd-socks- @under_score:", ["customer bo.k", "customer odd-socks", "customer under_score"]],
    ["thanks @ana.Any news?", ["customer ana"]],
    ["@anaありがとう @ana's", ["customer ana"]],
    ["@ @. @-x @@bo", ["customer bo"]],
    ["\u2066@Ana\u2069, \u200f@bo", ["customer ana", "customer bo"]],
    ["@müller", ["customer müller"]],
  ])("in %j are %j", (text, expected) => {
    expect(addressesOf(message("cy", text, { interaction: "mention" }))).toEqual(expected);
  });

  it("never make it throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        addressesOf(message("cy", text));
      }),
    );
  });
});
