import { distance } from "fastest-levenshtein";
import type { PastConversation, PastMessage } from "../core/cases/past-conversation.ts";
import { isNonEmpty, type NonEmpty } from "../core/non-empty.ts";
import type { HistoryBatch, UnreadableLine } from "../ports/history.ts";
import type { Line, LineBatch } from "./lines.ts";
import { quoted } from "./quoted.ts";
import { faultOfName, readMessage, type Fault, type RawMessage } from "./read-message.ts";
import { nameOf, seenConversations, type SeenConversations } from "./seen-conversations.ts";

/** Reads a conversation a line, each a JSON object (docs/replay-files.md). */
export async function* readJsonl(
  source: AsyncIterable<LineBatch>,
  bytesTotal: number | undefined,
): AsyncGenerator<HistoryBatch> {
  const seen = seenConversations();
  for await (const { lines, bytesRead } of source) {
    const conversations: PastConversation[] = [];
    const unreadable: UnreadableLine[] = [];
    for (const line of lines) {
      if (line.fault === undefined && isBlank(line.text)) continue;
      const found = readLine(line, seen);
      if (typeof found === "string") unreadable.push({ line: line.line, reason: found });
      else conversations.push(found);
    }
    yield { conversations, unreadable, bytesRead, bytesTotal };
  }
}

interface RawConversation {
  readonly conversation?: unknown;
  readonly channel?: unknown;
  readonly messages?: unknown;
}

/** Only a short line may be blank: the others are not worth the look. */
const isBlank = (text: string): boolean => text.length < 100 && text.trim() === "";

function readLine({ line, text, fault }: Line, seen: SeenConversations): PastConversation | Fault {
  if (fault !== undefined) return fault;
  const raw = parseObject(text);
  if (typeof raw === "string") return raw;
  const { conversation, channel } = raw;
  if (typeof conversation !== "string" || conversation === "") {
    return faultOfName("conversation", conversation);
  }
  if (typeof channel !== "string" || channel === "") return faultOfName("channel", channel);
  const earlier = seen.note(channel, conversation, line);
  if (earlier !== undefined) {
    return `${nameOf(channel, conversation)} was there before, on line ${earlier}: put all its messages in one line`;
  }
  const messages = readMessages(raw.messages);
  return typeof messages === "string" ? messages : { line, conversation, channel, messages };
}

function parseObject(text: string): RawConversation | Fault {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : "not a JSON object";
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return `not JSON: ${plain(error.message)}`;
  }
}

/** The engine's words on bad JSON repeat some of it. */
const plain = (message: string): string =>
  message.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "\uFFFD").slice(0, 200);

function readMessages(raw: unknown): NonEmpty<PastMessage> | Fault {
  if (raw === undefined) return "messages is missing";
  if (!Array.isArray(raw)) return "messages is not a list";
  const items: readonly unknown[] = raw;
  const messages: PastMessage[] = [];
  for (const item of items) {
    const message = isObject(item) ? (misspelt(item) ?? readMessage(item)) : "not an object";
    if (typeof message === "string") return `message ${messages.length + 1}: ${message}`;
    messages.push(message);
  }
  if (!isNonEmpty(messages)) return "messages is empty";
  return repeatedId(messages) ?? messages;
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const FIELDS: ReadonlySet<string> = new Set(["id", "at", "role", "handle", "text", "kind", "repliesTo"]);

/** Other fields are the exporter's own affair, but an optional one that is misspelt would change verdicts unseen. */
function misspelt(raw: RawMessage): Fault | undefined {
  for (const field in raw) {
    if (FIELDS.has(field)) continue;
    const bare = field.toLowerCase().replaceAll(/[_\s-]/g, "");
    if (bare.length > 16) continue;
    const meant = distance(bare, "repliesto") <= 3 ? "repliesTo" : bare === "kind" ? "kind" : undefined;
    if (meant !== undefined) return `unknown field ${quoted(field)}: write ${meant}`;
  }
  return undefined;
}

function repeatedId(messages: readonly PastMessage[]): Fault | undefined {
  const ids = new Map<string, number>();
  for (const [i, { id }] of messages.entries()) {
    const earlier = ids.get(id);
    if (earlier !== undefined)
      return `message ${i + 1}: id ${quoted(id)} is that of message ${earlier + 1} too`;
    ids.set(id, i);
  }
  return undefined;
}
