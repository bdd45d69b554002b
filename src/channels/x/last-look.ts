import type { WatchedMessage } from "../../ports/channel.ts";
import type { Clock } from "../../ports/clock.ts";
import { ChannelError } from "../../ports/errors.ts";
import { notRunning, toChannelError, type XFailure } from "./failure.ts";
import type { Poller } from "./poller.ts";
import type { Unkept } from "./source.ts";

/** Reads the own posts, and these messages, once more; looks of the same second share what they read. */
export type Look = (messages: readonly WatchedMessage[], signal: AbortSignal) => Promise<void>;

type Outcome = XFailure | Unkept | undefined;

/** What was read for the looks of one second. */
interface Shared {
  readonly second: number;
  readonly ownPosts: Promise<Outcome>;
  /** By message, the lookup that it is part of. */
  readonly lookups: Map<string, Promise<Outcome>>;
  /** Messages of the lookup that is about to begin. */
  gathering: WatchedMessage[] | undefined;
}

/** A last look by the poller; `life` ends with the channel, whoever looks. */
export function lastLook(polling: Poller, clock: Clock, life: AbortSignal): Look {
  let shared: Shared | undefined;

  const thisSecond = (): Shared => {
    const second = Math.floor(clock.now() / 1000);
    if (shared?.second !== second) {
      const ownPosts = polling.readOwnPosts(life);
      shared = { second, ownPosts, lookups: new Map(), gathering: undefined };
    }
    return shared;
  };
  return async (messages, signal) => {
    const refusal = polling.refusal();
    if (refusal !== undefined) throw toChannelError(refusal);
    if (life.aborted) throw notRunning();
    if (signal.aborted) throw gaveUp();
    const now = thisSecond();
    const fresh = messages.filter(({ message }) => !now.lookups.has(message));
    if (fresh.length > 0) lookUpSoon(now, fresh, polling, life);
    const reads = new Set([
      now.ownPosts,
      ...messages.flatMap(({ message }) => now.lookups.get(message) ?? []),
    ]);
    for (const outcome of await unlessAborted(Promise.all(reads), signal)) {
      if (outcome?.kind === "unkept") throw outcome.error;
      if (outcome !== undefined) throw toChannelError(outcome);
    }
  };
}

/** Looks up, in one request, what is asked for by all who look in this turn of the event loop. */
function lookUpSoon(
  shared: Shared,
  messages: readonly WatchedMessage[],
  polling: Poller,
  life: AbortSignal,
): void {
  const gathering = shared.gathering ?? [];
  gathering.push(...messages);
  const first = gathering[0];
  const begun = shared.gathering && first ? shared.lookups.get(first.message) : undefined;
  const lookup =
    begun ??
    Promise.resolve().then(async (): Promise<Outcome> => {
      shared.gathering = undefined;
      return polling.reread(gathering, life).catch((error: unknown): Unkept => ({ kind: "unkept", error }));
    });
  shared.gathering = gathering;
  for (const { message } of messages) shared.lookups.set(message, lookup);
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      reject(gaveUp());
    };
    signal.addEventListener("abort", giveUp, { once: true });
    work
      .finally(() => {
        signal.removeEventListener("abort", giveUp);
      })
      .then(resolve, reject);
  });
}

const gaveUp = (): ChannelError =>
  new ChannelError("X did not answer in the time there was", {
    permanent: false,
    mend: "nothing: reading goes on by itself",
  });
