import fc from "fast-check";
import { expect, test } from "vitest";
import type { CoverageInterval } from "../../src/core/cases/coverage.ts";
import { foldConversation } from "../../src/core/cases/fold-conversation.ts";
import { NO_RESULTS, type ResultCounts } from "../../src/core/stats/attainment.ts";
import { LADDER, planner } from "../../src/core/stats/plan/plan.ts";
import { promisedTarget, promising } from "../../src/core/stats/plan/planned-terms.ts";
import { tryTarget, waitCovered } from "../../src/core/stats/plan/try-target.ts";
import { minutes } from "../../src/core/time/instant.ts";
import { aTarget, at, someTerms } from "../support/terms.ts";
import "../support/seed.ts";
import { busyHistories } from "./busy-histories.ts";
import { histories } from "./histories.ts";

const TERMS = someTerms({ targets: [aTarget({ first: "1h" })] });
const TARGET = promisedTarget(TERMS);
const NOW = at("2026-11-04T12:00:00Z");
const ASKED = minutes(50);

const BLIND: readonly CoverageInterval[] = [
  { from: at("2026-10-31T10:00:00Z"), to: at("2026-11-01T12:00:00Z"), state: "blind", cause: undefined },
];

test("every span has the verdicts that it would have if it were tried alone", () => {
  if (TARGET === undefined) throw new Error("nothing is promised");
  fc.assert(
    fc.property(fc.oneof(histories, busyHistories), fc.constantFrom([], BLIND), (events, coverage) => {
      const cases = foldConversation(events, () => TERMS);
      const { add, plan } = planner({ terms: TERMS, target: TARGET, asked: ASKED, now: NOW }, 0.95);
      for (const one of cases) add(one, coverage);
      const rungs = new Map(plan().rungs.map(({ within, results }) => [within, results]));
      const alone = new Map([...LADDER, ASKED].map((within) => [within, noResults()]));
      for (const subject of cases) {
        const wait = waitCovered(subject, TARGET.name);
        if (wait === undefined) continue;
        let isUnseen = false;
        for (const [within, results] of [...alone].sort(([a], [b]) => a - b)) {
          const outcome = tryTarget(subject, wait, promising(TERMS, TARGET, within), coverage, NOW);
          if (outcome === undefined) continue;
          isUnseen ||= outcome.result === "unknown";
          results[isUnseen && outcome.result === "met" ? "unknown" : outcome.result] += 1;
        }
      }
      for (const [within, results] of alone) expect(rungs.get(within)).toEqual(results);
    }),
  );
});

const noResults = (): Record<keyof ResultCounts, number> => ({ ...NO_RESULTS });
