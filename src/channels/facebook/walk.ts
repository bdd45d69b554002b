import { instant, type Instant } from "../../core/time/instant.ts";
import type { GraphQuery } from "../../platforms/facebook/graph-client.ts";
import type { Readable } from "../source.ts";
import type { ReadFailure } from "../read-failure.ts";
import { askPage, CIRCLE, isTooMuch, notThePage, type PageRead } from "./feed-pages.ts";
import { FIELDS, readPage, type GraphItem } from "./graph-schema.ts";
import { handOver, type FacebookReading } from "./hand-over.ts";
import {
  CAREFUL_FROM,
  COMMENTS_PER_PAGE,
  FEWEST_POSTS,
  FIRST_READ,
  MOST_PAGES,
  OVERLAP,
  REST_PER_REQUEST,
  POSTS_PER_PAGE,
  SLOWEST_PACE,
  type Stream,
} from "./plan.ts";
import { placeUnder, type Placed } from "./to-event.ts";

/**
 * Reads the feed down to the stream's depth, each post with its newest comments, and of a post whose newest comments are all
 * new the others too. It leans on the order of comments alone: whether a comment moves a post's `updated_time`, Facebook
 * promises nowhere for replies. Throws what the sink throws.
 */
export function walk(deps: FacebookReading, stream: Stream, cursors: ReadonlyMap<string, string>): Readable {
  const { memory, client } = deps;
  let readTo = stream.name === "recent posts" ? memory.readTo : timeIn(cursors.get(stream.name));
  let written = readTo ?? -Infinity;
  let postsPerPage = POSTS_PER_PAGE;
  let requests = 1;

  const cursorAt = (to: number, since: number): string | undefined => {
    const isRecent = stream.name === "recent posts";
    if (to - written < OVERLAP / 2 && to >= written && !(isRecent && memory.isDirty())) return undefined;
    written = to;
    return isRecent ? memory.write(to, since) : String(to);
  };
  const read = async (signal: AbortSignal): Promise<ReadFailure | undefined> => {
    const walked = await walkFeed(deps, { stream, readTo, postsPerPage }, signal);
    const { seen, since, to, failure } = walked;
    requests = walked.requests;
    if (failure !== undefined) {
      if (walked.tooMuch) postsPerPage = Math.max(FEWEST_POSTS, Math.floor(postsPerPage / 2));
      // What was read is told; the cursor stays, and the next read begins anew.
      if (seen.length > 0) await handOver(deps, { stream: stream.name, seen, since });
      return failure;
    }
    await handOver(deps, { stream: stream.name, seen, since, cursor: () => cursorAt(to, since) });
    memory.begin(since);
    readTo = to;
    return undefined;
  };
  return {
    name: stream.name,
    read,
    rest: () => {
      const byRequests = Math.min(SLOWEST_PACE, (requests - 1) * REST_PER_REQUEST);
      return Math.max(stream.rest, client.usage().percent >= CAREFUL_FROM ? SLOWEST_PACE : byRequests);
    },
  };
}

const timeIn = (cursor: string | undefined): number | undefined =>
  cursor !== undefined && /^\d{1,15}$/.test(cursor) ? Number(cursor) : undefined;

/** How one walk begins. */
interface Begin {
  readonly stream: Stream;
  /** Up to when was read the last time; undefined at the first start. */
  readonly readTo: number | undefined;
  readonly postsPerPage: number;
}

/** What a walk found; of one that failed what it found until then. */
interface Walked {
  readonly seen: Placed[];
  /** Older things are known. */
  since: number;
  /** When it began, by Facebook's clock: ours may be wrong. */
  to: number;
  requests: number;
  failure: ReadFailure | undefined;
  /** It failed because too many posts were asked for at once. */
  tooMuch: boolean;
}

/** Asks for a page of a list. */
type Ask = (path: string, query: GraphQuery) => Promise<PageRead>;

async function walkFeed(
  deps: FacebookReading,
  { stream, readTo, postsPerPage }: Begin,
  signal: AbortSignal,
): Promise<Walked> {
  const now = deps.clock.now();
  const start = { requests: 0, failure: undefined, tooMuch: false };
  const walked: Walked = { ...start, seen: [], since: sinceOf(readTo, now), to: now };
  const ask: Ask = (path, query) => {
    walked.requests += 1;
    return askPage(deps, path, query, signal);
  };
  // Not later than what is news: by a clock of ours that is ahead nothing was posted yet.
  const from = String(Math.floor(Math.min(now - stream.depth, walked.since) / 1000));
  let after: string | undefined;
  do {
    const query = { fields: FIELDS.feed, since: from, limit: String(postsPerPage), after };
    const page = await ask(`${deps.watch.page}/feed`, query);
    if (page.kind !== "page") {
      walked.tooMuch = isTooMuch(page);
      walked.failure = page.kind === "missing" ? notThePage(page.reason) : page;
      return walked;
    }
    if (after === undefined) {
      walked.to = page.servedAt ?? now;
      walked.since = sinceOf(readTo, walked.to);
    }
    for (const post of page.items) {
      walked.seen.push({ item: post, place: { kind: "post" } });
      walked.failure = await readComments(ask, post, walked);
      if (walked.failure !== undefined) return walked;
    }
    if (page.after !== undefined && (page.after === after || walked.requests > MOST_PAGES))
      walked.failure = CIRCLE;
    after = page.after;
  } while (after !== undefined && walked.failure === undefined);
  return walked;
}

/** A clock that was set back has read too far: then from where it stands now. */
const sinceOf = (readTo: number | undefined, now: number): Instant =>
  instant(readTo === undefined ? now - FIRST_READ : Math.min(readTo, now) - OVERLAP);

/** Adds the comments of a post, newest first, until one is older than what is known. */
async function readComments(ask: Ask, post: GraphItem, walked: Walked): Promise<ReadFailure | undefined> {
  let page = post.comments === undefined ? undefined : readPage(post.comments);
  while (page !== undefined) {
    walked.seen.push(...page.items.map((item) => ({ item, place: placeUnder(post.id, item) })));
    const { after } = page;
    if (after === undefined || page.items.some(({ created_time }) => created_time < walked.since))
      return undefined;
    const next = await ask(`${post.id}/comments`, {
      fields: FIELDS.comments,
      filter: "stream",
      order: "reverse_chronological",
      limit: String(COMMENTS_PER_PAGE),
      after,
    });
    if (next.kind === "missing") return undefined; // the post was deleted while its comments were read
    if (next.kind !== "page") return next;
    if (next.after === after || walked.requests > MOST_PAGES) return CIRCLE;
    page = next;
  }
  return undefined;
}
