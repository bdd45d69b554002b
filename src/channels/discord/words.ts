import { formatInstant } from "../../core/time/iso.ts";
import { instant } from "../../core/time/instant.ts";
import type { DiscordMessage } from "./schema.ts";

/** The names that stand behind ids in a text. */
export interface Names {
  readonly ofUser: (id: string) => string | undefined;
  readonly ofRole: (id: string) => string | undefined;
  readonly ofPlace: (id: string) => string | undefined;
}

/** Discord's markup for what is more than text. */
const TOKENS =
  /<(?:@!?(?<user>\d+)|@&(?<role>\d+)|#(?<place>\d+)|a?:(?<emoji>\w+):\d+|t:(?<time>-?\d{1,12})(?::[tTdDfFsSR])?|\/(?<command>[^:<>]+):\d+|id:(?<part>\w+))>/g;
const EMOJI = /<a?:\w+:\d+>/g;

/** What people read of a message: markup resolved, and what it shows beside its text. */
export function textOf(message: DiscordMessage, names: Names): string {
  const own = plain(message.content, names);
  const shown = [
    ...message.message_snapshots.map(({ message: { content } }) => `[forwarded] ${plain(content, names)}`),
    ...(message.poll ? [`[poll] ${message.poll.question.text ?? ""}`] : []),
    ...message.attachments.map(({ filename }) => `[${filename}]`),
    // A sticker says as much as an emoji, and is written as one: it asks for nothing.
    ...message.sticker_items.map(() => "🏷️"),
  ];
  return [...(own === "" ? [] : [own]), ...shown].join("\n");
}

/** Whether the message shows nothing at all: no person can write such a one. */
export const isEmpty = (message: DiscordMessage): boolean =>
  message.content === "" &&
  message.attachments.length === 0 &&
  message.sticker_items.length === 0 &&
  message.embeds.length === 0 &&
  message.components.length === 0 &&
  message.message_snapshots.length === 0 &&
  !message.poll;

function plain(content: string, names: Names): string {
  // Emoji of the server's own are pictures without letters: alone they are no more than any emoji.
  const isOnlyEmoji = content.replace(EMOJI, "").trim() === "";
  let text = "";
  let at = 0;
  for (const { 0: token, index, groups = {} } of content.matchAll(TOKENS)) {
    text += content.slice(at, index) + (resolved(groups, names, isOnlyEmoji) ?? token);
    at = index + token.length;
  }
  return text + content.slice(at);
}

function resolved(
  { user, role, place, emoji, time, command, part }: Readonly<Record<string, string | undefined>>,
  { ofUser, ofRole, ofPlace }: Names,
  isOnlyEmoji: boolean,
): string | undefined {
  if (user !== undefined) return `@${oneWord(ofUser(user) ?? "unknown-user")}`;
  if (role !== undefined) return `@${oneWord(ofRole(role) ?? "unknown-role")}`;
  if (place !== undefined) return `#${oneWord(ofPlace(place) ?? "unknown-channel")}`;
  if (emoji !== undefined) return isOnlyEmoji ? "🙂" : `:${emoji}:`;
  if (time !== undefined) return timeIn(Number(time));
  if (command !== undefined) return `/${command}`;
  return part === undefined ? undefined : `#${part}`;
}

const FIRST_S = -8_640_000_000_000;

/** As `2026-11-02 12:00 UTC`; each reader's own zone is not ours to know. */
function timeIn(seconds: number): string | undefined {
  if (seconds < FIRST_S || seconds > -FIRST_S) return undefined;
  return `${formatInstant(instant(seconds * 1000))
    .slice(0, 16)
    .replace("T", " ")} UTC`;
}

/** Names with blanks in them would read as a name and further words. */
const oneWord = (name: string): string => name.trim().replace(/\s+/g, "_");

/** The ids in a text that stand for people, and for roles; in their order, each once. */
export function namedIn(content: string): {
  readonly users: readonly string[];
  readonly roles: readonly string[];
} {
  const users = new Set<string>();
  const roles = new Set<string>();
  for (const { groups } of content.matchAll(TOKENS)) {
    if (groups?.["user"] !== undefined) users.add(groups["user"]);
    if (groups?.["role"] !== undefined) roles.add(groups["role"]);
  }
  return { users: [...users], roles: [...roles] };
}
