import { z } from "zod";
import type { ScheduledMessage } from "../scheduled.ts";
import { flag, json, readArguments, whole } from "./arguments.ts";
import { bodyArguments, readBody, readMetadata } from "./message-arguments.ts";
import type { ApiContext, ApiMethod } from "./method.ts";
import { SlackRefusal, TIER } from "./method.ts";
import { findChannel, writableChannel } from "./places.ts";

const scheduleArguments = z.object({
  channel: z.string(),
  post_at: whole,
  ...bodyArguments,
  metadata: json.optional(),
  thread_ts: z.string().optional(),
  unfurl_links: flag.optional(),
  unfurl_media: flag.optional(),
});

const FARTHEST_S = 120 * 24 * 3600;
const WINDOW_S = 300;
const MOST_IN_WINDOW = 30;

/** What is about to be posted can not be called back any more. */
const TOO_LATE_S = 60;

/** chat.scheduleMessage. */
export const scheduleMessage: ApiMethod = {
  token: "bot",
  perMinute: TIER.three,
  run: (given, context) => {
    const { world } = context;
    const args = readArguments(scheduleArguments, given);
    const channel = writableChannel(world, args.channel);
    checkTime(context, channel.id, args.post_at);
    const body = readBody(args, world.nextId);
    const metadata = readMetadata(args.metadata);
    const user = world.app.botUser;
    const posting = { channel: channel.id, user, body, metadata, threadTs: args.thread_ts };
    const { id } = context.scheduled.add(posting, args.post_at);
    const message = {
      type: "delayed_message",
      text: body.text,
      user,
      bot_id: world.app.botId,
      app_id: world.app.id,
      team: world.team.id,
      ...(body.blocks.length > 0 && { blocks: body.blocks }),
    };
    return { channel: channel.id, scheduled_message_id: id, post_at: args.post_at, message };
  },
};

function checkTime({ time, scheduled }: ApiContext, channel: string, postAt: number): void {
  const now = time.now() / 1000;
  if (postAt <= now) throw new SlackRefusal("time_in_past");
  if (postAt > now + FARTHEST_S) throw new SlackRefusal("time_too_far");
  const near = scheduled.all().filter((each) => each.posting.channel === channel && sameWindow(each, postAt));
  if (near.length >= MOST_IN_WINDOW) throw new SlackRefusal("restricted_too_many");
}

const sameWindow = (message: ScheduledMessage, postAt: number): boolean =>
  Math.floor(message.postAt / WINDOW_S) === Math.floor(postAt / WINDOW_S);

const deleteArguments = z.object({ channel: z.string(), scheduled_message_id: z.string() });

/** chat.deleteScheduledMessage. */
export const deleteScheduledMessage: ApiMethod = {
  token: "bot",
  perMinute: TIER.three,
  run: (given, { world, time, scheduled }) => {
    const args = readArguments(deleteArguments, given);
    const channel = findChannel(world, args.channel);
    const message = scheduled.find(args.scheduled_message_id);
    if (message?.posting.channel !== channel.id || message.postAt - time.now() / 1000 < TOO_LATE_S) {
      throw new SlackRefusal("invalid_scheduled_message_id");
    }
    scheduled.cancel(message.id);
    return {};
  },
};

const listArguments = z.object({
  channel: z.string().optional(),
  oldest: whole.optional(),
  latest: whole.optional(),
  limit: whole.optional(),
  cursor: z.string().optional(),
});

/** chat.scheduledMessages.list. */
export const listScheduledMessages: ApiMethod = {
  token: "bot",
  perMinute: TIER.three,
  run: (given, { world, scheduled }) => {
    const args = readArguments(listArguments, given);
    const channel = args.channel === undefined ? undefined : findChannel(world, args.channel).id;
    const found = scheduled
      .all()
      .filter((each) => channel === undefined || each.posting.channel === channel)
      .filter((each) => each.postAt >= (args.oldest ?? 0) && each.postAt <= (args.latest ?? Infinity));
    const start = args.cursor === undefined ? 0 : found.findIndex((each) => each.id === args.cursor);
    if (start < 0) throw new SlackRefusal("invalid_cursor");
    const end = start + (args.limit ?? 100);
    return {
      scheduled_messages: found.slice(start, end).map((each) => ({
        id: each.id,
        channel_id: each.posting.channel,
        post_at: each.postAt,
        date_created: each.createdAt,
        text: each.posting.body.text,
      })),
      response_metadata: { next_cursor: found[end]?.id ?? "" },
    };
  },
};
