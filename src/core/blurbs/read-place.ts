import { zoneNames } from "../time/zone.ts";
import type { Catalogue } from "./catalogue.ts";
import { anyOf, compiledOnce, unlessLetters } from "./patterns.ts";
import { placeName } from "./place-names.ts";

/** The first place whose clocks a text may name, and the text without it. */
export function placeIn(
  catalogue: Catalogue,
  text: string,
): { readonly found: string | undefined; readonly rest: string } {
  const match = placesOf(catalogue).exec(text);
  if (match === null) return { found: undefined, rest: text };
  return { found: match[0], rest: text.replace(match[0], " ") };
}

const placesOf = compiledOnce(
  (catalogue: Catalogue) =>
    new RegExp(unlessLetters(anyOf(zoneNames().map((zone) => placeName(catalogue, zone).name))), "u"),
);
