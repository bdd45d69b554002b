import type { BrandId, ChannelId } from "../core/ids.ts";
import type { Clock } from "../ports/clock.ts";
import type { Roster } from "../ports/roster.ts";
import type { Store } from "../ports/store.ts";
import type { Monitored } from "./monitored.ts";
import { teamNow, type Team } from "./team.ts";

export interface TeamsDeps {
  readonly store: Store;
  readonly teams: ReadonlyMap<BrandId, Team>;
  readonly monitored: ReadonlyMap<ChannelId, Monitored>;
  readonly clock: Pick<Clock, "now">;
}

/**
 * The teams as they are now: with what their people chose and arranged, as the store has it. Both maps change when
 * something is written to the roster of the store that is returned; whoever decides reads them anew.
 */
export async function keepTeams({
  store,
  teams,
  monitored,
  clock,
}: TeamsDeps): Promise<Pick<TeamsDeps, "store" | "teams" | "monitored">> {
  const { roster } = store;
  const now = new Map<BrandId, Team>();
  const channels = new Map(monitored);
  const change = (brand: BrandId, team: Team): void => {
    now.set(brand, team);
    for (const [id, one] of monitored) if (one.team.brand === brand) channels.set(id, { ...one, team });
  };
  for (const [brand, team] of teams) {
    change(brand, teamNow(team, await roster.preferences(brand), await roster.swaps(brand, clock.now())));
  }
  const writing: Roster = {
    ...roster,
    prefer: async (brand, person, preferences) => {
      await roster.prefer(brand, person, preferences);
      const team = now.get(brand);
      if (team) change(brand, teamNow(team, new Map([[person, preferences]]), team.swaps));
    },
    swap: async (brand, swap) => {
      await roster.swap(brand, swap);
      // Read again, for one may have taken the place of another.
      const swaps = await roster.swaps(brand, clock.now());
      const team = now.get(brand);
      if (team) change(brand, { ...team, swaps });
    },
  };
  return { store: { ...store, roster: writing }, teams: now, monitored: channels };
}
