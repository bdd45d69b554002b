import type { Instant } from "../../core/time/instant.ts";
import type { ObservedDeletion, WatchedMessage } from "../../ports/channel.ts";

/** A watched message that is gone; it stood at `seen` at least, if that is later than what is known. */
export function deletionOf(
  { message, conversation, lastSeen }: WatchedMessage,
  noticed: Instant,
  seen?: Instant,
): ObservedDeletion {
  const stood = seen !== undefined && seen > lastSeen ? seen : lastSeen;
  return {
    kind: "deletion",
    envelope: {
      kind: "deletion",
      conversation,
      message,
      lastSeen: stood < noticed ? stood : noticed,
      noticed,
    },
  };
}
