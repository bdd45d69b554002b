import type { Instant } from "../../core/time/instant.ts";
import { firstIdOf, instantOfId } from "./snowflake.ts";
import type { XAccount, XPost } from "./x-post.ts";

/** Who may see an account's posts: everyone, nobody, followers. */
export type XStanding = "active" | "suspended" | "protected";

/** What a look at one post finds. */
export type XFound =
  | { readonly kind: "found"; readonly post: XPost }
  | { readonly kind: "missing" }
  /** Its author is suspended, or shows it to followers only. */
  | { readonly kind: "hidden" };

/** Everything posted, and what of it can be seen by now. */
export interface PostShelf {
  readonly account: (username: string, details?: { id?: string; name?: string }) => XAccount;
  readonly byId: (id: string) => XAccount | undefined;
  readonly byUsername: (username: string) => XAccount | undefined;
  readonly standingOf: (account: XAccount) => XStanding;
  readonly setStanding: (account: XAccount, standing: XStanding) => void;
  /** What the account says of itself, as it was typed. */
  readonly bioOf: (account: XAccount) => string;
  readonly setBio: (account: XAccount, text: string) => void;
  /** The id and instant of a post to come, each from the other when only one is given. */
  readonly place: (id: string | undefined, at: Instant | undefined) => { id: string; at: Instant };
  readonly add: (post: XPost) => void;
  readonly remove: (post: XPost, at: Instant) => void;
  /** All versions of a post, oldest first, those to come included. */
  readonly versions: (post: XPost) => readonly XPost[];
  /** The versions there are by now. */
  readonly versionsNow: (post: XPost) => readonly XPost[];
  readonly find: (id: string, viewer?: XAccount) => XFound;
  /** At most `depth` posts, of those `viewer` may see, that name the account, newest first, each in its latest version. */
  readonly mentionsOf: (account: XAccount, depth: number, viewer?: XAccount) => readonly XPost[];
  /** At most `depth` posts, of those `viewer` may see, by the account, newest first, each in its latest version. */
  readonly postsBy: (account: XAccount, depth: number, viewer?: XAccount) => readonly XPost[];
  /** How many posts of that kind point at it by now. */
  readonly referring: (post: XPost, type: "replied_to" | "quoted" | "retweeted") => number;
}

/** An empty shelf in a world whose time is `now`. */
export function postShelf(now: () => Instant): PostShelf {
  const accounts = accountBook();
  const posts = new Map<string, XPost>();
  const versions = new Map<string, XPost[]>();
  const removals = new Map<string, Instant>();
  const mentions = new Map<string, XPost[]>();
  const written = new Map<string, XPost[]>();
  const pointing = new Map<string, XPost[]>();

  const versionsOf = (post: XPost): readonly XPost[] => versions.get(post.original) ?? [post];
  const isRemoved = (post: XPost): boolean => (removals.get(post.original) ?? Infinity) <= now();
  const sees = (viewer: XAccount | undefined, { author }: XPost): boolean => {
    const standing = accounts.standingOf(author);
    return standing === "active" || (standing === "protected" && viewer === author);
  };
  const isShown = (post: XPost): boolean =>
    !isRemoved(post) && versionsOf(post).findLast(({ shownFrom }) => shownFrom <= now()) === post;
  const newest = (
    all: readonly XPost[] | undefined,
    depth: number,
    viewer: XAccount | undefined,
  ): readonly XPost[] => {
    const shown: XPost[] = [];
    for (let place = (all?.length ?? 0) - 1; place >= 0 && shown.length < depth; place--) {
      const post = all?.[place];
      if (post && isShown(post) && sees(viewer, post)) shown.push(post);
    }
    return shown;
  };

  return {
    ...accounts,
    place: (id, at) => placeFor(posts, id, at, now),
    add: (post) => {
      posts.set(post.id, post);
      putInOrder(versions, post.original, post);
      putInOrder(written, post.author.id, post);
      for (const id of new Set((post.inFull ?? post.body).mentions.map((mention) => mention.id))) {
        putInOrder(mentions, id, post);
      }
      for (const { type, id } of post.references) putInOrder(pointing, `${type} ${id}`, post);
    },
    remove: (post, at) => {
      removals.set(post.original, at);
    },
    versions: versionsOf,
    versionsNow: (post) => versionsOf(post).filter(({ at }) => at <= now()),
    find: (id, viewer) => {
      const post = posts.get(id);
      if (!post || post.at > now() || isRemoved(post)) return { kind: "missing" };
      return sees(viewer, post) ? { kind: "found", post } : { kind: "hidden" };
    },
    mentionsOf: (account, depth, viewer) => newest(mentions.get(account.id), depth, viewer),
    postsBy: (account, depth, viewer) => newest(written.get(account.id), depth, viewer),
    referring: (post, type) => newest(pointing.get(`${type} ${post.id}`), Infinity, undefined).length,
  };
}

type AccountBook = Pick<
  PostShelf,
  "account" | "byId" | "byUsername" | "standingOf" | "setStanding" | "bioOf" | "setBio"
>;

function accountBook(): AccountBook {
  const ids = new Map<string, XAccount>();
  const handles = new Map<string, XAccount>();
  const standings = new Map<string, XStanding>();
  const bios = new Map<string, string>();
  const account: PostShelf["account"] = (username, { id, name } = {}) => {
    const known = handles.get(username.toLowerCase());
    if (known) return known;
    if (!/^\w{1,15}$/.test(username)) throw new RangeError(`not a handle on X: ${username}`);
    const made = { id: id ?? String(1001 + ids.size), username, name: name ?? username };
    if (ids.has(made.id)) throw new RangeError(`account ${made.id} exists already`);
    ids.set(made.id, made);
    handles.set(username.toLowerCase(), made);
    return made;
  };
  return {
    account,
    byId: (id) => ids.get(id),
    byUsername: (username) => handles.get(username.toLowerCase()),
    standingOf: ({ id }) => standings.get(id) ?? "active",
    setStanding: ({ id }, standing) => {
      standings.set(id, standing);
    },
    bioOf: ({ id }) => bios.get(id) ?? "",
    setBio: ({ id }, text) => {
      bios.set(id, text);
    },
  };
}

function placeFor(
  posts: ReadonlyMap<string, XPost>,
  id: string | undefined,
  at: Instant | undefined,
  now: () => Instant,
): { id: string; at: Instant } {
  if (id !== undefined) {
    if (!/^\d{1,19}$/.test(id)) throw new RangeError(`not an id on X: ${id}`);
    if (posts.has(id)) throw new RangeError(`post ${id} exists already`);
    return { id, at: at ?? instantOfId(id) };
  }
  const when = at ?? now();
  let free = firstIdOf(when);
  while (posts.has(String(free))) free += 1n;
  return { id: String(free), at: when };
}

/** Keeps each list oldest first; nearly all posts come in order, so it looks from the end. */
function putInOrder(lists: Map<string, XPost[]>, key: string, post: XPost): void {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  const before = list.findLastIndex(({ rank }) => rank < post.rank);
  list.splice(before + 1, 0, post);
}
