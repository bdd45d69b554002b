import type { BrandId } from "../core/ids.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import type { Team } from "./team.ts";

/** What is called by the calendar until it is stopped. */
export interface WokenReports {
  /** Resolves when nothing is called any more. */
  readonly stop: () => Promise<void>;
}

/**
 * Has the calendar call `wake` when a report of any brand is due. What is due, and what was sent, the duty of the reports
 * knows by itself: a call too many sends nothing twice, and one that is missed is made up (docs/decisions/024).
 */
export function wakeForReports(
  scheduler: Scheduler,
  teams: ReadonlyMap<BrandId, Team>,
  wake: () => void,
): WokenReports {
  const all = [...teams.values()].flatMap(({ brand, zone, reports = [] }) =>
    reports.map(({ name, day, at }) => scheduler.weekly(`report ${brand} ${name}`, { zone, day, at }, wake)),
  );
  return {
    stop: async () => {
      await Promise.all(all.map((one) => one.stop()));
    },
  };
}
