import type { Clock } from "../../ports/clock.ts";

/** A page or a person. */
export interface FacebookAuthor {
  readonly id: string;
  readonly name: string;
  /** Whether their settings let apps know who they are. */
  readonly isNamed: boolean;
}

/** A post or a comment as it stands now. */
export interface FacebookMessage {
  readonly id: string;
  /** In the order in which everything was made. */
  readonly rank: number;
  readonly author: FacebookAuthor;
  /** In epoch milliseconds; Facebook shows whole seconds. */
  readonly at: number;
  /** The post that a comment stands under; undefined for a post. */
  readonly post: FacebookMessage | undefined;
  /** The comment that a reply stands under. */
  readonly thread: FacebookMessage | undefined;
  readonly text: string;
  readonly tags: readonly FacebookAuthor[];
  readonly isHidden: boolean;
  readonly isPublished: boolean;
  readonly app: string | undefined;
  /** The type of what a comment shows beside its words, such as `sticker`. */
  readonly attachment: string | undefined;
}

/** How something came to stand there. */
export interface FacebookSaid {
  /** When, in epoch milliseconds; now, unless given. */
  readonly at?: number;
  readonly tags?: readonly FacebookAuthor[];
  /** An advertisement that the feed does not show. */
  readonly isPublished?: boolean;
  /** The app it was written with. */
  readonly app?: string;
  /** Of a comment: the type of what it shows. */
  readonly attachment?: string;
}

/** Something that Facebook tells apps of. */
export interface FacebookChange {
  readonly verb: "add" | "edited" | "hide" | "unhide" | "remove";
  readonly message: FacebookMessage;
}

/** What a page says of itself. */
export interface FacebookFront {
  about: string;
  hours: Readonly<Record<string, string>>;
  /** Taken offline by who owns it. */
  isGone: boolean;
}

/** A page and whoever writes on it. */
export interface FacebookWorld {
  readonly page: FacebookAuthor;
  readonly front: FacebookFront;
  readonly now: () => number;
  readonly person: (name: string, isNamed?: boolean) => FacebookAuthor;
  readonly post: (author: FacebookAuthor, text: string, said?: FacebookSaid) => FacebookMessage;
  /** Under a post, or in the thread of a comment: who replies within a thread to a reply tags its author, as the app does. */
  readonly comment: (
    author: FacebookAuthor,
    on: FacebookMessage,
    text: string,
    said?: FacebookSaid,
  ) => FacebookMessage;
  readonly edit: (message: FacebookMessage, text: string) => void;
  readonly hide: (message: FacebookMessage, isHidden: boolean) => void;
  /** With all that stands under it. */
  readonly remove: (message: FacebookMessage) => void;
  readonly find: (id: string) => FacebookMessage | undefined;
  /** Newest first. */
  readonly posts: () => readonly FacebookMessage[];
  /** Under a post or in a thread, at any depth; newest first. */
  readonly under: (message: FacebookMessage) => readonly FacebookMessage[];
  /** Called at each change. */
  readonly onChange: (listener: (change: FacebookChange) => void) => void;
}

/** A page without posts. Facebook has its own time, which a wrong wall clock on our side does not move. */
export function facebookWorld(
  clock: Pick<Clock, "now" | "monotonic">,
  pageId = "1067280970047460",
): FacebookWorld {
  const began = clock.now() - clock.monotonic();
  const now = (): number => began + clock.monotonic();
  const page: FacebookAuthor = { id: pageId, name: "Acme Travel", isNamed: true };
  const messages = new Map<string, FacebookMessage>();
  const below = new Map<string, readonly string[]>();
  const listeners: ((change: FacebookChange) => void)[] = [];
  let people = 0;
  let rank = 0;

  const tell = (verb: FacebookChange["verb"], message: FacebookMessage): void => {
    for (const listener of listeners) listener({ verb, message });
  };
  const add = (
    made: Omit<FacebookMessage, "rank" | "at" | "isHidden" | "isPublished" | "app" | "attachment">,
    said: FacebookSaid,
  ) => {
    const { isPublished = made.post?.isPublished ?? true, app, attachment, at = now() } = said;
    const message = { ...made, rank, at, isHidden: false, isPublished, app, attachment };
    messages.set(message.id, message);
    for (const above of [message.post, message.thread]) {
      if (above !== undefined) below.set(above.id, [message.id, ...(below.get(above.id) ?? [])]);
    }
    tell("add", message);
    return message;
  };
  const change = (
    verb: "edited" | "hide" | "unhide",
    { id }: FacebookMessage,
    by: Partial<FacebookMessage>,
  ): void => {
    const message = messages.get(id);
    if (message === undefined) throw new RangeError(`nothing stands at ${id}`);
    const changed = { ...message, ...by };
    messages.set(id, changed);
    tell(verb, changed);
  };
  const under: FacebookWorld["under"] = ({ id }) =>
    (below.get(id) ?? []).flatMap((one) => messages.get(one) ?? []);
  const comment: FacebookWorld["comment"] = (author, on, text, said = {}) => {
    rank += 1;
    const post = on.post ?? on;
    const thread = on.post === undefined ? undefined : (on.thread ?? on);
    const replied = on.thread !== undefined && on.author.id !== author.id ? [on.author] : [];
    const id = `${post.id.split("_")[1] ?? ""}_${700_000_000 + rank}`;
    return add({ id, author, post, thread, text, tags: [...replied, ...(said.tags ?? [])] }, said);
  };
  return {
    page,
    front: { about: "", hours: {}, isGone: false },
    now,
    person: (name, isNamed = true) => {
      people += 1;
      return { id: String(24_000_000_000_000 + people), name, isNamed };
    },
    post: (author, text, said = {}) => {
      rank += 1;
      const id = `${pageId}_${122_000_000 + rank}`;
      return add({ id, author, post: undefined, thread: undefined, text, tags: said.tags ?? [] }, said);
    },
    comment,
    edit: (message, text) => {
      change("edited", message, { text });
    },
    hide: (message, isHidden) => {
      change(isHidden ? "hide" : "unhide", message, { isHidden });
    },
    remove: (message) => {
      for (const one of [...under(message), message]) {
        if (messages.delete(one.id)) tell("remove", one);
      }
    },
    find: (id) => messages.get(id),
    posts: () =>
      [...messages.values()].filter(({ post }) => post === undefined).sort((a, b) => b.rank - a.rank),
    under,
    onChange: (listener) => listeners.push(listener),
  };
}
