import { describe, expect, test } from "vitest";
import { linkConversations } from "../../../../src/core/cases/link-conversations.ts";
import { aConversation, author, BRAND, says } from "../../../support/events.ts";
import { all, ana, bob, day } from "../../../support/monday.ts";
import { casesOf, verdictsOf } from "../../../support/verdicts.ts";

const channel = aConversation("channel", "flat");
const thread = aConversation("thread");
const cleo = author("cleo");

/** What stands in the thread that hangs from m1. */
const inThread = { conversation: thread, threadOf: "m1", interaction: "reply" } as const;

const asked = says(ana, "m1", day("15:00:00Z"), { conversation: channel, interaction: "mention" });

const waiting = (events: Parameters<typeof casesOf>[0]): readonly string[] =>
  casesOf(events, all).flatMap(({ customer, state }) => (state.kind === "waiting" ? [customer] : []));

describe("a thread that hangs from a message of a flat channel", () => {
  test("folds together with the channel", () => {
    const events = [asked, says(BRAND, "a1", day("15:10:00Z"), inThread)];
    expect(linkConversations(events)).toHaveLength(1);
  });

  test("answers who wrote that message, surely, and all who wait in the thread", () => {
    const events = [
      asked,
      says(bob, "m2", day("15:02:00Z"), { ...inThread, addresses: [BRAND] }),
      says(cleo, "m3", day("15:03:00Z"), { conversation: channel }),
      says(BRAND, "a1", day("15:10:00Z"), inThread),
    ];
    const answers = casesOf(events, all).map(({ customer, lastAnswer }) => [customer, lastAnswer?.inferred]);
    expect(answers).toEqual([
      ["ana", false],
      ["bob", true],
      ["cleo", undefined],
    ]);
  });

  test("does not answer who wrote that message when the answer names another of the thread", () => {
    const events = [
      asked,
      says(bob, "m2", day("15:02:00Z"), { ...inThread, addresses: [BRAND] }),
      says(BRAND, "a1", day("15:10:00Z"), { ...inThread, addresses: [bob] }),
    ];
    expect(waiting(events)).toEqual(["ana"]);
  });

  test("is a peer's where another customer writes in it, unless those words address the brand", () => {
    const helped = [asked, says(bob, "m2", day("15:02:00Z"), inThread)];
    expect(casesOf(helped, all).map(({ customer, peerReplies }) => [customer, peerReplies])).toEqual([
      ["ana", ["m2"]],
    ]);
  });

  test("is the same case where its own author goes on", () => {
    const events = [asked, says(ana, "m2", day("15:02:00Z"), inThread)];
    expect(casesOf(events, all)).toHaveLength(1);
    expect(
      verdictsOf([...events, says(BRAND, "a1", day("15:10:00Z"), inThread)], { termsAt: all }),
    ).toHaveLength(1);
  });

  test("is no peer's under a message of the brand", () => {
    const events = [
      says(BRAND, "m1", day("15:00:00Z"), { conversation: channel, interaction: "post" }),
      says(bob, "m2", day("15:02:00Z"), inThread),
    ];
    expect(waiting(events)).toEqual(["bob"]);
  });

  test("of which the message was never seen is a thread like any other", () => {
    const events = [
      says(bob, "m2", day("15:02:00Z"), inThread),
      says(BRAND, "a1", day("15:10:00Z"), inThread),
    ];
    expect(waiting(events)).toEqual([]);
    expect(casesOf(events, all)).toHaveLength(1);
  });
});
