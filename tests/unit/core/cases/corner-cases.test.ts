import { expect, test } from "vitest";
import type { ChannelEvent, Act } from "../../../../src/core/cases/events.ts";
import type { CoverageInterval } from "../../../../src/core/cases/coverage.ts";
import { conversationSnapshot } from "../../../../src/core/cases/conversation-snapshot.ts";
import { ALWAYS_WATCHED } from "../../../../src/core/cases/coverage.ts";
import { judge } from "../../../../src/core/cases/judge.ts";
import { traceOf } from "../../../../src/core/cases/trace.ts";
import { aConversation, author, BRAND, did, edited, says } from "../../../support/events.ts";
import { ALL_WEEK, aTarget, at, hoursOf, inForce, someTerms } from "../../../support/terms.ts";
import { casesOf, verdictsOf } from "../../../support/verdicts.ts";
import { actId, messageId } from "../../../../src/core/ids.ts";
import { all, ana, bob, day, withResolve, withUpdate } from "../../../support/monday.ts";

test("a late click on the alert of an answered message does not dismiss the next one", () => {
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1" }),
      says(ana, "m2", day("15:20:00Z")),
      did({ kind: "no reply needed" }, "m1", day("15:20:01Z")),
    ],
    all,
  );
  expect(c?.state.kind).toBe("waiting");
});

test("a running update can be claimed", () => {
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1", cues: ["placeholder"] }),
      did({ kind: "claim" }, "m1", day("16:00:00Z")),
    ],
    withUpdate,
  );
  expect(c?.claim).toBeDefined();
});

test("a word of ours days after 24 h of silence does not turn a kept resolution into a miss", () => {
  expect(
    verdictsOf(
      [
        says(ana, "m1", day("15:00:00Z")),
        says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1" }),
        says(BRAND, "a2", "2026-11-05T15:10:00Z", { repliesTo: "m1" }),
      ],
      { termsAt: withResolve },
    ).map((v) => v.split(" ").at(-1)),
  ).toEqual(["met", "met"]);
});

test("nothing is ever '1 h of 1 h, missed'", () => {
  const [c] = casesOf([says(ana, "m1", day("15:00:00Z"))], all);
  const [o] = c ? judge(c, ALWAYS_WATCHED, at(day("20:00:00Z"))) : [];
  if (o === undefined) throw new Error("none was found");
  const t = traceOf(o);
  expect(o.result).toBe("missed");
  expect(t.used).toBeGreaterThan(t.within);
});

test("flat channel: a reply to a message we do not know does not answer the sole waiting customer", () => {
  const flat = aConversation("f", "flat");
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z"), { conversation: flat }),
      says(BRAND, "a1", day("15:10:00Z"), { conversation: flat, repliesTo: "elsewhere" }),
    ],
    all,
  );
  expect(c?.state.kind).toBe("waiting");
});

test("flat channel: a reply to a colleague does not answer the sole waiting customer", () => {
  const flat = aConversation("f", "flat");
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z"), { conversation: flat }),
      says(author("col", "colleague"), "k1", day("15:05:00Z"), { conversation: flat }),
      says(BRAND, "a1", day("15:10:00Z"), { conversation: flat, repliesTo: "k1" }),
    ],
    all,
  );
  expect(c?.state.kind).toBe("waiting");
});

test("a reply to our answer in the same second is not answered by it", () => {
  const [c] = casesOf(
    [
      says(ana, "1", day("15:00:00Z")),
      says(BRAND, "9", day("15:10:00Z"), { repliesTo: "1" }),
      says(ana, "10", day("15:10:00Z"), { interaction: "reply", repliesTo: "9" }),
    ],
    all,
  );
  expect(c?.state.kind).toBe("waiting");
});

test("a peer's reply in the same second is a peer's whatever the ids", () => {
  const cases = casesOf(
    [
      says(ana, "m9", day("15:00:00Z")),
      says(bob, "m10", day("15:00:00Z"), { interaction: "reply", repliesTo: "m9" }),
    ],
    all,
  );
  expect(cases.map((c) => c.customer)).toEqual(["ana"]);
});

test("two copies of an undo that differ: order does not matter", () => {
  const base = [
    says(ana, "m1", day("15:00:00Z")),
    did({ kind: "no reply needed" }, "m1", day("15:01:00Z"), "x"),
    did({ kind: "claim" }, "m1", day("15:00:30Z"), "y"),
  ];
  const u1 = did({ kind: "undo", act: actId("x") }, "m1", day("15:02:00Z"), "u");
  const u2 = did({ kind: "undo", act: actId("y") }, "m1", day("15:02:00Z"), "u");
  const fold = (es: typeof base): string => {
    const s = conversationSnapshot(all);
    for (const e of es) s.add([e]);
    return JSON.stringify(s.cases().map((c) => [c.state.kind, c.claim]));
  };
  expect(fold([...base, u1, u2])).toBe(fold([...base, u2, u1]));
});

