import { hashOf } from "../core/hash.ts";
import type { LivePublication, Publication } from "../ports/publications.ts";

/**
 * The publication of a place that is to be taken back: the last that went live, and that was not taken back already. What
 * takes one back is itself no publication to take back: a second time leads to the one before.
 */
export function lastToUndo(ofPlace: readonly Publication[]): LivePublication | undefined {
  const live = ofPlace.filter(isLive);
  const undone = new Set(live.flatMap(({ undoes }) => undoes ?? []));
  return live
    .filter(({ id, undoes }) => undoes === undefined && !undone.has(id))
    .reduce<LivePublication | undefined>(
      (last, one) => (last === undefined || one.state.at >= last.state.at ? one : last),
      undefined,
    );
}

/** The last that went live at a place, whatever it was. */
export const lastLive = (ofPlace: readonly Publication[]): LivePublication | undefined =>
  ofPlace.filter(isLive).toSorted((a, b) => b.state.at - a.state.at)[0];

export const isLive = (one: Publication): one is LivePublication => one.state.kind === "live";

/** Names a text that stands somewhere under terms, so that it can be left alone. */
export const leftAs = (live: string, termsHash: string): string => hashOf("left", live, termsHash);
