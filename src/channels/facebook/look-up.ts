import type { ReadFailure } from "../read-failure.ts";
import { notThePage } from "./feed-pages.ts";
import { FIELDS, readByIds, readItem, readPage, type GraphItem } from "./graph-schema.ts";
import type { FacebookReading } from "./hand-over.ts";
import { IDS_PER_LOOKUP } from "./plan.ts";
import { placeUnder, type Placed } from "./to-event.ts";

/** What became of ids that were asked for. */
export interface LookedUp {
  readonly kind: "found";
  readonly items: ReadonlyMap<string, GraphItem>;
  /** Facebook does not show them: deleted, or hidden from the page itself. */
  readonly missing: readonly string[];
}

/**
 * Asks for posts and comments by their ids, the newest comments under each with them. One id that is not there fails the
 * whole request: then each half is asked for by itself. Of what is known to be a comment more can be asked.
 */
export async function lookUp(
  deps: FacebookReading,
  ids: readonly string[],
  signal: AbortSignal,
  isComment: (id: string) => boolean = () => false,
): Promise<LookedUp | ReadFailure> {
  const items = new Map<string, GraphItem>();
  const missing: string[] = [];
  const others = ids.filter((id) => !isComment(id));
  const left = [...chunksOf(others, IDS_PER_LOOKUP), ...chunksOf(ids.filter(isComment), IDS_PER_LOOKUP)];
  for (let some = left.pop(); some !== undefined; some = left.pop()) {
    const fields = some.every(isComment) ? FIELDS.comment : FIELDS.either;
    const answer = await deps.client.get("", { ids: some.join(","), fields }, signal);
    if (answer.kind === "missing") {
      if (some.length === 1) missing.push(...some);
      else left.push(...chunksOf(some, Math.ceil(some.length / 2)));
      continue;
    }
    if (answer.kind !== "answered") return answer;
    const found = readByIds(answer.body);
    if (found === undefined)
      return { kind: "unreachable", reason: "Facebook answered in a form that we do not know" };
    for (const id of some) {
      const item = readItem(found.get(id));
      if (item !== undefined) items.set(id, item);
      // What is neither shown nor refused stays as it was.
    }
  }
  const doubt = missing.length === 0 ? undefined : await doubtIn(deps, signal);
  return doubt ?? { kind: "found", items, missing };
}

/**
 * Facebook says the same of what is deleted and of what we may not read any more. So before something counts as gone, the
 * page and its visitors' comments must be readable: a permission that is lost must not look like a thousand deletions.
 */
async function doubtIn(
  { client, watch }: FacebookReading,
  signal: AbortSignal,
): Promise<ReadFailure | undefined> {
  const answer = await client.get(`${watch.page}/feed`, { fields: FIELDS.proof, limit: "1" }, signal);
  if (answer.kind === "missing") return notThePage(answer.reason);
  return answer.kind === "answered" ? undefined : answer;
}

/** The comments that came along with what was looked up. */
export function commentsAlong(items: Iterable<GraphItem>): readonly Placed[] {
  return [...items].flatMap(({ id, comments }) => {
    const page = comments === undefined ? undefined : readPage(comments);
    return (page?.items ?? []).map((item) => ({ item, place: placeUnder(id, item) }));
  });
}

function chunksOf(ids: readonly string[], size: number): (readonly string[])[] {
  const unique = [...new Set(ids)];
  const chunks: (readonly string[])[] = [];
  for (let from = 0; from < unique.length; from += size) chunks.push(unique.slice(from, from + size));
  return chunks;
}
