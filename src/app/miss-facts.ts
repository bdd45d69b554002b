import type { ActOn } from "../core/cases/conversation-snapshot.ts";
import type { Outcome } from "../core/cases/outcome.ts";
import type { MissFacts } from "../core/stats/kept-if.ts";
import type { Instant } from "../core/time/instant.ts";
import type { AlertFate } from "./alert-history.ts";
import { warningsOf } from "./replay.ts";
import type { ReplayedAlert } from "./replay-conversation.ts";

/** What the store knows of the wait that an outcome tells of: when a warning was sent, and whether somebody took it. */
export function missFactsOf(
  { clock, waitedFrom, waitedUntil }: Outcome,
  alerts: readonly AlertFate[],
  acts: readonly ActOn[],
): MissFacts {
  const isMeanwhile = (at: Instant): boolean => at >= waitedFrom && at <= waitedUntil;
  const warnedAt = alerts.flatMap(({ stage, clock: its, fate, at }) =>
    at !== undefined && its === clock && fate === "sent" && stage.startsWith("warn:") ? [at] : [],
  );
  const claimedAt = acts.flatMap(({ event, isUndone }) =>
    event.act.kind === "claim" && !isUndone ? [event.at] : [],
  );
  const warning = earliest(warnedAt.filter(isMeanwhile));
  // Whom it went to is told with the alerts: here it could name a person.
  return {
    warning: warning === undefined ? "none" : { at: warning, to: undefined },
    claim: earliest(claimedAt.filter(isMeanwhile)) ?? "nobody",
  };
}

/** The same of a replay, in which nobody could take anything. */
export function replayedFactsOf(outcome: Outcome, alerts: readonly ReplayedAlert[]): MissFacts {
  const [first] = warningsOf(outcome, alerts);
  return {
    warning: first === undefined ? "none" : { at: first.sentAt, to: first.alert.to.join(", ") },
  };
}

const earliest = (times: readonly Instant[]): Instant | undefined =>
  times.reduce<Instant | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
