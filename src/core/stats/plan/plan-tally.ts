import type { Case } from "../../cases/case.ts";
import type { CoverageInterval } from "../../cases/coverage.ts";
import type { Conversation } from "../../cases/events.ts";
import type { Outcome } from "../../cases/outcome.ts";
import type { CaseId, MessageId } from "../../ids.ts";
import type { Terms } from "../../terms/terms.ts";
import { isOpen } from "../../time/business-hours.ts";
import type { Duration, Instant } from "../../time/instant.ts";
import { NO_RESULTS, type ResultCounts } from "../attainment.ts";
import { promising, type PromisingTarget } from "./planned-terms.ts";
import { tryTarget, waitCovered } from "./try-target.ts";

/** What is tried: the terms, the promise among them, and the spans to try for it: above all `asked`. */
export interface Trial {
  readonly terms: Terms;
  readonly target: PromisingTarget;
  readonly asked: Duration;
  readonly others: readonly Duration[];
  readonly now: Instant;
}

/** A case that would have broken a promise. */
export interface Breaking {
  readonly caseId: CaseId;
  readonly conversation: Conversation;
  readonly opening: MessageId;
  /** When the clock started. */
  readonly startsAt: Instant;
  readonly answeredAt: Instant | undefined;
  /** Time of those hours from `startsAt` to the answer, or to the instant of judgement. */
  readonly used: Duration;
}

/** What a promise would have come to. */
export interface Tried {
  readonly within: Duration;
  readonly results: ResultCounts;
  /** The missed, in the order in which they were added. */
  readonly breaking: readonly Breaking[];
}

/** What became of the trial so far. */
export interface TriedCases {
  /** Of every span, the shortest first; `asked` is one of them. */
  readonly tried: readonly Tried[];
  readonly asked: Tried;
  /** The cases that the promise covers. */
  readonly covered: number;
  /** Those of them that came while the channel was closed. */
  readonly outOfHours: number;
  /** Cases that something else was promised, or nothing. */
  readonly elsewhere: number;
}

/** Tries cases one by one; of a case it holds no more than what lists of the missed need. */
export interface PlanTally {
  readonly add: (subject: Case, coverage: readonly CoverageInterval[]) => void;
  readonly sofar: () => TriedCases;
}

/** A tally of no cases yet. Cases must have been folded by the terms of the trial. */
export function planTally({ terms, target, asked, others, now }: Trial): PlanTally {
  const rungOf = (within: Duration): Rung => ({
    within,
    terms: promising(terms, target, within),
    results: { ...NO_RESULTS },
    breaking: [],
  });
  const own = rungOf(asked);
  const rungs = [own, ...others.filter((one) => one !== asked).map(rungOf)].sort(
    (a, b) => a.within - b.within,
  );
  let [covered, outOfHours, elsewhere] = [0, 0, 0];
  return {
    add: (subject, coverage) => {
      const wait = waitCovered(subject, target.name);
      if (wait === undefined) {
        elsewhere += 1;
        return;
      }
      covered += 1;
      if (!isOpen(terms.hours, subject.openedAt)) outOfHours += 1;
      let last: Breaking | undefined;
      let isUnseen = false;
      let kept: Outcome | undefined;
      for (const rung of rungs) {
        // What keeps a span keeps every longer one.
        const outcome = kept ?? tryTarget(subject, wait, rung.terms, coverage, now);
        if (outcome === undefined) continue;
        if (outcome.result === "met") kept = outcome;
        isUnseen ||= outcome.result === "unknown";
        // Of a shorter span nobody knows whether it was kept: to count the longer ones that were would count those alone.
        const result = isUnseen && outcome.result === "met" ? "unknown" : outcome.result;
        rung.results[result] += 1;
        if (outcome.result !== "missed") continue;
        // Nearly always the same for all spans: held once.
        last = last?.startsAt === outcome.deadline.startsAt ? last : breakingOf(subject, outcome);
        rung.breaking.push(last);
      }
    },
    sofar: () => ({
      tried: rungs.map(triedOf),
      asked: triedOf(own),
      covered,
      outOfHours,
      elsewhere,
    }),
  };
}

/** A span as it is being tried. */
interface Rung {
  readonly within: Duration;
  readonly terms: Terms;
  readonly results: Record<keyof ResultCounts, number>;
  readonly breaking: Breaking[];
}

const triedOf = ({ within, results, breaking }: Rung): Tried => ({
  within,
  results: { ...results },
  breaking: [...breaking],
});

const breakingOf = ({ id, conversation, opening }: Case, outcome: Outcome): Breaking => ({
  caseId: id,
  conversation,
  opening,
  startsAt: outcome.deadline.startsAt,
  answeredAt: outcome.answeredAt,
  used: outcome.used,
});
