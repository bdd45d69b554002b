import type { Duration } from "../../../core/time/instant.ts";

/** A span as it is read: `0.3 s`, `4 s`, `2 min`, `90 s`. */
export function spanWords(span: Duration): string {
  if (span < 1000) return `${(span / 1000).toFixed(1)} s`;
  const seconds = Math.round(span / 1000);
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
