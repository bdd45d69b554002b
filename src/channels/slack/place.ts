import type { Instant } from "../../core/time/instant.ts";
import { FIRST_READ, OVERLAP } from "./plan.ts";
import type { SlackMessage } from "./message-schema.ts";
import { isLater, laterOf, stampBefore, stampOf } from "./stamp.ts";
import type { ReadFailure } from "../read-failure.ts";

/** A read of a stretch of a channel's history that may take many pages, and many rounds. */
export interface Walk {
  readonly oldest: string;
  cursor: string | undefined;
  /** The latest message seen. */
  newest: string;
  /** The latest message or reply that its first page told of. */
  horizon: string;
  pages: number;
  /** When it began, in turns and by the clock. */
  readonly turn: number;
  readonly at: Instant;
}

/** A configured channel, and how far it was read. */
export interface Place {
  readonly id: string;
  /** Messages, and replies, up to these stamps were handed over by an earlier run, or are too old. */
  readonly floor: string;
  readonly replyFloor: string;
  /** Everything in the channel itself up to here was handed over and kept. */
  reached: string;
  /** Nothing that was posted before this is shown any more that was not shown yet. */
  settled: string;
  /** Likewise in threads whose first messages a sweep sees. */
  threadsReached: string;
  news: Walk | undefined;
  sweep: Walk | undefined;
  /** The turn in which the last complete read began, and the one after which another is wanted. */
  freshAsOf: number;
  wantedSince: number;
  /** In monotonic time. */
  readAt: number;
  sweptAt: number;
  refusal: { readonly failure: ReadFailure; readonly until: number } | undefined;
}

/** The stream of a channel's threads; that of the channel itself is its id. */
export const threadsOf = (place: string): string => `${place} threads`;

/** A channel read up to its cursors; at the first start from a day ago. */
export function openPlace(id: string, cursors: ReadonlyMap<string, string>, now: Instant): Place {
  const first = stampOf(now - FIRST_READ);
  const reached = cursors.get(id);
  const threads = cursors.get(threadsOf(id));
  return {
    id,
    floor: reached === undefined ? first : stampBefore(reached, OVERLAP),
    replyFloor: threads === undefined ? first : stampBefore(threads, OVERLAP),
    reached: reached ?? first,
    settled: "0.000000",
    threadsReached: threads ?? first,
    news: undefined,
    sweep: undefined,
    freshAsOf: -1,
    wantedSince: 0,
    readAt: -Infinity,
    sweptAt: -Infinity,
    refusal: undefined,
  };
}

/** A read that begins. */
export const beginWalk = (oldest: string, turn: number, at: Instant): Walk => ({
  oldest,
  cursor: undefined,
  newest: oldest,
  // Not `oldest`, which may be by our own clock: one that is ahead would settle what is still to be posted.
  horizon: "0.000000",
  pages: 0,
  turn,
  at,
});

/** Where to begin the next read: not long before the newest message, and not before what is settled. */
export function newsFrom({ reached, settled }: Place): string {
  const early = laterOf(stampBefore(reached, OVERLAP), settled);
  return isLater(early, reached) ? reached : early;
}

/** Goes on to the next page. */
export function advance(walk: Walk, messages: readonly SlackMessage[], next: string | undefined): void {
  const stamps = messages.map(({ ts }) => ts);
  const replies = messages.flatMap(({ latest_reply }) => latest_reply ?? []);
  if (walk.pages === 0) walk.horizon = [...stamps, ...replies].reduce(laterOf, walk.horizon);
  walk.newest = stamps.reduce(laterOf, walk.newest);
  walk.cursor = next;
  walk.pages += 1;
}
