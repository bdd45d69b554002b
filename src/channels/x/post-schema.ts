import { z } from "zod";

/** The fields that an adapter asks X for; what it reads of them is below. */
export const POST_FIELDS = {
  "tweet.fields":
    "author_id,conversation_id,edit_history_tweet_ids,entities,in_reply_to_user_id,note_tweet,referenced_tweets",
  expansions: "author_id,referenced_tweets.id",
  "user.fields": "name,username",
} as const;

/** An id of X's: as many digits as 64 bits have. Longer ones are no ids, and would cost time to compare. */
const id = z.string().regex(/^\d{1,19}$/);

/** What X found in a text: accounts named, and links. */
export interface XEntities {
  readonly mentions?: readonly { readonly id?: string | undefined; readonly username: string }[] | undefined;
  /** Pictures and films hang on a post as links at its end. */
  readonly urls?: readonly XLink[] | undefined;
}

/** A link as it stands in a text. */
export interface XLink {
  readonly url: string;
  /** Of what it shows: `3_` and digits is a photo, `16_` a moving picture, `7_` and `13_` are films. */
  readonly media_key?: string | undefined;
}

/** A post as X tells it. */
export interface XPost {
  readonly id: string;
  readonly text: string;
  readonly author_id: string;
  readonly conversation_id: string;
  readonly in_reply_to_user_id?: string | undefined;
  /** Oldest first; its own id among them. */
  readonly edit_history_tweet_ids?: readonly string[] | undefined;
  readonly referenced_tweets?: readonly { readonly type: string; readonly id: string }[] | undefined;
  readonly entities?: XEntities | undefined;
  /** All of a text that is too long for `text`. */
  readonly note_tweet?: { readonly text: string; readonly entities?: XEntities | undefined } | undefined;
}

/** An account as X tells it. */
export interface XUser {
  readonly id: string;
  readonly username: string;
  readonly name: string;
}

/** What X could not tell beside what it told. */
export interface XError {
  readonly type?: string | undefined;
  readonly resource_type?: string | undefined;
  readonly resource_id?: string | undefined;
  readonly value?: string | undefined;
}

const entities: z.ZodType<XEntities> = z.object({
  mentions: z.array(z.object({ id: id.optional(), username: z.string() })).optional(),
  urls: z
    .array(z.object({ url: z.string(), media_key: z.string().optional() }))
    .optional()
    .catch(undefined),
});

const postSchema: z.ZodType<XPost> = z.object({
  id,
  text: z.string(),
  author_id: id,
  conversation_id: id,
  in_reply_to_user_id: id.optional(),
  edit_history_tweet_ids: z.array(id).min(1).optional(),
  referenced_tweets: z.array(z.object({ type: z.string(), id })).optional(),
  entities: entities.optional(),
  note_tweet: z.object({ text: z.string(), entities: entities.optional() }).optional(),
});

const userSchema: z.ZodType<XUser> = z.object({ id, username: z.string(), name: z.string() });

const errorSchema: z.ZodType<XError> = z.object({
  type: z.string().optional(),
  resource_type: z.string().optional(),
  resource_id: z.string().optional(),
  value: z.string().optional(),
});

const includes = z.object({
  users: z.array(z.unknown()).optional(),
  tweets: z.array(z.unknown()).optional(),
});

const pageSchema = z.object({
  data: z.array(z.unknown()).optional(),
  includes: includes.optional(),
  meta: z.object({ next_token: z.string().optional() }).optional(),
  errors: z.array(z.unknown()).optional(),
});

/** What a response holds. */
export interface XPage {
  readonly posts: readonly XPost[];
  /** Ids of posts that are told in a way we do not know; undefined where not even an id can be read. */
  readonly unread: readonly (string | undefined)[];
  readonly context: XContext;
  readonly errors: readonly XError[];
  readonly nextToken: string | undefined;
  /** Whether it is a page of a timeline, perhaps an empty one, rather than an error. */
  readonly hasMeta: boolean;
}

/** What X tells along with posts: who wrote them, and what they point at. */
export interface XContext {
  readonly users: ReadonlyMap<string, XUser>;
  readonly posts: ReadonlyMap<string, XPost>;
}

/** What `body` holds; undefined when it is no response of X. Single posts that do not fit are left out and named. */
export function readPage(body: unknown): XPage | undefined {
  const page = pageSchema.safeParse(body).data;
  if (page === undefined) return undefined;
  const posts: XPost[] = [];
  const unread: (string | undefined)[] = [];
  for (const item of page.data ?? []) {
    const post = postSchema.safeParse(item).data;
    if (post === undefined) unread.push(z.object({ id }).safeParse(item).data?.id);
    else posts.push(post);
  }
  const along = fitting(postSchema, page.includes?.tweets);
  return {
    posts,
    unread,
    context: {
      users: new Map(fitting(userSchema, page.includes?.users).map((user) => [user.id, user])),
      posts: new Map([...along, ...posts].map((post) => [post.id, post])),
    },
    errors: fitting(errorSchema, page.errors),
    nextToken: page.meta?.next_token,
    hasMeta: page.meta !== undefined,
  };
}

function fitting<T>(schema: z.ZodType<T>, items: readonly unknown[] | undefined): readonly T[] {
  return (items ?? []).flatMap((item) => {
    const found = schema.safeParse(item);
    return found.success ? [found.data] : [];
  });
}
