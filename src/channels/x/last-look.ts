import type { WatchedMessage } from "../../ports/channel.ts";
import type { Clock } from "../../ports/clock.ts";
import { ChannelError } from "../../ports/errors.ts";
import { notRunning, toChannelError, type XFailure } from "./failure.ts";
import type { Poller } from "./poller.ts";
import type { Unkept } from "./source.ts";

/** Looks at X once more, for alerts about to be sent. */
export interface LastLook {
  /** Reads the own posts, and these messages; looks of the same second share what they read. */
  readonly look: (messages: readonly WatchedMessage[], signal: AbortSignal) => Promise<void>;
  /** Resolves when nothing is being read or kept any more, though nobody may wait for it. */
  readonly idle: () => Promise<void>;
}

type Outcome = XFailure | Unkept | undefined;

/** What is read for the looks of one second. */
interface Shared {
  readonly second: number;
  readonly ownPosts: Promise<Outcome>;
  /** By message, the lookup that it is part of. */
  readonly lookups: Map<string, Promise<Outcome>>;
  /** The lookup that is about to begin. */
  next: { readonly messages: WatchedMessage[]; readonly outcome: Promise<Outcome> } | undefined;
}

/** Last looks by the poller; `life` ends with the channel, whoever looks. */
export function lastLook(polling: Poller, clock: Clock, life: AbortSignal): LastLook {
  const inHand = new Set<Promise<Outcome>>();
  let shared: Shared | undefined;

  const hold = (work: Promise<XFailure | Unkept | undefined>): Promise<Outcome> => {
    const outcome = work.catch((error: unknown): Unkept => ({ kind: "unkept", error }));
    inHand.add(outcome);
    void outcome.then(() => inHand.delete(outcome));
    return outcome;
  };
  const thisSecond = (): Shared => {
    const second = Math.floor(clock.now() / 1000);
    if (shared?.second !== second) {
      shared = { second, ownPosts: hold(polling.readOwnPosts(life)), lookups: new Map(), next: undefined };
    }
    return shared;
  };
  /** Looks up, in one request, what all ask for who look in this turn of the event loop. */
  const lookUp = (now: Shared, messages: readonly WatchedMessage[]): void => {
    now.next ??= later((together) => {
      now.next = undefined;
      return hold(polling.reread(together, life));
    });
    now.next.messages.push(...messages);
    for (const { message } of messages) now.lookups.set(message, now.next.outcome);
  };
  return {
    look: async (messages, signal) => {
      const refusal = polling.refusal();
      if (refusal !== undefined) throw toChannelError(refusal);
      if (life.aborted) throw notRunning();
      if (signal.aborted) throw gaveUp();
      const now = thisSecond();
      const fresh = messages.filter(({ message }) => !now.lookups.has(message));
      if (fresh.length > 0) lookUp(now, fresh);
      const lookups = messages.flatMap(({ message }) => now.lookups.get(message) ?? []);
      const reads = [...new Set([now.ownPosts, ...lookups])];
      for (const outcome of await unlessAborted(Promise.all(reads), signal)) {
        if (outcome?.kind === "unkept") throw outcome.error;
        if (outcome !== undefined) throw toChannelError(outcome);
      }
    },
    idle: async () => {
      while (inHand.size > 0) await Promise.all(inHand);
    },
  };
}

/** Gathers messages until this turn of the event loop ends, then does `work` on them all. */
function later(
  work: (messages: readonly WatchedMessage[]) => Promise<Outcome>,
): Exclude<Shared["next"], undefined> {
  const messages: WatchedMessage[] = [];
  return { messages, outcome: Promise.resolve().then(() => work(messages)) };
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
