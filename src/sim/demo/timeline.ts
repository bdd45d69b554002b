import type { Instant } from "../../core/time/instant.ts";
import type { XPost } from "../x/x-post.ts";
import type { XWorld } from "../x/x-world.ts";

/** A post as people see it on X. */
export interface TimelinePost {
  /** Of its first version; later ones have ids of their own. */
  readonly id: string;
  /** All its ids. */
  readonly ids: readonly string[];
  readonly conversation: string;
  readonly handle: string;
  readonly name: string;
  readonly ours: boolean;
  readonly at: Instant;
  readonly text: string;
  readonly isEdited: boolean;
  readonly isGone: boolean;
  readonly isReply: boolean;
  readonly quotes: { readonly handle: string; readonly text: string } | undefined;
}

/** What was posted so far, in that order; a retweet is nothing that anybody wrote, and is left out. */
export function timelineOf(world: XWorld, posts: readonly XPost[], brand: string): readonly TimelinePost[] {
  return posts
    .filter(({ references }) => !references.some(({ type }) => type === "retweeted"))
    .map((post) => seen(world, post, brand));
}

function seen(world: XWorld, post: XPost, brand: string): TimelinePost {
  const versions = world.shelf.versionsNow(post);
  const latest = versions.at(-1) ?? post;
  const { author, quotes } = latest;
  return {
    id: post.original,
    ids: versions.map(({ id }) => id),
    conversation: post.conversation,
    handle: author.username,
    name: author.name,
    ours: author.id === brand,
    at: post.at,
    text: wordsOf(latest),
    isEdited: versions.length > 1,
    isGone: world.shelf.find(latest.id).kind !== "found",
    isReply: latest.references.some(({ type }) => type === "replied_to"),
    quotes: quotes && { handle: quotes.author.username, text: wordsOf(quotes) },
  };
}

/** The words that its author wrote: without the handles in front of a reply, links as they were, and no address of what is quoted. */
export function wordsOf({ body, inFull, handles, quotes }: XPost): string {
  const { text, links } = inFull ?? body;
  let words = text;
  for (const { url, expanded_url } of links) {
    const isQuoted = quotes !== undefined && expanded_url.endsWith(`/status/${quotes.id}`);
    words = words.replaceAll(url, isQuoted ? "" : expanded_url);
  }
  const front = handles.map(({ username }) => `@${username} `).join("");
  if (words.startsWith(front)) words = words.slice(front.length);
  return words.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").trim();
}
