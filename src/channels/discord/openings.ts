import type { AuthorRole } from "../../core/cases/events.ts";
import type { Place } from "./places.ts";
import type { DiscordMessage } from "./schema.ts";

/**
 * Knows which message of a thread is its first: what a customer writes there first is a post, all else a reply. A post in a
 * forum has the id of its thread. A thread that was begun on a message begins with Discord's own line about it; in one that was
 * begun on nothing (a private thread that a ticket tool opens) the first is what a customer writes first, whatever the tool said.
 */
export interface Openings {
  /** Takes note of messages of a thread that is read from its beginning, oldest first. */
  readonly note: (thread: Place, messages: readonly DiscordMessage[], roles: RoleOf) => void;
  /** Undefined when it is not known: the thread was not read from its beginning. */
  readonly isFirst: (message: DiscordMessage, place: Place) => boolean | undefined;
}

type RoleOf = (message: DiscordMessage) => AuthorRole;

/** Discord's own line at the beginning of a thread that hangs from a message. */
const STARTER = 21;
/** As many threads as are kept in mind. */
const MOST = 10_000;

export function openings(): Openings {
  /** By thread, its first message; empty when it hangs from one. */
  const firsts = new Map<string, string>();
  return {
    note: ({ id, isPost }, messages, roles) => {
      if (isPost || firsts.has(id)) return;
      const hangs = messages.some(({ type }) => type === STARTER);
      const first = messages.find((message) => isSaid(message) && roles(message) === "customer");
      if (!hangs && first === undefined) return;
      firsts.set(id, hangs ? "" : (first?.id ?? ""));
      const [oldest] = firsts.keys();
      if (firsts.size > MOST && oldest !== undefined) firsts.delete(oldest);
    },
    isFirst: (message, { id, isPost }) => {
      if (isPost) return message.id === id;
      const first = firsts.get(id);
      return first === undefined ? undefined : first === message.id;
    },
  };
}

/** Types of messages that somebody wrote; all others are Discord's own: joins, boosts, pins, threads begun. */
const SAID: ReadonlySet<number> = new Set([0, 19, 20, 23]);

/** Whether somebody wrote it. */
export const isSaid = ({ type }: DiscordMessage): boolean => SAID.has(type);

/** A reply by the platform's own means. */
export const REPLY = 19;
