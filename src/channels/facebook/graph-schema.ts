import { z } from "zod";
import { COMMENTS_WITH_POST, COMMENTS_WITH_LOOKUP } from "./plan.ts";

/* Fields by https://developers.facebook.com/docs/graph-api/reference/comment and .../reference/page-post. */
const COMMON_FIELDS =
  "id,message,message_tags,from{id,name},created_time,is_hidden,permalink_url,application{id}";
const COMMENT_FIELDS = `${COMMON_FIELDS},parent{id},attachment{type}`;
const POST_FIELDS = `${COMMON_FIELDS},is_published`;

/**
 * The newest comments first, those within threads among them: `stream` is without levels, and without what Facebook
 * thinks is of little interest (https://developers.facebook.com/docs/graph-api/reference/object/comments).
 */
const newest = (count: number, fields: string): string =>
  `comments.filter(stream).order(reverse_chronological).limit(${count}){${fields}}`;

/**
 * What is asked for of a feed, of a thread, and by ids: of comments, and of what may be posts or comments. A field that one
 * lacks is an error.
 */
export const FIELDS: Readonly<Record<"feed" | "comments" | "comment" | "either" | "proof", string>> = {
  feed: `${POST_FIELDS},${newest(COMMENTS_WITH_POST, COMMENT_FIELDS)}`,
  comments: COMMENT_FIELDS,
  comment: `${COMMENT_FIELDS},${newest(COMMENTS_WITH_LOOKUP, COMMENT_FIELDS)}`,
  either: `${COMMON_FIELDS},${newest(COMMENTS_WITH_LOOKUP, COMMENT_FIELDS)}`,
  proof: `id,${newest(1, "id")}`,
};

/** An id of Facebook's: numbers, with what they stand in before them. */
export const graphId: z.ZodType<string> = z.string().regex(/^\d{1,25}(_\d{1,25}){0,2}$/);

/** `2026-11-02T12:00:05+0000`, in epoch milliseconds. */
const time = z.string().transform((text, context) => {
  const at = Date.parse(text);
  if (!Number.isNaN(at)) return at;
  context.addIssue({ code: "custom", message: "not a time" });
  return z.NEVER;
});

/** A page or a person, by the id that they have for this app. */
export interface GraphAuthor {
  readonly id: string;
  readonly name?: string | undefined;
}

/** A post or a comment as the Graph API tells it. */
export interface GraphItem {
  readonly id: string;
  readonly message?: string | undefined;
  readonly message_tags?: readonly { readonly id?: string | undefined }[] | undefined;
  /** Missing where the author's settings do not let the app know. */
  readonly from?: GraphAuthor | undefined;
  readonly created_time: number;
  readonly is_hidden?: boolean | undefined;
  readonly is_published?: boolean | undefined;
  readonly permalink_url?: string | undefined;
  /** Of a comment within a thread, the one that the thread hangs from. */
  readonly parent?: { readonly id: string } | undefined;
  readonly application?: { readonly id: string } | undefined;
  /** What a comment shows; told of comments alone, where it is asked for. */
  readonly attachment?: { readonly type: string } | undefined;
  readonly comments?: unknown;
}

const author = z.object({ id: graphId, name: z.string().optional() });

const itemSchema = z.object({
  id: graphId,
  message: z.string().optional(),
  message_tags: z
    .array(z.object({ id: z.string().optional() }))
    .optional()
    .catch(undefined),
  from: author.optional().catch(undefined),
  created_time: time,
  is_hidden: z.boolean().optional().catch(undefined),
  is_published: z.boolean().optional().catch(undefined),
  permalink_url: z.string().optional().catch(undefined),
  parent: z.object({ id: graphId }).optional(),
  application: z.object({ id: graphId }).optional().catch(undefined),
  attachment: z.object({ type: z.string() }).optional().catch(undefined),
  comments: z.unknown().optional(),
});

const pageSchema = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({ cursors: z.object({ after: z.string().optional() }).optional(), next: z.string().optional() })
    .optional(),
});

/** Part of a list. */
export interface GraphPage {
  readonly items: readonly GraphItem[];
  /** How many were told in a way we do not know. */
  readonly unread: number;
  /** Where the list goes on; undefined at its end. */
  readonly after: string | undefined;
}

/**
 * What `body` holds; undefined when it is no list. `next`, a ready-made address, is never followed: it holds the token.
 */
export function readPage(body: unknown): GraphPage | undefined {
  const page = pageSchema.safeParse(body).data;
  if (page === undefined) return undefined;
  const items = page.data.flatMap((one) => readItem(one) ?? []);
  const { next, cursors } = page.paging ?? {};
  return {
    items,
    unread: page.data.length - items.length,
    after: next === undefined ? undefined : cursors?.after,
  };
}

/** A post or a comment; undefined when it is none. */
export const readItem = (item: unknown): GraphItem | undefined => itemSchema.safeParse(item).data;

/** What was found by ids; undefined when it is no such answer. */
export const readByIds = (body: unknown): ReadonlyMap<string, unknown> | undefined => {
  const found = z.record(z.string(), z.unknown()).safeParse(body).data;
  return found === undefined ? undefined : new Map(Object.entries(found));
};
