import { alertPlan, type DueAlert } from "../core/alerts/alert-plan.ts";
import type { Case } from "../core/cases/case.ts";
import { callsFrom } from "../core/alerts/stage.ts";
import { conversationSnapshot } from "../core/cases/conversation-snapshot.ts";
import { ALWAYS_WATCHED } from "../core/cases/coverage.ts";
import { compareEvents, timeOf } from "../core/cases/event-order.ts";
import type { ChannelEvent } from "../core/cases/events.ts";
import { judge } from "../core/cases/judge.ts";
import type { Outcome } from "../core/cases/outcome.ts";
import type { AlertKey, CaseId } from "../core/ids.ts";
import type { TermsAt } from "../core/terms/terms-at.ts";
import { instant, type Instant } from "../core/time/instant.ts";

/** A case of the past, judged, with the alerts that would have been sent. */
export interface ReplayedCase {
  readonly subject: Case;
  readonly outcomes: readonly Outcome[];
  readonly alerts: readonly ReplayedAlert[];
}

/** An alert and when it would have been sent. */
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
  const standing = new Map<CaseId, Standing>();
  for (const event of events.filter((one) => timeOf(one) <= now).sort(compareEvents)) {
    snapshot.add([event]);
    const at = timeOf(event);
    for (const subject of snapshot.cases()) {
      const before = standing.get(subject.id);
      if (before?.subject === subject) continue;
      // An answer at the instant of an alert is found by the last look before sending.
      const recorded = before?.recorded ?? new Set();
      const alerts = before ? [...before.alerts, ...alertsUntil(before, instant(at - 1))] : [];
      standing.set(subject.id, { subject, since: at, recorded, alerts });
    }
  }
  return snapshot.cases().map((subject) => {
    const last = standing.get(subject.id);
    const alerts = last ? [...last.alerts, ...alertsUntil(last, now)] : [];
    return { subject, outcomes: judge(subject, ALWAYS_WATCHED, now), alerts };
  });
}

/** A case as it stands since the last event that changed it, and what was sent for it before. */
interface Standing {
  readonly subject: Case;
  readonly since: Instant;
  readonly recorded: Set<AlertKey>;
  readonly alerts: readonly ReplayedAlert[];
}

/** The alerts that the case, as it stands, calls for up to `until`, each at its time; records their keys. */
function alertsUntil({ subject, since, recorded }: Standing, until: Instant): readonly ReplayedAlert[] {
  const calls = callsFrom(subject);
  if (calls === undefined || calls > until) return [];
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
