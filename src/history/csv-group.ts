import type { PastConversation, PastMessage } from "../core/cases/past-conversation.ts";
import { isNonEmpty } from "../core/non-empty.ts";
import type { UnreadableLine } from "../ports/history.ts";
import type { CsvRow } from "./csv-columns.ts";
import { quoted } from "./quoted.ts";
import { readMessage, type Fault } from "./read-message.ts";
import { nameOf } from "./seen-conversations.ts";

/** What rows came to. */
export interface Found {
  readonly conversations: PastConversation[];
  readonly unreadable: UnreadableLine[];
}

export interface ConversationName {
  readonly conversation: string;
  readonly channel: string;
}

/** The rows of one conversation so far. */
export interface Group extends ConversationName {
  readonly line: number;
  readonly messages: PastMessage[];
  readonly ids: Set<string>;
  /** Set by its first bad row, which is reported: the others are left out with it. */
  broken: boolean;
}

export function newGroup({ conversation, channel }: ConversationName, line: number): Group {
  return { conversation, channel, line, messages: [], ids: new Set(), broken: false };
}

export function addRow(group: Group, row: CsvRow, line: number, found: Found): void {
  if (group.broken) return;
  const message = readRow(row, group);
  if (typeof message === "string") {
    breakGroup(group, line, message, found);
    return;
  }
  group.ids.add(message.id);
  group.messages.push(message);
}

/** Leaves all of the conversation out because of what stands on `line`. */
export function breakGroup(group: Group, line: number, reason: string, found: Found): void {
  if (group.broken) return;
  group.broken = true;
  const name = nameOf(group.channel, group.conversation);
  found.unreadable.push({ line, reason: `${reason}; all of ${name} is left out` });
}

/** Hands the conversation over: no row of it is to come. */
export function closeGroup({ line, conversation, channel, messages, broken }: Group, found: Found): void {
  if (!broken && isNonEmpty(messages)) found.conversations.push({ line, conversation, channel, messages });
}

export const isOf = (group: Group, name: ConversationName | undefined): boolean =>
  group.conversation === name?.conversation && group.channel === name.channel;

const SPREADSHEET_NUMBER = /^\d(?:[.,]\d+)?E\+\d+$/i;

function readRow(row: CsvRow, group: Group): PastMessage | Fault {
  const message = readMessage(row.message);
  if (typeof message === "string") return message;
  if (group.ids.has(message.id)) return `id ${quoted(message.id)} is there twice in its conversation`;
  if (SPREADSHEET_NUMBER.test(message.id)) {
    return `id ${quoted(message.id)} lost digits in a spreadsheet: export it as text`;
  }
  return message;
}
