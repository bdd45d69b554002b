import { alertKeyOf } from "../core/alerts/alert-key.ts";
import { waitsOf, type Case } from "../core/cases/case.ts";
import type { Clock, Deadline } from "../core/cases/deadline.ts";
import type { MessageId } from "../core/ids.ts";
import { formatDuration } from "../core/time/duration-text.ts";
import type { Instant } from "../core/time/instant.ts";
import type { OutboxRow } from "../ports/outbox.ts";
import type { CaseAlerts } from "../ports/queries.ts";

/** What became of one alert of a case. */
export interface AlertFate {
  /** As it is spelled in the alert's key: `warn:10m`, `breach`. */
  readonly stage: string;
  readonly clock: Clock;
  readonly anchor: MessageId;
  readonly fate: "sent" | "cancelled" | "pending" | "uncertain" | "skipped";
  /** When that happened; of a pending one when it was called for; undefined where nobody noted it. */
  readonly at: Instant | undefined;
  readonly destination: string | undefined;
  readonly reason: string | undefined;
}

/** The alerts of a case in the order in which they were called for, then those that were passed over. */
export function alertHistory(subject: Case, { messages, skipped }: CaseAlerts): readonly AlertFate[] {
  const passed = deadlinesOf(subject).flatMap((deadline) =>
    spellingsOf(deadline)
      .filter((stage) => skipped.has(alertKeyOf(subject.id, deadline.clock, deadline.anchor, stage)))
      .map((stage): AlertFate => ({ stage, clock: deadline.clock, anchor: deadline.anchor, ...SKIPPED })),
  );
  return [...messages.flatMap(fateOf), ...passed];
}

// The store notes that a stage was passed over, neither when nor for which of these reasons.
const SKIPPED = {
  fate: "skipped",
  at: undefined,
  destination: undefined,
  reason: "a later stage was due already, or the case was claimed or snoozed",
} as const;

function deadlinesOf(subject: Case): readonly Deadline[] {
  const all = waitsOf(subject).flatMap(({ entries }) => entries.flatMap(({ deadline }) => deadline ?? []));
  return [...new Map(all.map((one) => [`${one.clock} ${one.anchor}`, one])).values()];
}

/** Every stage that the deadline can have, but for lapses of claims, which are never passed over for another. */
function spellingsOf({ warnings, terms }: Deadline): readonly string[] {
  const later = terms.escalation.flatMap((step) =>
    step.at === "after" ? [`after:${formatDuration(step.after)}`] : [],
  );
  return [...new Set([...warnings.flatMap(({ stages }) => stages), "breach", ...later])];
}

function fateOf({ subject, state, calledAt, destination, trouble }: OutboxRow): readonly AlertFate[] {
  if (subject.kind !== "stage") return [];
  const { stage, clock, anchor } = subject;
  const common = { stage, clock, anchor, destination };
  switch (state.kind) {
    case "sent":
      return [{ ...common, fate: "sent", at: state.sentAt, reason: undefined }];
    case "cancelled":
      return [{ ...common, fate: "cancelled", at: state.at, reason: state.reason }];
    case "pending":
    case "covered":
      return [{ ...common, fate: "pending", at: calledAt, reason: trouble }];
    case "sending":
      return [{ ...common, fate: "uncertain", at: state.attemptAt, reason: trouble }];
  }
}
