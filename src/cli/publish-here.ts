import { opsOf } from "../app/ops.ts";
import type { Monitored, Watch } from "../app/monitored.ts";
import { publishDue } from "../app/publish.ts";
import type { Publishing } from "../app/published-text.ts";
import type { Team } from "../app/team.ts";
import type { Decided } from "../app/terms-in-force.ts";
import { harmless } from "../app/words.ts";
import type { Config } from "../config/load-config.ts";
import { brandId, channelId, type BrandId, type ChannelId } from "../core/ids.ts";
import type { Publication } from "../ports/publications.ts";
import { openSqliteStore } from "../store/sqlite/open-store.ts";
import type { CliContext } from "./context.ts";
import { inForceWith } from "./decided-terms.ts";
import { QUIET } from "./quiet-log.ts";
import { monitoredOf, teamOf } from "./team-of.ts";

interface Published {
  readonly config: Config;
  /** Of the store. */
  readonly path: string;
  readonly all: ReadonlyMap<ChannelId, Publishing>;
}

/** Writes as the monitor would, also what was asked for before and is due; tells what became of each text. */
export async function publishHere(
  { config, path, all }: Published,
  asked: readonly Omit<Publication, "state">[],
  dir: string,
  { cwd, kinds, now }: CliContext,
): Promise<readonly string[]> {
  const store = await openSqliteStore({ path, key: config.store.key?.reveal(), now: () => now });
  try {
    const decided = { acts: await store.overlays.all(), proposals: await store.proposals.all() };
    const { watch, teams } = watchOf(config, decided, dir, { cwd, kinds });
    const due = (await store.publications.open()).filter(({ state }) => state.notBefore <= now);
    await store.publications.plan(asked);
    const clock = { now: () => now };
    const ops = opsOf(store, teams, clock);
    await publishDue({ store, publishing: all, watch, ops, clock, log: QUIET });
    const lines: string[] = [];
    for (const { id, surface, name } of [...due, ...asked]) {
      const state = (await store.publications.find(id))?.state;
      lines.push(harmless(`${surface} of ${name}: ${state === undefined ? "unknown" : stateInWords(state)}`));
    }
    return lines;
  } finally {
    await store.close();
  }
}

function stateInWords(state: Publication["state"]): string {
  switch (state.kind) {
    case "live":
      return "published, and read back";
    case "dropped":
      return `not published: ${state.reason}`;
    case "waiting":
    case "writing":
      return "not there yet: the monitor, or the next ssla publish, looks again";
  }
}

/** The channels as they are published, by the terms that people decided on. */
export function watchOf(
  config: Config,
  decided: Decided,
  dir: string,
  { cwd, kinds }: Pick<CliContext, "cwd" | "kinds">,
): {
  readonly watch: Watch;
  readonly channels: ReadonlyMap<ChannelId, Monitored>;
  readonly teams: ReadonlyMap<BrandId, Team>;
} {
  const { historyOf, folderOf } = inForceWith(config, decided, dir, cwd);
  const teams = new Map(
    Object.entries(config.brands).map(([id, brand]) => [brandId(id), teamOf(id, brand, false)] as const),
  );
  const channels = new Map(
    Object.entries(config.channels).flatMap(([id, channel]) => {
      const team = teams.get(brandId(channel.brand));
      return team === undefined ? [] : [[channelId(id), monitoredOf(id, channel, team, kinds)] as const];
    }),
  );
  return { watch: { channels, historyOf, folderOf }, channels, teams };
}
