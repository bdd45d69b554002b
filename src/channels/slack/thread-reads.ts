import type { MessageId } from "../../core/ids.ts";
import { instant } from "../../core/time/instant.ts";
import type { ChannelSink, WatchedMessage } from "../../ports/channel.ts";
import type { Clock } from "../../ports/clock.ts";
import type { ReadFailure } from "../read-failure.ts";
import type { Allowance } from "./allowance.ts";
import type { Ledger, Loss } from "./ledger.ts";
import { isWritten, type SlackMessage, type SlackPage } from "./message-schema.ts";
import { threadsOf } from "./place.ts";
import { LAG, THREAD_OVERLAP } from "./plan.ts";
import type { SlackReads } from "./slack-reads.ts";
import { isLater, laterOf, postedAt, stampBefore } from "./stamp.ts";
import { placeOfId } from "./to-event.ts";

/** Reading threads takes this. */
export interface ThreadDeps {
  readonly clock: Clock;
  readonly sink: Pick<ChannelSink, "stillThere">;
  readonly reads: SlackReads;
  readonly allowance: Allowance;
  readonly ledger: Ledger;
}

/** A thread, or a message from which none hangs yet, and what of it is watched. */
export interface WatchedThread {
  readonly place: string;
  readonly root: string;
  readonly messages: readonly WatchedMessage[];
}

/** The threads in which messages stand; those that are not of these channels are left out. */
export function threadsIn(
  messages: readonly WatchedMessage[],
  places: ReadonlySet<string>,
): readonly WatchedThread[] {
  const threads = new Map<string, WatchedThread>();
  for (const watched of messages) {
    const { conversation, message } = watched;
    const found = placeOfId(conversation.shape === "thread" ? conversation.id : message);
    if (found === undefined || !places.has(found.place)) continue;
    const id = keyOf(found.place, found.ts);
    const others = threads.get(id)?.messages ?? [];
    threads.set(id, { place: found.place, root: found.ts, messages: [...others, watched] });
  }
  return [...threads.values()];
}

/** One name for a thread. */
export const keyOf = (place: string, root: string): string => `${place}:${root}`;

/** Reads threads whole, or from where they were read up to. */
export interface ThreadReads {
  /** The latest reply up to which a thread was read; undefined when it was not. */
  readonly upTo: (place: string, root: string) => string | undefined;
  /** Everything in it up to this reply was handed over. */
  readonly reached: (place: string, root: string, ts: string) => void;
  /**
   * Reads the thread, tells of what is new, edited or gone in it, and which of the watched messages are there still.
   * Undefined when Slack told all of that. Throws what the sink throws.
   */
  readonly reread: (thread: WatchedThread, signal: AbortSignal) => Promise<ReadFailure | undefined>;
}

const MOST = 20_000;

/** Said of a request that is not made, because Slack would refuse it. */
export const noRoom = (allowance: Allowance, method: Parameters<Allowance["wait"]>[0]): ReadFailure => ({
  kind: "limited",
  reason: allowance.isSlow()
    ? "Slack lets this app read once a minute, and it has just read"
    : "as much was read as Slack allows in a minute",
  forMs: Math.max(1000, allowance.wait(method)),
});

/** Nothing was read yet. */
export function threadReads(deps: ThreadDeps): ThreadReads {
  const { clock, sink, ledger, allowance } = deps;
  const read = new Map<string, string>();
  /** Threads of which a page at the slow limits shows only the beginning. */
  const long = new Set<string>();

  const reached: ThreadReads["reached"] = (place, root, ts) => {
    const key = keyOf(place, root);
    read.delete(key);
    read.set(key, ts);
    for (const oldest of read.keys()) {
      if (read.size <= MOST) break;
      read.delete(oldest);
    }
  };
  const upTo: ThreadReads["upTo"] = (place, root) => read.get(keyOf(place, root));
  return {
    upTo,
    reached,
    reread: async (thread, signal) => {
      const { place, root } = thread;
      const key = keyOf(place, root);
      const asked = clock.now();
      const from = allowance.isSlow() && long.has(key) ? upTo(place, root) : undefined;
      const found = await pagesOf(deps, thread, from && stampBefore(from, THREAD_OVERLAP), signal);
      if (found.kind === "failure" && found.messages.length === 0) return found.failure;
      const standing = new Map(found.messages.filter(isWritten).map((message) => [message.ts, message]));
      const isWhole = found.kind === "whole" && from === undefined;
      const lost = isWhole ? lossesIn(thread, standing, asked, clock) : [];
      await ledger.tell(
        {
          stream: threadsOf(place),
          found: [...standing.values()].map((message) => ({ place, message, isWatched: true })),
          lost,
        },
        signal,
      );
      const there: readonly MessageId[] = thread.messages.flatMap(({ message }) =>
        standing.has(placeOfId(message)?.ts ?? "") ? message : [],
      );
      if (there.length > 0) await sink.stillThere(there, asked);
      if (found.kind === "failure") {
        long.add(key);
        return found.failure;
      }
      const last = found.messages.map(({ ts }) => ts).reduce(laterOf, from ?? root);
      if (isLater(last, root)) reached(place, root, last);
      return undefined;
    },
  };
}

type Pages =
  | { readonly kind: "whole"; readonly messages: readonly SlackMessage[] }
  | { readonly kind: "failure"; readonly failure: ReadFailure; readonly messages: readonly SlackMessage[] };

/** All pages of a thread, as far as Slack lets us; without its first message Slack knows no thread. */
async function pagesOf(
  { reads, allowance }: ThreadDeps,
  { place, root }: WatchedThread,
  oldest: string | undefined,
  signal: AbortSignal,
): Promise<Pages> {
  const messages: SlackMessage[] = [];
  let cursor: SlackPage["next"];
  do {
    if (!allowance.may("conversations.replies", "now")) {
      return { kind: "failure", failure: noRoom(allowance, "conversations.replies"), messages };
    }
    const read = await reads.replies({ channel: place, ts: root, oldest, cursor }, signal);
    if (read.kind === "failure") return { kind: "failure", failure: read.failure, messages };
    if (read.kind === "lost") return { kind: "failure", failure: LOST, messages };
    if (read.kind === "absent") return { kind: "whole", messages };
    messages.push(...read.page.messages);
    cursor = read.page.next;
  } while (cursor !== undefined);
  return { kind: "whole", messages };
}

const LOST: ReadFailure = { kind: "unreachable", reason: "Slack no longer knows the page we were reading" };

function lossesIn(
  { place, root, messages }: WatchedThread,
  standing: ReadonlyMap<string, SlackMessage>,
  asked: number,
  clock: Pick<Clock, "now">,
): readonly Loss[] {
  return messages.flatMap(({ message, lastSeen }): readonly Loss[] => {
    const ts = placeOfId(message)?.ts;
    if (ts === undefined || standing.has(ts) || asked - postedAt(ts) < LAG) return [];
    const noticed = clock.now();
    const seen = instant(Math.min(lastSeen, noticed));
    return [{ place, ts, root: ts === root ? undefined : root, lastSeen: seen, noticed }];
  });
}
