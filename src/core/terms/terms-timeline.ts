import { hashOf } from "../hash.ts";
import type { Instant } from "../time/instant.ts";
import { TZ_VERSION } from "../time/zone.ts";
import { termsAt, type TermsHistory } from "./terms-at.ts";

/** From `from` on these terms were in force, until the next begin. */
export interface TermsSpan {
  readonly from: Instant;
  /** The version or the overlay, by its name. */
  readonly name: string;
  /** Of what it promises, of the zone rules, and of how cases are judged. */
  readonly hash: string;
}

/** To be raised with any change of the fold or of `judge` that gives another verdict on what is stored: all is judged anew. */
const JUDGES = "1";

/** Which terms of a channel are in force when, the earliest first: all that a verdict can depend on. */
export type TermsTimeline = readonly TermsSpan[];

/** The terms of `history` one after the other, overlays where they lie; none when there is no history. */
export function timelineOf(history: TermsHistory | undefined): TermsTimeline {
  if (history === undefined) return [];
  const { versions, overlays } = history;
  const bounds = [
    ...versions.map(({ from }) => from),
    ...overlays.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
  ];
  const spans: TermsSpan[] = [];
  for (const from of [...new Set(bounds)].sort((a, b) => a - b)) {
    const terms = termsAt(history, from);
    // Between an overlay that ends and the first version nothing is in force, and nothing is promised.
    const span = { from, name: terms?.version ?? "", hash: hashOf(JUDGES, TZ_VERSION, terms?.hash ?? "") };
    const last = spans.at(-1);
    if (last?.name !== span.name || last.hash !== span.hash) spans.push(span);
  }
  return spans;
}

/** The first instant at which other terms are in force in the one than in the other; undefined: they are the same. */
export function firstDifference(one: TermsTimeline, other: TermsTimeline): Instant | undefined {
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    const [a, b] = [one[i], other[i]];
    if (a !== undefined && b !== undefined && isSame(a, b)) continue;
    if (a === undefined || b === undefined) return (a ?? b)?.from;
    return a.from < b.from ? a.from : b.from;
  }
  return undefined;
}

const isSame = (a: TermsSpan, b: TermsSpan): boolean =>
  a.from === b.from && a.name === b.name && a.hash === b.hash;
