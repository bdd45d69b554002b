import type { Posting } from "./posting.ts";
import type { SlackTime } from "./slack-time.ts";
import type { SlackWorld } from "./slack-world.ts";

/** A message that Slack is to post by itself. */
export interface ScheduledMessage {
  readonly id: string;
  readonly posting: Posting;
  /** In epoch seconds, as the program asked. */
  readonly postAt: number;
  readonly createdAt: number;
}

/** What waits to be posted. */
export interface Scheduled {
  readonly add: (posting: Posting, postAt: number) => ScheduledMessage;
  readonly find: (id: string) => ScheduledMessage | undefined;
  readonly cancel: (id: string) => void;
  /** What waits, what is posted first before the rest. */
  readonly all: () => readonly ScheduledMessage[];
}

/** Nothing waits yet. */
export function scheduled(world: SlackWorld, time: SlackTime): Scheduled {
  const waiting = new Map<string, { readonly message: ScheduledMessage; readonly cancel: () => void }>();
  const come = (message: ScheduledMessage): void => {
    waiting.delete(message.id);
    const channel = world.channels.get(message.posting.channel);
    // True to Slack's own bug: with metadata the message is lost without a word.
    if (message.posting.metadata || !channel || channel.archived || !channel.hasBot) return;
    world.post(message.posting);
  };
  const add = (posting: Posting, postAt: number): ScheduledMessage => {
    const createdAt = Math.floor(time.now() / 1000);
    const message = { id: `Q${world.nextId()}`, posting, postAt, createdAt };
    const cancel = time.after(postAt * 1000 - time.now(), () => {
      come(message);
    });
    waiting.set(message.id, { message, cancel });
    return message;
  };
  return {
    add,
    find: (id) => waiting.get(id)?.message,
    cancel: (id) => {
      waiting.get(id)?.cancel();
      waiting.delete(id);
    },
    all: () => [...waiting.values()].map((each) => each.message).sort((a, b) => a.postAt - b.postAt),
  };
}
