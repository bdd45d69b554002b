import type { ChannelKind, MonthlyPosts, ReadCost } from "../channels/define-channel.ts";
import * as registry from "../channels/registry.ts";
import type { ChannelConfig } from "../config/ssla/channel-schema.ts";
import type { Config } from "../config/load-config.ts";
import { brandId, channelId } from "../core/ids.ts";
import type { Channel } from "../ports/channel.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";

type Registry = typeof registry;
type Kind = keyof Registry;

type ConfigOf = { readonly [K in Kind]: Extract<ChannelConfig, { readonly kind: K }> };
type RouteOf = { readonly [K in Kind]: Registry[K] extends ChannelKind<never, infer Route> ? Route : never };

/** A channel of one of these kinds; written so that the compiler sees that a kind and its `connect` belong together. */
type WatchableOf<K extends Kind> = {
  readonly [P in K]: Omit<ChannelConfig, "kind" | "connect"> & {
    readonly kind: P;
    readonly connect: ConfigOf[P]["connect"];
  };
}[K];

/** A channel of a kind that this version can watch. */
export type Watchable = WatchableOf<Kind>;

/** By kind, what leads a platform's SDK to another server than its own. */
export type Routes = Partial<RouteOf>;

const kinds: { readonly [K in Kind]: ChannelKind<ConfigOf[K]["connect"], RouteOf[K]> } = registry;

/** The channels that can be watched, by id. */
export function watchable({ channels }: Pick<Config, "channels">): readonly (readonly [string, Watchable])[] {
  return Object.entries(channels).flatMap(([id, channel]) =>
    isWatchable(channel) ? [[id, channel] as const] : [],
  );
}

/** The ids and kinds of channels that this version cannot watch. */
export function unwatchable({ channels }: Pick<Config, "channels">): readonly (readonly [string, string])[] {
  return Object.entries(channels).flatMap(([id, channel]) =>
    isWatchable(channel) ? [] : [[id, channel.kind] as const],
  );
}

/** A channel that nobody watches must not look as if somebody did. */
export function unwatchedInWords(config: Pick<Config, "channels">): readonly string[] {
  return unwatchable(config).map(
    ([id, kind]) => `channel ${id} is NOT watched: this version cannot watch channels of kind ${kind} yet`,
  );
}

/** Makes the channel; it connects when it is started. */
export function openChannel<K extends Kind>(
  id: string,
  { kind, brand, connect, responders }: WatchableOf<K>,
  config: Pick<Config, "brands">,
  { clock, log, routes }: { readonly clock: Clock; readonly log: Log; readonly routes: Routes | undefined },
): Channel {
  const people = Object.values(config.brands[brand]?.people ?? {});
  const accounts = people.flatMap((person) => person.accounts[kind] ?? []);
  return kinds[kind].open({
    id: channelId(id),
    brand: brandId(brand),
    connect,
    responders: { ...responders, accounts },
    deps: { clock, log, route: routes?.[kind] },
  });
}

/** What watching the channel takes when so much is posted; undefined where reading costs nothing. */
export function readCostOf({ kind }: Watchable, posts: MonthlyPosts): ReadCost | undefined {
  return kinds[kind].readCost?.(posts);
}

const isWatchable = (channel: ChannelConfig): channel is Watchable => Object.hasOwn(registry, channel.kind);
