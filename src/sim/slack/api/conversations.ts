import { z } from "zod";
import type { SlackChannel } from "../roster.ts";
import { readArguments } from "./arguments.ts";
import type { Answer, ApiMethod } from "./method.ts";
import { SlackRefusal, TIER } from "./method.ts";
import type { SlackWorld } from "../slack-world.ts";
import { asTyped } from "../typed-text.ts";
import { findChannel, writableChannel } from "./places.ts";

const channelArguments = z.object({ channel: z.string() });

/** conversations.info. */
export const info: ApiMethod = {
  token: "bot",
  perMinute: TIER.three,
  run: (given, { world }) => ({
    channel: channelJson(world, findChannel(world, readArguments(channelArguments, given).channel)),
  }),
};

/** conversations.join. */
export const join: ApiMethod = {
  token: "bot",
  perMinute: TIER.three,
  run: (given, { world }) => {
    const channel = findChannel(world, readArguments(channelArguments, given).channel);
    if (channel.kind !== "channel") throw new SlackRefusal("method_not_supported_for_channel_type");
    if (channel.archived) throw new SlackRefusal("is_archived");
    if (!channel.hasBot) world.invite(channel.id);
    return {
      channel: channelJson(world, findChannel(world, channel.id)),
      ...(channel.hasBot && {
        warning: "already_in_channel",
        response_metadata: { warnings: ["already_in_channel"] },
      }),
    };
  },
};

const openArguments = z.object({ users: z.string().optional(), channel: z.string().optional() });

/** conversations.open, with one person. */
export const open: ApiMethod = {
  token: "bot",
  perMinute: TIER.three,
  run: (given, { world }) => {
    const args = readArguments(openArguments, given);
    if (args.channel !== undefined) return { channel: { id: findChannel(world, args.channel).id } };
    const users = (args.users ?? "").split(",").filter((each) => each !== "");
    const user = users[0];
    if (user === undefined) throw new SlackRefusal("users_list_not_supplied");
    if (users.length > 1) throw new SlackRefusal("method_not_supported_for_channel_type");
    if (!world.users.has(user)) throw new SlackRefusal("user_not_found");
    const already = [...world.channels.values()].some((each) => each.user === user);
    const { id } = world.direct(user);
    return { channel: { id }, ...(already && { no_op: true, already_open: true }) };
  },
};

/** How long a topic or a purpose may be. */
const LONGEST = 250;

/** conversations.setTopic and conversations.setPurpose. */
const describing = (word: "topic" | "purpose"): ApiMethod => ({
  token: "bot",
  perMinute: TIER.two,
  run: (given, { world }) => {
    const args = readArguments(z.object({ channel: z.string(), [word]: z.string() }), given);
    const channel = writableChannel(world, String(args["channel"]));
    if (channel.kind === "direct") throw new SlackRefusal("method_not_supported_for_channel_type");
    const text = String(args[word]);
    if (text.length > LONGEST) throw new SlackRefusal("too_long");
    world.describe(channel.id, { [word]: text });
    return { channel: channelJson(world, findChannel(world, channel.id)) };
  },
});

export const setTopic: ApiMethod = describing("topic");
export const setPurpose: ApiMethod = describing("purpose");

/** As Slack hands them out: escaped, with addresses as links and names of channels by their ids. */
const wordsJson = (world: SlackWorld, text: string): Answer => ({
  value: asTyped(world, text, true),
  creator: text === "" ? "" : world.app.botUser,
  last_set: 0,
});

const channelJson = (world: SlackWorld, channel: SlackChannel): Answer => ({
  id: channel.id,
  name: channel.name,
  name_normalized: channel.name,
  is_channel: channel.kind !== "direct",
  is_group: channel.kind === "private",
  is_im: channel.kind === "direct",
  is_mpim: false,
  is_private: channel.kind !== "channel",
  is_archived: channel.archived,
  is_shared: channel.shared ?? false,
  is_ext_shared: channel.shared ?? false,
  is_org_shared: false,
  is_member: channel.hasBot,
  ...(channel.kind !== "direct" && {
    topic: wordsJson(world, channel.topic ?? ""),
    purpose: wordsJson(world, channel.purpose ?? ""),
  }),
  ...(channel.user !== undefined && { user: channel.user }),
});
