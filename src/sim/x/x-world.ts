import type { Duration, Instant } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import { composeText, cutWords } from "./compose-text.ts";
import { postShelf, type PostShelf } from "./post-shelf.ts";
import { seededRandom } from "./seeded-random.ts";
import type { XAccount, XPost, XReference } from "./x-post.ts";

/** When and under which id something happens; without, now and under the next free id. */
export interface XPostOptions {
  readonly id?: string;
  readonly at?: Instant;
  /** How much later than posted the timelines show it. */
  readonly late?: Duration;
  readonly lang?: string;
}

/** What a reply may add. */
export interface XReplyOptions extends XPostOptions {
  /** Accounts whose handles its author struck out. */
  readonly without?: readonly XAccount[];
  /** The words are the whole text, as X has it: nothing is put in front. For conversations that took place. */
  readonly asWritten?: boolean;
}

/**
 * The world behind the loopback X: accounts and what they post. Whatever is given an instant to come happens then: posts
 * can be laid out ahead. X has its own time, which a wrong wall clock on our side does not move.
 */
export interface XWorld {
  /** The account of that handle, made when there is none. */
  readonly account: (username: string, details?: { id?: string; name?: string }) => XAccount;
  readonly post: (author: XAccount, words: string, options?: XPostOptions) => XPost;
  /** A reply in the conversation of `to`, with the handles of everybody above in front. */
  readonly reply: (author: XAccount, to: XPost, words: string, options?: XReplyOptions) => XPost;
  /** A post of its own, in a conversation of its own, that shows `quoted`. */
  readonly quote: (author: XAccount, quoted: XPost, words: string, options?: XPostOptions) => XPost;
  readonly retweet: (author: XAccount, post: XPost, options?: XPostOptions) => XPost;
  /** A new version under a new id. Throws RangeError when X would refuse: after 30 minutes, 5 edits, or a retweet. */
  readonly edit: (post: XPost, words: string, options?: XPostOptions) => XPost;
  /** Takes a post away, with all its versions. */
  readonly remove: (post: XPost, options?: { readonly at?: Instant }) => void;
  /** From now on nobody sees the account's posts. */
  readonly suspend: (account: XAccount) => void;
  /** From now on only followers see the account's posts. */
  readonly protect: (account: XAccount) => void;
  /** Undoes `suspend` and `protect`. */
  readonly reinstate: (account: XAccount) => void;
  /** From now on the timelines show each post `by` later with that probability, while newer ones are there already. */
  readonly deliverLate: (by: Duration, probability: number) => void;
  /** X's own time. */
  readonly now: () => Instant;
  /** What the server reads. */
  readonly shelf: PostShelf;
}

const EDIT_WITHIN_MS = 30 * 60_000;
const MOST_EDITS = 5;

/** A world without accounts; what is left to chance follows from the seed. */
export function xWorld(clock: Clock, seed = 1): XWorld {
  const began = clock.now() - clock.monotonic();
  const now = (): Instant => (began + clock.monotonic()) as Instant;
  const shelf = postShelf(now);
  const random = seededRandom(seed);
  let lateness = { by: 0, probability: 0 };

  const add = (author: XAccount, words: string, draft: Draft, options: XPostOptions = {}): XPost => {
    const { id, at } = shelf.place(options.id, options.at);
    const { handles = [], quotes } = draft;
    const front = handles.map(({ username }) => `@${username} `).join("");
    const address = quotes && `https://x.com/${quotes.author.username}/status/${quotes.id}`;
    const whole = [front + words, ...(address ? [address] : [])].join(" ");
    const cut = draft.retweets ? undefined : cutWords(whole, Array.from(front).length);
    const post: XPost = {
      id,
      rank: BigInt(id),
      author,
      at,
      shownFrom: (at + (options.late ?? (random() < lateness.probability ? lateness.by : 0))) as Instant,
      body: composeText(cut ?? whole, shelf.byUsername),
      inFull: cut === undefined ? undefined : composeText(whole, shelf.byUsername),
      handles,
      conversation: draft.conversation ?? id,
      references: draft.references ?? [],
      repliesTo: draft.repliesTo,
      quotes,
      original: draft.original ?? id,
      lang: options.lang ?? "en",
    };
    shelf.add(post);
    return post;
  };

  return {
    account: shelf.account,
    post: (author, words, options) => add(author, words, {}, options),
    reply: (author, to, words, options) => add(author, words, replyTo(author, to, shelf, options), options),
    quote: (author, quotes, words, options) =>
      add(author, words, { quotes, references: [{ type: "quoted", id: quotes.id }] }, options),
    retweet: (author, post, options) => add(author, retold(post), retweetOf(post), options),
    edit: (post, words, options) => {
      refuseEdit(post, shelf, options?.at ?? now());
      return add(post.author, words, { ...post }, options);
    },
    remove: (post, { at = now() } = {}) => {
      shelf.remove(post, at);
    },
    suspend: (account) => {
      shelf.setStanding(account, "suspended");
    },
    protect: (account) => {
      shelf.setStanding(account, "protected");
    },
    reinstate: (account) => {
      shelf.setStanding(account, "active");
    },
    deliverLate: (by, probability) => {
      lateness = { by, probability };
    },
    now,
    shelf,
  };
}

/** What a post is, apart from its author, its words and its time. */
interface Draft {
  readonly handles?: readonly XAccount[];
  readonly conversation?: string;
  readonly references?: readonly XReference[];
  readonly repliesTo?: XAccount | undefined;
  readonly quotes?: XPost | undefined;
  readonly retweets?: boolean;
  readonly original?: string;
}

/** X repeats whom a reply is for: the author above, and all that post names, but not who replies. */
function replyTo(author: XAccount, to: XPost, shelf: PostShelf, options: XReplyOptions = {}): Draft {
  const named = (to.inFull ?? to.body).mentions.map(({ id }) => shelf.byId(id));
  const above = new Set([to.author, ...named].filter((account) => account !== undefined));
  for (const account of [author, ...(options.without ?? [])]) above.delete(account);
  return {
    handles: options.asWritten ? [] : [...above],
    conversation: to.conversation,
    references: [{ type: "replied_to", id: to.id }],
    repliesTo: to.author,
  };
}

const retweetOf = (post: XPost): Draft => ({
  references: [{ type: "retweeted", id: post.id }],
  retweets: true,
});

/** The words of a retweet, which X cuts at 140 characters. */
function retold(post: XPost): string {
  const words = Array.from(`RT @${post.author.username}: ${unescaped(post.body)}`);
  return words.length <= 140 ? words.join("") : `${words.slice(0, 139).join("")}…`;
}

const unescaped = ({ text }: { readonly text: string }): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

function refuseEdit(post: XPost, shelf: PostShelf, at: Instant): void {
  const versions = shelf.versions(post);
  const first = versions[0] ?? post;
  if (post.references.some(({ type }) => type === "retweeted")) {
    throw new RangeError(`a retweet cannot be edited: ${post.id}`);
  }
  if (at - first.at > EDIT_WITHIN_MS)
    throw new RangeError(`too late to edit ${first.id}: 30 minutes are over`);
  if (versions.length > MOST_EDITS)
    throw new RangeError(`${first.id} was edited ${MOST_EDITS} times already`);
}
