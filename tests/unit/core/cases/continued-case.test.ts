import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/core/cases/case.ts";
import { continuedCase } from "../../../../src/core/cases/continued-case.ts";
import type { ChannelEvent } from "../../../../src/core/cases/events.ts";
import { aConversation, author, BRAND, says } from "../../../support/events.ts";
import { casesOf } from "../../../support/verdicts.ts";

const ana = author("ana");
const at = (time: string): string => `2026-11-02T${time}-06:00`;

function caseOf(events: readonly ChannelEvent[]): Case {
  const [subject] = casesOf(events);
  if (subject === undefined) throw new Error("a case was expected");
  return subject;
}

const redirected = (conversation: string, asked: string, answered: string): Case =>
  caseOf([
    says(ana, `${conversation}-m`, at(asked), { conversation: aConversation(conversation) }),
    says(BRAND, `${conversation}-r`, at(answered), {
      conversation: aConversation(conversation),
      repliesTo: `${conversation}-m`,
      cues: ["redirect"],
    }),
  ]);

const direct = (who = "ana", platform = "x"): Case =>
  caseOf([
    says(author(who), "d1", at("12:00:00"), {
      interaction: "direct",
      conversation: { ...aConversation("dm"), platform },
    }),
  ]);

describe("a case on a direct channel", () => {
  test("continues the newest public case that was answered with 'DM us' before it", () => {
    const [older, newer] = [
      redirected("c1", "10:00:00", "10:10:00"),
      redirected("c2", "10:20:00", "10:30:00"),
    ];
    expect(continuedCase(direct(), [newer, older])).toBe(newer.id);
  });

  test("continues none that was answered in public, redirected later, or belongs to somebody else", () => {
    const plain = caseOf([
      says(ana, "m", at("10:00:00")),
      says(BRAND, "r", at("10:10:00"), { repliesTo: "m" }),
    ]);
    const later = redirected("c3", "12:10:00", "12:20:00");
    const earlier = redirected("c1", "10:00:00", "10:10:00");
    expect(continuedCase(direct(), [plain, later])).toBeUndefined();
    expect(continuedCase(direct("bob"), [earlier])).toBeUndefined();
    expect(continuedCase(direct("ana", "facebook"), [earlier])).toBeUndefined();
  });
});
