import type { Instant } from "../../core/time/instant.ts";
import type { DemoPlatform, SeenPost } from "./platform.ts";
import { isOfTeam } from "./people.ts";

/** A platform on which people write below each other, and nothing more: what of it differs from the others. */
export interface Wall {
  readonly title: string;
  readonly now: () => Instant;
  readonly handleOf: (who: string) => string;
  readonly nameOf: (who: string) => string;
  /** Posts; with `to`, as people answer there. Returns the platform's id. */
  readonly write: (who: string, text: string, to: string | undefined) => string;
  readonly rewrite: (id: string, text: string) => void;
  readonly takeBack: (id: string) => void;
  /** Where a message can be opened, as the monitor says it. */
  readonly linkOf: (id: string) => string;
  readonly down: () => void;
  readonly up: () => void;
}

/** The demo's platform on that wall. */
export function wallPlatform(wall: Wall): DemoPlatform {
  const { title } = wall;
  const posts = new Map<string, SeenPost>();
  const meant = (id: string): SeenPost => {
    const post = posts.get(id);
    if (!post) throw new RangeError(`nobody posted ${id}`);
    return post;
  };
  const write = (who: string, text: string, to: string | undefined): string => {
    const id = wall.write(who, text, to);
    posts.set(id, {
      platform: title,
      id,
      links: [wall.linkOf(id)],
      conversation: to === undefined ? id : meant(to).conversation,
      handle: wall.handleOf(who),
      name: wall.nameOf(who),
      ours: isOfTeam(who),
      at: wall.now(),
      text,
      isEdited: false,
      isGone: false,
      isReply: to !== undefined,
      quotes: undefined,
    });
    return id;
  };
  const cannot = (what: string): never => {
    throw new RangeError(`on ${title} nobody ${what}`);
  };
  return {
    title,
    handleOf: wall.handleOf,
    post: (who, text) => write(who, text, undefined),
    reply: (who, to, text) => write(who, text, to),
    quote: () => cannot("quotes"),
    passOn: () => cannot("passes on"),
    edit: (id, text) => {
      wall.rewrite(id, text);
      posts.set(id, { ...meant(id), text, isEdited: true });
    },
    remove: (id) => {
      wall.takeBack(id);
      posts.set(id, { ...meant(id), isGone: true });
    },
    wordsOf: (id) => meant(id).text,
    seen: () => [...posts.values()],
    ids: () => [...posts.keys()],
    down: wall.down,
    up: wall.up,
  };
}
