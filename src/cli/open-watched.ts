import type { MonitorParts } from "../app/run.ts";
import type { Team } from "../app/team.ts";
import type { Config } from "../config/load-config.ts";
import { brandId, channelId, type BrandId } from "../core/ids.ts";
import { openChannel } from "./open-channel.ts";
import { publishingOf } from "./open-publisher.ts";
import { monitoredOf } from "./team-of.ts";
import type { World } from "./world.ts";

type Watched = Pick<MonitorParts, "monitored" | "channels"> & Required<Pick<MonitorParts, "publishing">>;

/** The channels that are watched, whose they are, and where their terms are published: of a shadow run nowhere. */
export async function openWatched(
  config: Config,
  teams: ReadonlyMap<BrandId, Team>,
  { clock, log, kinds, shadow = false }: World,
): Promise<Watched> {
  const watched = Object.entries(config.channels);
  const opened = await Promise.all(
    watched.map(
      async ([id, channel]) =>
        [channelId(id), await openChannel(id, channel, config, { clock, log })] as const,
    ),
  );
  return {
    monitored: new Map(
      watched.flatMap(([id, channel]) => {
        const team = teams.get(brandId(channel.brand));
        return team === undefined ? [] : [[channelId(id), monitoredOf(id, channel, team, kinds)] as const];
      }),
    ),
    channels: new Map(opened),
    publishing: shadow ? new Map<never, never>() : await publishingOf(config, { clock, log }),
  };
}
