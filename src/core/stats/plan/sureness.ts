import { wilsonInterval } from "../wilson.ts";

/** How a promise stands to its objective: kept for sure, kept as far as so few cases can tell, or not kept. */
export type Sureness = "sure" | "not sure" | "not kept";

/** A promise is honest when even the low end of the range reaches the objective. Undefined when nothing was decided. */
export function surenessOf(kept: number, decided: number, objective: number): Sureness | undefined {
  if (decided === 0) return undefined;
  if (wilsonInterval(kept, decided).low >= objective) return "sure";
  return kept / decided >= objective ? "not sure" : "not kept";
}

/** More cases than any channel has in a period that is planned with. */
const MOST = 1_000_000;

/** With how many cases of which the same share is kept one would be sure; undefined when no number would do. */
export function casesToBeSure(share: number, objective: number): number | undefined {
  const isSure = (cases: number): boolean => wilsonInterval(share * cases, cases).low >= objective;
  if (!isSure(MOST)) return undefined;
  let [few, enough] = [0, MOST];
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (isSure(middle)) enough = middle;
    else few = middle;
  }
  return enough;
}
