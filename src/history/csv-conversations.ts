import type { PastConversation, PastMessage } from "../core/cases/past-conversation.ts";
import { isNonEmpty } from "../core/non-empty.ts";
import type { UnreadableLine } from "../ports/history.ts";
import type { CsvRow } from "./csv-columns.ts";
import { quoted } from "./quoted.ts";
import { readMessage, type Fault } from "./read-message.ts";
import { nameOf, seenConversations } from "./seen-conversations.ts";

/** What rows came to. */
export interface Found {
  readonly conversations: PastConversation[];
  readonly unreadable: UnreadableLine[];
}

/** Gathers the rows of a conversation, which stand together. One bad row makes the whole of it unreadable. */
export interface CsvConversations {
  readonly add: (row: CsvRow, line: number, found: Found) => void;
  /** A line that is no row; `of` is the conversation it seems to belong to. */
  readonly refuse: (line: number, reason: string, of: ConversationName | undefined, found: Found) => void;
  readonly end: (found: Found) => void;
}

export interface ConversationName {
  readonly conversation: string;
  readonly channel: string;
}

interface Group extends ConversationName {
  readonly line: number;
  readonly messages: PastMessage[];
  readonly ids: Set<string>;
  broken: boolean;
}

interface Stray extends UnreadableLine {
  readonly of: ConversationName | undefined;
}

export function csvConversations(): CsvConversations {
  const seen = seenConversations();
  let group: Group | undefined;
  /** Lines that are no rows, since the last row: whether they tear a conversation apart the next row shows. */
  let strays: Stray[] = [];

  const breakGroup = (broken: Group, line: number, reason: string, found: Found): void => {
    if (broken.broken) return;
    broken.broken = true;
    const name = nameOf(broken.channel, broken.conversation);
    found.unreadable.push({ line, reason: `${reason}; all of ${name} is left out` });
  };
  const close = (found: Found): void => {
    if (group === undefined || group.broken || !isNonEmpty(group.messages)) return;
    const { line, conversation, channel, messages } = group;
    found.conversations.push({ line, conversation, channel, messages });
  };
  const begin = (row: CsvRow, line: number, found: Found): Group => {
    close(found);
    const { conversation, channel } = row;
    const begun: Group = { conversation, channel, line, messages: [], ids: new Set(), broken: false };
    const earlier = seen.note(channel, conversation, line);
    if (earlier !== undefined) {
      begun.broken = true;
      const name = nameOf(channel, conversation);
      const reason = `${name} was there before, from line ${earlier} on: keep its rows together; these are left out`;
      found.unreadable.push({ line, reason });
    }
    return begun;
  };
  const settle = (next: Group, torn: boolean, found: Found): void => {
    for (const { line, reason, of } of strays) {
      if (torn || isSame(next, of)) breakGroup(next, line, reason, found);
      else found.unreadable.push({ line, reason });
    }
    strays = [];
  };

  return {
    add: (row, line, found) => {
      const fault = faultOfNames(row);
      if (fault !== undefined) {
        strays.push({ line, reason: fault, of: undefined });
        return;
      }
      const torn = isSame(group, row);
      group = torn && group !== undefined ? group : begin(row, line, found);
      settle(group, torn, found);
      if (group.broken) return;
      const message = readRow(row, group);
      if (typeof message === "string") breakGroup(group, line, message, found);
      else {
        group.ids.add(message.id);
        group.messages.push(message);
      }
    },
    refuse: (line, reason, of, found) => {
      if (group !== undefined && isSame(group, of)) breakGroup(group, line, reason, found);
      else strays.push({ line, reason, of });
    },
    end: (found) => {
      close(found);
      for (const { line, reason } of strays) found.unreadable.push({ line, reason });
      group = undefined;
      strays = [];
    },
  };
}

const isSame = (group: Group | undefined, name: ConversationName | undefined): boolean =>
  group !== undefined && group.conversation === name?.conversation && group.channel === name.channel;

function faultOfNames({ conversation, channel }: CsvRow): Fault | undefined {
  if (conversation === "") return "conversation is empty";
  return channel === "" ? "channel is empty" : undefined;
}

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
