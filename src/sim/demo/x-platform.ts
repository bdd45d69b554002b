import type { XAccount, XPost } from "../x/x-post.ts";
import type { XServer } from "../x/x-server.ts";
import type { XWorld } from "../x/x-world.ts";
import { BRAND, isOfTeam, PUBLIC } from "./people.ts";
import type { DemoPlatform, SeenPost } from "./platform.ts";

const TITLE = "X";

/** X, on which the team writes from the one account of the brand. */
export function xPlatform(x: XWorld, server: Pick<XServer, "down" | "up">): DemoPlatform {
  const posts: XPost[] = [];
  /** By the id of the first version, the latest. */
  const latest = new Map<string, XPost>();
  const note = (post: XPost): string => {
    posts.push(post);
    latest.set(post.original, post);
    return post.original;
  };
  const meant = (id: string): XPost => {
    const post = latest.get(id);
    if (!post) throw new RangeError(`nobody posted ${id}`);
    return post;
  };
  const account = (who: string): XAccount => accountOf(who, x);
  return {
    title: TITLE,
    handleOf: (who) => account(who).username,
    post: (who, text) => note(x.post(account(who), text)),
    reply: (who, to, text) => note(x.reply(account(who), meant(to), text)),
    quote: (who, of, text) => note(x.quote(account(who), meant(of), text)),
    passOn: (who, of) => {
      x.retweet(account(who), meant(of));
    },
    edit: (id, text) => {
      latest.set(id, x.edit(meant(id), text));
    },
    remove: (id) => {
      x.remove(meant(id));
    },
    wordsOf: (id) => wordsOf(meant(id)),
    seen: () => posts.map((post) => seen(x, post)),
    ids: () => posts.map(({ conversation }) => conversation),
    down: server.down,
    up: server.up,
  };
}

function accountOf(who: string, x: XWorld): XAccount {
  const { handle, ...details } = BRAND;
  return isOfTeam(who) ? x.account(handle, details) : x.account(who, { name: PUBLIC[who] ?? who });
}

function seen(world: XWorld, post: XPost): SeenPost {
  const versions = world.shelf.versionsNow(post);
  const latest = versions.at(-1) ?? post;
  const { author, quotes } = latest;
  return {
    platform: TITLE,
    id: post.original,
    links: [post, ...versions].map(({ id }) => `https://x.com/${author.username}/status/${id}`),
    conversation: post.conversation,
    handle: author.username,
    name: author.name,
    ours: author.id === BRAND.id,
    at: post.at,
    text: wordsOf(latest),
    isEdited: versions.length > 1,
    isGone: world.shelf.find(latest.id).kind !== "found",
    isReply: latest.references.some(({ type }) => type === "replied_to"),
    quotes: quotes && { handle: quotes.author.username, text: wordsOf(quotes) },
  };
}

/** The words that its author wrote: without the handles in front of a reply, links as they were, and no address of what is quoted. */
function wordsOf({ body, inFull, handles, quotes }: XPost): string {
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
