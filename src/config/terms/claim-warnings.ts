import { claimIn } from "../../core/blurbs/claims.ts";
import type { Problem } from "../../ports/errors.ts";
import { quoted } from "../schema/wrong.ts";
import { problemAt } from "../yaml/problem-at.ts";
import { placeOf, textAt, textsAt, type Sourced } from "../yaml/sourced.ts";

const MEND = "leave it out: hours, shares, times and dates are told as the terms have them";

/**
 * What `purpose` and `offers` promise customers by themselves: it is published as it stands, and no target holds it. Not
 * refused: a product can be called by a time ("24/7 chat"), and terms that were in force cannot be changed.
 */
export function claimWarnings(root: Sourced): readonly Problem[] {
  const purpose = textAt(root, ["purpose"]);
  const published = [
    ...(purpose === undefined ? [] : [{ text: purpose, place: placeOf(root, ["purpose"]) }]),
    ...textsAt(root, ["offers"]),
  ];
  return published.flatMap(({ text, place }) => {
    const claim = claimIn(text);
    if (claim === undefined) return [];
    return [problemAt(place, `${quoted(claim)} promises customers something that no target holds`, MEND)];
  });
}
