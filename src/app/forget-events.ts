import { duration, type Duration, type Instant } from "../core/time/instant.ts";
import { monthStart } from "../core/time/month-start.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import { foldBy } from "./decide.ts";
import type { Duty } from "./duty.ts";
import type { Watch } from "./monitored.ts";
import { EXPIRE_EVERY } from "./timings.ts";

export interface ForgetDeps {
  readonly store: Pick<Store, "retention">;
  readonly watch: Watch;
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
  /** For so many whole months events are kept. */
  readonly keepEventMonths: number;
}

/** Between two commits, so that what is urgent comes first. */
const BREATH = duration(20);

/** From when on events are kept: whole months, so that a channel that goes on for years is parted once a month. */
export const eventsKeptSince = (now: Instant, keepEventMonths: number): Instant =>
  monthStart(now, keepEventMonths);

/** Deletes what was received longer ago than it may be kept, once a month, a page of conversations at a time. */
export function forgettingEvents({ store, watch, clock, log, keepEventMonths }: ForgetDeps): Duty {
  let from: string | undefined;
  let sum = { events: 0, cases: 0, left: 0, unsettled: 0 };
  const pass = async (): Promise<Duration> => {
    const now = clock.now();
    const before = eventsKeptSince(now, keepEventMonths);
    if (from === undefined && ((await store.retention.keptSince()) ?? -Infinity) >= before)
      return EXPIRE_EVERY;
    const { next, ...page } = await store.retention.forget(before, now, from, foldBy(watch));
    from = next;
    sum = {
      events: sum.events + page.events,
      cases: sum.cases + page.cases,
      left: sum.left + page.left,
      unsettled: sum.unsettled + page.unsettled,
    };
    if (next !== undefined) return BREATH;
    if (sum.events + sum.left + sum.unsettled > 0) log.info("events.forgotten", sum);
    // Records that are not settled yet are within minutes; then these conversations are looked at again.
    if (sum.unsettled === 0) await store.retention.forgotten(before);
    sum = { events: 0, cases: 0, left: 0, unsettled: 0 };
    return EXPIRE_EVERY;
  };
  return { name: "forget", pass };
}
