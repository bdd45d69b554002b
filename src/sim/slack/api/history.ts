import { z } from "zod";
import { messageJson } from "../message-json.ts";
import type { SlackMessage } from "../slack-message.ts";
import { asStamp, stampMicroseconds } from "../slack-time.ts";
import { flag, readArguments, whole } from "./arguments.ts";
import type { Answer, ApiContext, ApiMethod } from "./method.ts";
import { SlackRefusal, TIER } from "./method.ts";
import { readableChannel } from "./places.ts";

const stretchArguments = {
  channel: z.string(),
  oldest: z.coerce.string().optional(),
  latest: z.coerce.string().optional(),
  inclusive: flag.optional(),
  limit: whole.optional(),
  cursor: z.string().optional(),
  include_all_metadata: flag.optional(),
};

const historyArguments = z.object(stretchArguments);

const repliesArguments = z.object({ ...stretchArguments, ts: z.string() });

type Stretch = z.output<typeof historyArguments>;

/** conversations.history: newest first, without what was said in threads. */
export const history: ApiMethod = {
  token: "bot",
  perMinute: TIER.three,
  run: (given, context) => {
    const args = readArguments(historyArguments, given);
    const channel = readableChannel(context.world, args.channel);
    const messages = seenBy(context, channel.id).filter(
      (each) => each.threadTs === undefined || each.subtype === "thread_broadcast",
    );
    return { ...page(context, messages.reverse(), args, "newest first"), pin_count: 0 };
  },
};

/** conversations.replies: the head of a thread and what answers it, oldest first. */
export const replies: ApiMethod = {
  token: "bot",
  perMinute: TIER.three,
  run: (given, context) => {
    const args = readArguments(repliesArguments, given);
    const channel = readableChannel(context.world, args.channel);
    const head = context.world.messageAt(channel.id, args.ts);
    if (!head) throw new SlackRefusal("thread_not_found");
    const first = head.threadTs ?? head.ts;
    const thread = seenBy(context, channel.id).filter((each) => each.ts === first || each.threadTs === first);
    return page(context, thread, args, "oldest first");
  },
};

/** What the history knows by now. */
function seenBy({ world, time, history: rules }: ApiContext, channel: string): SlackMessage[] {
  const until = (time.now() - rules.lagMs) * 1000;
  return world.messagesIn(channel).filter((each) => rules.lagMs === 0 || microseconds(each.ts) <= until);
}

type Order = "newest first" | "oldest first";

/** One page of `messages`, which are in that order. */
function page(context: ApiContext, messages: readonly SlackMessage[], args: Stretch, order: Order): Answer {
  const limit = Math.min(args.limit ?? 100, context.history.maxPage);
  if (limit < 1) throw new SlackRefusal("invalid_limit");
  const from = args.cursor === undefined ? undefined : readCursor(args.cursor);
  const wanted = messages.filter((each) => within(each, args));
  const start = from === undefined ? 0 : wanted.findIndex((each) => reached(each, from, order));
  const shown = start < 0 ? [] : wanted.slice(start, start + limit);
  const rest = start < 0 ? [] : wanted.slice(start + limit);
  // A shifted page starts where the last one ended; never so far back that reading could not end.
  const next = context.history.repeats && shown.length > 1 ? shown.at(-1) : rest[0];
  const more = rest.length > 0;
  return {
    messages: (context.history.turned ? shown.toReversed() : shown)
      .map((each) => messageJson(context.world, each, { metadata: args.include_all_metadata ?? false }))
      .map((each) => (context.history.readsEscapes ? withEscapesRead(each) : each)),
    has_more: more,
    response_metadata: { next_cursor: more && next ? cursorAt(next) : "" },
  };
}

/** Each once: of `&amp;amp;` there is `&amp;` left. */
const ESCAPES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

function withEscapesRead(message: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { blocks } = message;
  if (!Array.isArray(blocks)) return message;
  const read: unknown[] = blocks.map(
    (block: unknown) =>
      JSON.parse(JSON.stringify(block), (key, value: unknown) =>
        key === "text" && typeof value === "string" && isRich(block)
          ? value.replaceAll(/&(?:amp|lt|gt);/g, (escape) => ESCAPES[escape] ?? escape)
          : value,
      ) as unknown,
  );
  return { ...message, blocks: read };
}

const isRich = (block: unknown): boolean =>
  typeof block === "object" && block !== null && "type" in block && block.type === "rich_text";

function within({ ts }: SlackMessage, { oldest, latest, inclusive = false }: Stretch): boolean {
  const at = microseconds(ts);
  const from = oldest === undefined ? undefined : readStamp(oldest, "invalid_ts_oldest");
  const to = latest === undefined ? undefined : readStamp(latest, "invalid_ts_latest");
  if (from !== undefined && (inclusive ? at < from : at <= from)) return false;
  return to === undefined || (inclusive ? at <= to : at < to);
}

const reached = ({ ts }: SlackMessage, from: number, order: Order): boolean =>
  order === "newest first" ? microseconds(ts) <= from : microseconds(ts) >= from;

const cursorAt = ({ ts }: SlackMessage): string =>
  Buffer.from(`next_ts:${microseconds(ts)}`).toString("base64");

function readCursor(cursor: string): number {
  const read = /^next_ts:(\d+)$/.exec(Buffer.from(cursor, "base64").toString());
  if (!read) throw new SlackRefusal("invalid_cursor");
  return readStamp(asStamp(Number(read[1])), "invalid_cursor");
}

function readStamp(text: string, error: string): number {
  const read = stampMicroseconds(text);
  if (read === undefined) throw new SlackRefusal(error);
  return read;
}

const microseconds = (ts: string): number => readStamp(ts, "internal_error");
