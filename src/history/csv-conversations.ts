import type { UnreadableLine } from "../ports/history.ts";
import type { CsvRow } from "./csv-columns.ts";
import {
  addRow,
  breakGroup,
  closeGroup,
  isOf,
  newGroup,
  type ConversationName,
  type Found,
  type Group,
} from "./csv-group.ts";
import type { Fault } from "./read-message.ts";
import { nameOf, seenConversations, type SeenConversations } from "./seen-conversations.ts";

/** Gathers the rows of a conversation, which stand together. One bad row makes the whole of it unreadable. */
export interface CsvConversations {
  readonly add: (row: CsvRow, line: number, found: Found) => void;
  /** A line that is no row; `of` is the conversation it seems to belong to. */
  readonly refuse: (line: number, reason: string, of: ConversationName | undefined, found: Found) => void;
  readonly end: (found: Found) => void;
}

interface Stray extends UnreadableLine {
  readonly of: ConversationName | undefined;
}

export function csvConversations(): CsvConversations {
  const seen = seenConversations();
  let group: Group | undefined;
  /** Lines that are no rows, since the last row: whether they tear a conversation apart the next row shows. */
  let strays: Stray[] = [];

  return {
    add: (row, line, found) => {
      const reason = faultOfName(row);
      if (reason !== undefined) {
        strays.push({ line, reason, of: undefined });
        return;
      }
      const before = group;
      const current = before && isOf(before, row) ? before : begin(row, line, seen, found);
      if (before !== undefined && before !== current) closeGroup(before, found);
      settle(strays, current, current === before, found);
      addRow(current, row, line, found);
      group = current;
      strays = [];
    },
    refuse: (line, reason, of, found) => {
      if (group && isOf(group, of)) breakGroup(group, line, reason, found);
      else strays.push({ line, reason, of });
    },
    end: (found) => {
      if (group !== undefined) closeGroup(group, found);
      for (const { line, reason } of strays) found.unreadable.push({ line, reason });
      group = undefined;
      strays = [];
    },
  };
}

function begin(row: CsvRow, line: number, seen: SeenConversations, found: Found): Group {
  const group = newGroup(row, line);
  const earlier = seen.note(row.channel, row.conversation, line);
  if (earlier !== undefined) {
    group.broken = true;
    const name = nameOf(row.channel, row.conversation);
    const reason = `${name} was there before, from line ${earlier} on: keep its rows together; these are left out`;
    found.unreadable.push({ line, reason });
  }
  return group;
}

/** `next` is the conversation of the row behind `strays`; `torn` when it is that of the row before them, too. */
function settle(strays: readonly Stray[], next: Group, torn: boolean, found: Found): void {
  for (const { line, reason, of } of strays) {
    if (torn || isOf(next, of)) breakGroup(next, line, reason, found);
    else found.unreadable.push({ line, reason });
  }
}

function faultOfName({ conversation, channel }: CsvRow): Fault | undefined {
  if (conversation === "") return "conversation is empty";
  return channel === "" ? "channel is empty" : undefined;
}
