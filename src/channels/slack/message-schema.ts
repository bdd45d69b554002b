import { z } from "zod";
import { STAMP } from "./stamp.ts";

const stamp = z.string().regex(STAMP);
/** What is of no use to us when it has another form than we know. */
const perhaps = <T extends z.ZodType>(schema: T): z.ZodCatch<z.ZodOptional<T>> =>
  schema.optional().catch(undefined);

/** How somebody is called, where Slack tells it with a message. */
interface UserProfile {
  readonly display_name?: string | undefined;
  readonly real_name?: string | undefined;
  readonly name?: string | undefined;
}

const userProfile: z.ZodType<UserProfile> = z.object({
  display_name: perhaps(z.string()),
  real_name: perhaps(z.string()),
  name: perhaps(z.string()),
});

/** A message as Slack's history and events tell it. */
export interface SlackMessage {
  readonly ts: string;
  readonly text: string;
  readonly user?: string | undefined;
  readonly subtype?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly app_id?: string | undefined;
  readonly username?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly thread_ts?: string | undefined;
  readonly latest_reply?: string | undefined;
  readonly edited?: { readonly ts: string } | undefined;
  readonly user_profile?: UserProfile | undefined;
  readonly bot_profile?:
    { readonly name?: string | undefined; readonly app_id?: string | undefined } | undefined;
  readonly files?: readonly { readonly name?: string | undefined }[] | undefined;
  readonly attachments?:
    readonly { readonly fallback?: string | undefined; readonly text?: string | undefined }[] | undefined;
  readonly metadata?: { readonly event_type: string } | undefined;
}

/** Reads one. */
export const messageSchema: z.ZodType<SlackMessage> = z.object({
  ts: stamp,
  text: z
    .string()
    .nullish()
    .transform((text) => text ?? ""),
  user: perhaps(z.string()),
  subtype: perhaps(z.string()),
  bot_id: perhaps(z.string()),
  app_id: perhaps(z.string()),
  username: perhaps(z.string()),
  hidden: perhaps(z.boolean()),
  thread_ts: perhaps(stamp),
  latest_reply: perhaps(stamp),
  edited: perhaps(z.object({ ts: z.string().regex(/^\d{10}(\.\d{1,6})?$/) })),
  user_profile: perhaps(userProfile),
  bot_profile: perhaps(z.object({ name: perhaps(z.string()), app_id: perhaps(z.string()) })),
  files: perhaps(z.array(z.object({ name: perhaps(z.string()) }))),
  attachments: perhaps(z.array(z.object({ fallback: perhaps(z.string()), text: perhaps(z.string()) }))),
  metadata: perhaps(z.object({ event_type: z.string() })),
});

/** A page of history, or of a thread. */
export interface SlackPage {
  readonly messages: readonly SlackMessage[];
  /** How many there were that we do not know how to read. */
  readonly unread: number;
  /** Where to read on; undefined at the end. */
  readonly next: string | undefined;
}

const pageSchema = z.object({
  messages: z.array(z.unknown()),
  response_metadata: z.object({ next_cursor: z.string().optional() }).nullish(),
});

/** What `body` holds; undefined when it is no page. */
export function readPage(body: unknown): SlackPage | undefined {
  const page = pageSchema.safeParse(body).data;
  if (page === undefined) return undefined;
  const messages = page.messages.flatMap((item) => messageSchema.safeParse(item).data ?? []);
  const next = page.response_metadata?.next_cursor ?? "";
  return { messages, unread: page.messages.length - messages.length, next: next === "" ? undefined : next };
}

/** Where a message stands: in a thread, under its first message, or in the channel itself. */
export const rootOf = ({ ts, thread_ts }: SlackMessage): string | undefined =>
  thread_ts === undefined || thread_ts === ts ? undefined : thread_ts;

/** Subtypes of what somebody wrote; every other (joins, topics, pins, reminders) is Slack's own note. */
const WRITTEN: ReadonlySet<string | undefined> = new Set([
  undefined,
  "bot_message",
  "file_share",
  "me_message",
  "thread_broadcast",
]);

/** Whether somebody wrote it, and it is still there. */
export const isWritten = ({ subtype, hidden }: SlackMessage): boolean =>
  WRITTEN.has(subtype) && hidden !== true;
