import type { Clock } from "../core/cases/deadline.ts";
import type { Result } from "../core/cases/outcome.ts";
import type { KeptRecord } from "../ports/figures.ts";

/** What became of a deadline: what it is found and counted by, and all of it in `body`. */
export interface DeadlineRow {
  readonly channel: string;
  readonly due_at: number;
  readonly case_id: string;
  readonly ordinal: number;
  readonly breach_at: number;
  readonly waited_from: number;
  readonly clock: Clock;
  readonly terms: string;
  readonly is_overlay: number;
  readonly target: string;
  readonly published: number;
  readonly within_ms: number;
  readonly counted_by: "business" | "calendar";
  readonly result: Result;
  readonly is_answered: number;
  readonly response_ms: number;
  readonly is_open: number;
  readonly ages_from: number | null;
  readonly warnings: number;
  /** The record as JSON. */
  readonly body: string;
}

/** The columns of `deadline_records`, in the order in which they are written. */
export const DEADLINE_COLUMNS: readonly (keyof DeadlineRow)[] = [
  "channel",
  "due_at",
  "case_id",
  "ordinal",
  "breach_at",
  "waited_from",
  "clock",
  "terms",
  "is_overlay",
  "target",
  "published",
  "within_ms",
  "counted_by",
  "result",
  "is_answered",
  "response_ms",
  "is_open",
  "ages_from",
  "warnings",
  "body",
];

/** The row that keeps the `ordinal`th record of a case. */
export function toDeadlineRow(record: KeptRecord, ordinal: number): DeadlineRow {
  return {
    channel: record.channel,
    due_at: record.dueAt,
    case_id: record.caseId,
    ordinal,
    breach_at: record.breachAt,
    waited_from: record.waitedFrom,
    clock: record.clock,
    terms: record.terms,
    is_overlay: record.isOverlay ? 1 : 0,
    target: record.target,
    published: record.published ? 1 : 0,
    within_ms: record.within,
    counted_by: record.countedBy,
    result: record.result,
    is_answered: record.answeredAt === undefined ? 0 : 1,
    response_ms: record.responseTime,
    is_open: record.endedAt === undefined ? 1 : 0,
    ages_from: record.agesFrom ?? null,
    warnings: record.warned.count,
    body: JSON.stringify(record),
  };
}

/** The record that a row keeps: written by `toDeadlineRow`, read back as it was. */
export const toKeptRecord = ({ body }: Pick<DeadlineRow, "body">): KeptRecord =>
  JSON.parse(body) as KeptRecord;
