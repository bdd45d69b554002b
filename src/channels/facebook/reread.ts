import type { WatchedMessage } from "../../ports/channel.ts";
import type { ReadFailure } from "../read-failure.ts";
import { handOver, newsSince, type FacebookReading } from "./hand-over.ts";
import { commentsAlong, lookUp } from "./look-up.ts";

/** The name under which rereads hand over; they have no cursor. */
const STREAM = "rereads";

/**
 * Looks the messages up, with the newest comments under each: which stand there still, which are gone or were edited, and
 * what was answered in threads that stand too far down for a walk. Undefined when Facebook told.
 */
export async function reread(
  deps: FacebookReading,
  messages: readonly WatchedMessage[],
  signal: AbortSignal,
): Promise<ReadFailure | undefined> {
  if (messages.length === 0) return undefined;
  const asked = deps.clock.now();
  const found = await lookUp(
    deps,
    messages.map(({ message }) => message),
    signal,
  );
  if (found.kind !== "found") return found;
  const { items } = found;
  const missing = new Set(found.missing);
  await handOver(deps, {
    stream: STREAM,
    seen: commentsAlong(items.values()),
    standing: messages.flatMap(({ message, conversation }) => {
      const item = items.get(message);
      return item === undefined ? [] : [{ item, conversation }];
    }),
    gone: messages.filter(({ message }) => missing.has(message)),
    since: newsSince(deps) ?? asked,
  });
  const there = messages.flatMap(({ message }) => (items.has(message) ? [message] : []));
  if (there.length > 0) await deps.sink.stillThere(there, asked);
  return undefined;
}
