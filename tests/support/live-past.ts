import { handleKey, handlesIn } from "../../src/core/cases/handles.ts";
import type { PastConversation, PastMessage } from "../../src/core/cases/past-conversation.ts";
import { isNonEmpty } from "../../src/core/non-empty.ts";
import { instant, type Instant } from "../../src/core/time/instant.ts";
import type { XAccount, XPost } from "../../src/sim/x/x-post.ts";
import type { XWorld } from "../../src/sim/x/x-world.ts";

/** A conversation of the past as it was laid out on X. */
export interface OnX {
  /** Of what X shows the brand: ids are X's, times are whole seconds, as X tells them. */
  readonly past: PastConversation;
  /** What X does not show the brand, because it does not name it. */
  readonly unseen: readonly XPost[];
}

/** X allows no longer handles than 15 characters. */
const onXHandle = (text: string): string => text.replaceAll("customer_", "c_");

/**
 * Lays a conversation out on X, its opening at `opensAt` and the rest as long after it as it was, in its own words. Each
 * message answers the last one of whomever its words name first, else the one before.
 */
export function layOut(x: XWorld, past: PastConversation, opensAt: Instant, brand: XAccount): OnX {
  const [opener] = past.messages;
  const shift = opensAt - opener.at;
  const posts: XPost[] = [];
  for (const message of past.messages) {
    const author = message.role === "brand" ? brand : x.account(onXHandle(message.handle));
    const text = onXHandle(message.text);
    const options = { at: instant(message.at + shift) };
    const parent = parentOf(text, posts);
    const post =
      parent === undefined
        ? x.post(author, text, options)
        : x.reply(author, parent, text, { ...options, asWritten: true });
    posts.push(post);
  }
  const shown = posts.filter((post) => post.author === brand || namesIt(post, brand));
  const messages = shown.map((post) => messageOf(post, brand));
  if (!isNonEmpty(messages)) throw new RangeError(`nothing of ${past.conversation} is shown to the brand`);
  const seen = { ...past, conversation: posts[0]?.conversation ?? past.conversation, messages };
  return { past: seen, unseen: posts.filter((post) => !shown.includes(post)) };
}

function parentOf(text: string, before: readonly XPost[]): XPost | undefined {
  const [first] = handlesIn(text);
  const named =
    first?.leading === true
      ? before.findLast(({ author }) => handleKey(author.username) === first.handle)
      : undefined;
  return named ?? before.at(-1);
}

const namesIt = (post: XPost, { id }: XAccount): boolean =>
  (post.inFull ?? post.body).mentions.some((mention) => mention.id === id);

const messageOf = (post: XPost, brand: XAccount): PastMessage => ({
  id: post.id,
  at: instant(Math.floor(post.at / 1000) * 1000),
  role: post.author === brand ? "brand" : "customer",
  handle: post.author.username,
  text: (post.inFull ?? post.body).text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&"),
  interaction: undefined,
  repliesTo: undefined,
});
