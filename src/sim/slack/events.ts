import { messageJson } from "./message-json.ts";
import type { SlackChange } from "./slack-change.ts";
import type { SlackMessage } from "./slack-message.ts";
import type { SlackTime } from "./slack-time.ts";
import type { SlackWorld } from "./slack-world.ts";
import type { Delivery } from "./envelope.ts";
import type { Sockets } from "./sockets.ts";

/** Tells the app of what happened, again if it did not say that it heard. */
export interface Events {
  /** Resolves with what became of the first delivery. */
  readonly tell: (event: Readonly<Record<string, unknown>>) => Promise<Delivery>;
}

/** When Slack tries again, each counted from the attempt before. */
const RETRIES_MS = [0, 60_000, 300_000];

/** Events of this workspace. */
export function events(world: SlackWorld, time: SlackTime, sockets: Pick<Sockets, "deliver">): Events {
  const attempt = async (payload: Readonly<Record<string, unknown>>, count: number): Promise<Delivery> => {
    const retry = count === 0 ? {} : { retry: { attempt: count, reason: "timeout" } };
    const delivery = await sockets.deliver({ type: "events_api", payload, ...retry });
    const wait = RETRIES_MS[count];
    if (delivery.kind !== "acknowledged" && wait !== undefined) {
      later(wait, () => void attempt(payload, count + 1));
    }
    return delivery;
  };
  // Thousands may wait for the same instant while no socket is open: they share a timer.
  const waiting = new Map<number, (() => void)[]>();
  const later = (wait: number, retry: () => void): void => {
    const due = time.now() + wait;
    const others = waiting.get(due);
    if (others !== undefined) {
      others.push(retry);
      return;
    }
    waiting.set(due, [retry]);
    time.after(wait, () => {
      const retries = waiting.get(due) ?? [];
      waiting.delete(due);
      for (const each of retries) each();
    });
  };
  return {
    tell: (event) => {
      const payload = {
        token: "sim",
        team_id: world.team.id,
        api_app_id: world.app.id,
        event: { ...event, event_ts: time.stamp() },
        type: "event_callback",
        event_id: `Ev${world.nextId()}`,
        event_time: Math.floor(time.now() / 1000),
        authorizations: [
          {
            enterprise_id: null,
            team_id: world.team.id,
            user_id: world.app.botUser,
            is_bot: true,
            is_enterprise_install: false,
          },
        ],
        is_ext_shared_channel: false,
      };
      return attempt(payload, 0);
    },
  };
}

/** The event that says what became of a message in a channel. */
export function messageEvent(
  world: SlackWorld,
  change: Extract<SlackChange, { readonly kind: "posted" | "edited" | "deleted" }>,
  ts: string,
): Record<string, unknown> {
  const { channel } = change.message;
  const json = (message: SlackMessage): Record<string, unknown> =>
    messageJson(world, message, { metadata: true });
  const where = { type: "message", channel, channel_type: "channel" };
  switch (change.kind) {
    case "posted":
      return { ...json(change.message), ...where };
    case "edited": {
      const [message, previous_message] = [json(change.message), json(change.before)];
      return { ...where, subtype: "message_changed", hidden: true, message, previous_message, ts };
    }
    case "deleted": {
      const previous_message = json(change.message);
      const deleted_ts = change.message.ts;
      return { ...where, subtype: "message_deleted", hidden: true, deleted_ts, previous_message, ts };
    }
  }
}

/** The event that says: your app's message with metadata is in the channel. */
export const metadataPosted = (world: SlackWorld, message: SlackMessage): Record<string, unknown> => ({
  type: "message_metadata_posted",
  app_id: world.app.id,
  bot_id: world.app.botId,
  user_id: message.user,
  team_id: world.team.id,
  channel_id: message.channel,
  metadata: message.metadata,
  message_ts: message.ts,
});
