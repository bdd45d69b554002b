import { zoneNames } from "../time/zone.ts";
import type { Catalogue } from "./catalogue.ts";
import { anyOf, unlessLetters } from "./patterns.ts";
import { placeName } from "./place-names.ts";

const known = new WeakMap<Catalogue, RegExp>();

/** The first place whose clocks a text may name, and the text without it. */
export function placeIn(
  catalogue: Catalogue,
  text: string,
): { readonly found: string | undefined; readonly rest: string } {
  const match = placesOf(catalogue).exec(text);
  if (match === null) return { found: undefined, rest: text };
  return { found: match[0], rest: text.replace(match[0], " ") };
}

function placesOf(catalogue: Catalogue): RegExp {
  const places =
    known.get(catalogue) ??
    new RegExp(unlessLetters(anyOf(zoneNames().map((zone) => placeName(catalogue, zone).name))), "u");
  known.set(catalogue, places);
  return places;
}
