/**
 * Why a first deadline was missed. Each miss has one cause: the first of these, in this order, that is true of it
 * (docs/metrics.md says of each when it is).
 */
export const CAUSES = [
  "blind",
  "not warned",
  "warned late",
  "overlay",
  "closed day",
  "burst",
  "edge of day",
  "came while closed",
  "claimed",
  "not claimed",
] as const;
/** One of them. */
export type Cause = (typeof CAUSES)[number];
