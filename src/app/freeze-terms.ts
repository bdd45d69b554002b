import { channelId, type ChannelId } from "../core/ids.ts";
import { freeze, OVERLAYS } from "../core/terms/frozen.ts";
import type { Terms } from "../core/terms/terms.ts";
import type { Instant } from "../core/time/instant.ts";
import { localTimeAt } from "../core/time/zone.ts";
import { partsOf } from "../core/time/local-date.ts";
import type { TermsArchive } from "../ports/terms-archive.ts";
import type { LoadedHistories } from "../ports/terms-source.ts";

/** Freezes versions of a folder, and overlays, that judge something at `now`. Throws StoreError when that cannot be kept. */
export type FreezeTerms = (folder: ChannelId, versions: Iterable<Terms>, now: Instant) => void;

/** Freezes each version once a year and run: what the archive keeps already, with its years of holidays, stays. */
export function termsFreezer(archive: Pick<TermsArchive, "keep">): FreezeTerms {
  const done = new Set<string>();
  return (folder, versions, now) => {
    for (const terms of versions) {
      const { year } = partsOf(localTimeAt(terms.hours.calendar.zone, now).date);
      const home = terms.kind === "overlay" ? channelId(OVERLAYS) : folder;
      const name = JSON.stringify([home, terms.version, year]);
      if (done.has(name)) continue;
      archive.keep(freeze(home, terms, year));
      done.add(name);
    }
  };
}

/**
 * Freezes, of every folder that has judged, the versions that have begun by `now`. A version can begin, and even end,
 * without a message; if it were not kept, nobody could tell it later from one that was put in afterwards to change what
 * was judged (see `rewritten`).
 */
export function freezeBegun(
  archive: Pick<TermsArchive, "all">,
  { histories }: Pick<LoadedHistories, "histories">,
  freezeTerms: FreezeTerms,
  now: Instant,
): void {
  const judged = new Set<string>(archive.all().map(({ channel }) => channel));
  for (const [folder, { versions }] of histories) {
    const begun = versions.filter(({ from }) => from <= now);
    if (judged.has(folder)) freezeTerms(channelId(folder), begun, now);
  }
}
