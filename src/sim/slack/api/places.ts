import type { SlackChannel } from "../roster.ts";
import type { SlackWorld } from "../slack-world.ts";
import { SlackRefusal } from "./method.ts";

/** The channel of that id, or with that person. */
export function findChannel(world: SlackWorld, id: string): SlackChannel {
  const channel = /^[UW]/.test(id) && world.users.has(id) ? world.direct(id) : world.channels.get(id);
  if (!channel || (channel.kind === "private" && !channel.hasBot))
    throw new SlackRefusal("channel_not_found");
  return channel;
}

/** The channel, if the bot can read it. */
export function readableChannel(world: SlackWorld, id: string): SlackChannel {
  const channel = findChannel(world, id);
  if (!channel.hasBot) throw new SlackRefusal("not_in_channel");
  return channel;
}

/** The channel, if the bot can write to it. */
export function writableChannel(world: SlackWorld, id: string): SlackChannel {
  const channel = readableChannel(world, id);
  if (channel.archived) throw new SlackRefusal("is_archived");
  return channel;
}
