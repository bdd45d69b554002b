import { duration, type Duration, type Instant } from "../core/time/instant.ts";
import { monthStart } from "../core/time/month-start.ts";
import type { Log } from "../ports/log.ts";
import type { ForgottenPage } from "../ports/retention.ts";
import type { Store } from "../ports/store.ts";
import { certainTime, type CertainTimeDeps } from "./certain-time.ts";
import { foldBy } from "./decide.ts";
import type { Duty } from "./duty.ts";
import type { Watch } from "./monitored.ts";
import { EXPIRE_EVERY } from "./timings.ts";

export interface ForgetDeps extends CertainTimeDeps {
  readonly store: Pick<Store, "retention" | "queries">;
  readonly watch: Watch;
  readonly log: Log;
  /** For so many whole months events are kept. */
  readonly keepEventMonths: number;
}

/** Between two commits, so that what is urgent comes first. */
const BREATH = duration(20);

/** A walk through all conversations: from when on events are kept, where it goes on, and what went so far. */
interface Walk {
  readonly before: Instant;
  readonly from: string | undefined;
  readonly sum: Omit<ForgottenPage, "next">;
}

const NOTHING = { events: 0, cases: 0, left: 0, unsettled: 0 };

/**
 * Deletes what was posted and received longer ago than it may be kept, once a month, a page of conversations at a time. Whole
 * months, so that a channel that goes on for years is parted once a month.
 */
export function forgettingEvents(deps: ForgetDeps): Duty {
  const { store, watch, clock, log, keepEventMonths } = deps;
  const { retention } = store;
  let walk: Walk | undefined;
  const begun = async (): Promise<Walk | undefined> => {
    const now = await certainTime(deps);
    if (now === undefined) return undefined;
    const before = monthStart(now, keepEventMonths);
    const isDone = ((await retention.keptSince()) ?? -Infinity) >= before;
    return isDone ? undefined : { before, from: undefined, sum: NOTHING };
  };
  const pass = async (): Promise<Duration> => {
    walk ??= await begun();
    if (walk === undefined) return EXPIRE_EVERY;
    const { before, from } = walk;
    const { next, ...page } = await retention.forget(before, clock.now(), from, foldBy(watch));
    const sum = added(walk.sum, page);
    walk = next === undefined ? undefined : { before, from: next, sum };
    if (walk !== undefined) return BREATH;
    if (sum.events + sum.left + sum.unsettled > 0) log.info("events.forgotten", sum);
    // Records that are not settled yet are within minutes; then these conversations are looked at again.
    if (sum.unsettled === 0) await retention.forgotten(before);
    return EXPIRE_EVERY;
  };
  return { name: "forget", pass };
}

const added = (a: Walk["sum"], b: Walk["sum"]): Walk["sum"] => ({
  events: a.events + b.events,
  cases: a.cases + b.cases,
  left: a.left + b.left,
  unsettled: a.unsettled + b.unsettled,
});
