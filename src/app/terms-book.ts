import type { BrandId, ChannelId } from "../core/ids.ts";
import type { Store } from "../ports/store.ts";
import type { LoadedHistories } from "../ports/terms-source.ts";
import type { Monitored } from "./monitored.ts";
import type { Team } from "./team.ts";
import { termsInForce, type Decided, type Governed } from "./terms-in-force.ts";

/** The terms as their files have them and as people decided about them; the only place that knows which are in force. */
export interface TermsBook {
  /** In force. */
  readonly loaded: () => LoadedHistories;
  /** As the files have them. */
  readonly files: () => LoadedHistories;
  readonly decided: () => Decided;
  /** How other files would be in force. */
  readonly tried: (files: LoadedHistories) => LoadedHistories;
  /** Takes other files, all at once. */
  readonly exchange: (files: LoadedHistories) => void;
  /** Something was decided, and committed: from now on it holds. */
  readonly reread: () => Promise<void>;
}

/** The book of those files, with what was decided until now. */
export async function termsBook(
  store: Pick<Store, "overlays" | "proposals">,
  channels: ReadonlyMap<ChannelId, Monitored>,
  teams: ReadonlyMap<BrandId, Team>,
  first: LoadedHistories,
): Promise<TermsBook> {
  const governed = governedBy(channels.values(), teams);
  let files = first;
  let decided = await decidedIn(store);
  let loaded = termsInForce(files, governed, decided);
  let [begun, taken] = [0, 0];
  return {
    loaded: () => loaded,
    files: () => files,
    decided: () => decided,
    tried: (others) => termsInForce(others, governed, decided),
    exchange: (fresh) => {
      files = fresh;
      loaded = termsInForce(files, governed, decided, loaded);
    },
    reread: async () => {
      begun += 1;
      const turn = begun;
      const fresh = await decidedIn(store);
      if (turn < taken) return; // one that began later has read all of this, and perhaps more
      [taken, decided] = [turn, fresh];
      loaded = termsInForce(files, governed, decided, loaded);
    },
  };
}

/** Whose terms wait for approval. */
export const governedBy = (
  channels: Iterable<Monitored>,
  teams: ReadonlyMap<BrandId, Team>,
): readonly Governed[] =>
  [...channels].map(({ id, team: { brand } }) => ({
    id,
    brand,
    needsApproval: (teams.get(brand)?.approvers.length ?? 0) > 0,
  }));

/** What people decided so far. */
export async function decidedIn({
  overlays,
  proposals,
}: Pick<Store, "overlays" | "proposals">): Promise<Decided> {
  return { acts: await overlays.all(), proposals: await proposals.all() };
}
