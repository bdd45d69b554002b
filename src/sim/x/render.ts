import { composeText } from "./compose-text.ts";
import type { PostShelf } from "./post-shelf.ts";
import type { XQuery } from "./read-query.ts";
import type { XAccount, XPost, XText } from "./x-post.ts";

/** A value of JSON that is an object. */
export type Json = Record<string, unknown>;

const ALWAYS = ["id", "text", "edit_history_tweet_ids"];
const ALWAYS_OF_USER = ["id", "name", "username"];

/** A post with the fields asked for. What a post has not (no reply, no link) is left out, as X does. */
export function renderPost(post: XPost, shelf: PostShelf, fields: readonly string[]): Json {
  const versions = shelf.versionsNow(post);
  const first = versions[0] ?? post;
  const all: Json = {
    id: post.id,
    text: post.body.text,
    edit_history_tweet_ids: versions.map(({ id }) => id),
    author_id: post.author.id,
    conversation_id: post.conversation,
    created_at: inWholeSeconds(post.at),
    edit_controls: {
      edits_remaining: 6 - versions.length,
      is_edit_eligible: !post.references.some(({ type }) => type !== "quoted"),
      editable_until: new Date(first.at + 30 * 60_000).toISOString(),
    },
    entities: entitiesOf(post.body),
    in_reply_to_user_id: post.repliesTo?.id,
    lang: post.lang,
    note_tweet: post.inFull && { text: post.inFull.text, entities: entitiesOf(post.inFull) },
    possibly_sensitive: false,
    public_metrics: fields.includes("public_metrics") ? metricsOf(post, shelf) : undefined,
    referenced_tweets: post.references.length > 0 ? post.references : undefined,
    reply_settings: "everyone",
  };
  return chosen(all, [...ALWAYS, ...fields]);
}

/** An account with the fields asked for. */
export function renderUser(account: XAccount, shelf: PostShelf, fields: readonly string[]): Json {
  const bio = composeText(shelf.bioOf(account), shelf.byUsername);
  const all: Json = {
    ...account,
    protected: shelf.standingOf(account) === "protected",
    verified: false,
    url: "",
    description: bio.text,
    entities: bio.links.length > 0 ? { description: { urls: bio.links } } : undefined,
  };
  return chosen(all, [...ALWAYS_OF_USER, ...fields]);
}

/** What the posts refer to, as far as the request asks for it; undefined when it asks for nothing there is. */
export function renderIncludes(posts: readonly XPost[], shelf: PostShelf, query: XQuery): Json | undefined {
  const asks = (expansion: string): boolean => query.expansions.includes(expansion);
  const users = new Set<XAccount | undefined>();
  const tweets = new Set<XPost>();
  for (const post of posts) {
    const referred = post.references.flatMap(({ id }) => {
      const found = shelf.find(id);
      return found.kind === "found" ? [found.post] : [];
    });
    if (asks("author_id")) users.add(post.author);
    if (asks("in_reply_to_user_id")) users.add(post.repliesTo);
    if (asks("entities.mentions.username")) post.body.mentions.forEach(({ id }) => users.add(shelf.byId(id)));
    for (const other of referred) {
      if (asks("referenced_tweets.id") || asks("referenced_tweets.id.author_id")) tweets.add(other);
      if (asks("referenced_tweets.id.author_id")) users.add(other.author);
    }
  }
  users.delete(undefined);
  if (users.size + tweets.size === 0) return undefined;
  return {
    ...(users.size > 0 && {
      users: [...users].flatMap((user) => (user ? [renderUser(user, shelf, query.userFields)] : [])),
    }),
    ...(tweets.size > 0 && { tweets: [...tweets].map((post) => renderPost(post, shelf, query.tweetFields)) }),
  };
}

const chosen = (all: Json, names: readonly string[]): Json =>
  Object.fromEntries(
    Object.entries(all).filter(([name, value]) => names.includes(name) && value !== undefined),
  );

/** X rounds down, and says milliseconds all the same. */
const inWholeSeconds = (at: number): string => new Date(Math.floor(at / 1000) * 1000).toISOString();

function entitiesOf({ mentions, links }: XText): Json | undefined {
  if (mentions.length + links.length === 0) return undefined;
  return { ...(mentions.length > 0 && { mentions }), ...(links.length > 0 && { urls: links }) };
}

const metricsOf = (post: XPost, shelf: PostShelf): Json => ({
  retweet_count: shelf.referring(post, "retweeted"),
  reply_count: shelf.referring(post, "replied_to"),
  like_count: 0,
  quote_count: shelf.referring(post, "quoted"),
  bookmark_count: 0,
  impression_count: 0,
});
