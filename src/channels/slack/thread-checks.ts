import { minutes } from "../../core/time/instant.ts";
import type { ChannelSink } from "../../ports/channel.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Allowance } from "./allowance.ts";
import { CHECK_EVERY } from "./plan.ts";
import type { Step } from "./steps.ts";
import { keyOf, threadsIn, type ThreadReads, type WatchedThread } from "./thread-reads.ts";

/** What checking threads takes. */
export interface CheckDeps {
  readonly clock: Clock;
  readonly sink: Pick<ChannelSink, "watched">;
  readonly allowance: Allowance;
  readonly threads: ThreadReads;
  readonly isHearing: () => boolean;
}

/** Looks at the threads in which somebody waits, one after the other. */
export interface ThreadChecks {
  /** Learns which threads those are, when it is time to. */
  readonly refresh: () => Promise<void>;
  /** Looks at the one that was left alone the longest; undefined when none is due in the round that began then. */
  readonly next: (began: number) => Step | undefined;
}

const WATCHED_EVERY = minutes(1);

/** Knows of no thread yet; `places` are the channels that are read. */
export function threadChecks(deps: CheckDeps, places: ReadonlySet<string>): ThreadChecks {
  const { clock, sink, allowance, threads, isHearing } = deps;
  let watched: readonly WatchedThread[] = [];
  let watchedAsOf = -Infinity;
  const checkedAt = new Map<string, number>();
  const last = ({ place, root }: WatchedThread): number => checkedAt.get(keyOf(place, root)) ?? -Infinity;
  return {
    refresh: async () => {
      if (watchedAsOf + WATCHED_EVERY > clock.monotonic() && isHearing()) return;
      watchedAsOf = clock.monotonic();
      watched = threadsIn(await sink.watched(), places);
      const known = new Set(watched.map(({ place, root }) => keyOf(place, root)));
      for (const key of checkedAt.keys()) if (!known.has(key)) checkedAt.delete(key);
    },
    next: (began) => {
      const every = isHearing() ? CHECK_EVERY : 0;
      const first = watched.reduce<WatchedThread | undefined>(
        (a, b) => (a === undefined || last(b) < last(a) ? b : a),
        undefined,
      );
      if (first === undefined || !allowance.may("conversations.replies", "later")) return undefined;
      if (last(first) >= began || last(first) + every > clock.monotonic()) return undefined;
      return async (signal) => {
        checkedAt.set(keyOf(first.place, first.root), clock.monotonic());
        const failure = await threads.reread(first, signal);
        return failure?.kind === "limited" && allowance.isSlow() ? undefined : failure;
      };
    },
  };
}
