import type { BrandId } from "../core/ids.ts";
import { after, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import { latestTold } from "./certain-time.ts";
import type { Ops } from "./ops.ts";
import { senderOf, type SenderDeps } from "./senders.ts";
import { SKEW } from "./timings.ts";

export interface TooEarlyDeps extends SenderDeps {
  readonly store: Pick<Store, "outbox" | "queries">;
  readonly ops: Ops;
  readonly brands: readonly BrandId[];
  readonly clock: Clock;
  readonly log: Log;
  /** The latest time that an answer of a platform told; undefined before the first. */
  readonly answeredAt: () => Instant | undefined;
}

/** What a clock that was ahead called for, and is still to come. */
export interface TooEarly {
  /** The clock was set back: what it called for may have come too early. */
  readonly suspect: () => void;
  /** Takes back what is known to have come too early, if there may be any; asked often, and first at the start. */
  readonly pass: () => Promise<void>;
}

/** Sees to it that no alert is used up by a clock that was ahead (docs/decisions/007). */
export function tooEarly(deps: TooEarlyDeps): TooEarly {
  const { store, ops, brands, clock, log } = deps;
  let isSuspect: boolean | undefined;
  return {
    suspect: () => {
      isSuspect = true;
    },
    pass: async () => {
      if (isSuspect === false) return;
      const now = clock.now();
      const limit = after(now, SKEW);
      isSuspect ??= await wasAhead(deps, limit);
      if (!isSuspect) return;
      if (await wasRight(deps, limit)) {
        isSuspect = false;
        return;
      }
      const { messages, isWhole } = await store.outbox.takeBack(limit, now);
      // What was being sent is known in seconds.
      isSuspect = !isWhole;
      if (messages === 0) return;
      log.warn("alerts.taken_back", { messages });
      await ops.tell(brands, `taken back ${now}`, {
        kind: "ops",
        level: "note",
        title: "Alerts that came too early were taken back",
        lines: ["The clock of the monitor's machine was ahead. They are given again when it is time."],
      });
    },
  };
}

/** Whether something was noted at a time that is still to come. */
async function wasAhead({ store }: TooEarlyDeps, limit: Instant): Promise<boolean> {
  const lastRun = await store.queries.lastRun();
  if (lastRun !== undefined && lastRun > limit) return true;
  if ((await store.outbox.sentSince(limit)).length > 0) return true;
  const uncertain = await store.outbox.uncertain();
  return uncertain.some(({ state }) => state.kind === "sending" && state.attemptAt > limit);
}

/**
 * Whether the clock was right before it was set back, and is wrong now: then what was called for was due. The platform's own
 * times of what was sent tell, else what platforms told last; else it is taken to have been ahead: what is called for again
 * is better than what is lost.
 */
async function wasRight(deps: TooEarlyDeps, limit: Instant): Promise<boolean> {
  const inTime = (await deps.store.outbox.sentSince(limit)).flatMap((row) => {
    if (row.state.kind !== "sent") return [];
    const postedAt = senderOf(deps, row)?.postedAt?.(row.state.reference);
    return postedAt === undefined ? [] : [row.state.sentAt <= after(postedAt, SKEW)];
  });
  if (inTime.length > 0) return inTime.includes(true);
  const told = await latestTold(deps);
  return told !== undefined && told > limit;
}
