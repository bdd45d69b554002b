import { describe, expect, test } from "vitest";
import type { ChannelEvent } from "../../../../src/core/cases/events.ts";
import { linkConversations } from "../../../../src/core/cases/link-conversations.ts";
import { aConversation, author, BRAND, deleted, did, edited, says } from "../../../support/events.ts";
import { aTarget, ALL_WEEK, hoursOf, inForce, noTarget, someTerms } from "../../../support/terms.ts";
import { casesOf, verdictsOf } from "../../../support/verdicts.ts";

// Monday 2 November 2026 in Chicago (UTC-6 since the day before); open 09:00-18:00, that is 15:00-24:00 UTC.
const MON_10 = "2026-11-02T10:00:00-06:00";
const MON_10_20 = "2026-11-02T10:20:00-06:00";
const MON_10_30 = "2026-11-02T10:30:00-06:00";
const MON_10_40 = "2026-11-02T10:40:00-06:00";
const MON_11_30 = "2026-11-02T11:30:00-06:00";
const MON_12 = "2026-11-02T12:00:00-06:00";

const ana = author("ana");
const bob = author("bob");

describe("what opens a case", () => {
  test("a customer's mention opens one, with its first deadline", () => {
    expect(verdictsOf([says(ana, "m1", MON_10)], { now: MON_10_20 })).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z pending",
    ]);
  });

  test("an interaction that the terms do not list opens none", () => {
    const termsAt = inForce([someTerms({ answers: ["mention"] })]);
    expect(casesOf([says(ana, "m1", MON_10, { interaction: "quote" })], termsAt)).toEqual([]);
  });

  test("inside an open case every message that is not noise waits, whatever its interaction", () => {
    const termsAt = inForce([someTerms({ answers: ["mention"] })]);
    const events = [
      says(ana, "m1", MON_10),
      says(BRAND, "r1", MON_10_20, { repliesTo: "m1" }),
      says(ana, "m2", MON_10_30, { interaction: "reply", repliesTo: "r1" }),
    ];
    expect(verdictsOf(events, { termsAt, now: MON_10_40 })).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z met",
      "ana next m2 2026-11-02T18:30:00.000Z pending",
    ]);
  });

  test.each(["retweet", "only mentions", "only emoji", "only a link"] as const)("%s opens none", (noise) => {
    expect(casesOf([says(ana, "m1", MON_10, { noise })])).toEqual([]);
  });

  test("a closing phrase before our answer waits, after it does not", () => {
    expect(casesOf([says(ana, "m1", MON_10, { cues: ["closing"] })])).toHaveLength(1);
    const thanked = [
      says(ana, "m1", MON_10),
      says(BRAND, "r1", MON_10_20, { repliesTo: "m1" }),
      says(ana, "m2", MON_10_30, { cues: ["closing"] }),
    ];
    expect(verdictsOf(thanked)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z met"]);
  });

  test("a closing phrase that also asks something waits", () => {
    const events = [
      says(ana, "m1", MON_10),
      says(BRAND, "r1", MON_10_20, { repliesTo: "m1" }),
      says(ana, "m2", MON_10_30, { cues: ["closing", "request"] }),
    ];
    expect(verdictsOf(events)).toHaveLength(2);
  });

  test("thanks two days after our answer opens no new case", () => {
    const events = [
      says(ana, "m1", MON_10),
      says(BRAND, "r1", MON_10_20, { repliesTo: "m1" }),
      says(ana, "m2", "2026-11-04T10:00:00-06:00", { cues: ["closing"] }),
    ];
    expect(casesOf(events)).toHaveLength(1);
  });

  test("a bystander's thanks under our answer opens none", () => {
    const events = [
      says(ana, "m1", MON_10),
      says(BRAND, "r1", MON_10_20, { repliesTo: "m1" }),
      says(bob, "m2", MON_10_30, { interaction: "reply", repliesTo: "r1", cues: ["closing"] }),
    ];
    expect(casesOf(events)).toHaveLength(1);
  });

  test("a brand's own post opens nothing and answers nothing later", () => {
    const events = [
      says(BRAND, "p1", MON_10, { interaction: "post" }),
      says(ana, "m1", MON_10_20, { interaction: "reply", repliesTo: "p1" }),
    ];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:20:00.000Z missed"]);
  });

  test.each(["colleague", "bot"] as const)("a %s neither asks nor answers", (role) => {
    const other = author("other", role);
    expect(casesOf([says(other, "m1", MON_10)])).toEqual([]);
    expect(verdictsOf([says(ana, "m1", MON_10), says(other, "r1", MON_10_20, { repliesTo: "m1" })])).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z missed",
    ]);
  });

  test("nothing opens before the first version", () => {
    const termsAt = inForce([someTerms({ from: "2026-11-02T10:10:00-06:00" })]);
    expect(casesOf([says(ana, "m1", MON_10)], termsAt)).toEqual([]);
  });

  test("a click opens a case from noise, from the instant of the click", () => {
    const events = [
      says(ana, "m1", MON_10, { noise: "only emoji" }),
      did({ kind: "needs a reply" }, "m1", MON_10_20),
    ];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:20:00.000Z missed"]);
  });

  test("a target of none lets the message wait without a deadline", () => {
    const targets = [noTarget("chat", { keywords: ["hello"] }), aTarget({ first: "1h" })] as const;
    const termsAt = inForce([someTerms({ targets })]);
    const events = [says(ana, "m1", MON_10, { keywords: ["hello"] })];
    expect(casesOf(events, termsAt)[0]?.state.kind).toBe("waiting");
    expect(verdictsOf(events, { termsAt })).toEqual([]);
  });
});

