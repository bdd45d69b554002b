import type { BrandId } from "../core/ids.ts";
import type { FrozenVersion } from "../core/terms/frozen.ts";
import { isWaiting } from "../core/terms/approvals.ts";
import { formatInstant } from "../core/time/iso.ts";
import type { Instant } from "../core/time/instant.ts";
import { ConfigError, formatProblem, type Problem } from "../ports/errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { LoadedHistories, TermsSource } from "../ports/terms-source.ts";
import type { TermsArchive } from "../ports/terms-archive.ts";
import type { Ops } from "./ops.ts";
import type { TermsBook } from "./terms-book.ts";

export interface ReloadDeps {
  readonly source: TermsSource;
  readonly archive: Pick<TermsArchive, "all">;
  readonly ops: Ops;
  readonly brands: Iterable<BrandId>;
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
  /** Freezes what has begun by then of the terms in force. */
  readonly settle: (now: Instant) => void;
  readonly book: Pick<TermsBook, "tried" | "exchange" | "loaded">;
  /** Proposes what nobody approved yet. */
  readonly propose: () => Promise<void>;
}

/** Looks for changed files; one pass reads them at most once. */
export interface Reloader {
  readonly pass: () => Promise<void>;
}

/**
 * A reloader for files that read as `fingerprint` when the terms in force were loaded. What changed is read when it has not
 * changed from one pass to the next.
 */
export function reloader(deps: ReloadDeps, fingerprint: string): Reloader {
  let known = fingerprint;
  let lastSeen = fingerprint;
  return {
    pass: async () => {
      const found = await deps.source.fingerprint();
      const isStill = found === lastSeen;
      lastSeen = found;
      // Whoever saves a file empties it first, and copies several one after the other: half of that is no mistake of theirs.
      if (found === known || !isStill) return;
      await reload(deps, found);
      known = found; // bad files are complained of once, not every few seconds; what could not be read is read again
    },
  };
}

async function reload(deps: ReloadDeps, fingerprint: string): Promise<void> {
  const { source, archive, ops, brands, clock, log, settle, book, propose } = deps;
  try {
    settle(clock.now());
    const loaded = await source.load();
    const problems = rewritten(book.tried(loaded), archive.all(), clock.now());
    if (problems.length > 0) throw new ConfigError(problems);
    book.exchange(loaded);
    await propose();
    log.info("terms.reloaded");
    const waits = [...book.loaded().histories.values()].some(({ versions }) => versions.some(isWaiting));
    const lines = [
      "What was posted before keeps the terms that were in force then.",
      ...(waits ? ["Versions that nobody approved yet are not in force before an approver clicks."] : []),
    ];
    await ops.tell(brands, `reloaded ${fingerprint}`, {
      kind: "ops",
      level: "note",
      title: waits ? "Changed terms were read, and some wait for approval" : "New terms are in force",
      lines,
    });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    log.error("terms.refused", { problems: error.problems.length });
    const title = "The changed terms cannot be used: the old ones stay in force";
    const lines = error.problems.slice(0, 10).map(formatProblem);
    await ops.tell(brands, `refused ${fingerprint}`, { kind: "ops", level: "trouble", title, lines });
  }
}

/**
 * Versions that would change what messages until `until` were judged by: the version in force when a message was posted
 * judges it for ever (DESIGN §2), so that a channel that has judged takes new versions for later instants only.
 */
export function rewritten(
  { histories, fileOf }: Pick<LoadedHistories, "histories" | "fileOf">,
  frozen: readonly FrozenVersion[],
  until: Instant,
): readonly Problem[] {
  return [...histories].flatMap(([folder, { versions }]) => {
    const kept = new Set(frozen.filter(({ channel }) => channel === folder).map(({ version }) => version));
    if (kept.size === 0) return [];
    return versions
      .filter(({ version, from }) => !kept.has(version) && from <= until)
      .map(({ version, from }) => ({
        file: fileOf(folder, version),
        line: 1,
        column: 1,
        message: `version ${version} would be in force from ${formatInstant(from)}, but messages were judged by another until now`,
        mend: "give it a later date, or a `from:` that is still to come",
      }));
  });
}
