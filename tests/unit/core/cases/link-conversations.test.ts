import { expect, test } from "vitest";
import { continuedCase } from "../../../../src/core/cases/continued-case.ts";
import type { ChannelEvent } from "../../../../src/core/cases/events.ts";
import { linkConversations } from "../../../../src/core/cases/link-conversations.ts";
import { messageId } from "../../../../src/core/ids.ts";
import { aConversation, BRAND, edited, says } from "../../../support/events.ts";
import { casesOf } from "../../../support/verdicts.ts";
import { all, ana, bob, day } from "../../../support/monday.ts";

test("continuedCase survives a later public answer", () => {
  const dm = { ...aConversation("dm"), account: "direct" };
  const [pub] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1", cues: ["redirect"] }),
      says(BRAND, "a2", day("16:00:00Z"), { repliesTo: "m1" }),
    ],
    all,
  );
  const [direct] = casesOf(
    [says(ana, "d1", day("15:15:00Z"), { interaction: "direct", conversation: dm })],
    all,
  );
  if (pub === undefined || direct === undefined) throw new Error("none was found");
  expect(continuedCase(direct, [pub])).toBe(pub.id);
});

test("linkConversations keeps the channels of one message apart", () => {
  const other = { ...aConversation("c1"), account: "other" };
  const groups = linkConversations([
    says(ana, "m1", day("15:00:00Z")),
    says(ana, "m1", day("15:00:00Z"), { conversation: other }),
  ]);
  expect(groups.flatMap((g) => casesOf(g, all))).toHaveLength(2);
});

test("linkConversations on a long chain of quotes, newest first", () => {
  const N = 20000;
  const events = Array.from({ length: N }, (_, i) =>
    says(ana, `m${i}`, day("15:00:00Z"), {
      conversation: aConversation(`c${i}`),
      ...(i > 0 ? { quotes: `m${i - 1}` } : {}),
    }),
  ).reverse();
  expect(linkConversations(events)).toHaveLength(1);
});

test("linkConversations joins what replies into another conversation", () => {
  const events = [
    says(ana, "m1", day("15:00:00Z")),
    says(bob, "m2", day("15:01:00Z"), {
      interaction: "reply",
      repliesTo: "m1",
      conversation: aConversation("c2"),
    }),
  ];
  expect(linkConversations(events)).toHaveLength(1);
});

test("linkConversations joins what quotes an edited version of a message", () => {
  const events: readonly ChannelEvent[] = [
    says(ana, "m1", day("15:00:00Z")),
    { ...edited("m1", day("15:00:30Z")), alias: messageId("m1-second") },
    says(bob, "m2", day("15:01:00Z"), { quotes: "m1-second", conversation: aConversation("c2") }),
  ];
  expect(linkConversations(events)).toHaveLength(1);
});
