import type { Case } from "../cases/case.ts";
import type { AlertKey, CaseId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import { alertKeyOf } from "./alert-key.ts";
import { laddersOf, type Stage } from "./stage.ts";

/** An alert that a case calls for. */
export interface DueAlert {
  readonly caseId: CaseId;
  /** One key, or those of the warnings that merged; all are to be recorded. */
  readonly keys: readonly AlertKey[];
  readonly stage: Stage;
  /** The stage's routes and those of the lower stages that it stands for. */
  readonly to: readonly string[];
}

/** What to send now, and what need not be sent any more. */
export interface DueAlerts {
  readonly send: readonly DueAlert[];
  /** Stages that are not sent: a higher one is, or the case was claimed. To be recorded as skipped. */
  readonly skipped: readonly AlertKey[];
}

/** The keys recorded for a case so far, sent or skipped. */
export type Recorded = Pick<ReadonlySet<AlertKey>, "has" | "size">;

/** All that a case, as it stands, will call for until something happens. */
export interface AlertPlan {
  /** When it next calls for an alert that is not recorded. Undefined when it calls for none. */
  readonly nextAt: (recorded: Recorded) => Instant | undefined;
  /** The alerts that it calls for by `now` and that are not recorded. */
  readonly dueBy: (now: Instant, recorded: Recorded) => DueAlerts;
}

/** A stage and its keys, hashed when first asked for. */
export interface Rung {
  readonly stage: Stage;
  readonly keys: () => readonly AlertKey[];
}

/** The ladders of a case with the keys of their stages. */
export function rungsOf(subject: Case): readonly (readonly Rung[])[] {
  return laddersOf(subject).map((ladder) =>
    ladder.map((stage) => {
      let keys: readonly AlertKey[] | undefined;
      const { deadline, spellings } = stage;
      const hashed = (): readonly AlertKey[] =>
        spellings.map((spelling) => alertKeyOf(subject.id, deadline.clock, deadline.anchor, spelling));
      return { stage, keys: () => (keys ??= hashed()) };
    }),
  );
}

/** Plans the alerts of `subject` (DESIGN §5). */
export function alertPlan(subject: Case): AlertPlan {
  const ladders = rungsOf(subject);
  return {
    nextAt: (recorded) => {
      const firsts = ladders.flatMap((ladder) => ladder[firstOpen(ladder, recorded)]?.stage.at ?? []);
      return firsts.reduce<Instant | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
    },
    dueBy: (now, recorded) => {
      const parts = ladders.map((ladder) => dueOn(ladder, subject.id, now, recorded));
      return {
        send: parts.flatMap(({ send }) => send),
        skipped: parts.flatMap(({ skipped }) => skipped),
      };
    },
  };
}

/** Of a ladder only the highest stage is sent, to the routes of all; the lower ones are skipped. */
function dueOn(ladder: readonly Rung[], caseId: CaseId, now: Instant, recorded: Recorded): DueAlerts {
  const open = firstOpen(ladder, recorded);
  const passed = ladder.slice(0, open).flatMap(({ keys }) => keys().filter((key) => !recorded.has(key)));
  const due = ladder.slice(open).filter(({ stage }) => stage.at <= now);
  const spoken = due.filter(({ stage }) => !stage.quiet && !isOvertaken(stage, now));
  const highest = spoken.at(-1);
  const skipped = [...passed, ...due.flatMap((rung) => (rung === highest ? [] : rung.keys()))];
  if (highest === undefined) return { send: [], skipped };
  const to = [...new Set(spoken.flatMap(({ stage }) => stage.to))];
  return { send: [{ caseId, keys: highest.keys(), stage: highest.stage, to }], skipped };
}

/** That a claim lapsed is no news once the promise is broken: the breach says more, and to more people. */
function isOvertaken({ kind, deadline }: Stage, now: Instant): boolean {
  return kind === "claim lapse" && now > deadline.breachAt;
}

/** The place of the first rung above the highest recorded one. */
function firstOpen(ladder: readonly Rung[], recorded: Recorded): number {
  if (recorded.size === 0) return 0; // spares the hashing where nothing was sent yet, which is nearly everywhere
  return ladder.findLastIndex(({ keys }) => keys().some((key) => recorded.has(key))) + 1;
}
