import { z } from "zod";
import type { Block } from "../blocks/block.ts";
import { messageJson } from "../message-json.ts";
import type { SlackMessage } from "../slack-message.ts";
import { stampMicroseconds } from "../slack-time.ts";
import type { SlackWorld } from "../slack-world.ts";
import { flag, json, readArguments } from "./arguments.ts";
import { bodyArguments, readBody, readMetadata } from "./message-arguments.ts";
import type { Answer, ApiContext, ApiMethod } from "./method.ts";
import { SlackRefusal, TIER } from "./method.ts";
import { findChannel, readableChannel, writableChannel } from "./places.ts";

const postArguments = z.object({
  channel: z.string(),
  ...bodyArguments,
  metadata: json.optional(),
  thread_ts: z.string().optional(),
  client_msg_id: z.string().optional(),
  unfurl_links: flag.optional(),
  unfurl_media: flag.optional(),
});

/** chat.postMessage. Its limit is one a second and channel, kept elsewhere. */
export const postMessage: ApiMethod = {
  token: "bot",
  perMinute: TIER.special,
  run: (given, context) => {
    const { world } = context;
    const args = readArguments(postArguments, given);
    const channel = writableChannel(world, args.channel);
    const body = readBody(args, world.nextId);
    refuseUnready(world, body.blocks);
    const metadata = readMetadata(args.metadata);
    const threadTs = readThread(world, channel.id, args.thread_ts);
    const message =
      sameAgain(context, channel.id, args.client_msg_id) ??
      world.post({
        channel: channel.id,
        user: world.app.botUser,
        body,
        metadata,
        threadTs,
        clientMsgId: args.client_msg_id,
      });
    return posted(world, message);
  },
};

/** A message shows no file that is not there, or that Slack has not looked through yet. */
function refuseUnready({ files }: SlackWorld, blocks: readonly Block[]): void {
  const problems = blocks.flatMap((each, index) =>
    each.type === "image" && each.slack_file !== undefined && files.ready(each.slack_file.id) === undefined
      ? [`invalid slack file [json-pointer:/blocks/${index}/slack_file]`]
      : [],
  );
  if (problems.length > 0) throw new SlackRefusal("invalid_blocks", problems);
}

const posted = (world: SlackWorld, message: SlackMessage): Answer => ({
  channel: message.channel,
  ts: message.ts,
  message: messageJson(world, message, { metadata: true }),
});

function sameAgain(context: ApiContext, channel: string, id: string | undefined): SlackMessage | undefined {
  if (id === undefined || !context.deduplicates()) return undefined;
  return context.world.messagesIn(channel).find((each) => each.clientMsgId === id);
}

function readThread(world: SlackWorld, channel: string, ts: string | undefined): string | undefined {
  if (ts === undefined) return undefined;
  if (stampMicroseconds(ts) === undefined) throw new SlackRefusal("invalid_thread_ts");
  const head = world.messageAt(channel, ts);
  if (!head) throw new SlackRefusal("thread_not_found");
  return head.threadTs ?? head.ts;
}

const updateArguments = z.object({
  channel: z.string(),
  ts: z.string(),
  ...bodyArguments,
  metadata: json.optional(),
});

/** An edit takes less text than a post. */
const MAX_EDITED_TEXT = 4000;

/** chat.update. */
export const update: ApiMethod = {
  token: "bot",
  perMinute: TIER.three,
  run: (given, { world }) => {
    const args = readArguments(updateArguments, given);
    const before = ownMessage(world, args.channel, args.ts, "cant_update_message");
    if ((args.text ?? "").length > MAX_EDITED_TEXT) throw new SlackRefusal("msg_too_long");
    const body = readBody(
      {
        ...args,
        text: args.text ?? before.body.text,
        // Slack keeps blocks that are not mentioned only if the text is not either; attachments it always keeps.
        blocks: args.blocks ?? (args.text === undefined ? before.body.blocks : undefined),
        attachments: args.attachments ?? before.body.attachments,
      },
      world.nextId,
    );
    const metadata = args.metadata === undefined ? before.metadata : readMetadata(args.metadata);
    const after = world.edit(before, { body, metadata, showsEdited: body.blocks.length === 0 });
    const { ts, ...message } = messageJson(world, after, { metadata: true });
    return { channel: after.channel, ts, text: after.body.text, message };
  },
};

const deleteArguments = z.object({ channel: z.string(), ts: z.string() });

/** chat.delete. */
export const remove: ApiMethod = {
  token: "bot",
  perMinute: TIER.three,
  run: (given, { world }) => {
    const args = readArguments(deleteArguments, given);
    const message = ownMessage(world, args.channel, args.ts, "cant_delete_message");
    world.remove(message);
    return { channel: message.channel, ts: message.ts };
  },
};

function ownMessage(world: SlackWorld, channelId: string, ts: string, otherwise: string): SlackMessage {
  if (/^[UW]/.test(channelId)) throw new SlackRefusal("channel_not_found"); // a person's id serves posts only
  const channel = findChannel(world, channelId);
  const message = world.messageAt(channel.id, ts);
  if (!message) throw new SlackRefusal("message_not_found");
  if (message.user !== world.app.botUser) throw new SlackRefusal(otherwise);
  if (channel.archived) throw new SlackRefusal("is_archived");
  return message;
}

const ephemeralArguments = z.object({
  channel: z.string(),
  user: z.string(),
  ...bodyArguments,
  thread_ts: z.string().optional(),
});

/** chat.postEphemeral. */
export const postEphemeral: ApiMethod = {
  token: "bot",
  perMinute: TIER.four,
  run: (given, { world }) => {
    const args = readArguments(ephemeralArguments, given);
    const channel = writableChannel(world, args.channel);
    if (!world.users.has(args.user)) throw new SlackRefusal("user_not_in_channel");
    const body = readBody(args, world.nextId);
    const threadTs = args.thread_ts;
    const posting = { channel: channel.id, user: world.app.botUser, body, threadTs };
    return { message_ts: world.showPrivately(args.user, posting).ts };
  },
};

const permalinkArguments = z.object({ channel: z.string(), message_ts: z.string() });

/** chat.getPermalink. */
export const getPermalink: ApiMethod = {
  token: "bot",
  perMinute: TIER.special,
  run: (given, { world }) => {
    const args = readArguments(permalinkArguments, given);
    const channel = readableChannel(world, args.channel);
    const message = world.messageAt(channel.id, args.message_ts);
    if (!message) throw new SlackRefusal("message_not_found");
    const page = `https://${world.team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace(".", "")}`;
    const thread = message.threadTs === undefined ? "" : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
    return { channel: channel.id, permalink: page + thread };
  },
};
