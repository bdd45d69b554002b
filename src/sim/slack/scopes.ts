import type { SlackChannel } from "./roster.ts";

/** What a bot's token must be allowed for a call: nothing, always the same, or by the kind of the conversation. */
export type ScopeNeed = undefined | string | Readonly<Record<SlackChannel["kind"], string>>;

const HISTORY = { channel: "channels:history", private: "groups:history", direct: "im:history" } as const;
const DESCRIBE = {
  channel: "channels:write.topic",
  private: "groups:write.topic",
  direct: "im:write.topic",
} as const;
const READ = { channel: "channels:read", private: "groups:read", direct: "im:read" } as const;

/** By method, as Slack's reference documents each. Calls with the app's own token are not in question here. */
export const SCOPE_NEEDS: Readonly<Record<string, ScopeNeed>> = {
  "apps.connections.open": undefined,
  "auth.test": undefined,
  "chat.delete": "chat:write",
  "chat.deleteScheduledMessage": "chat:write",
  "chat.getPermalink": undefined,
  "chat.postEphemeral": "chat:write",
  "chat.postMessage": "chat:write",
  "chat.scheduleMessage": "chat:write",
  "chat.scheduledMessages.list": undefined,
  "chat.update": "chat:write",
  "conversations.history": HISTORY,
  "conversations.info": READ,
  "conversations.join": "channels:join",
  "conversations.open": "im:write",
  "conversations.replies": HISTORY,
  "conversations.setPurpose": DESCRIBE,
  "conversations.setTopic": DESCRIBE,
  "files.completeUploadExternal": "files:write",
  "files.getUploadURLExternal": "files:write",
  "usergroups.list": "usergroups:read",
  "usergroups.users.list": "usergroups:read",
  "users.info": "users:read",
  "users.list": "users:read",
  "views.open": undefined,
  "views.publish": undefined,
  "views.update": undefined,
};

/** By event that an app can subscribe to. */
export const EVENT_SCOPES: Readonly<Record<string, string | undefined>> = {
  app_home_opened: undefined,
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  message_metadata_posted: "metadata.message:read",
  subteam_members_changed: "usergroups:read",
  subteam_updated: "usergroups:read",
};

/** What a slash command takes. */
export const COMMAND_SCOPE = "commands";

/** Every scope that this Slack knows. */
export const ALL_SCOPES: readonly string[] = [
  ...new Set([
    ...Object.values(SCOPE_NEEDS).flatMap((need) =>
      typeof need === "object" ? Object.values(need) : (need ?? []),
    ),
    ...Object.values(EVENT_SCOPES).flatMap((scope) => scope ?? []),
    COMMAND_SCOPE,
  ]),
].sort();

/** Scopes that allow what a smaller one allows, and more. */
const WIDER: Readonly<Record<string, string>> = {
  "channels:write.topic": "channels:manage",
  "groups:write.topic": "groups:write",
  "im:write.topic": "im:write",
};

/** Whether a token with these scopes may do what takes that one. */
export function allows(granted: readonly string[], needed: string): boolean {
  const wider = WIDER[needed];
  return granted.includes(needed) || (wider !== undefined && granted.includes(wider));
}

/** The scope that this call needs; of a conversation that nobody knows it is that of a public channel. */
export function scopeFor(method: string, channel: SlackChannel | undefined): string | undefined {
  const need = SCOPE_NEEDS[method];
  return typeof need === "object" ? need[channel?.kind ?? "channel"] : need;
}
