import type { Case } from "../cases/case.ts";
import type { AlertKey, CaseId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import { keysOf, laddersOf, type Stage } from "./stage.ts";

/** An alert that a case calls for. */
export interface DueAlert {
  readonly caseId: CaseId;
  /** One key, or those of the warnings that merged; all are to be recorded. */
  readonly keys: readonly AlertKey[];
  readonly stage: Stage;
  /** The stage's routes and those of the lower stages that it stands for. */
  readonly to: readonly string[];
}

export interface DueAlerts {
  readonly send: readonly DueAlert[];
  /** Stages that are not sent: a higher one is, or the case was claimed. To be recorded as skipped. */
  readonly skipped: readonly AlertKey[];
}

/** The keys recorded for a case so far, sent or skipped. */
export type Recorded = Pick<ReadonlySet<AlertKey>, "has" | "size">;

/**
 * The alerts that `subject` calls for by `now` and that are not recorded (DESIGN §5). Of each ladder only the
 * highest stage is sent, to the routes of all; the lower ones are skipped, and so is one below a recorded stage.
 * Once the keys are recorded, asking again gives nothing. Answered cases call for nothing but a running update.
 */
export function dueAlerts(subject: Case, now: Instant, recorded: Recorded): DueAlerts {
  const send: DueAlert[] = [];
  const skipped: AlertKey[] = [];
  for (const ladder of laddersOf(subject)) {
    const open = unrecorded(subject, ladder, recorded);
    const due = open.stages.filter(({ at }) => at <= now);
    const spoken = due.filter(({ quiet }) => !quiet);
    const highest = spoken.at(-1);
    skipped.push(...open.passed);
    for (const stage of due) if (stage !== highest) skipped.push(...keysOf(subject.id, stage));
    if (highest) {
      const to = [...new Set(spoken.flatMap((stage) => stage.to))];
      send.push({ caseId: subject.id, keys: keysOf(subject.id, highest), stage: highest, to });
    }
  }
  return { send, skipped };
}

/** When `subject` next calls for an alert that is not recorded: now or later. Undefined when it calls for none. */
export function nextAlertAt(subject: Case, recorded: Recorded): Instant | undefined {
  let next: Instant | undefined;
  for (const ladder of laddersOf(subject)) {
    const first = unrecorded(subject, ladder, recorded).stages[0];
    if (first !== undefined && (next === undefined || first.at < next)) next = first.at;
  }
  return next;
}

/** The stages above the highest recorded one, and the keys below it that nobody recorded. */
function unrecorded(
  subject: Case,
  stages: readonly Stage[],
  recorded: Recorded,
): { readonly stages: readonly Stage[]; readonly passed: readonly AlertKey[] } {
  if (recorded.size === 0) return { stages, passed: [] }; // spares the hashing of keys where it matters most
  const isRecorded = (stage: Stage): boolean => keysOf(subject.id, stage).some((key) => recorded.has(key));
  const highest = stages.findLastIndex(isRecorded);
  const passed = stages.slice(0, highest + 1).flatMap((stage) => keysOf(subject.id, stage));
  return { stages: stages.slice(highest + 1), passed: passed.filter((key) => !recorded.has(key)) };
}