describe("what is one case", () => {
  test("a burst is one case, and a later message does not postpone its deadline", () => {
    const events = [says(ana, "m1", MON_10), says(ana, "m2", MON_10_20), says(ana, "m3", MON_10_30)];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z missed"]);
  });

  test("each customer in a conversation has one of their own", () => {
    const events = [says(ana, "m1", MON_10), says(bob, "m2", MON_10_20)];
    expect(verdictsOf(events)).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z missed",
      "bob first m2 2026-11-02T17:20:00.000Z missed",
    ]);
  });

  test("a follow-up after our answer waits for the next one in the same case", () => {
    const events = [
      says(ana, "m1", MON_10),
      says(BRAND, "r1", MON_10_20, { repliesTo: "m1" }),
      says(ana, "m2", MON_10_30),
      says(BRAND, "r2", MON_12, { repliesTo: "m2" }),
    ];
    expect(casesOf(events)).toHaveLength(1);
    expect(verdictsOf(events)).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z met",
      "ana next m2 2026-11-02T18:30:00.000Z met",
    ]);
  });

  test("24 hours of silence on both sides and nothing waiting: the next message opens a new case", () => {
    const asked = [says(ana, "m1", MON_10), says(BRAND, "r1", MON_10_20, { repliesTo: "m1" })];
    const lastMoment = says(ana, "m2", "2026-11-03T10:19:59.999-06:00");
    const afterwards = says(ana, "m2", "2026-11-03T10:20:00-06:00");
    expect(casesOf([...asked, lastMoment])).toHaveLength(1);
    expect(casesOf([...asked, afterwards])).toHaveLength(2);
  });

  test("while something waits no silence ends the case", () => {
    const events = [says(ana, "m1", MON_10), says(ana, "m2", "2026-11-09T10:00:00-06:00")];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z missed"]);
  });

  test("noise breaks the silence", () => {
    const events = [
      says(ana, "m1", MON_10),
      says(BRAND, "r1", MON_10_20, { repliesTo: "m1" }),
      says(ana, "m2", "2026-11-02T20:00:00-06:00", { cues: ["closing"] }),
      says(ana, "m3", "2026-11-03T19:00:00-06:00"),
    ];
    expect(casesOf(events)).toHaveLength(1);
  });

  test("after a resolve the next message opens a new case at once", () => {
    const events = [
      says(ana, "m1", MON_10),
      says(BRAND, "r1", MON_10_20, { repliesTo: "m1" }),
      did({ kind: "resolve" }, "m1", MON_10_30),
      says(ana, "m2", MON_10_40),
    ];
    expect(casesOf(events).map(({ opening }) => opening)).toEqual(["m1", "m2"]);
  });

  test("an answer after 30 hours still reaches the waiting message", () => {
    const events = [
      says(ana, "m1", MON_10),
      says(BRAND, "r1", "2026-11-03T16:00:00-06:00", { addresses: [ana] }),
    ];
    expect(casesOf(events).map(({ state }) => state.kind)).toEqual(["answered"]);
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z missed"]);
  });

  test("a reply to another customer is a peer's: it opens nothing and answers nothing", () => {
    const events = [
      says(ana, "m1", MON_10),
      says(bob, "m2", MON_10_20, { interaction: "reply", repliesTo: "m1" }),
    ];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z missed"]);
    expect(casesOf(events)[0]?.peerReplies).toEqual(["m2"]);
  });

  test("a reply to another customer whose own words address the brand is a request", () => {
    const events = [
      says(ana, "m1", MON_10),
      says(bob, "m2", MON_10_20, { interaction: "reply", repliesTo: "m1", addresses: [BRAND] }),
    ];
    expect(casesOf(events).map(({ customer }) => customer)).toEqual(["ana", "bob"]);
  });

  test("a reply to nobody who wrote here is a request: it may be another account of the brand", () => {
    const sister = author("acme-shop");
    const events = [
      says(ana, "m1", MON_10),
      says(bob, "m2", MON_10_20, { interaction: "reply", addresses: [sister] }),
      says(ana, "m3", MON_10_30, { interaction: "reply", addresses: [sister] }),
    ];
    expect(casesOf(events).map(({ customer, peerReplies }) => [customer, peerReplies])).toEqual([
      ["ana", []],
      ["bob", []],
    ]);
  });

  test.each([
    ["an account that nobody here goes by", author("acme-shop"), ["ana", "bob"]],
    ["another account of the brand", author("acme-shop", "colleague"), ["ana", "bob"]],
    ["a customer who wrote before", author("carl"), ["carl", "ana"]],
    ["a bot", author("helper", "bot"), ["ana"]],
  ])("a reply to another customer whose own words address %s", (_, whom, customers) => {
    const before = says(author("carl"), "m0", "2026-11-02T09:50:00-06:00");
    const events = [
      ...(whom.id === "carl" ? [before] : []),
      says(ana, "m1", MON_10),
      says(bob, "m2", MON_10_20, { interaction: "reply", repliesTo: "m1", addresses: [whom] }),
    ];
    expect(casesOf(events).map(({ customer }) => customer)).toEqual(customers);
  });

  test("a customer's reply to a peer in an open case does not wait for us", () => {
    const events = [
      says(ana, "m1", MON_10),
      says(BRAND, "r1", MON_10_20, { repliesTo: "m1" }),
      says(bob, "m2", MON_10_30, { interaction: "reply", addresses: [ana] }),
      says(ana, "m3", MON_10_40, { interaction: "reply", addresses: [bob] }),
    ];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z met"]);
  });

  test("a quote starts a conversation of its own, and folds together with the quoted one", () => {
    const elsewhere = aConversation("c2");
    const events: readonly ChannelEvent[] = [
      says(ana, "m1", MON_10),
      says(ana, "m2", MON_10_20, { interaction: "quote", quotes: "m1", conversation: elsewhere }),
      says(bob, "x1", MON_10_20, { conversation: aConversation("c3") }),
    ];
    const [linked = [], alone = []] = linkConversations(events);
    expect(linked).toHaveLength(2);
    expect(alone).toHaveLength(1);
    expect(verdictsOf(linked)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z missed"]);
  });

  test("the id of a case depends on its brand, platform, account, conversation, customer and opening message only", () => {
    const [plain] = casesOf([says(ana, "m1", MON_10)]);
    const [sameOpening] = casesOf([says(ana, "m1", MON_10_20), says(ana, "m2", MON_10_30)]);
    const [otherPlace] = casesOf([says(ana, "m1", MON_10, { conversation: aConversation("c2") })]);
    expect(sameOpening?.id).toBe(plain?.id);
    expect(otherPlace?.id).not.toBe(plain?.id);
    expect(plain?.id).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe("what answers", () => {
  const both = [says(ana, "m1", MON_10), says(bob, "m2", MON_10_20)];
  const statesAfter = (answer: ChannelEvent): readonly string[] =>
    casesOf([...both, answer]).map(({ customer, state }) => `${customer} ${state.kind}`);

  test("it answers the author of what it replies to, and nobody else", () => {
    const reply = says(BRAND, "r1", MON_10_30, { repliesTo: "m2", addresses: [ana, bob] });
    expect(statesAfter(reply)).toEqual(["ana waiting", "bob answered"]);
  });

  test("it answers the author of what it quotes", () => {
    const quote = says(BRAND, "r1", MON_10_30, { interaction: "quote", quotes: "m1" });
    expect(statesAfter(quote)).toEqual(["ana answered", "bob waiting"]);
  });

  test("without a reference it answers the customers it addresses", () => {
    expect(statesAfter(says(BRAND, "r1", MON_10_30, { addresses: [bob] }))).toEqual([
      "ana waiting",
      "bob answered",
    ]);
  });

  test("naming nobody in a thread it answers all who wait, and is marked inferred", () => {
    const events = [...both, says(BRAND, "r1", MON_10_30)];
    expect(casesOf(events).map(({ state, lastAnswer }) => [state.kind, lastAnswer?.inferred])).toEqual([
      ["answered", true],
      ["answered", true],
    ]);
  });

  test("naming nobody in a flat channel it answers a sole waiting customer, and nobody when two wait", () => {
    const flat = aConversation("c1", "flat");
    const one = says(ana, "m1", MON_10, { conversation: flat });
    const two = says(bob, "m2", MON_10_20, { conversation: flat });
    const answer = says(BRAND, "r1", MON_10_30, { conversation: flat, interaction: "post" });
    expect(casesOf([one, answer]).map(({ state }) => state.kind)).toEqual(["answered"]);
    expect(casesOf([one, two, answer]).map(({ state }) => state.kind)).toEqual(["waiting", "waiting"]);
  });

  test("naming only a stranger is in a thread as naming nobody, in a flat channel it answers nobody", () => {
    const carl = [author("carl")];
    expect(statesAfter(says(BRAND, "r1", MON_10_30, { addresses: carl }))).toEqual([
      "ana answered",
      "bob answered",
    ]);
    const conversation = aConversation("c1", "flat");
    const asked = says(ana, "m1", MON_10, { conversation });
    const answer = says(BRAND, "r1", MON_10_30, { conversation, addresses: carl });
    expect(casesOf([asked, answer]).map(({ state }) => state.kind)).toEqual(["waiting"]);
  });

  test("naming a bystander who asked nothing answers nobody else", () => {
    const peer = says(author("carl"), "p1", MON_10_20, { interaction: "reply", repliesTo: "m1" });
    const answer = says(BRAND, "r1", MON_10_30, { addresses: [author("carl")] });
    expect(casesOf([...both, peer, answer]).map(({ state }) => state.kind)).toEqual(["waiting", "waiting"]);
  });

  test("the second half of an answer reaches whom the first half reached", () => {
    const events = [
      ...both,
      says(BRAND, "r1", MON_10_30, { repliesTo: "m1" }),
      says(BRAND, "r2", MON_10_40, { repliesTo: "r1" }),
    ];
    expect(casesOf(events).map(({ state }) => state.kind)).toEqual(["answered", "waiting"]);
  });

  test("it answers everything that customer wrote before it, also the parts it does not reply to", () => {
    const events = [
      says(ana, "m1", MON_10),
      says(ana, "m2", MON_10_20),
      says(BRAND, "r1", MON_10_30, { repliesTo: "m1" }),
    ];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z met"]);
  });

  test("a message at the same instant as the answer was there before it", () => {
    const events = [says(ana, "z", MON_10), says(BRAND, "a", MON_10, { repliesTo: "z" })];
    expect(verdictsOf(events)).toEqual(["ana first z 2026-11-02T17:00:00.000Z met"]);
  });

  test("an automatic reply does not answer", () => {
    const events = [
      says(ana, "m1", MON_10),
      says(BRAND, "r1", MON_10_20, { repliesTo: "m1", autoReply: true }),
    ];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z missed"]);
  });

  test("an answer seen before its question counts once the question is known", () => {
    const [answer, question] = [says(BRAND, "r1", MON_10_20, { repliesTo: "m1" }), says(ana, "m1", MON_10)];
    expect(verdictsOf([answer, question])).toEqual(["ana first m1 2026-11-02T17:00:00.000Z met"]);
  });

  test("'DM us' answers and is marked a redirect", () => {
    const events = [
      says(ana, "m1", MON_10),
      says(BRAND, "r1", MON_10_20, { repliesTo: "m1", cues: ["redirect"] }),
    ];
    expect(casesOf(events)[0]?.lastAnswer?.redirect).toBe(true);
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z met"]);
  });

  test("a person of the team answers as well as the brand's own account", () => {
    const clerk = author("clerk", "responder");
    expect(verdictsOf([says(ana, "m1", MON_10), says(clerk, "r1", MON_10_20, { repliesTo: "m1" })])).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z met",
    ]);
  });
});

describe("edits", () => {
  test("an edit moves no deadline and changes no target", () => {
    const targets = [
      aTarget({ name: "urgent", when: { keywords: ["refund"] }, first: "15m" }),
      aTarget({ first: "1h" }),
    ] as const;
    const events = [says(ana, "m1", MON_10), edited("m1", MON_10_20, { keywords: ["refund"] })];
    expect(verdictsOf(events, { termsAt: inForce([someTerms({ targets })]) })).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z missed",
    ]);
  });

  test("an edit that first makes it a request starts its clock at the edit, by the terms in force then", () => {
    const termsAt = inForce([
      someTerms(),
      someTerms({ version: "new", from: "2026-11-02T10:10:00-06:00", targets: [aTarget({ first: "30m" })] }),
    ]);
    const events = [says(ana, "m1", MON_10, { noise: "only mentions" }), edited("m1", MON_10_20)];
    expect(verdictsOf(events, { termsAt })).toEqual(["ana first m1 2026-11-02T16:50:00.000Z missed"]);
  });

  test("an edit that makes a request noise withdraws nothing", () => {
    const events = [says(ana, "m1", MON_10), edited("m1", MON_10_20, { noise: "only emoji" })];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z missed"]);
  });
});