test("Resolve ends a case closed by 'no reply needed'", () => {
  const cases = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1" }),
      says(ana, "m2", day("15:20:00Z")),
      did({ kind: "no reply needed" }, "m2", day("15:21:00Z")),
      did({ kind: "resolve" }, "m2", day("15:22:00Z")),
      says(ana, "m3", day("15:40:00Z")),
    ],
    all,
  );
  expect(cases).toHaveLength(2);
});

test("a later message never postpones: order by breachAt", () => {
  const office = someTerms({ targets: [aTarget({ first: "1h" })] });
  const surge = someTerms({
    version: "surge",
    kind: "overlay",
    hours: hoursOf(ALL_WEEK),
    targets: [aTarget({ first: "15m" })],
  });
  const termsAt = inForce([office], [{ terms: surge, from: at("2026-11-06T23:50:00Z"), to: undefined }]);
  // Friday 17:00 Chicago = 23:00Z, due Fri 18:00 = 24:00Z, breach Mon 9:00. m2 at 23:55Z due 00:10Z Sat.
  const m2 = says(ana, "m2", "2026-11-06T23:55:00Z");
  const a = says(BRAND, "a1", "2026-11-07T12:00:00Z", { repliesTo: "m2" });
  expect(verdictsOf([m2, a], { termsAt }).map((v) => v.split(" ").at(-1))).toEqual(["missed"]);
  expect(
    verdictsOf([says(ana, "m1", "2026-11-06T23:00:00Z"), m2, a], { termsAt }).map((v) => v.split(" ").at(-1)),
  ).toEqual(["missed"]);
});

test("thanks under the brand's own post is not after our answer", () => {
  const cases = casesOf(
    [
      says(BRAND, "p", day("14:00:00Z"), { interaction: "post" }),
      says(ana, "m1", day("15:00:00Z"), { cues: ["closing"] }),
    ],
    all,
  );
  expect(cases).toHaveLength(1);
});

test("thanks under an automatic reply is not after our answer", () => {
  const cases = casesOf(
    [
      says(bob, "m0", day("13:00:00Z")),
      says(BRAND, "p", day("14:00:00Z"), { autoReply: true, repliesTo: "m0" }),
      says(ana, "m1", day("15:00:00Z"), { cues: ["closing"], repliesTo: "p" }),
    ],
    all,
  );
  expect(cases).toHaveLength(2);
});

const result = (events: readonly ChannelEvent[], termsAt = all): readonly (string | undefined)[] =>
  verdictsOf(events, { termsAt }).map((verdict) => verdict.split(" ").at(-1));
const asked = says(ana, "m1", day("15:00:00Z")); // due 16:00

test("'no reply needed' at the very deadline comes in time", () => {
  expect(result([asked, did({ kind: "no reply needed" }, "m1", day("16:00:00Z"))])).toEqual(["withdrawn"]);
});

test("blindness that begins at the deadline touches it, blindness that ends at the start does not", () => {
  const coverage = (from: string, to: string): readonly CoverageInterval[] => [
    { from: at(day(from)), to: at(day(to)), state: "blind", cause: undefined },
  ];
  const of = (given: readonly CoverageInterval[]): readonly string[] =>
    verdictsOf([asked], { termsAt: all, coverage: given });
  expect(of(coverage("16:00:00Z", "17:00:00Z"))[0]).toContain("unknown");
  expect(of(coverage("14:00:00Z", "15:00:00Z"))[0]).toContain("missed");
});

test("a mention that replies to a peer is a request, and so is a reply to one's own message", () => {
  const peers = [asked, says(bob, "m2", day("15:01:00Z"), { interaction: "mention", repliesTo: "m1" })];
  expect(casesOf(peers, all)).toHaveLength(2);
  const own = [
    asked,
    says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1" }),
    says(ana, "m2", day("15:20:00Z"), { interaction: "reply", repliesTo: "m1" }),
  ];
  expect(casesOf(own, all)[0]?.state.kind).toBe("waiting");
});

test("in a flat channel a stranger's thanks after an answer to another opens a case", () => {
  const conversation = aConversation("f", "flat");
  const events = [
    says(ana, "m1", day("15:00:00Z"), { conversation }),
    says(BRAND, "a1", day("15:10:00Z"), { conversation, repliesTo: "m1" }),
    says(bob, "m2", day("15:20:00Z"), { conversation, cues: ["closing"] }),
  ];
  expect(casesOf(events, all)).toHaveLength(2);
});

