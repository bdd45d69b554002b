import type { BrandId, ChannelId } from "../core/ids.ts";
import type { Channel } from "../ports/channel.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";

/** A credential that prints as nothing; `reveal` throws when this run did not resolve credentials. */
export interface Secret {
  readonly reveal: () => string;
}

/** Whose posts answer on a channel, and whose neither ask nor answer. */
export interface Responders {
  /** Whether the watched account answers; otherwise it is a colleague's. */
  readonly own_account: boolean;
  /** Whether the brand's people answer; otherwise they are colleagues. */
  readonly people: boolean;
  /** The people's accounts on this platform. */
  readonly accounts: readonly string[];
  /** Roles whose members answer, where the platform has roles. */
  readonly roles: readonly string[];
  /** User groups whose members answer, where the platform has them. */
  readonly user_groups: readonly string[];
  /** Tools through which people answer. */
  readonly bots: readonly string[];
}

/** What all kinds of channels run on. */
export interface ChannelDeps<Route> {
  readonly clock: Clock;
  readonly log: Log;
  /** Leads the platform's SDK to another server, a loopback platform or a proxy; absent: where the platform says it is. */
  readonly route?: Route | undefined;
}

/** What a channel is made of: its place in the configuration, and `connect` as its kind wants it. */
export interface ChannelSettings<Connect, Route> {
  readonly id: ChannelId;
  readonly brand: BrandId;
  readonly connect: Connect;
  readonly responders: Responders;
  readonly deps: ChannelDeps<Route>;
}

/** How much is posted in a month, as far as it decides what reading costs. */
export interface MonthlyPosts {
  readonly mentions: number;
  readonly ownPosts: number;
}

/** What a month of watching takes from a platform's allowances. */
export interface ReadCost {
  /** While no warning is near. */
  readonly requestsPerMonth: number;
  /** For each endpoint: requests in the platform's window of 15 minutes when it is read fastest, and how many it allows. */
  readonly windows: readonly {
    readonly endpoint: string;
    readonly requests: number;
    readonly limit: number;
  }[];
  /** Posts that the platform charges for: at least, and at most. */
  readonly billedReadsPerMonth: { readonly least: number; readonly most: number };
}

/** A kind of channel: how one is made, and what watching it takes. */
export interface ChannelKind<Connect, Route> {
  /** Throws when a credential was not resolved. Connects to nothing yet. */
  readonly open: (settings: ChannelSettings<Connect, Route>) => Channel;
  /** Undefined where reading costs nothing. */
  readonly readCost?: (posts: MonthlyPosts) => ReadCost;
}

/** States the type of a kind, and nothing else. */
export const defineChannel = <Connect, Route>(
  kind: ChannelKind<Connect, Route>,
): ChannelKind<Connect, Route> => kind;
