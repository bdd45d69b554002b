import type { Publishing } from "../app/published-text.ts";
import type { Config } from "../config/load-config.ts";
import { channelId, type ChannelId } from "../core/ids.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Publisher } from "../ports/publisher.ts";
import { placeOf } from "./open-channel.ts";

interface Deps {
  readonly clock: Clock;
  readonly log: Log;
}

/** What writes and reads the public texts of a channel; undefined where no official API does. Connects to nothing yet. */
export async function openPublisher(
  id: string,
  config: Pick<Config, "brands" | "channels">,
  deps: Deps,
): Promise<Publisher | undefined> {
  const channel = config.channels[id];
  return channel?.connect.openPublisher({ ...placeOf(id, channel, config), deps });
}

/** Where the terms of which channels are published, by `publish` of ssla.yaml. */
export async function publishingOf(
  config: Pick<Config, "brands" | "channels">,
  deps: Deps,
): Promise<ReadonlyMap<ChannelId, Publishing>> {
  const all = new Map<ChannelId, Publishing>();
  for (const [id, { publish }] of Object.entries(config.channels)) {
    const publisher = publish && (await openPublisher(id, config, deps));
    if (publish === undefined || publisher === undefined) continue;
    const { surfaces, locale, follow } = publish;
    all.set(channelId(id), { publisher, surfaces, locale, follows: follow });
  }
  return all;
}
