import type { Note } from "./change-log.ts";
import type { Posting } from "./posting.ts";
import { written } from "./posting.ts";
import type { MessageBody, Metadata, SlackMessage } from "./slack-message.ts";
import { plainBody } from "./slack-message.ts";
import type { SlackTime } from "./slack-time.ts";

/** What an edit changes; the rest stays. */
interface Amendment {
  readonly body: MessageBody;
  readonly metadata: Metadata | undefined;
  readonly showsEdited: boolean;
}

/** What everybody in a channel sees. */
export interface ChannelMessages {
  /** The visible messages of a channel, oldest first, those in threads among them. */
  readonly messagesIn: (channel: string) => readonly SlackMessage[];
  readonly messageAt: (channel: string, ts: string) => SlackMessage | undefined;
  readonly post: (posting: Posting) => SlackMessage;
  /** A person writes. */
  readonly say: (user: string, channel: string, text: string, threadTs?: string) => SlackMessage;
  readonly edit: (message: SlackMessage, amendment: Amendment) => SlackMessage;
  /** A person changes what they wrote; Slack notes whole seconds of it. */
  readonly rewrite: (message: SlackMessage, text: string) => SlackMessage;
  readonly remove: (message: SlackMessage) => void;
  /** A person takes back what they wrote: where others replied to it, a tombstone is left. */
  readonly takeBack: (message: SlackMessage) => void;
}

/** Channels in which nothing was said. */
export function channelMessages(time: SlackTime, note: Note): ChannelMessages {
  const places = new Map<string, readonly SlackMessage[]>();
  const messagesIn = (channel: string): readonly SlackMessage[] => places.get(channel) ?? [];
  const post = (posting: Posting): SlackMessage => {
    const message = written(posting, time.stamp());
    places.set(message.channel, [...messagesIn(message.channel), message]);
    note({ kind: "posted", message });
    return message;
  };
  const amend = (before: SlackMessage, changes: Partial<SlackMessage>): SlackMessage => {
    const message = { ...before, ...changes };
    const messages = messagesIn(before.channel).map((each) => (each.ts === before.ts ? message : each));
    places.set(before.channel, messages);
    note({ kind: "edited", message, before });
    return message;
  };
  const remove = (message: SlackMessage): void => {
    const rest = messagesIn(message.channel).filter((each) => each.ts !== message.ts);
    places.set(message.channel, rest);
    note({ kind: "deleted", message });
  };
  return {
    messagesIn,
    messageAt: (channel, ts) => messagesIn(channel).find((each) => each.ts === ts),
    post,
    say: (user, channel, text, threadTs) => post({ user, channel, body: plainBody(text), threadTs }),
    edit: (before, { body, metadata, showsEdited }) =>
      amend(before, { body, metadata, editedTs: showsEdited ? time.stamp() : before.editedTs }),
    rewrite: (before, text) =>
      amend(before, { body: plainBody(text), editedTs: `${Math.floor(time.now() / 1000)}.000000` }),
    remove,
    takeBack: (message) => {
      const isHead = messagesIn(message.channel).some(({ threadTs }) => threadTs === message.ts);
      if (!isHead) remove(message);
      else
        amend(message, {
          body: plainBody("This message was deleted."),
          user: "USLACKBOT",
          subtype: "tombstone",
        });
    },
  };
}
