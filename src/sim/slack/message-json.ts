import type { SlackMessage } from "./slack-message.ts";
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
  const { body, metadata, threadTs, editedTs, clientMsgId } = message;
  return {
    type: "message",
    user: message.user,
    ts: message.ts,
    team: world.team.id,
    text: body.text,
    ...(message.user === world.app.botUser && fromApp(world)),
    ...(clientMsgId !== undefined && { client_msg_id: clientMsgId }),
    ...(body.blocks.length > 0 && { blocks: body.blocks }),
    ...(body.attachments.length > 0 && {
      attachments: body.attachments.map((each, index) => ({ id: index + 1, ...each })),
    }),
    ...(editedTs !== undefined && { edited: { user: message.user, ts: editedTs } }),
    ...threadJson(world, message, threadTs),
    ...(detail.metadata && metadata && { metadata }),
  };
}

const fromApp = ({ app, team }: SlackWorld): object => ({
  bot_id: app.botId,
  app_id: app.id,
  bot_profile: {
    id: app.botId,
    deleted: false,
    name: "ssla",
    updated: 0,
    app_id: app.id,
    icons: {},
    team_id: team.id,
  },
});

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
