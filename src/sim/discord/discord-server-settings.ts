/** A role of the server. */
export interface DiscordWorldRole {
  readonly id: string;
  readonly name: string;
  readonly bot: string | undefined;
  /** What its holders may do, in bits of `permission-bits.ts`. */
  permissions: bigint;
}

/** What a server shows of itself. */
export interface DiscordFront {
  description: string | null;
  /** Undefined where it has no welcome screen. */
  welcome: string | null | undefined;
  /** Only a community server has the one or the other. */
  isCommunity: boolean;
  /** Whether whoever moderates has to have two factors; the account that owns the bot has only one. */
  wantsTwoFactors: boolean;
}
