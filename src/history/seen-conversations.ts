import { quoted } from "./quoted.ts";

/** Remembers every conversation of a file, because a second part of one would be judged as if it were all of it. */
export interface SeenConversations {
  /** Notes that the conversation begins at `line`; gives the line of an earlier beginning. */
  readonly note: (channel: string, conversation: string, line: number) => number | undefined;
}

/** None seen yet. Grows by about 100 bytes for each conversation. */
export function seenConversations(): SeenConversations {
  const channels = new Map<string, Map<string, number>>();
  const note = (channel: string, conversation: string, line: number): number | undefined => {
    let lines = channels.get(channel);
    if (lines === undefined) {
      lines = new Map();
      channels.set(copyOf(channel), lines);
    }
    const earlier = lines.get(conversation);
    if (earlier === undefined) lines.set(copyOf(conversation), line);
    return earlier;
  };
  return { note };
}

/** How reasons name a conversation. */
export function nameOf(channel: string, conversation: string): string {
  return `conversation ${quoted(conversation)} of ${quoted(channel)}`;
}

/** A part of a string keeps the whole of it in memory: here the whole line of the file. */
const copyOf = (text: string): string => Buffer.from(text, "utf16le").toString("utf16le");
