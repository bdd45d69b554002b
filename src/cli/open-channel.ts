import type { Connection } from "../channels/define-channel.ts";
import type { Config } from "../config/load-config.ts";
import type { ChannelConfig } from "../config/ssla/channel-schema.ts";
import { brandId, channelId } from "../core/ids.ts";
import type { Channel } from "../ports/channel.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";

/** Makes the channel; it connects when it is started. */
export async function openChannel(
  id: string,
  channel: ChannelConfig,
  config: Pick<Config, "brands">,
  deps: { readonly clock: Clock; readonly log: Log },
): Promise<Channel> {
  return channel.connect.open({ ...placeOf(id, channel, config), deps });
}

/** What a connection is opened with: whose it is, and who answers there. */
export function placeOf(
  id: string,
  { kind, brand, responders }: ChannelConfig,
  { brands }: Pick<Config, "brands">,
): Omit<Parameters<Connection["open"]>[0], "deps"> {
  const people = Object.values(brands[brand]?.people ?? {});
  const accounts = people.flatMap((person) => person.accounts[kind] ?? []);
  return { id: channelId(id), brand: brandId(brand), responders: { ...responders, accounts } };
}
