import type { ChannelKinds } from "../../channels/define-channel.ts";
import { OVERLAYS } from "../../core/terms/frozen.ts";
import type { Problem } from "../../ports/errors.ts";
import { quoted } from "../schema/wrong.ts";
import type { BrandRoutes, RoutesOf } from "../terms/escalation-rules.ts";
import { DEFAULT_FOLDER } from "../terms/find-terms-files.ts";
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
import { cannotClick, checkBrand } from "./check-brand.ts";
import { checkResponders } from "./check-responders.ts";
import { unknownAt, unknownIn } from "./unknown-names.ts";

/** Names in `ssla.yaml` that lead nowhere, and channels that watch the same place. */
export function checkReferences(root: Sourced, kinds: ChannelKinds): readonly Problem[] {
  const hasEmail = nodeAt(root, ["email"]) !== undefined;
  return [
    ...entriesAt(root, ["brands"]).flatMap(([, brand]) => checkBrand(brand, kinds, hasEmail)),
    ...entriesAt(root, ["channels"]).flatMap(([name, channel]) => checkChannel(root, kinds, name, channel)),
    ...checkSamePlace(root, kinds),
  ];
}

/**
 * The brands whose channels are judged by the terms of a folder, with their routes: of a channel's own folder, its
 * brand; of `default/`, the brands of the channels without a folder; of overlays, those of all channels.
 */
export function routesOfFolder(root: Sourced): RoutesOf {
  const brands = entriesAt(root, ["brands"]).map(([name]) => name);
  const routesOf = (brand: string): BrandRoutes => ({
    brand: brands.length > 1 ? brand : undefined,
    routes: entriesAt(root, ["brands", brand, "routes"]).map(([route]) => route),
  });
  return (folder, folders) => {
    const own = new Set<string>();
    for (const [name, channel] of entriesAt(root, ["channels"])) {
      const brand = textAt(channel, ["brand"]);
      const uses = name === folder || isShared(folder, folders.has(name));
      if (uses && brand !== undefined && brands.includes(brand)) own.add(brand);
    }
    if (own.size > 0) return [...own].map(routesOf);
    // Nobody uses these terms yet: they may name the routes of any brand.
    return [{ brand: undefined, routes: brands.flatMap((brand) => routesOf(brand).routes) }];
  };
}

/** Whether the versions of a folder wait for people's approval: those of a brand that names approvers. */
export function asksForApproval(root: Sourced): (folder: string) => boolean {
  const asking = entriesAt(root, ["brands"])
    .filter(([name]) => nodeAt(root, ["brands", name, "approvers"]) !== undefined)
    .map(([name]) => name);
  const isAsking = (brand: string | undefined): boolean => brand !== undefined && asking.includes(brand);
  return (folder) =>
    folder === DEFAULT_FOLDER ? asking.length > 0 : isAsking(textAt(root, ["channels", folder, "brand"]));
}

const isShared = (folder: string, hasOwnFolder: boolean): boolean =>
  folder === OVERLAYS || (folder === DEFAULT_FOLDER && !hasOwnFolder);

function checkChannel(
  root: Sourced,
  kinds: ChannelKinds,
  name: string,
  channel: Sourced,
): readonly Problem[] {
  const brands = entriesAt(root, ["brands"]).map(([id]) => id);
  const brand = textAt(channel, ["brand"]) ?? "";
  const routes = entriesAt(root, ["brands", brand, "routes"]).map(([route]) => route);
  const problems = [...unknownAt(channel, ["brand"], "brand", brands)];
  if (brands.includes(brand)) {
    const people = entriesAt(root, ["brands", brand, "people"]).map(([person]) => person);
    problems.push(...unknownAt(channel, ["alerts"], "route", routes));
    problems.push(...unknownIn(channel, ["actions", "people"], "person", people));
    const own = nodeAt(root, ["brands", brand]);
    if (own !== undefined) problems.push(...cannotClick(own, channel, ["actions", "people"]));
  }
  problems.push(...checkResponders(root, kinds, name, channel));
  if (name === DEFAULT_FOLDER || name === OVERLAYS) {
    const message = `a channel cannot be named ${quoted(name)}: that folder of terms has a meaning of its own`;
    problems.push(problemAt(keyPlaceOf(root, ["channels", name]), message, "name it like x-acme"));
  }
  return problems;
}

/** Two channels on one account would count and warn twice. */
function checkSamePlace(root: Sourced, kinds: ChannelKinds): readonly Problem[] {
  const seen = new Map<string, string>();
  return entriesAt(root, ["channels"]).flatMap(([name, channel]) => {
    const kind = textAt(channel, ["kind"]) ?? "";
    return placesOf(channel, kinds.get(kind)?.watches ?? []).flatMap(({ text, place }) => {
      const key = JSON.stringify([kind, text]);
      const other = seen.get(key);
      seen.set(key, other ?? name);
      if (other === undefined) return [];
      const mend = "watch each account or place once";
      return [problemAt(place, `channel ${quoted(other)} watches ${quoted(text)} already`, mend)];
    });
  });
}

/** What these keys of `connect` say, each of which holds a text or a list of them. */
function placesOf(
  channel: Sourced,
  keys: readonly string[],
): readonly { readonly text: string; readonly place: Place }[] {
  return keys.flatMap((key) => {
    const path = ["connect", key];
    const text = textAt(channel, path);
    return text === undefined ? textsAt(channel, path) : [{ text, place: placeOf(channel, path) }];
  });
}
