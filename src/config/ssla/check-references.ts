import type { Problem } from "../../ports/errors.ts";
import { quoted } from "../schema/wrong.ts";
import { DEFAULT_FOLDER } from "../terms/load-terms.ts";
import { OVERLAYS } from "../terms/find-terms-files.ts";
import { problemAt } from "../yaml/problem-at.ts";
import {
  entriesAt,
  keyPlaceOf,
  nodeAt,
  placeOf,
  textAt,
  textsAt,
  type Place,
  type Sourced,
} from "../yaml/sourced.ts";
import { checkBrand, unknownAt } from "./check-brand.ts";

/** Names in `ssla.yaml` that lead nowhere, and channels that watch the same place. */
export function checkReferences(root: Sourced): readonly Problem[] {
  const hasEmail = nodeAt(root, ["email"]) !== undefined;
  return [
    ...entriesAt(root, ["brands"]).flatMap(([, brand]) => checkBrand(brand, hasEmail)),
    ...entriesAt(root, ["channels"]).flatMap(([name, channel]) => checkChannel(root, name, channel)),
    ...checkSamePlace(root),
  ];
}

/** The routes that the terms of a folder may name: those of its channel's brand; of all brands for shared folders. */
export function routesOfFolder(root: Sourced, folder: string): readonly string[] {
  const all = entriesAt(root, ["brands"]).map(([name]) => name);
  const brand = textAt(root, ["channels", folder, "brand"]);
  const brands = brand !== undefined && all.includes(brand) ? [brand] : all;
  return brands.flatMap((name) => entriesAt(root, ["brands", name, "routes"]).map(([route]) => route));
}

function checkChannel(root: Sourced, name: string, channel: Sourced): readonly Problem[] {
  const brands = entriesAt(root, ["brands"]).map(([id]) => id);
  const brand = textAt(channel, ["brand"]) ?? "";
  const routes = entriesAt(root, ["brands", brand, "routes"]).map(([route]) => route);
  const problems = [...unknownAt(channel, ["brand"], "brand", brands)];
  if (brands.includes(brand)) problems.push(...unknownAt(channel, ["alerts"], "route", routes));
  if (name === DEFAULT_FOLDER || name === OVERLAYS) {
    const message = `a channel cannot be named ${quoted(name)}: that folder of terms has a meaning of its own`;
    problems.push(problemAt(keyPlaceOf(root, ["channels", name]), message, "name it like x-acme"));
  }
  return problems;
}

/** Two channels on one account would count and warn twice. */
function checkSamePlace(root: Sourced): readonly Problem[] {
  const seen = new Map<string, string>();
  return entriesAt(root, ["channels"]).flatMap(([name, channel]) => {
    const kind = textAt(channel, ["kind"]) ?? "";
    return placesOf(channel).flatMap(({ text, place }) => {
      const key = JSON.stringify([kind, text]);
      const other = seen.get(key);
      seen.set(key, other ?? name);
      if (other === undefined) return [];
      const mend = "watch each account or place once";
      return [problemAt(place, `channel ${quoted(other)} watches ${quoted(text)} already`, mend)];
    });
  });
}

function placesOf(channel: Sourced): readonly { readonly text: string; readonly place: Place }[] {
  const single = (["account", "page", "webhook_path"] as const).flatMap((key) => {
    const text = textAt(channel, ["connect", key]);
    return text === undefined ? [] : [{ text, place: placeOf(channel, ["connect", key]) }];
  });
  return [...single, ...textsAt(channel, ["connect", "channels"])];
}
