import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { replay, type ChannelFigures } from "../../src/app/replay.ts";
import { plainRules } from "../../src/classify/plain-rules.ts";
import { decideReply, NO_RULES } from "../../src/core/cases/needs-reply.ts";
import { termsHistory } from "../../src/core/terms/terms-at.ts";
import type { Week } from "../../src/core/time/calendar.ts";
import { openHistory } from "../../src/history/open-history.ts";
import type { Classifier } from "../../src/ports/classifier.ts";
import {
  nearestRank,
  recompute,
  type RawConversation,
  type RawHours,
  type RawMessage,
} from "../support/recomputed.ts";
import { CARE_CONVERSATIONS, HAS_CARE_CONVERSATIONS } from "../support/shared.ts";
import { ALL_WEEK, aTarget, at, hoursOf, OFFICE_WEEK, someTerms, span } from "../support/terms.ts";

if (!HAS_CARE_CONVERSATIONS) console.log("skipped: the real conversations are not here");

const TWO_SHIFTS: Week = [
  ...Array.from({ length: 5 }, () => [
    { opens: 8 * 3600, closes: 12 * 3600 },
    { opens: 13 * 3600, closes: 17.5 * 3600 },
  ]),
  [],
  [],
];

/** Where a brand sits; those not named here sit in Los Angeles. */
const ZONES: Readonly<Record<string, string>> = {
  SpotifyCares: "Europe/Stockholm",
  MojangSupport: "Europe/Stockholm",
  RockstarSupport: "America/New_York",
  Delta: "America/New_York",
  SouthwestAir: "America/Chicago",
  Ask_Spectrum: "America/New_York",
  ChaseSupport: "America/New_York",
  AskeBay: "Europe/London",
};
const zoneOf = (channel: string): string => ZONES[channel] ?? "America/Los_Angeles";

const SETS = [
  { name: "around the clock", week: ALL_WEEK, shifts: [] },
  { name: "office hours in the brand's zone", week: OFFICE_WEEK, shifts: [["09:00", "18:00"]] },
  {
    name: "two shifts, weekends off",
    week: TWO_SHIFTS,
    shifts: [
      ["08:00", "12:00"],
      ["13:00", "17:30"],
    ],
  },
] as const;

const NOW = at("2026-11-22T00:00:00Z");

async function figuresOf(
  week: Week,
  target: string,
  classifier: Classifier | undefined,
): Promise<readonly ChannelFigures[]> {
  const judge = replay({
    historyFor: (channel) => {
      const hours = hoursOf(week, zoneOf(channel));
      return termsHistory([someTerms({ hours, targets: [aTarget({ first: target })], warnings: [] })]);
    },
    classifier,
    now: NOW,
  });
  for await (const { conversations, unreadable } of await openHistory(CARE_CONVERSATIONS)) {
    expect(unreadable).toEqual([]);
    for (const past of conversations) judge.take(past);
  }
  return judge.figures();
}

/** The classifier's own word on a message: rules for texts are not reckoned anew here, what follows from them is. */
function noisyBy(classifier: Classifier | undefined) {
  return ({ text }: RawMessage, afterAnswer: boolean): boolean =>
    classifier !== undefined &&
    !decideReply(
      classifier.classify({
        text,
        interaction: "reply",
        from: "customer",
        keywords: [],
        patterns: [],
        autoReplies: [],
      }),
      NO_RULES,
      afterAnswer,
    ).needsReply;
}

/** Likewise on whether a text asks for something in words. */
function asksBy(classifier: Classifier | undefined) {
  return ({ text }: RawMessage): boolean =>
    classifier
      ?.classify({
        text,
        interaction: "reply",
        from: "customer",
        keywords: [],
        patterns: [],
        autoReplies: [],
      })
      .cues.some(({ cue, words }) => cue === "request" && words !== "?") === true;
}

function rawConversations(): ReadonlyMap<string, readonly RawConversation[]> {
  const byChannel = new Map<string, RawConversation[]>();
  for (const line of readFileSync(CARE_CONVERSATIONS, "utf8").split("\n")) {
    if (line === "") continue;
    const raw = JSON.parse(line) as RawConversation;
    byChannel.set(raw.channel, [...(byChannel.get(raw.channel) ?? []), raw]);
  }
  return byChannel;
}

describe.skipIf(!HAS_CARE_CONVERSATIONS)("the real conversations", () => {
  const raw = HAS_CARE_CONVERSATIONS ? rawConversations() : new Map<string, readonly RawConversation[]>();
  const cases = SETS.flatMap((set) =>
    ["15m", "1h", "24h"].flatMap((target) => [
      { ...set, target, rules: "no rules", classifier: undefined },
      { ...set, target, rules: "the plain rules", classifier: plainRules },
    ]),
  );

  test.each(cases)(
    "$name, $target, by $rules: the figures equal those reckoned anew from the file",
    async (given) => {
      const { week, shifts, target, classifier } = given;
      const got = await figuresOf(week, target, classifier);
      expect(got.map(({ channel }) => channel).sort()).toEqual([...raw.keys()].sort());
      for (const { channel, cases: count, clocks } of got) {
        const hours: RawHours = { zone: zoneOf(channel), shifts };
        const expected = recompute(
          raw.get(channel) ?? [],
          hours,
          span(target),
          noisyBy(classifier),
          asksBy(classifier),
        );
        const { first } = clocks;
        const decided = expected.met + expected.missed;
        expect({ channel, count, met: first.results.met, missed: first.results.missed }).toEqual({
          channel,
          count: expected.cases,
          met: expected.met,
          missed: expected.missed,
        });
        expect(first.attainment).toBe(decided === 0 ? undefined : expected.met / decided);
        expect(first.median).toBe(nearestRank(expected.times, decided, 0.5));
        expect(first.p90).toBe(nearestRank(expected.times, decided, 0.9));
      }
    },
  );

  test("all 525 are judged", async () => {
    const figures = await figuresOf(ALL_WEEK, "1h", plainRules);
    expect(figures.reduce((sum, { conversations }) => sum + conversations, 0)).toBe(525);
    expect(figures).toHaveLength(24);
  });
});
