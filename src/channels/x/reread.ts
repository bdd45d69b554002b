import { messageId, type MessageId } from "../../core/ids.ts";
import type { Observed, ObservedDeletion, WatchedMessage } from "../../ports/channel.ts";
import type { ReadFailure } from "../read-failure.ts";
import { PER_REQUEST } from "./plan.ts";
import { POST_FIELDS, readPage, type XPage, type XPost } from "./post-schema.ts";
import type { XReading } from "./pages.ts";
import { firstVersionOf, observedFrom } from "./to-event.ts";
import { isOutOfSight } from "./wrong-page.ts";

/** The name under which rereads hand over; they have no cursor. */
const STREAM = "rereads";

/** Looks the messages up, and tells which are there still, which are gone, and what was edited. Undefined when X told. */
export async function reread(
  deps: XReading,
  messages: readonly WatchedMessage[],
  signal: AbortSignal,
): Promise<ReadFailure | undefined> {
  for (let from = 0; from < messages.length; from += PER_REQUEST) {
    const failure = await rereadSome(deps, messages.slice(from, from + PER_REQUEST), signal);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

async function rereadSome(
  deps: XReading,
  messages: readonly WatchedMessage[],
  signal: AbortSignal,
): Promise<ReadFailure | undefined> {
  const asked = deps.clock.now();
  const ids = messages.map(({ message }) => message);
  const found = await lookUp(deps, ids, signal);
  if (found.kind !== "page") return found;
  const standing = new Map(found.page.posts.map((post) => [firstVersionOf(post), post]));
  const newest = [...standing.values()].flatMap((post) => newerVersionOf(post) ?? []);
  const edited = newest.length === 0 ? undefined : await lookUp(deps, newest, signal);
  if (edited !== undefined && edited.kind !== "page") return edited;
  const observed: readonly Observed[] = [
    ...deletionsIn(deps, messages, found.page, standing),
    ...editsIn(found.page, deps),
    ...(edited === undefined ? [] : editsIn(edited.page, deps)),
  ];
  if (observed.length > 0) {
    await deps.sink.accept({ stream: STREAM, observed, cursor: undefined, gaps: [] });
  }
  const there: readonly MessageId[] = ids.filter((id) => standing.has(id));
  if (there.length > 0) await deps.sink.stillThere(there, asked);
  return undefined;
}

type LookUp = { readonly kind: "page"; readonly page: XPage } | ReadFailure;

async function lookUp({ client }: XReading, ids: readonly string[], signal: AbortSignal): Promise<LookUp> {
  const answer = await client.get("tweets", { ...POST_FIELDS, ids: ids.join(",") }, signal);
  if (answer.kind !== "answered") return answer;
  const page = readPage(answer.body);
  if (page === undefined) return { kind: "unreachable", reason: "X answered in a form that we do not know" };
  return { kind: "page", page };
}

/** The id of the version that is shown now, when it is not this one. */
function newerVersionOf(post: XPost): string | undefined {
  const shown = post.edit_history_tweet_ids?.at(-1);
  return shown === post.id ? undefined : shown;
}

/** What X says is out of sight. What it neither shows nor explains stays as it was. */
function deletionsIn(
  { clock }: XReading,
  messages: readonly WatchedMessage[],
  page: XPage,
  standing: ReadonlyMap<string, XPost>,
): readonly ObservedDeletion[] {
  const gone = new Set(
    page.errors.filter(isOutOfSight).map(({ resource_id, value }) => resource_id ?? value),
  );
  return messages
    .filter(({ message }) => gone.has(message) && !standing.has(message))
    .map(({ message, conversation, lastSeen }) => ({
      kind: "deletion",
      envelope: {
        kind: "deletion",
        conversation,
        message: messageId(message),
        lastSeen,
        noticed: clock.now(),
      },
    }));
}

/** Edits of what was looked up; told again each time, which changes nothing. */
function editsIn({ posts, context }: XPage, { watch }: XReading): readonly Observed[] {
  return posts
    .filter((post) => newerVersionOf(post) === undefined && post.id !== firstVersionOf(post))
    .flatMap((post) => observedFrom(post, context, watch));
}
