import type { ReadFailure } from "../read-failure.ts";
import type { Ledger } from "./ledger.ts";
import type { SlackMessage } from "./message-schema.ts";
import { threadsOf, type Place } from "./place.ts";
import { THREAD_OVERLAP } from "./plan.ts";
import type { SlackReads } from "./slack-reads.ts";
import { isLater, laterOf, stampBefore } from "./stamp.ts";
import { keyOf, type ThreadReads } from "./thread-reads.ts";

/** A thread in which there are replies that were not read. */
interface Moved {
  readonly place: Place;
  readonly root: string;
  latest: string;
  oldest: string;
  cursor: string | undefined;
  seen: string;
  tries: number;
}

/** Threads to be read on, the one noted first before the others. */
export interface MovedThreads {
  /** Notes of which of these messages a thread hangs that has moved on. */
  readonly note: (place: Place, messages: readonly SlackMessage[]) => void;
  readonly isEmpty: () => boolean;
  /** Whether there are replies among them that were not heard either. */
  readonly isBehind: () => boolean;
  readonly isBehindIn: (place: Place) => boolean;
  /** Reads a page of the first. A failure of Slack's, or undefined. Throws what the sink throws. */
  readonly step: (signal: AbortSignal) => Promise<ReadFailure | undefined>;
}

/** Slack tells of a reply at the head of its thread before it shows it: so often it is asked for again. */
const TRIES = 3;

/** None yet. */
export function movedThreads({
  reads,
  ledger,
  threads,
}: {
  readonly reads: SlackReads;
  readonly ledger: Ledger;
  readonly threads: ThreadReads;
}): MovedThreads {
  const moved = new Map<string, Moved>();

  const done = ({ place, root, latest, seen, tries, ...rest }: Moved): void => {
    const key = keyOf(place.id, root);
    moved.delete(key);
    if (isLater(latest, seen) && tries < TRIES) {
      moved.set(key, { ...rest, place, root, latest, seen, cursor: undefined, tries: tries + 1 });
    } else threads.reached(place.id, root, laterOf(latest, seen));
  };
  return {
    note: (place, messages) => {
      for (const { ts: root, latest_reply: latest } of messages) {
        const upTo = threads.upTo(place.id, root) ?? place.replyFloor;
        if (latest === undefined || !isLater(latest, upTo)) continue;
        const before = moved.get(keyOf(place.id, root));
        if (before !== undefined) before.latest = laterOf(before.latest, latest);
        else {
          const oldest = stampBefore(upTo, THREAD_OVERLAP);
          const fresh = { place, root, latest, oldest, cursor: undefined, seen: upTo, tries: 0 };
          moved.set(keyOf(place.id, root), fresh);
        }
      }
    },
    isEmpty: () => moved.size === 0,
    isBehind: () => [...moved.values()].some(({ place, latest }) => !ledger.has(place.id, latest)),
    isBehindIn: (place) => [...moved.values()].some((each) => each.place === place),
    step: async (signal) => {
      const [first] = moved.values();
      if (first === undefined) return undefined;
      const { place, root, oldest, cursor } = first;
      const read = await reads.replies({ channel: place.id, ts: root, oldest, cursor }, signal);
      if (read.kind === "failure") {
        if (read.isOfOneChannel) moved.delete(keyOf(place.id, root));
        return read.isOfOneChannel ? undefined : read.failure;
      }
      if (read.kind === "absent") {
        moved.delete(keyOf(place.id, root));
        threads.reached(place.id, root, first.latest);
        return undefined;
      }
      if (read.kind === "lost") {
        first.cursor = undefined;
        return { kind: "unreachable", reason: "Slack no longer knows the page we were reading" };
      }
      const { messages, next } = read.page;
      const found = messages.map((message) => ({ place: place.id, message, isWatched: false }));
      await ledger.tell({ stream: threadsOf(place.id), found }, signal);
      first.seen = messages.map(({ ts }) => ts).reduce(laterOf, first.seen);
      first.cursor = next;
      if (next === undefined) done(first);
      return undefined;
    },
  };
}
