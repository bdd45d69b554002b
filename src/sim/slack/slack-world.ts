import type { OpenViews } from "./open-views.ts";
import { openViews } from "./open-views.ts";
import type { Roster } from "./roster.ts";
import { roster } from "./roster.ts";
import type { SlackChange, Untimed } from "./slack-change.ts";
import type { Metadata, MessageBody, SlackMessage } from "./slack-message.ts";
import { plainBody } from "./slack-message.ts";
import type { SlackTime } from "./slack-time.ts";

/** What is posted, where, and by whom. */
export interface Posting {
  readonly channel: string;
  readonly user: string;
  readonly body: MessageBody;
  readonly metadata?: Metadata | undefined;
  readonly threadTs?: string | undefined;
  readonly clientMsgId?: string | undefined;
}

/** What an edit changes; the rest stays. */
export interface Amendment {
  readonly body: MessageBody;
  readonly metadata: Metadata | undefined;
  readonly showsEdited: boolean;
}

/** The state of a workspace: who is there, what they see. */
export interface SlackWorld extends Roster {
  readonly views: OpenViews;
  /** The visible messages of a channel, oldest first, those in threads among them. */
  readonly messagesIn: (channel: string) => readonly SlackMessage[];
  readonly messageAt: (channel: string, ts: string) => SlackMessage | undefined;
  /** What only that person sees, oldest first. */
  readonly privateTo: (user: string) => readonly SlackMessage[];
  readonly post: (posting: Posting) => SlackMessage;
  /** A person writes. */
  readonly say: (user: string, channel: string, text: string, threadTs?: string) => SlackMessage;
  readonly edit: (message: SlackMessage, amendment: Amendment) => SlackMessage;
  readonly remove: (message: SlackMessage) => void;
  readonly showPrivately: (to: string, posting: Posting) => SlackMessage;
  readonly removePrivate: (to: string, ts: string) => void;
  /** Everything that changed, from the start. */
  readonly changes: readonly SlackChange[];
  /** Calls `listener` on each change from now on; what is returned ends that. */
  readonly onChange: (listener: (change: SlackChange) => void) => () => void;
  /** An id that no one else has. */
  readonly nextId: () => string;
}

/** A workspace in which nothing was said. */
export function slackWorld(time: SlackTime): SlackWorld {
  const places = new Map<string, readonly SlackMessage[]>();
  const privates = new Map<string, readonly SlackMessage[]>();
  const changes: SlackChange[] = [];
  const listeners = new Set<(change: SlackChange) => void>();
  let ids = 0;
  const nextId = (): string => `0${(ids += 1).toString(36).toUpperCase().padStart(8, "0")}`;
  const note = (change: Untimed<SlackChange>): void => {
    const timed = { ...change, at: time.now() };
    changes.push(timed);
    for (const each of listeners) each(timed);
  };
  const views = openViews(
    nextId,
    (view) => {
      note({ kind: "view shown", user: view.user, view });
    },
    (view) => {
      note({ kind: "view gone", user: view.user, view });
    },
  );
  const messagesIn = (channel: string): readonly SlackMessage[] => places.get(channel) ?? [];
  const privateTo = (user: string): readonly SlackMessage[] => privates.get(user) ?? [];
  const post = (posting: Posting): SlackMessage => {
    const message = written(posting, time.stamp());
    places.set(message.channel, [...messagesIn(message.channel), message]);
    note({ kind: "posted", message });
    return message;
  };
  return {
    ...roster(),
    views,
    messagesIn,
    messageAt: (channel, ts) => messagesIn(channel).find((each) => each.ts === ts),
    privateTo,
    post,
    say: (user, channel, text, threadTs) => post({ user, channel, body: plainBody(text), threadTs }),
    edit: (before, { body, metadata, showsEdited }) => {
      const message = { ...before, body, metadata, editedTs: showsEdited ? time.stamp() : before.editedTs };
      places.set(
        before.channel,
        messagesIn(before.channel).map((each) => (each.ts === before.ts ? message : each)),
      );
      note({ kind: "edited", message, before });
      return message;
    },
    remove: (message) => {
      places.set(
        message.channel,
        messagesIn(message.channel).filter((each) => each.ts !== message.ts),
      );
      note({ kind: "deleted", message });
    },
    showPrivately: (user, posting) => {
      const message = written(posting, time.stamp());
      privates.set(user, [...privateTo(user), message]);
      note({ kind: "shown privately", user, message });
      return message;
    },
    removePrivate: (user, ts) => {
      const message = privateTo(user).find((each) => each.ts === ts);
      if (!message) return;
      privates.set(
        user,
        privateTo(user).filter((each) => each !== message),
      );
      note({ kind: "private gone", user, message });
    },
    changes,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    nextId,
  };
}

const written = (posting: Posting, ts: string): SlackMessage => ({
  channel: posting.channel,
  ts,
  user: posting.user,
  body: posting.body,
  metadata: posting.metadata,
  threadTs: posting.threadTs,
  editedTs: undefined,
  clientMsgId: posting.clientMsgId,
});
