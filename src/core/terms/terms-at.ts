import type { NonEmpty } from "../non-empty.ts";
import type { Instant } from "../time/instant.ts";
import type { Terms } from "./terms.ts";

/** A channel's terms through time: versions by the instant from which they hold, and the overlays put over them. */
export interface TermsHistory {
  readonly versions: NonEmpty<Terms>;
  readonly overlays: readonly OverlayPeriod[];
}

/** Why other terms were put over a channel's own. */
export type OverlayKind = "surge" | "incident";

/** An overlay was in force in [from, to); no `to`: it still is. Both are the instants of stored acts. */
export interface OverlayPeriod {
  readonly terms: Terms;
  readonly from: Instant;
  readonly to: Instant | undefined;
  /** Absent where nobody says why: in a replay. */
  readonly kind?: OverlayKind;
}

/** Which terms judge what was posted at an instant; undefined: none did. */
export type TermsAt = (at: Instant) => Terms | undefined;

/** `versions` by the instant from which they hold, and no overlays. */
export function termsHistory(
  versions: NonEmpty<Terms>,
  overlays: readonly OverlayPeriod[] = [],
): TermsHistory {
  const [first, ...rest] = versions.toSorted((a, b) => a.from - b.from);
  return { versions: [first ?? versions[0], ...rest], overlays };
}

/**
 * The terms in force at `at` (DESIGN §2): the overlay begun last among those running, else the newest version begun.
 * Undefined before the first version: live, nothing opens then.
 */
export function termsAt({ versions, overlays }: TermsHistory, at: Instant): Terms | undefined {
  const running = runningAt(overlays, at);
  if (running.length > 0) return running.reduce((last, next) => (next.from >= last.from ? next : last)).terms;
  return versions.findLast(({ from }) => from <= at);
}

/** The incidents whose overlay was in force at `at`, by name: they cover the cases that opened then. */
export function incidentsAt({ overlays }: TermsHistory, at: Instant): readonly string[] {
  const running = runningAt(overlays, at);
  return [...new Set(running.filter(({ kind }) => kind === "incident").map(({ terms }) => terms.version))];
}

/** As `termsAt`, but the first version also judges all that came before it: what `replay` asks (DESIGN §2). */
export function termsAtOrFirst(history: TermsHistory, at: Instant): Terms {
  return termsAt(history, at) ?? history.versions[0];
}

const runningAt = (overlays: readonly OverlayPeriod[], at: Instant): readonly OverlayPeriod[] =>
  overlays.filter(({ from, to }) => from <= at && (to === undefined || at < to));
