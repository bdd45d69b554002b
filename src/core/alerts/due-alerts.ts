import type { Case } from "../cases/case.ts";
import type { Instant } from "../time/instant.ts";
import { alertPlan, type DueAlerts, type Recorded } from "./alert-plan.ts";

/**
 * The alerts that `subject` calls for by `now` and that are not recorded (DESIGN §5). Of each ladder only the highest
 * stage is sent, to the routes of all; the lower ones are skipped, and so is one below a recorded stage. Once the keys
 * are recorded, asking again gives nothing. Answered cases call for nothing but a running update.
 */
export function dueAlerts(subject: Case, now: Instant, recorded: Recorded): DueAlerts {
  return alertPlan(subject).dueBy(now, recorded);
}

/** When `subject` next calls for an alert that is not recorded. Undefined when it calls for none. */
export function nextAlertAt(subject: Case, recorded: Recorded): Instant | undefined {
  return alertPlan(subject).nextAt(recorded);
}
