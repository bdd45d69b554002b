import type { Terms } from "../../terms/terms.ts";
import { hours, minutes, type Duration } from "../../time/instant.ts";
import { attainment } from "../attainment.ts";
import { wilsonInterval, type ShareInterval } from "../wilson.ts";
import { extraHours, type ExtraHours } from "./extra-hours.ts";
import { planTally, type PlanTally, type Tried, type TriedCases, type Trial } from "./plan-tally.ts";
import { casesToBeSure, surenessOf, type Sureness } from "./sureness.ts";

/** The spans that people promise, the shortest first. */
export const LADDER: readonly Duration[] = [
  ...[5, 10, 15, 20, 30, 45].map(minutes),
  ...[1, 2, 3, 4, 6, 8, 12, 24, 48].map(hours),
];

/** A span, and how often it would have been kept. */
export interface Rung extends Tried {
  /** Of the decided, from 0 to 1; as the others undefined when nothing was decided. */
  readonly share: number | undefined;
  readonly range: ShareInterval | undefined;
  readonly sureness: Sureness | undefined;
}

/** What one could honestly promise. */
export type Honest =
  /** The shortest span of which it is sure that it would be kept at the objective. */
  | { readonly kind: "sure"; readonly rung: Rung }
  /** The shortest that was kept at the objective, though by too few cases to be sure: `needed` such cases would do. */
  | { readonly kind: "not sure"; readonly rung: Rung; readonly needed: number | undefined }
  /** Not even the longest was kept at the objective. */
  | { readonly kind: "none" }
  | { readonly kind: "no data" };

/** What a period says about promises. */
export interface Plan extends Omit<TriedCases, "tried" | "asked"> {
  readonly objective: number;
  readonly rungs: readonly Rung[];
  readonly honest: Honest;
  /** Of the span that was asked about: that which is promised now, if no other was. */
  readonly asked: Rung;
  /** What it would take to keep that; undefined when it is kept, or nothing was decided. */
  readonly extra: ExtraHours | undefined;
}

/** A plan in the making. */
export interface Planner {
  readonly add: PlanTally["add"];
  readonly plan: () => Plan;
}

/** Tries the span that is asked about and every one of the ladder on the cases it is given. */
export function planner(trial: Omit<Trial, "others">, objective: number): Planner {
  const tally = planTally({ ...trial, others: LADDER });
  return {
    add: tally.add,
    plan: () => {
      const { tried, asked: own, ...counts } = tally.sofar();
      const rungs = tried.map((one) => rungOf(one, objective));
      const asked = rungOf(own, objective);
      return {
        ...counts,
        objective,
        rungs,
        honest: honestOf(rungs, objective),
        asked,
        extra: extraFor(asked, trial.terms, objective),
      };
    },
  };
}

function extraFor(rung: Rung, terms: Terms, objective: number): ExtraHours | undefined {
  const { sureness, within, results, breaking } = rung;
  if (sureness === undefined || sureness === "sure" || breaking.length === 0) return undefined;
  return extraHours({ hours: terms.hours, within, objective, met: results.met, breaking });
}

function rungOf(tried: Tried, objective: number): Rung {
  const { met, missed } = tried.results;
  const decided = met + missed;
  return {
    ...tried,
    share: attainment(tried.results),
    range: decided === 0 ? undefined : wilsonInterval(met, decided),
    sureness: surenessOf(met, decided, objective),
  };
}

function honestOf(rungs: readonly Rung[], objective: number): Honest {
  if (rungs.every(({ sureness }) => sureness === undefined)) return { kind: "no data" };
  const sure = rungs.find(({ sureness }) => sureness === "sure");
  if (sure !== undefined) return { kind: "sure", rung: sure };
  const rung = rungs.find(({ sureness }) => sureness === "not sure");
  if (rung?.share === undefined) return { kind: "none" };
  return { kind: "not sure", rung, needed: casesToBeSure(rung.share, objective) };
}
