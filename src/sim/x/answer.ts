import type { PostShelf } from "./post-shelf.ts";
import type { XEndpoint } from "./rate-limits.ts";
import { writeToken, type XQuery } from "./read-query.ts";
import { renderIncludes, renderPost, renderUser, type Json } from "./render.ts";
import { notAuthorized, notFound, suspendedUser, type Asked } from "./x-problems.ts";
import type { XAccount, XPost } from "./x-post.ts";

/** A well-formed request of somebody known. */
export interface XAsk {
  readonly endpoint: XEndpoint;
  /** The id or handle in the path; empty where there is none. */
  readonly subject: string;
  readonly query: XQuery;
  /** Whose token it is. */
  readonly caller: XAccount | undefined;
  /** By how many posts the page starts too early, as a timeline that moves while it is read. */
  readonly shiftedBy: number;
}

/** The body of the answer, and the posts it returns: those are billed. */
export interface XAnswer {
  readonly body: Json;
  readonly posts: readonly XPost[];
}

/** How far back timelines reach. */
const DEPTH = { mentions: 800, posts: 3200, postsWithoutReplies: 800 };

/** What X answers. */
export function answer(shelf: PostShelf, ask: XAsk): XAnswer {
  switch (ask.endpoint) {
    case "me":
      return { body: ask.caller ? userBody(ask.caller, shelf, ask.query) : {}, posts: [] };
    case "username":
      return user(shelf, ask);
    case "users":
      return users(shelf, ask);
    case "profile":
      return { body: {}, posts: [] };
    case "lookup":
      return lookup(shelf, ask);
    case "mentions":
    case "tweets":
      return timeline(shelf, ask);
  }
}

function user(shelf: PostShelf, { subject, query }: XAsk): XAnswer {
  const asked: Asked = { resource: "user", parameter: "username", value: subject };
  const account = shelf.byUsername(subject);
  if (!account) return { body: { errors: [notFound(asked)] }, posts: [] };
  if (shelf.standingOf(account) === "suspended")
    return { body: { errors: [suspendedUser(asked)] }, posts: [] };
  return { body: userBody(account, shelf, query), posts: [] };
}

function users(shelf: PostShelf, { query }: XAsk): XAnswer {
  const data: Json[] = [];
  const errors: object[] = [];
  for (const value of new Set(query.ids)) {
    const asked: Asked = { resource: "user", parameter: "ids", value };
    const account = shelf.byId(value);
    const isSuspended = account !== undefined && shelf.standingOf(account) === "suspended";
    if (account === undefined) errors.push(notFound(asked));
    else if (isSuspended) errors.push(suspendedUser(asked));
    else data.push(renderUser(account, shelf, query.userFields));
  }
  const body = { ...(data.length > 0 && { data }), ...(errors.length > 0 && { errors }) };
  return { body, posts: [] };
}

const userBody = (account: XAccount, shelf: PostShelf, query: XQuery): Json => ({
  data: renderUser(account, shelf, query.userFields),
});

function lookup(shelf: PostShelf, { query, caller }: XAsk): XAnswer {
  const posts: XPost[] = [];
  const errors: object[] = [];
  for (const value of new Set(query.ids)) {
    const asked: Asked = { resource: "tweet", parameter: "ids", value };
    const found = shelf.find(value, caller);
    if (found.kind === "found") posts.push(found.post);
    else errors.push(found.kind === "missing" ? notFound(asked) : notAuthorized(asked));
  }
  return { body: { ...dataOf(posts, shelf, query), ...(errors.length > 0 && { errors }) }, posts };
}

function timeline(shelf: PostShelf, { endpoint, subject, query, caller, shiftedBy }: XAsk): XAnswer {
  const asked: Asked = { resource: "user", parameter: "id", value: subject };
  const account = shelf.byId(subject);
  if (!account) return { body: { errors: [notFound(asked)] }, posts: [] };
  const standing = shelf.standingOf(account);
  if (standing === "suspended") return { body: { errors: [suspendedUser(asked)] }, posts: [] };
  if (standing === "protected" && account !== caller) {
    return { body: { errors: [notAuthorized(asked)] }, posts: [] };
  }
  const depth = query.exclude.includes("replies") ? DEPTH.postsWithoutReplies : DEPTH.posts;
  const all =
    endpoint === "mentions"
      ? shelf.mentionsOf(account, DEPTH.mentions, caller)
      : shelf.postsBy(account, depth, caller);
  const asking = all.filter((post) => isAskedFor(post, query));
  const { posts, meta } = pageOf(asking, query, shiftedBy);
  return { body: { ...dataOf(posts, shelf, query), meta }, posts };
}

function isAskedFor(post: XPost, query: XQuery): boolean {
  const { sinceId, untilId, startTime, endTime, exclude } = query;
  const second = Math.floor(post.at / 1000) * 1000;
  return (
    (sinceId === undefined || post.rank > sinceId) &&
    (untilId === undefined || post.rank < untilId) &&
    (startTime === undefined || second >= startTime) &&
    (endTime === undefined || second < endTime) &&
    !(exclude.includes("replies") && post.references.some(({ type }) => type === "replied_to")) &&
    !(exclude.includes("retweets") && post.references.some(({ type }) => type === "retweeted"))
  );
}

/** The page of a timeline, newest first, that the request asks for. */
function pageOf(
  all: readonly XPost[],
  { token, maxResults }: XQuery,
  shiftedBy: number,
): { readonly posts: readonly XPost[]; readonly meta: Json } {
  const from = Math.max(0, startOf(all, { token, maxResults }) - shiftedBy);
  const posts = all.slice(from, from + maxResults);
  const [newest, oldest] = [posts[0], posts.at(-1)];
  return {
    posts,
    meta: {
      result_count: posts.length,
      ...(newest && oldest && { newest_id: newest.id, oldest_id: oldest.id }),
      ...(oldest &&
        from + posts.length < all.length && {
          next_token: writeToken({ direction: "next", rank: oldest.rank }),
        }),
      ...(newest && from > 0 && { previous_token: writeToken({ direction: "previous", rank: newest.rank }) }),
    },
  };
}

function startOf(all: readonly XPost[], { token, maxResults }: Pick<XQuery, "token" | "maxResults">): number {
  if (!token) return 0;
  const { direction, rank } = token;
  const older = all.findIndex((post) => (direction === "next" ? post.rank < rank : post.rank <= rank));
  const place = older === -1 ? all.length : older;
  return direction === "next" ? place : Math.max(0, place - maxResults);
}

function dataOf(posts: readonly XPost[], shelf: PostShelf, query: XQuery): Json {
  const includes = renderIncludes(posts, shelf, query);
  return {
    ...(posts.length > 0 && { data: posts.map((post) => renderPost(post, shelf, query.tweetFields)) }),
    ...(includes && { includes }),
  };
}