test("a click opens a case for an interaction that is not answered here", () => {
  const termsAt = inForce([someTerms({ answers: ["mention"] })]);
  const quote = says(ana, "m1", day("15:00:00Z"), { interaction: "quote" });
  const events = [quote, did({ kind: "needs a reply" }, "m1", day("15:10:00Z"))];
  expect(verdictsOf(events, { termsAt })).toEqual(["ana first m1 2026-11-02T16:10:00.000Z missed"]);
});

test("a click on a message of an older case leaves the newer one as it is", () => {
  const events = [
    asked,
    did({ kind: "resolve" }, "m1", day("15:10:00Z")),
    says(ana, "m2", day("15:20:00Z")),
    says(BRAND, "a1", day("15:30:00Z"), { repliesTo: "m2" }),
  ];
  for (const act of ["needs a reply", "no reply needed"] as const) {
    const clicked = [...events, did({ kind: act }, "m1", day("15:40:00Z"))];
    expect(casesOf(clicked, all).map(({ state }) => state.kind)).toEqual(["closed", "answered"]);
  }
});

test("after a resolve an answer of ours changes nothing: the next message opens a new case", () => {
  const events = [
    asked,
    did({ kind: "resolve" }, "m1", day("15:10:00Z")),
    says(BRAND, "a1", day("15:20:00Z"), { repliesTo: "m1" }),
    says(ana, "m2", day("15:30:00Z")),
  ];
  expect(casesOf(events, all)).toHaveLength(2);
});

test("an overruled noise hours later breaks the silence at the click", () => {
  const events = [
    says(ana, "m1", day("00:00:00Z"), { noise: "only emoji" }),
    did({ kind: "needs a reply" }, "m1", day("20:00:00Z")),
    did({ kind: "no reply needed" }, "m1", day("20:10:00Z")),
    says(ana, "m2", "2026-11-03T19:00:00Z"),
  ];
  expect(casesOf(events, all)).toHaveLength(1);
});

test("in linked threads an answer that names nobody reaches those who wait in its own", () => {
  const events = [
    asked,
    says(bob, "m2", day("15:05:00Z"), {
      interaction: "quote",
      quotes: "m1",
      conversation: aConversation("c2"),
    }),
    says(BRAND, "a1", day("15:10:00Z"), { conversation: aConversation("c2") }),
  ];
  expect(casesOf(events, all).map(({ state }) => state.kind)).toEqual(["waiting", "answered"]);
});

test("'not for us' excludes and 'resolve' ends the update that runs beside the wait", () => {
  const events = [
    asked,
    says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1", cues: ["placeholder"] }),
    says(ana, "m2", day("15:20:00Z")),
  ];
  const then = (act: Act): readonly (string | undefined)[] =>
    result([...events, did(act, "m2", day("15:30:00Z"))], withUpdate);
  expect(then({ kind: "not for us", reason: "spam" })).toEqual(["met", "excluded", "excluded"]);
  expect(then({ kind: "resolve" })).toEqual(["met", "withdrawn", "withdrawn"]);
});

test("an edit to a request at the very instant of an answer comes after it, and waits", () => {
  const events = [
    asked,
    says(bob, "n1", day("15:05:00Z"), { noise: "only emoji" }),
    says(BRAND, "a1", day("15:10:00Z")),
    edited("n1", day("15:10:00Z")),
  ];
  expect(casesOf(events, all).map(({ customer, state }) => `${customer} ${state.kind}`)).toEqual([
    "ana answered",
    "bob waiting",
  ]);
});

test("a miss that nobody answered is traced up to the deadline", () => {
  const [subject] = casesOf([asked], all);
  const [outcome] = subject ? judge(subject, ALWAYS_WATCHED, at(day("20:00:00Z"))) : [];
  const trace = outcome && traceOf(outcome);
  expect(trace?.intervals.map(({ to }) => to)).toEqual([at(day("16:00:00Z"))]);
  expect(trace?.until).toBe(at(day("16:00:00Z")));
});

test("an answer to an edited version of the message answers its author, whichever version it names", () => {
  const events: readonly ChannelEvent[] = [
    says(ana, "m1", day("15:00:00Z")),
    says(bob, "m2", day("15:01:00Z")),
    { ...edited("m1", day("15:05:00Z")), alias: messageId("m1-second") },
    says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1-second" }),
  ];
  const states = (given: readonly ChannelEvent[]): readonly string[] =>
    casesOf(given, all).map(({ customer, state }) => `${customer} ${state.kind}`);
  expect(states(events)).toEqual(["ana answered", "bob waiting"]);
  expect(states(events.toReversed())).toEqual(["ana answered", "bob waiting"]);
});
