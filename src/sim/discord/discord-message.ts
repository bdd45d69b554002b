import type { Instant } from "../../core/time/instant.ts";

/** An account of Discord's. */
export interface DiscordAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string | null;
  readonly isBot: boolean;
}

/** What one channel gives to a role or a member, and what it takes; in bits of `permission-bits.ts`. */
export interface DiscordOverwrite {
  readonly id: string;
  readonly of: "role" | "member";
  readonly allow?: bigint;
  readonly deny?: bigint;
}

/** A channel or a thread, by Discord's numbers for its type. */
export interface DiscordPlace {
  readonly id: string;
  readonly type: 0 | 5 | 11 | 12 | 15;
  readonly name: string;
  readonly parent: string | undefined;
  /** What stands at its top; of a forum its guidelines. */
  topic: string | null;
  last: string | undefined;
  archivedAt: Instant | undefined;
  /** Why the bot may not read it: Discord's own code. */
  barred: 50_001 | 50_013 | undefined;
  /** Threads have those of the channel that they hang from. */
  overwrites: readonly DiscordOverwrite[];
  isGone: boolean;
}

/** What a message may have beside its words. */
export interface DiscordExtras {
  readonly type?: number;
  readonly replyTo?: DiscordMessage;
  readonly webhook?: string;
  readonly stickers?: readonly string[];
  readonly files?: readonly string[];
  readonly forwards?: DiscordMessage;
  /** How much later than posted it shows in lists. */
  readonly lateMs?: number;
}

/** A message as the world keeps it. */
export interface DiscordMessage {
  readonly id: string;
  readonly rank: bigint;
  readonly place: DiscordPlace;
  readonly author: DiscordAccount;
  content: string;
  editedAt: Instant | undefined;
  readonly at: Instant;
  readonly shownFrom: Instant;
  readonly extras: DiscordExtras;
  isGone: boolean;
}

/** Something that the gateway tells of. */
export interface DiscordEvent {
  readonly t: string;
  readonly d: object;
  /** Of messages: their words are hidden from whoever has no right to them. */
  readonly words?: boolean;
}
