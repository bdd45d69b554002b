import { alertPlan, type DueAlert } from "../core/alerts/alert-plan.ts";
import type { Case } from "../core/cases/case.ts";
import { callsFrom } from "../core/alerts/stage.ts";
import { conversationSnapshot } from "../core/cases/conversation-snapshot.ts";
import { ALWAYS_WATCHED } from "../core/cases/coverage.ts";
import { compareEvents, timeOf } from "../core/cases/event-order.ts";
import type { ChannelEvent } from "../core/cases/events.ts";
import { judge } from "../core/cases/judge.ts";
import type { Outcome } from "../core/cases/outcome.ts";
import type { AlertKey } from "../core/ids.ts";
import type { TermsAt } from "../core/terms/terms-at.ts";
import type { Instant } from "../core/time/instant.ts";

/** A case of the past, judged, with the alerts that would have been sent. */
export interface ReplayedCase {
  readonly subject: Case;
  readonly outcomes: readonly Outcome[];
  readonly alerts: readonly ReplayedAlert[];
}

export interface ReplayedAlert {
  readonly alert: DueAlert;
  readonly sentAt: Instant;
}

/**
 * Lives through a conversation at its own times: after each event the alerts fall that are due before the next one, and
 * after the last those due by `now`. Then judges its cases as of `now`. Nobody claimed or snoozed anything unless the
 * events say so, and the channel was always watched. What happened after `now` is not known yet.
 */
export function replayConversation(
  events: readonly ChannelEvent[],
  termsAt: TermsAt,
  now: Instant,
): readonly ReplayedCase[] {
  const snapshot = conversationSnapshot(termsAt);
  const sent = new Map<string, ReplayedAlert[]>();
  const recorded = new Set<AlertKey>();
  const inOrder = events.filter((event) => timeOf(event) <= now).sort(compareEvents);
  inOrder.forEach((event, i) => {
    snapshot.add(event);
    const next = inOrder[i + 1];
    // An answer at the instant of an alert is found by the last look before sending.
    const until = next ? timeOf(next) - 1 : now;
    for (const subject of snapshot.cases()) {
      const calls = callsFrom(subject);
      if (calls === undefined || calls > until) continue;
      const alerts = alertsUntil(subject, timeOf(event), until, recorded);
      if (alerts.length > 0) sent.set(subject.id, [...(sent.get(subject.id) ?? []), ...alerts]);
    }
  });
  return snapshot.cases().map((subject) => ({
    subject,
    outcomes: judge(subject, ALWAYS_WATCHED, now),
    alerts: sent.get(subject.id) ?? [],
  }));
}

/** The alerts of a case that does not change from `since` to `until`, each at its time; records their keys. */
function alertsUntil(
  subject: Case,
  since: Instant,
  until: number,
  recorded: Set<AlertKey>,
): readonly ReplayedAlert[] {
  const alerts: ReplayedAlert[] = [];
  const plan = alertPlan(subject);
  for (;;) {
    const due = plan.nextAt(recorded);
    if (due === undefined || due > until) return alerts;
    const sentAt = due > since ? due : since;
    const { send, skipped } = plan.dueBy(sentAt, recorded);
    for (const alert of send) alerts.push({ alert, sentAt });
    for (const key of [...send.flatMap(({ keys }) => keys), ...skipped]) recorded.add(key);
  }
}
