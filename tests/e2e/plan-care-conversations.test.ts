import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pastReader } from "../../src/app/past-reader.ts";
import { planPast } from "../../src/app/plan-past.ts";
import type { ChannelPlan } from "../../src/app/plan-channel.ts";
import { ALWAYS_WATCHED } from "../../src/core/cases/coverage.ts";
import { foldConversation } from "../../src/core/cases/fold-conversation.ts";
import { judge } from "../../src/core/cases/judge.ts";
import type { PastConversation } from "../../src/core/cases/past-conversation.ts";
import { termsAtOrFirst, termsHistory, type TermsHistory } from "../../src/core/terms/terms-at.ts";
import type { Week } from "../../src/core/time/calendar.ts";
import { formatDuration } from "../../src/core/time/duration-text.ts";
import { instant } from "../../src/core/time/instant.ts";
import { openHistory } from "../../src/history/open-history.ts";
import { recompute, type RawConversation } from "../support/recomputed.ts";
import { CARE_CONVERSATIONS, HAS_CARE_CONVERSATIONS } from "../support/shared.ts";
import { ALL_WEEK, aTarget, at, hoursOf, OFFICE_WEEK, someTerms, span } from "../support/terms.ts";

if (!HAS_CARE_CONVERSATIONS) console.log("skipped: the real conversations are not here");

const NOW = at("2026-11-22T00:00:00Z");
const ZONE = "America/Los_Angeles";

const termsWith = (week: Week, first: string): TermsHistory =>
  termsHistory([someTerms({ hours: hoursOf(week, ZONE), targets: [aTarget({ first, next: "1h" })] })]);

async function conversations(): Promise<readonly PastConversation[]> {
  const all: PastConversation[] = [];
  for await (const batch of await openHistory(CARE_CONVERSATIONS)) all.push(...batch.conversations);
  return all;
}

async function plansWith(history: TermsHistory, week: Week | undefined): Promise<readonly ChannelPlan[]> {
  const question = { week, target: undefined, objective: undefined, since: instant(0), now: NOW };
  const { take, plans } = planPast({ historyFor: () => history, classifier: undefined, question });
  for (const past of await conversations()) expect(take(past)).toBe(true);
  return plans().plans;
}

const HOURS = [
  { name: "around the clock", week: ALL_WEEK, shifts: [] },
  { name: "in office hours", week: OFFICE_WEEK, shifts: [["09:00", "18:00"]] },
] as const;

describe.skipIf(!HAS_CARE_CONVERSATIONS).each(HOURS)(
  "plans with 525 real conversations, $name",
  ({ week, shifts }) => {
    test("say of every span what folding all conversations anew under it says", async () => {
      const plans = await plansWith(termsWith(OFFICE_WEEK, "1h"), week);
      const past = await conversations();
      const spans = plans[0]?.rungs.map(({ within }) => within) ?? [];
      expect(spans).toHaveLength(15);
      for (const within of spans) {
        const history = termsWith(week, formatDuration(within));
        const eventsIn = pastReader(history, undefined);
        const anew = new Map(plans.map(({ channel }) => [channel, { met: 0, missed: new Array<string>() }]));
        for (const one of past) {
          for (const subject of foldConversation(eventsIn(one), (when) => termsAtOrFirst(history, when))) {
            const [first] = judge(subject, ALWAYS_WATCHED, NOW);
            if (first?.result === "met") anew.set(one.channel, met(anew.get(one.channel)));
            if (first?.result === "missed") anew.get(one.channel)?.missed.push(subject.id);
          }
        }
        for (const { channel, rungs } of plans) {
          const rung = rungs.find((other) => other.within === within);
          const planned = { met: rung?.results.met, missed: rung?.breaking.map(({ caseId }) => caseId) };
          expect(planned, `${channel} ${formatDuration(within)}`).toEqual(anew.get(channel));
        }
      }
    });

    test("say what plain loops over the raw file say", async () => {
      const plans = await plansWith(termsWith(OFFICE_WEEK, "1h"), week);
      const raw = readFileSync(CARE_CONVERSATIONS, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as RawConversation);
      for (const { channel, rungs, covered } of plans) {
        const own = raw.filter((one) => one.channel === channel);
        for (const text of ["5m", "15m", "1h", "24h"]) {
          const { met, missed, cases } = recompute(
            own,
            { zone: ZONE, shifts },
            span(text),
            () => false,
            () => false,
          );
          const rung = rungs.find(({ within }) => within === span(text));
          const planned = { covered, met: rung?.results.met, missed: rung?.results.missed };
          expect(planned, `${channel} ${text}`).toEqual({ covered: cases, met, missed });
        }
      }
    });
  },
);

const met = (before: { met: number; missed: string[] } | undefined): { met: number; missed: string[] } => ({
  met: (before?.met ?? 0) + 1,
  missed: before?.missed ?? [],
});
