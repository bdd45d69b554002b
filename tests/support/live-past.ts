import { handleKey, handlesIn } from "../../src/core/cases/handles.ts";
import type { PastConversation, PastMessage } from "../../src/core/cases/past-conversation.ts";
import { isNonEmpty } from "../../src/core/non-empty.ts";
import { hours, instant, type Duration, type Instant } from "../../src/core/time/instant.ts";
import { openHistory } from "../../src/history/open-history.ts";
import type { XAccount, XPost } from "../../src/sim/x/x-post.ts";
import type { XWorld } from "../../src/sim/x/x-world.ts";

/** A conversation of the past as it was laid out on X. */
export interface OnX {
  readonly account: XAccount;
  /** What X shows the brand of it, as a history file would have it: ids are X's, times whole seconds, as X tells them. */
  readonly past: PastConversation;
  /** What X does not show the brand, because it does not name it. */
  readonly unseen: readonly XPost[];
}

/** Every conversation of a history file. */
export async function conversationsOf(file: string): Promise<readonly PastConversation[]> {
  const all: PastConversation[] = [];
  for await (const { conversations } of await openHistory(file)) all.push(...conversations);
  return all;
}

/**
 * Lays conversations of one brand out on X, in their own words and at their own pace. Each is moved by whole hours, so
 * that they open in turn in the `spread` after `from`. One of which X shows the brand nothing is left out.
 */
export function layOutAll(
  x: XWorld,
  account: XAccount,
  all: readonly PastConversation[],
  { from, spread }: { readonly from: Instant; readonly spread: Duration },
): readonly OnX[] {
  return all.flatMap((past, i) => {
    const [{ at }] = past.messages;
    const opensAt = instant(from + ((i * hours(1) + (at % hours(1))) % spread));
    return layOut(x, past, opensAt, account) ?? [];
  });
}

/** X allows no longer handles than 15 characters. */
const onXHandle = (text: string): string => text.replaceAll("customer_", "c_");

const isOnX = (handle: string): boolean => /^\w{1,15}$/.test(handle);

/** Each message answers the last one of whomever its words name first, else the one before. */
function layOut(x: XWorld, past: PastConversation, opensAt: Instant, brand: XAccount): OnX | undefined {
  const shift = opensAt - past.messages[0].at;
  const posts: XPost[] = [];
  for (const message of past.messages) {
    const author = message.role === "brand" ? brand : x.account(onXHandle(message.handle));
    const text = onXHandle(message.text);
    // Whom it names is somebody on X, whether or not they say a word.
    for (const { handle } of handlesIn(text)) if (isOnX(handle)) x.account(handle);
    const at = instant(message.at + shift);
    const parent = parentOf(text, posts);
    posts.push(
      parent === undefined
        ? x.post(author, text, { at })
        : x.reply(author, parent, text, { at, asWritten: true }),
    );
  }
  const shown = posts.filter((post) => post.author === brand || names(post, brand));
  const messages = shown.map((post) => messageOf(post, brand));
  const conversation = posts[0]?.conversation;
  if (conversation === undefined || !isNonEmpty(messages)) return undefined;
  const unseen = posts.filter((post) => !shown.includes(post));
  return { account: brand, past: { ...past, conversation, messages }, unseen };
}

function parentOf(text: string, before: readonly XPost[]): XPost | undefined {
  const [first] = handlesIn(text);
  const isBy = ({ author }: XPost): boolean => handleKey(author.username) === first?.handle;
  return (first?.leading ? before.findLast(isBy) : undefined) ?? before.at(-1);
}

const names = (post: XPost, { id }: XAccount): boolean =>
  (post.inFull ?? post.body).mentions.some((mention) => mention.id === id);

const messageOf = (post: XPost, brand: XAccount): PastMessage => ({
  id: post.id,
  at: instant(Math.floor(post.at / 1000) * 1000),
  role: post.author === brand ? "brand" : "customer",
  handle: post.author.username,
  text: unescaped((post.inFull ?? post.body).text),
  interaction: undefined,
  repliesTo: undefined,
});

/** X escapes these three, and nothing else. */
const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
