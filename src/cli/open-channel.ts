import type { Connection } from "../channels/define-channel.ts";
import type { Config } from "../config/load-config.ts";
import type { ChannelConfig } from "../config/ssla/channel-schema.ts";
import { brandId, channelId } from "../core/ids.ts";
import type { Channel } from "../ports/channel.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";

/** A channel of a kind that this version can watch. */
export type Watchable = ChannelConfig & { readonly connect: Connection };

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
  deps: { readonly clock: Clock; readonly log: Log },
): Channel {
  const people = Object.values(config.brands[brand]?.people ?? {});
  const accounts = people.flatMap((person) => person.accounts[kind] ?? []);
  return connect.open({
    id: channelId(id),
    brand: brandId(brand),
    responders: { ...responders, accounts },
    deps,
  });
}

const isWatchable = (channel: ChannelConfig): channel is Watchable => channel.connect !== undefined;
