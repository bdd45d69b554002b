import type { Instant } from "../../core/time/instant.ts";
import type { Activity } from "../activity.ts";
import type { SlackWorld } from "../slack/slack-world.ts";
import type { XAccount, XPost } from "../x/x-post.ts";
import type { XWorld } from "../x/x-world.ts";
import type { Deed } from "./day.ts";
import type { Told } from "./narrate.ts";
import type { Hands } from "./page/hands.ts";
import { BRAND, isOfTeam, PUBLIC, TEAM } from "./people.ts";
import { pressAlert } from "./press-alert.ts";
import { wordsOf } from "./timeline.ts";

/** Where the day takes place. */
export interface Worlds {
  readonly x: XWorld;
  readonly slack: SlackWorld & Hands;
  readonly activity: Activity;
}

/** Something that is to happen, for `VirtualClock.at`. */
export interface Happening {
  readonly at: Instant;
  readonly happen: () => Promise<void>;
}

/** A day laid out in worlds. */
export interface Play {
  /** In the order of time. */
  readonly happenings: readonly Happening[];
  /** What was posted on X so far, each in its first version. */
  readonly posts: () => readonly XPost[];
}

/** Lays out what people do that day; `tell` hears of each thing as it happens. */
export function play(deeds: readonly Deed[], worlds: Worlds, tell: (told: Told) => void): Play {
  const posts: XPost[] = [];
  /** Each in its latest version. */
  const named = new Map<string, XPost>();
  const stage = { ...worlds, posts, named, tell };
  return {
    happenings: deeds.map((deed) => ({ at: deed.at, happen: () => perform(deed, stage) })),
    posts: () => posts,
  };
}

interface Stage extends Worlds {
  readonly posts: XPost[];
  readonly named: Map<string, XPost>;
  readonly tell: (told: Told) => void;
}

async function perform(deed: Deed, stage: Stage): Promise<void> {
  const { x, named, posts, tell } = stage;
  const ours = isOfTeam(deed.by);
  const author = accountOf(deed.by, x);
  const handle = author.username;
  switch (deed.kind) {
    case "post": {
      const { how, post } = write(deed, author, stage);
      named.set(deed.name, post);
      posts.push(post);
      tell({ kind: "posted", how, handle, ours, text: unaddressed(deed.text) });
      return;
    }
    case "retweet": {
      const post = meant(deed.of, named);
      posts.push(x.retweet(author, post));
      tell({ kind: "posted", how: "retweet", handle, ours, text: wordsOf(post) });
      return;
    }
    case "edit":
      named.set(deed.of, x.edit(meant(deed.of, named), deed.text));
      tell({ kind: "edited", handle, text: unaddressed(deed.text) });
      return;
    case "remove": {
      const post = meant(deed.of, named);
      x.remove(post);
      tell({ kind: "removed", handle, text: unaddressed(wordsOf(post)) });
      return;
    }
    case "press":
      return pressAlert(deed, TEAM[deed.by]?.slack ?? deed.by, stage);
  }
}

/** Nearly all begin with the brand's handle; a line of the terminal has better use for its room. */
const unaddressed = (text: string): string =>
  text.startsWith(`@${BRAND.handle} `) ? text.slice(BRAND.handle.length + 2) : text;

type Writing = Extract<Deed, { kind: "post" }>;

function write(
  { text, repliesTo, quotes }: Writing,
  author: XAccount,
  { x, named }: Stage,
): { readonly how: "post" | "reply" | "quote"; readonly post: XPost } {
  if (repliesTo !== undefined) {
    return { how: "reply", post: x.reply(author, meant(repliesTo, named), text) };
  }
  if (quotes !== undefined) return { how: "quote", post: x.quote(author, meant(quotes, named), text) };
  return { how: "post", post: x.post(author, text) };
}

function accountOf(who: string, x: XWorld): XAccount {
  const { handle, ...details } = BRAND;
  return isOfTeam(who) ? x.account(handle, details) : x.account(who, { name: PUBLIC[who] ?? who });
}

function meant(name: string, named: ReadonlyMap<string, XPost>): XPost {
  const post = named.get(name);
  if (!post) throw new RangeError(`nothing called ${name} was posted yet`);
  return post;
}
