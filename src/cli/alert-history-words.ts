import type { AlertFate } from "../app/alert-history.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { Instant } from "../core/time/instant.ts";
import { formatInstant } from "../core/time/iso.ts";

/** An alert for programs. */
export function alertFateJson({ at, destination, reason, ...rest }: AlertFate): object {
  return { ...rest, at: iso(at), destination: destination ?? null, reason: reason ?? null };
}

/** A stretch of blindness for programs. */
export function blindnessJson({ from, to, state, cause }: CoverageInterval): object {
  return { from: iso(from), to: iso(to), state, cause: cause ?? null };
}

const iso = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));
