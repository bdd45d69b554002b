/*
 * What leaves the store as a table, row by row: JSON values only. Instants are ISO 8601 in UTC, spans milliseconds; null where
 * there is nothing to tell, or where it was not asked for. docs/exports.md tells of every field.
 */

/** What can be exported. */
export const EXPORTS = ["cases", "events", "deadlines"] as const;
/** One of them. */
export type Exported = (typeof EXPORTS)[number];

/** A value of a row. */
export type ExportValue = string | number | boolean | null | readonly string[];

/** A case. */
export interface ExportedCase {
  readonly case: string;
  readonly channel: string;
  readonly platform: string;
  readonly conversation: string;
  readonly message: string;
  readonly customer: string;
  readonly openedAt: string;
  readonly lastActivityAt: string;
  readonly state: string;
  readonly result: string | null;
  readonly dueAt: string | null;
  readonly answeredAt: string | null;
  readonly responseMs: number | null;
  readonly feltMs: number | null;
  readonly replies: number;
  readonly peerReplies: number;
  readonly link: string | null;
  readonly text: string | null;
}

/** A deadline and what became of it. */
export interface ExportedDeadline {
  readonly case: string;
  readonly channel: string;
  readonly conversation: string;
  readonly message: string;
  readonly clock: string;
  readonly terms: string;
  readonly overlay: boolean;
  readonly target: string;
  readonly published: boolean;
  readonly withinMs: number;
  readonly countedBy: string;
  readonly openedAt: string;
  readonly waitedFrom: string;
  readonly dueAt: string;
  readonly breachAt: string | null;
  readonly result: string;
  readonly because: string;
  readonly answeredAt: string | null;
  readonly responseMs: number;
  readonly feltMs: number;
  readonly inferred: boolean;
  readonly redirect: boolean;
  readonly keptIf: string | null;
}

/** Something that happened on a channel, or that a person did about it. */
export interface ExportedEvent {
  readonly channel: string;
  readonly platform: string;
  readonly conversation: string;
  readonly kind: string;
  readonly message: string;
  readonly at: string;
  readonly receivedAt: string;
  readonly author: string | null;
  readonly role: string | null;
  readonly interaction: string | null;
  readonly repliesTo: string | null;
  readonly quotes: string | null;
  readonly noise: string | null;
  readonly cues: readonly string[];
  readonly keywords: readonly string[];
  readonly language: string | null;
  readonly autoReply: boolean | null;
  readonly act: string | null;
  readonly person: string | null;
  readonly text: string | null;
}
