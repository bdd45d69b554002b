import type { ReadFailure } from "../read-failure.ts";
import { archivedSince } from "./archived.ts";
import type { Listing, Place, Places } from "./places.ts";
import { ARCHIVED_EVERY, OVERLAP } from "./plan.ts";
import type { Progress } from "./progress.ts";
import type { DiscordReading } from "./reading.ts";
import { earlier, isNewer, madeAt } from "./snowflake.ts";

/** Threads that are archived, which no list shows by itself. */
export interface ClosedThreads {
  /** Adds to `pending` the archived threads that may hold something unread, when it is time to look for them. */
  readonly list: (
    listing: Listing,
    upTo: string,
    done: Progress,
    pending: Map<string, Place>,
    signal: AbortSignal,
  ) => Promise<ReadFailure | undefined>;
  /** They are listed with the next read. */
  readonly due: () => void;
}

/** None was listed yet; those that ended before `start` are left alone. */
export function closedThreads(deps: DiscordReading, places: Places, start: string): ClosedThreads {
  const hinted = new Set<string>();
  let due = -Infinity;
  /** A forum names its newest post: one that is not among the threads was archived before we saw it. */
  const hasHint = ({ places: listed }: Listing, done: Progress): boolean =>
    listed.some(({ isHelp, kind, last }) => {
      if (!isHelp || kind !== "board" || last === undefined || hinted.has(last)) return false;
      if (!isNewer(last, start) || done.isKnown(last) || listed.some(({ id }) => id === last)) return false;
      hinted.add(last);
      return true;
    });
  return {
    list: async (listing, upTo, done, pending, signal) => {
      if (!hasHint(listing, done) && deps.clock.monotonic() < due) return undefined;
      const from = madeAt(earlier(upTo, OVERLAP));
      let barred: ReadFailure | undefined;
      for (const parent of listing.places.filter(({ isHelp, kind }) => isHelp && kind !== "thread")) {
        const threads = await archivedSince(deps, places, parent, from, signal);
        if (threads.kind === "barred") barred ??= threads;
        else if (threads.kind !== "known") return threads;
        else for (const thread of threads.value) if (done.hasNews(thread)) pending.set(thread.id, thread);
      }
      due = deps.clock.monotonic() + ARCHIVED_EVERY;
      return barred;
    },
    due: () => {
      due = -Infinity;
    },
  };
}
