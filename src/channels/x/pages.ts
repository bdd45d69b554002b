import { instant, type Instant } from "../../core/time/instant.ts";
import type { Gap, Observed } from "../../ports/channel.ts";
import type { XClient } from "../../platforms/x/x-client.ts";
import type { ReadFailure } from "../read-failure.ts";
import type { ReadingDeps } from "../reader.ts";
import { FIRST_READ, OVERLAP, PER_REQUEST, type Stream } from "./plan.ts";
import { POST_FIELDS, readPage, type XPage } from "./post-schema.ts";
import { idBefore, isNewer, newerId, postedAt } from "./snowflake.ts";
import { observedFrom, type XWatch } from "./to-event.ts";
import { wrongPage } from "./wrong-page.ts";

/** What reading X runs on. */
export interface XReading extends ReadingDeps {
  readonly watch: XWatch;
  readonly client: Pick<XClient, "get">;
}

/** A read that may take several pages, and several attempts. */
export interface Progress {
  readonly since: string;
  readonly token: string | undefined;
  readonly pages: number;
  readonly newest: string;
  readonly oldest: string | undefined;
  /** Read and not yet handed over. */
  readonly observed: readonly Observed[];
  readonly ids: readonly string[];
}

/** A read that begins a while before the newest known post; `known` is undefined at the first start. */
export function beginRead(known: string | undefined, now: Instant): Progress {
  const from = known ?? idBefore(before(now, FIRST_READ));
  const since = known === undefined ? from : idBefore(before(postedAt(known), OVERLAP));
  return { since, token: undefined, pages: 0, newest: from, oldest: undefined, observed: [], ids: [] };
}

/** What became of a page. */
export type PageRead =
  | { readonly kind: "page"; readonly page: XPage }
  /** `isLost`: the place we read at is gone, only a read from the beginning leads on. */
  | { readonly kind: "failure"; readonly failure: ReadFailure; readonly isLost: boolean };

/** No timeline has so many pages: X turns in a circle. */
const mostPages = ({ depth }: Stream): number => (depth / PER_REQUEST) * 10;

/** Asks for the next page of the read. */
export async function readOnePage(
  deps: XReading,
  stream: Stream,
  read: Progress,
  signal: AbortSignal,
): Promise<PageRead> {
  const { account } = deps.watch;
  const answer = await deps.client.get(
    `users/${encodeURIComponent(account)}/${stream.endpoint}`,
    { ...POST_FIELDS, max_results: String(PER_REQUEST), since_id: read.since, pagination_token: read.token },
    signal,
  );
  if (answer.kind !== "answered") {
    const isLost = answer.kind === "refused" && answer.status === 400 && read.token !== undefined;
    const failure = isLost ? LOST : answer;
    return { kind: "failure", failure, isLost };
  }
  const page = readPage(answer.body);
  const wrong = wrongPage(page);
  if (page === undefined || wrong !== undefined)
    return { kind: "failure", failure: wrong ?? LOST, isLost: false };
  const isCircle =
    page.nextToken !== undefined && (page.nextToken === read.token || read.pages >= mostPages(stream));
  return isCircle ? { kind: "failure", failure: LOST, isLost: true } : { kind: "page", page };
}

const LOST: ReadFailure = { kind: "unreachable", reason: "X no longer knows the page we were reading" };

/** The read with what the page adds; posts in `handedOver` are told already. */
export function withPage(
  read: Progress,
  page: XPage,
  { watch, log, channel, clock }: XReading,
  stream: Stream,
  handedOver: ReadonlySet<string>,
): Progress {
  for (const post of page.unread) {
    if (post === undefined || !handedOver.has(post)) {
      log.warn("x.post_unread", { channel, stream: stream.name, post });
    }
  }
  const ids = [...page.posts.map(({ id }) => id), ...page.unread.filter((id) => id !== undefined)];
  // A cursor that a garbled id had carried off into the future would never read anything again.
  const tomorrow = instant(clock.now() + FIRST_READ);
  const known = new Set([...handedOver, ...read.ids]);
  const fresh = new Map(page.posts.filter(({ id }) => !known.has(id)).map((post) => [post.id, post]));
  return {
    since: read.since,
    token: page.nextToken,
    pages: read.pages + 1,
    newest: ids.filter((id) => postedAt(id) < tomorrow).reduce(newerId, read.newest),
    oldest: ids.reduce<string | undefined>((old, id) => (old && isNewer(id, old) ? old : id), read.oldest),
    observed: [
      ...read.observed,
      ...[...fresh.values()].flatMap((post) => observedFrom(post, page.context, watch)),
    ],
    ids: [...read.ids, ...ids],
  };
}

/**
 * What X can no longer tell. It shows no more than `depth` posts and counts those deleted meanwhile, so the pages are
 * counted. Posts at or before the known one prove that nothing is missing in between.
 */
export function gapsIn({ pages, oldest }: Progress, stream: Stream, known: string): readonly Gap[] {
  if (oldest === undefined || pages * PER_REQUEST < stream.depth) return [];
  const from = postedAt(known);
  const to = postedAt(oldest);
  const cause = `X shows only the newest ${stream.depth} ${stream.name}`;
  return to > from ? [{ from, to, cause }] : [];
}

const before = (at: Instant, by: number): Instant => instant(at - by);
