import type { Config } from "../config/load-config.ts";
import type { ChannelConfig } from "../config/ssla/channel-schema.ts";
import { brandId, channelId } from "../core/ids.ts";
import type { Channel } from "../ports/channel.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";

/** Makes the channel; it connects when it is started. */
export function openChannel(
  id: string,
  { kind, brand, connect, responders }: ChannelConfig,
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