describe("our answer deleted", () => {
  test("its verdict stays, and the customer waits for the next from when we noticed", () => {
    const events = [
      says(ana, "m1", MON_10),
      says(BRAND, "r1", MON_10_20, { repliesTo: "m1" }),
      deleted("r1", MON_10_30, MON_11_30),
    ];
    expect(verdictsOf(events, { now: MON_12 })).toEqual([
      "ana first m1 2026-11-02T17:00:00.000Z met",
      "ana next r1 2026-11-02T19:30:00.000Z pending",
    ]);
  });

  test("another answer that still stands keeps the case answered", () => {
    const events = [
      says(ana, "m1", MON_10),
      says(BRAND, "r1", MON_10_20, { repliesTo: "m1" }),
      says(BRAND, "r2", MON_10_30, { repliesTo: "m1" }),
      deleted("r1", MON_10_40, MON_11_30),
    ];
    expect(verdictsOf(events)).toEqual(["ana first m1 2026-11-02T17:00:00.000Z met"]);
    expect(verdictsOf([...events, deleted("r2", MON_11_30, MON_12)], { now: MON_12 })).toHaveLength(2);
  });
});

test("a channel open around the clock and one in another zone are reckoned by their own hours", () => {
  const termsAt = inForce([someTerms({ hours: hoursOf(ALL_WEEK, "Asia/Tokyo") })]);
  expect(verdictsOf([says(ana, "m1", "2026-11-01T03:00:00+09:00")], { termsAt })).toEqual([
    "ana first m1 2026-10-31T19:00:00.000Z missed",
  ]);
});
