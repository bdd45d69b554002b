import { dueAlerts } from "../core/alerts/due-alerts.ts";
import type { AlertKey, CaseId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Called, DueCases, Store } from "../ports/store.ts";
import { entryOf } from "./case-entry.ts";
import { foldBy } from "./decide.ts";
import { messagesFor } from "./destinations.ts";
import type { Watch } from "./monitored.ts";

/** How many cases one transaction takes on: short enough that nobody waits for it. */
const AT_ONCE = 200;

export interface SweepDeps {
  readonly store: Pick<Store, "fire">;
  readonly watch: Watch;
}

/** Queues every alert that is due by `now`, under its key. Returns how many conversations were due: 0 when none is left. */
export async function sweep({ store, watch }: SweepDeps, now: Instant): Promise<number> {
  try {
    return await store.fire(now, AT_ONCE, { fold: foldBy(watch), call: (due) => callFor(watch, due, now) });
  } catch (error) {
    // The store has committed what the others call for, and asks about these again a minute later.
    if (error instanceof UnwatchedError) return 0;
    throw error;
  }
}

/** Nobody knows what a channel promises that is not configured any more: its cases stay as they are until it is again. */
class UnwatchedError extends Error {
  override readonly name = "UnwatchedError";
}

/** What due cases call for by `now`: what to queue, and which keys that records. */
export function callFor(watch: Watch, due: DueCases, now: Instant): Called {
  const monitored = watch.channels.get(due.channel);
  if (monitored === undefined || watch.historyOf(due.channel) === undefined) {
    throw new UnwatchedError(`${due.channel} is not watched`);
  }
  const queue: Called["queue"][number][] = [];
  const keys: { caseId: CaseId; key: AlertKey; as: "queued" | "skipped" }[] = [];
  for (const subject of due.cases) {
    const { send, skipped } = dueAlerts(subject, now, due.recorded);
    for (const alert of send) {
      queue.push(...messagesFor(alert, monitored, now));
      keys.push(...alert.keys.map((key) => ({ caseId: subject.id, key, as: "queued" as const })));
    }
    keys.push(...skipped.map((key) => ({ caseId: subject.id, key, as: "skipped" as const })));
  }
  const recorded = new Set([...due.recorded, ...keys.map(({ key }) => key)]);
  return { queue, keys, cases: due.cases.map((subject) => entryOf(subject, recorded)) };
}
