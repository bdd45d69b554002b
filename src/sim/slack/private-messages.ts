import type { Note } from "./change-log.ts";
import type { Posting } from "./posting.ts";
import { written } from "./posting.ts";
import type { SlackMessage } from "./slack-message.ts";
import type { SlackTime } from "./slack-time.ts";

/** What only one person sees. */
export interface PrivateMessages {
  /** Oldest first. */
  readonly privateTo: (user: string) => readonly SlackMessage[];
  readonly showPrivately: (to: string, posting: Posting) => SlackMessage;
  readonly removePrivate: (to: string, ts: string) => void;
}

/** Nobody was told anything. */
export function privateMessages(time: SlackTime, note: Note): PrivateMessages {
  const shown = new Map<string, readonly SlackMessage[]>();
  const privateTo = (user: string): readonly SlackMessage[] => shown.get(user) ?? [];
  return {
    privateTo,
    showPrivately: (user, posting) => {
      const message = written(posting, time.stamp());
      shown.set(user, [...privateTo(user), message]);
      note({ kind: "shown privately", user, message });
      return message;
    },
    removePrivate: (user, ts) => {
      const message = privateTo(user).find((each) => each.ts === ts);
      if (!message) return;
      const rest = privateTo(user).filter((each) => each !== message);
      shown.set(user, rest);
      note({ kind: "private gone", user, message });
    },
  };
}
