import type { WatchedMessage } from "../ports/channel.ts";
import type { Clock } from "../ports/clock.ts";
import { ChannelError } from "../ports/errors.ts";
import { notRunning, toChannelError, type PlatformName, type ReadFailure } from "./read-failure.ts";
import type { Reader } from "./reader.ts";
import type { Unkept } from "./source.ts";

/** Looks once more, for alerts about to be sent. */
export interface LastLook {
  /** Reads what may answer, and these messages; looks of the same second share what they read. */
  readonly look: (messages: readonly WatchedMessage[], signal: AbortSignal) => Promise<void>;
  /** Resolves when nothing is being read or kept any more, though nobody may wait for it. */
  readonly idle: () => Promise<void>;
}

type Outcome = ReadFailure | Unkept | undefined;

/** What is read for the looks of one second. */
interface Shared {
  readonly second: number;
  readonly answers: Promise<Outcome>;
  /** By message, the lookup that it is part of. */
  readonly lookups: Map<string, Promise<Outcome>>;
  /** The lookup that is about to begin. */
  next: { readonly messages: WatchedMessage[]; readonly outcome: Promise<Outcome> } | undefined;
}

/** Last looks by the reader; `life` ends with the channel, whoever looks. */
export function lastLook(
  reading: Reader,
  { clock, platform }: { readonly clock: Clock; readonly platform: PlatformName },
  life: AbortSignal,
): LastLook {
  const inHand = new Set<Promise<Outcome>>();
  let shared: Shared | undefined;

  const hold = (work: Promise<ReadFailure | Unkept | undefined>): Promise<Outcome> => {
    const outcome = work.catch((error: unknown): Unkept => ({ kind: "unkept", error }));
    inHand.add(outcome);
    void outcome.then(() => inHand.delete(outcome));
    return outcome;
  };
  const thisSecond = (): Shared => {
    const second = Math.floor(clock.now() / 1000);
    if (shared?.second !== second) {
      shared = { second, answers: hold(reading.readAnswers(life)), lookups: new Map(), next: undefined };
    }
    return shared;
  };
  /** Looks up, in one request, what all ask for who look in this turn of the event loop. */
  const lookUp = (now: Shared, messages: readonly WatchedMessage[]): void => {
    now.next ??= later((together) => {
      now.next = undefined;
      return hold(reading.reread(together, life));
    });
    now.next.messages.push(...messages);
    for (const { message } of messages) now.lookups.set(message, now.next.outcome);
  };
  return {
    look: async (messages, signal) => {
      const refusal = reading.refusal();
      if (refusal !== undefined) throw toChannelError(refusal, platform);
      if (life.aborted) throw notRunning();
      if (signal.aborted) throw gaveUp(platform);
      const now = thisSecond();
      const fresh = messages.filter(({ message }) => !now.lookups.has(message));
      if (fresh.length > 0) lookUp(now, fresh);
      const lookups = messages.flatMap(({ message }) => now.lookups.get(message) ?? []);
      const reads = [...new Set([now.answers, ...lookups])];
      for (const outcome of await unlessAborted(Promise.all(reads), signal, platform)) {
        if (outcome?.kind === "unkept") throw outcome.error;
        if (outcome !== undefined) throw toChannelError(outcome, platform);
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

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal, platform: PlatformName): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      reject(gaveUp(platform));
    };
    signal.addEventListener("abort", giveUp, { once: true });
    work
      .finally(() => {
        signal.removeEventListener("abort", giveUp);
      })
      .then(resolve, reject);
  });
}

const gaveUp = ({ name }: PlatformName): ChannelError =>
  new ChannelError(`${name} did not answer in the time there was`, {
    permanent: false,
    mend: "nothing: reading goes on by itself",
  });
