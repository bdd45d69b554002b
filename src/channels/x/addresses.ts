import type { XContext, XPost } from "./post-schema.ts";

/** An account that a post names in its text. */
export interface Named {
  readonly id: string;
  /** Whether it stands in the run of handles that the text begins with. */
  readonly leading: boolean;
}

const HANDLE = /[@＠]([A-Za-z0-9_]{1,20})/g;
/** Between the handles of a leading run: white space, and the marks that steer the direction of writing. */
const GAP = /^[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069]*$/;

/**
 * The accounts that the own words of a post address, in their order. In front of a reply X repeats the handles of its
 * parent's author and of all whom the parent names: of the leading run only a handle that is none of these was written by
 * hand. Where the parent is not to be seen, the whole run counts as repeated.
 */
export function addressedBy(post: XPost, context: XContext): readonly string[] {
  const parent = post.referenced_tweets?.find(({ type }) => type === "replied_to");
  const named = namedIn(post);
  if (parent === undefined) return unique(named.map(({ id }) => id));
  const above = context.posts.get(parent.id);
  const repeated = above && new Set([above.author_id, ...namedIn(above).map(({ id }) => id)]);
  const own = named.filter(({ id, leading }) => !leading || (repeated !== undefined && !repeated.has(id)));
  // Whom it replies to, for when the parent was never seen: known by the reference, not by the repeated handle.
  const to = post.in_reply_to_user_id;
  return unique([...(to === undefined ? [] : [to]), ...own.map(({ id }) => id)]);
}

/**
 * The accounts named in the text of a post. X's own finds say which handles are accounts; where they stand is read from the
 * text, because X counts places in code points, and in the escaped or the cut text.
 */
export function namedIn(post: XPost): readonly Named[] {
  const text = post.note_tweet?.text ?? post.text;
  const found = post.note_tweet?.entities?.mentions ?? post.entities?.mentions ?? [];
  const ids = new Map(found.flatMap(({ id, username }) => (id ? [[username.toLowerCase(), id]] : [])));
  const named: Named[] = [];
  let run = 0; // where the leading run ends; -1 once other words came
  for (const { 0: whole, 1: handle = "", index } of text.matchAll(HANDLE)) {
    if (/\w/.test(text.charAt(index - 1))) continue;
    if (run >= 0 && !GAP.test(text.slice(run, index))) run = -1;
    const leading = run >= 0;
    // X repeats the handles of accounts that are gone, too: one that is nobody's does not end the run.
    if (leading) run = index + whole.length;
    const id = ids.get(handle.toLowerCase());
    if (id !== undefined) named.push({ id, leading });
  }
  return named;
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
