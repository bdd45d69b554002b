import { harmless, instantInWords } from "../app/words.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { Instant } from "../core/time/instant.ts";
import { formatInstant } from "../core/time/iso.ts";
import type { Zone } from "../core/time/zone.ts";
import type { AlertFate } from "./alert-history.ts";

/** `sent         Mon 2026-11-02 10:30:00 warn:50% of first, to slack:C0SOCIAL1`, as the lines of a verdict. */
export function alertFateInLine(
  { stage, clock, fate, at, destination, reason }: AlertFate,
  zone: Zone,
): string {
  const when = at === undefined ? "" : `${fate === "pending" ? "since " : ""}${instantInWords(at, zone)} `;
  const where = destination === undefined ? "" : `, to ${destination}`;
  const why = reason === undefined || reason === "" ? "" : ` (${reason})`;
  return `    ${fate.padEnd(13)}${harmless(`${when}${stage} of ${clock}${where}${why}`)}`;
}

/** An alert for programs. */
export function alertFateJson({ at, destination, reason, ...rest }: AlertFate): object {
  return { ...rest, at: iso(at), destination: destination ?? null, reason: reason ?? null };
}

/** A stretch of blindness for programs. */
export function blindnessJson({ from, to, state, cause }: CoverageInterval): object {
  return { from: iso(from), to: iso(to), state, cause: cause ?? null };
}

const iso = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));
