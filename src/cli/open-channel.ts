import type { ChannelKind, ChannelSettings, MonthlyPosts, ReadCost } from "../channels/define-channel.ts";
import * as registry from "../channels/registry.ts";
import type { ChannelConfig } from "../config/ssla/channel-schema.ts";
import type { Config } from "../config/load-config.ts";
import { brandId, channelId } from "../core/ids.ts";
import type { Channel } from "../ports/channel.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";

/** A channel of a kind that this version can watch. */
export type Watchable = Extract<ChannelConfig, { readonly kind: keyof typeof registry }>;

type Registry = typeof registry;

/** By kind, what its `connect` is and what leads its SDK. */
type Kinds = {
  readonly [K in keyof Registry]: Registry[K] extends ChannelKind<infer Connect, infer Route>
    ? { readonly connect: Connect; readonly route: Route }
    : never;
};

/** By kind, what leads a platform's SDK to another server than its own. */
export type Routes = { readonly [K in keyof Kinds]?: Kinds[K]["route"] };

const kinds: { readonly [K in keyof Kinds]: ChannelKind<Kinds[K]["connect"], Kinds[K]["route"]> } = registry;

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
export function openChannel(
  id: string,
  { kind, brand, connect, responders }: Watchable,
  config: Pick<Config, "brands">,
  { clock, log, routes }: { readonly clock: Clock; readonly log: Log; readonly routes: Routes | undefined },
): Channel {
  const people = Object.values(config.brands[brand]?.people ?? {});
  const accounts = people.flatMap((person) => person.accounts[kind] ?? []);
  return openKind(kind, {
    id: channelId(id),
    brand: brandId(brand),
    connect,
    responders: { ...responders, accounts },
    deps: { clock, log, route: routes?.[kind] },
  });
}

function openKind<K extends keyof Kinds>(
  kind: K,
  settings: ChannelSettings<Kinds[K]["connect"], Kinds[K]["route"]>,
): Channel {
  return kinds[kind].open(settings);
}

/** What watching the channel takes when so much is posted; undefined where reading costs nothing. */
export function readCostOf({ kind }: Watchable, posts: MonthlyPosts): ReadCost | undefined {
  return kinds[kind].readCost?.(posts);
}

const isWatchable = (channel: ChannelConfig): channel is Watchable => Object.hasOwn(registry, channel.kind);
