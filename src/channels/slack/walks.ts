import type { Clock } from "../../ports/clock.ts";
import { waitAfter, type ReadFailure } from "../read-failure.ts";
import type { Allowance } from "./allowance.ts";
import type { Ledger } from "./ledger.ts";
import type { MovedThreads } from "./moved-threads.ts";
import { advance, beginWalk, newsFrom, threadsOf, type Place, type Walk } from "./place.ts";
import { OVERLAP, SLOW_SWEEP_DEPTH, SWEEP_DEPTH } from "./plan.ts";
import type { SlackReads } from "./slack-reads.ts";
import { isLater, laterOf, stampOf } from "./stamp.ts";

/** Reads the history of channels page by page. */
export interface Walks {
  /** A page of what is new in the channel. Throws what the sink throws. */
  readonly news: (place: Place, turn: number, signal: AbortSignal) => Promise<ReadFailure | undefined>;
  /** A page of its last days, for threads that moved on since they were read. Throws what the sink throws. */
  readonly sweep: (place: Place, turn: number, signal: AbortSignal) => Promise<ReadFailure | undefined>;
  /** Keeps how far threads were read, once a sweep is over and all it found was read. Throws what the sink throws. */
  readonly settle: (place: Place, signal: AbortSignal) => Promise<void>;
}

/** What reading histories takes. */
export interface WalkDeps {
  readonly clock: Clock;
  readonly reads: SlackReads;
  readonly allowance: Allowance;
  readonly ledger: Ledger;
  readonly moved: MovedThreads;
}

/** No channel has so many pages: Slack turns in a circle. */
const MOST_PAGES = 5000;

const LOST: ReadFailure = { kind: "unreachable", reason: "Slack no longer knows the page we were reading" };

/** Reads by these. */
export function walks({ clock, reads, allowance, ledger, moved }: WalkDeps): Walks {
  /** The sweeps that are over, by the stamp up to which they saw everything. */
  const swept = new Map<Place, string>();

  /** The next page of a walk, or why there is none; of a channel that is out of reach nothing is said here. */
  const pageOf = async (place: Place, walk: Walk, signal: AbortSignal) => {
    const { oldest, cursor } = walk;
    const read = await reads.history({ channel: place.id, oldest, cursor }, signal);
    if (read.kind === "page" && walk.pages < MOST_PAGES) {
      place.refusal = undefined;
      return read.page;
    }
    place.news = place.news === walk && read.kind !== "failure" ? undefined : place.news;
    place.sweep = place.sweep === walk && read.kind !== "failure" ? undefined : place.sweep;
    if (read.kind !== "failure") return LOST;
    if (read.isOfOneChannel) {
      place.refusal = { failure: read.failure, until: clock.monotonic() + waitAfter(read.failure, 1) };
      return undefined;
    }
    return read.failure;
  };
  return {
    news: async (place, turn, signal) => {
      const walk = (place.news ??= beginWalk(newsFrom(place), turn, clock.now()));
      const page = await pageOf(place, walk, signal);
      if (page === undefined || "kind" in page) return page;
      const isDone = page.next === undefined;
      const newest = page.messages.map(({ ts }) => ts).reduce(laterOf, walk.newest);
      const cursor = isDone && isLater(newest, place.reached) ? newest : undefined;
      const found = page.messages.map((message) => ({ place: place.id, message, isWatched: false }));
      await ledger.tell({ stream: place.id, found, cursor }, signal);
      moved.note(place, page.messages);
      advance(walk, page.messages, page.next);
      if (!isDone) return undefined;
      place.reached = cursor ?? place.reached;
      place.settled = stampOf(walk.at - OVERLAP);
      place.freshAsOf = walk.turn;
      place.readAt = clock.monotonic();
      place.news = undefined;
      return undefined;
    },
    sweep: async (place, turn, signal) => {
      const depth = allowance.isSlow() ? SLOW_SWEEP_DEPTH : SWEEP_DEPTH;
      const walk = (place.sweep ??= beginWalk(stampOf(clock.now() - depth), turn, clock.now()));
      const page = await pageOf(place, walk, signal);
      if (page === undefined || "kind" in page) return page;
      moved.note(place, page.messages);
      advance(walk, page.messages, page.next);
      if (page.next !== undefined) return undefined;
      place.sweptAt = clock.monotonic();
      place.sweep = undefined;
      swept.set(place, walk.horizon);
      return undefined;
    },
    settle: async (place, signal) => {
      const horizon = swept.get(place);
      if (horizon === undefined || moved.isBehindIn(place)) return;
      swept.delete(place);
      if (!isLater(horizon, place.threadsReached)) return;
      await ledger.tell({ stream: threadsOf(place.id), found: [], cursor: horizon }, signal);
      place.threadsReached = horizon;
    },
  };
}
