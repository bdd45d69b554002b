import type { ChannelSink, WatchedMessage } from "../../ports/channel.ts";
import type { Clock } from "../../ports/clock.ts";
import type { ReadFailure } from "../read-failure.ts";
import type { Allowance } from "./allowance.ts";
import type { MovedThreads } from "./moved-threads.ts";
import type { Place } from "./place.ts";
import { CHECKS_A_ROUND, SLOW_EVERY, SLOW_NEWS_EVERY, SWEEP_EVERY, UNSEEN_AFTER } from "./plan.ts";
import type { Session } from "./session.ts";
import { steps, type Step } from "./steps.ts";
import { threadChecks } from "./thread-checks.ts";
import { noRoom, threadsIn, type ThreadReads } from "./thread-reads.ts";
import type { Walks } from "./walks.ts";

/** Reads all configured channels of a workspace, in rounds, as much in each as Slack allows. */
export interface Rounds {
  /** One round; undefined when everything that could be seen by now is seen. Throws what the sink throws. */
  readonly read: (signal: AbortSignal) => Promise<ReadFailure | undefined>;
  /** How long the last round is to be followed by none. */
  readonly rest: () => number;
  /** Reads what is new in the channels themselves, now. */
  readonly readNews: (signal: AbortSignal) => Promise<ReadFailure | undefined>;
  /** Looks these messages and their threads up, now. */
  readonly look: (
    messages: readonly WatchedMessage[],
    signal: AbortSignal,
  ) => Promise<ReadFailure | undefined>;
  /** Something may have been missed: everything is wanted anew. */
  readonly doubt: () => void;
  /** A channel that is out of our reach until a person mends it. */
  readonly refusal: () => ReadFailure | undefined;
}

/** What rounds take. */
export interface RoundsDeps {
  readonly clock: Clock;
  readonly sink: Pick<ChannelSink, "watched">;
  readonly session: Session;
  readonly allowance: Allowance;
  readonly places: readonly Place[];
  readonly walks: Walks;
  readonly moved: MovedThreads;
  readonly threads: ThreadReads;
  /** Whether Slack tells us by itself, over a socket that answers. */
  readonly isHearing: () => boolean;
}

const HISTORY = "conversations.history";
const REPLIES = "conversations.replies";

/** Rounds that begin with everything wanted. */
export function rounds(deps: RoundsDeps): Rounds {
  const { clock, session, allowance, places, walks, moved, isHearing } = deps;
  const ids = new Set(places.map(({ id }) => id));
  const run = steps(session.doubt);
  const checks = threadChecks(deps, ids);
  let turn = 0;
  /** What was read before this turn may lack what was posted while nobody heard. */
  let owedSince = 0;
  let began = -Infinity;

  const reachable = (): readonly Place[] =>
    places.filter(({ refusal }) => refusal === undefined || refusal.until <= clock.monotonic());
  const slowNewsEvery = (): number => Math.max(SLOW_NEWS_EVERY, 2 * places.length * SLOW_EVERY);

  const newsStep = (): Step | undefined => {
    if (!allowance.may(HISTORY, "now")) return undefined;
    const due = reachable().filter(({ news, freshAsOf, wantedSince }) => news ?? freshAsOf < wantedSince);
    const [first] = due.toSorted(
      (a, b) => (a.news?.pages ?? 0) - (b.news?.pages ?? 0) || a.readAt - b.readAt,
    );
    return first && ((signal) => walks.news(first, turn, signal));
  };
  const movedStep = (): Step | undefined =>
    moved.isEmpty() || !allowance.may(REPLIES, "now") ? undefined : moved.step;
  const sweepStep = (): Step | undefined => {
    const isDue = ({ sweep, sweptAt }: Place): boolean =>
      sweep !== undefined || sweptAt + SWEEP_EVERY <= clock.monotonic();
    const due = reachable().find(isDue);
    if (due === undefined || !allowance.may(HISTORY, "later")) return undefined;
    return (signal) => walks.sweep(due, turn, signal);
  };
  const want = (): void => {
    const isDue = ({ readAt }: Place): boolean =>
      !allowance.isSlow() || !isHearing() || readAt + slowNewsEvery() <= clock.monotonic();
    turn += 1;
    for (const place of places) if (isDue(place)) place.wantedSince = turn;
  };
  /** Why what we see now may lack something. */
  const shortOf = (): ReadFailure | undefined => {
    const seen = places.filter(({ refusal }) => refusal === undefined);
    if (seen.some(({ freshAsOf }) => freshAsOf < owedSince)) return behind(allowance, HISTORY);
    if (moved.isBehind()) return behind(allowance, REPLIES);
    const oldest = Math.min(...seen.map(({ readAt }) => readAt));
    const most = isHearing() ? 3 * slowNewsEvery() : UNSEEN_AFTER;
    if (seen.length > 0 && clock.monotonic() - oldest > most) return behind(allowance, HISTORY);
    return undefined;
  };
  return {
    read: async (signal) => {
      began = clock.monotonic();
      want();
      const unknown = await session.begin(signal);
      if (unknown !== undefined) return signal.aborted ? { kind: "stopped" } : unknown;
      await checks.refresh();
      let left = CHECKS_A_ROUND;
      const checkOne = (): Step | undefined => (left-- > 0 ? checks.next(began) : undefined);
      const failure = await run(() => newsStep() ?? movedStep() ?? checkOne() ?? sweepStep(), signal);
      if (failure !== undefined) return failure;
      for (const place of places) await walks.settle(place, signal);
      return shortOf();
    },
    rest: () =>
      isHearing() || began === -Infinity ? 0 : clock.monotonic() + allowance.wait(HISTORY) - began,
    readNews: async (signal) => {
      // Then a channel is read now and then, and a thread once a minute; what is new was heard.
      if (allowance.isSlow() && isHearing()) return undefined;
      turn += 1;
      const asked = turn;
      for (const place of reachable()) place.wantedSince = asked;
      const failure = (await session.begin(signal)) ?? (await run(newsStep, signal));
      const isRead = reachable().every(({ freshAsOf }) => freshAsOf >= asked);
      return failure ?? (isRead ? undefined : noRoom(allowance, HISTORY));
    },
    look: async (messages, signal) => {
      for (const thread of threadsIn(messages, ids)) {
        const failure = await deps.threads.reread(thread, signal);
        if (failure !== undefined) return failure;
      }
      return undefined;
    },
    doubt: () => {
      turn += 1;
      owedSince = turn;
      for (const place of places) {
        place.wantedSince = owedSince;
        place.sweptAt = -Infinity;
        place.readAt = -Infinity;
      }
    },
    refusal: () => places.find(({ refusal }) => refusal !== undefined)?.refusal?.failure,
  };
}

function behind(allowance: Allowance, method: Parameters<Allowance["wait"]>[0]): ReadFailure {
  const reason = allowance.isSlow()
    ? "Slack lets this app read 15 messages a minute: what was posted meanwhile is still being read"
    : "there is more to read than Slack allows in a minute";
  return { kind: "limited", reason, forMs: Math.max(1000, allowance.wait(method)) };
}
