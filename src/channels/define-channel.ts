import type { z } from "zod";
import type { BrandId, ChannelId } from "../core/ids.ts";
import type { Channel } from "../ports/channel.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { ConnectFields, KindDescription, KindSettings } from "./kind-settings.ts";

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

/** What stands under `connect`, as it was read: enough to make the channel, and nothing that anybody else could print. */
export interface Connection {
  /** Rejects when a credential was not resolved. Connects to nothing yet. */
  readonly open: (settings: Omit<ChannelSettings<never, never>, "connect">) => Promise<Channel>;
  /** What writes and reads the public texts of its platform; undefined where nothing can. Connects to nothing yet. */
  readonly openPublisher: (
    settings: Omit<ChannelSettings<never, never>, "connect">,
  ) => Promise<Publisher | undefined>;
}

/** A kind of channel to everybody but itself: what `connect` holds stays inside. */
export interface AnyChannelKind extends KindDescription {
  /** Reads `connect` of ssla.yaml. */
  readonly connect: (fields: ConnectFields) => z.ZodType<Connection>;
  /** Undefined where reading costs nothing. */
  readonly readCost?: ((posts: MonthlyPosts) => ReadCost) | undefined;
}

/** The kinds there are, by the `kind` that the operator writes in ssla.yaml. */
export type ChannelKinds = ReadonlyMap<string, AnyChannelKind>;

/** What a kind is defined by. */
export interface ChannelDefinition<Connect, Route> {
  /** How it is written in ssla.yaml. */
  readonly settings: KindSettings<Connect>;
  /**
   * Makes a channel. Throws when a credential was not resolved. Connects to nothing yet. What needs a large SDK is
   * imported in here: every command reads the settings, few open a channel.
   */
  readonly open: (settings: ChannelSettings<Connect, Route>) => Channel | Promise<Channel>;
  /** Makes what writes and reads the public texts of its platform; absent where no official API does. */
  readonly openPublisher?: (settings: ChannelSettings<Connect, Route>) => Publisher | Promise<Publisher>;
  /** What watching it takes; absent where reading costs nothing. */
  readonly readCost?: (posts: MonthlyPosts) => ReadCost;
}

/** A kind of channel. */
export interface ChannelKind<Connect, Route> extends AnyChannelKind {
  readonly open: (settings: ChannelSettings<Connect, Route>) => Channel | Promise<Channel>;
  /** Undefined where no official API writes and reads public texts. */
  readonly openPublisher:
    ((settings: ChannelSettings<Connect, Route>) => Publisher | Promise<Publisher>) | undefined;
  /** The same kind, whose channels reach their platform by this route. */
  readonly through: (route: Route) => AnyChannelKind;
}

/** Makes a kind of channel of what its folder knows. */
export function defineChannel<Connect, Route>({
  settings,
  open,
  openPublisher,
  readCost,
}: ChannelDefinition<Connect, Route>): ChannelKind<Connect, Route> {
  const reachedBy = (route: Route | undefined): AnyChannelKind => ({
    ...settings,
    connect: (fields) =>
      settings.connect(fields).transform((connect) => ({
        open: async ({ deps: { clock, log }, ...place }) =>
          open({ ...place, connect, deps: { clock, log, route } }),
        openPublisher: async ({ deps: { clock, log }, ...place }) =>
          openPublisher?.({ ...place, connect, deps: { clock, log, route } }),
      })),
    readCost,
  });
  return { ...reachedBy(undefined), open, openPublisher, through: reachedBy };
}
