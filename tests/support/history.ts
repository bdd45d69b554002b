// Reads histories from memory, in chunks of any size, and writes conversations as the two kinds of file.
import type { PastConversation, PastMessage } from "../../src/core/cases/past-conversation.ts";
import { formatInstant } from "../../src/core/time/iso.ts";
import { linesOf, type LineBatch } from "../../src/history/lines.ts";
import { readCsv } from "../../src/history/read-csv.ts";
import { readJsonl } from "../../src/history/read-jsonl.ts";
import type { HistoryBatch, UnreadableLine } from "../../src/ports/history.ts";

export interface ReadHistory {
  readonly conversations: readonly PastConversation[];
  readonly unreadable: readonly UnreadableLine[];
}

/** What `content` holds when it arrives in chunks of `chunkBytes`. */
export async function readAll(
  kind: "jsonl" | "csv",
  content: string | Uint8Array,
  chunkBytes = 64 * 1024,
): Promise<ReadHistory> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const lines: AsyncIterable<LineBatch> = linesOf(chunksOf(bytes, chunkBytes));
  const batches: HistoryBatch[] = [];
  const read = kind === "jsonl" ? readJsonl : readCsv;
  for await (const batch of read(lines, bytes.length)) batches.push(batch);
  return {
    conversations: batches.flatMap(({ conversations }) => conversations),
    unreadable: batches.flatMap(({ unreadable }) => unreadable),
  };
}

// eslint-disable-next-line @typescript-eslint/require-await -- stands for a file
async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The line of a JSONL file that tells `past`. */
export function toJsonl({ conversation, channel, messages }: PastConversation): string {
  return JSON.stringify({
    conversation,
    channel,
    messages: messages.map(({ at, interaction, ...rest }) => ({
      ...rest,
      at: formatInstant(at),
      kind: interaction,
    })),
  });
}

export const CSV_HEADER = "conversation,channel,id,at,role,handle,text,kind,repliesTo";

/** The records of a CSV file that tell `past`. */
export function toCsv(past: PastConversation): readonly string[] {
  return past.messages.map((message) => toCsvRecord(past, message));
}

function toCsvRecord({ conversation, channel }: PastConversation, message: PastMessage): string {
  const { id, at, role, handle, text, interaction = "", repliesTo = "" } = message;
  return [conversation, channel, id, formatInstant(at), role, handle, text, interaction, repliesTo]
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(",");
}
