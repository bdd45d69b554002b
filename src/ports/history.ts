import type { PastConversation } from "../core/cases/past-conversation.ts";

/** What could not be read, and why; with it a whole conversation is left out, never a part of one. */
export interface UnreadableLine {
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;
}

/** What one stretch of a file held; both lists in the order of their lines. */
export interface HistoryBatch {
  readonly conversations: readonly PastConversation[];
  readonly unreadable: readonly UnreadableLine[];
  readonly bytesRead: number;
  /** Undefined when the size is not known beforehand, such as of a pipe. */
  readonly bytesTotal: number | undefined;
}

/** Past conversations, read as they are asked for. The last batch has all of `bytesRead`. */
export type HistorySource = AsyncIterable<HistoryBatch>;
