import type { Bot, SlackMessage } from "./slack-message.ts";
import type { SlackWorld } from "./slack-world.ts";

/** How much of a message an answer shows. */
export interface Detail {
  readonly metadata: boolean;
}

/** A message as Slack's answers and events have it. */
export function messageJson(
  world: SlackWorld,
  message: SlackMessage,
  detail: Detail,
): Record<string, unknown> {
  const { body, metadata, threadTs, editedTs, clientMsgId, subtype, bot, files } = message;
  return {
    type: "message",
    ...(subtype !== undefined && { subtype }),
    ...(subtype === "bot_message" ? { username: bot?.name } : { user: message.user }),
    ...(subtype === "tombstone" && { hidden: true }),
    ts: message.ts,
    team: world.team.id,
    ...strangerJson(world, message.user),
    ...(bot !== undefined && botJson(world, bot)),
    text: body.text,
    ...(message.user === world.app.botUser && fromApp(world)),
    ...(clientMsgId !== undefined && { client_msg_id: clientMsgId }),
    ...(body.blocks.length > 0 && { blocks: body.blocks }),
    ...(body.attachments.length > 0 && {
      attachments: body.attachments.map((each, index) => ({ id: index + 1, ...each })),
    }),
    ...(files !== undefined && {
      files: files.map(({ id, name, title }) => ({ id, name, title })),
    }),
    ...(editedTs !== undefined && { edited: { user: message.user, ts: editedTs } }),
    ...threadJson(world, message, threadTs),
    ...(detail.metadata && metadata && { metadata }),
  };
}

const fromApp = (world: SlackWorld): object =>
  botJson(world, { id: world.app.botId, app: world.app.id, name: "ssla" });

const botJson = ({ team }: SlackWorld, { id, app, name }: Bot): object => ({
  bot_id: id,
  app_id: app,
  bot_profile: { id, deleted: false, name, updated: 0, app_id: app, icons: {}, team_id: team.id },
});

/** Somebody of another workspace, in a channel that both share. */
function strangerJson(world: SlackWorld, user: string): object {
  const home = world.users.get(user)?.team;
  return home === undefined ? {} : { user_team: home, source_team: home };
}

/** In a thread, where it belongs; at its head, what was answered. */
function threadJson(world: SlackWorld, message: SlackMessage, threadTs: string | undefined): object {
  if (threadTs !== undefined) return { thread_ts: threadTs };
  const replies = world.messagesIn(message.channel).filter((each) => each.threadTs === message.ts);
  const latest = replies.at(-1);
  if (!latest) return {};
  const users = [...new Set(replies.map((each) => each.user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: latest.ts,
    reply_users: users,
    is_locked: false,
    subscribed: false,
  };
}
