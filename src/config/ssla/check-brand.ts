import type { ChannelKinds } from "../../channels/define-channel.ts";
import type { Problem } from "../../ports/errors.ts";
import { suggest } from "../nearest.ts";
import { quoted } from "../schema/wrong.ts";
import { problemAt } from "../yaml/problem-at.ts";
import {
  entriesAt,
  isTrueAt,
  itemsAt,
  keyPlaceOf,
  nodeAt,
  placeOf,
  textAt,
  textsAt,
  type Path,
  type Sourced,
} from "../yaml/sourced.ts";
import { checkRoute } from "./check-route.ts";
import { unknownAt, unknownIn } from "./unknown-names.ts";

/** Names within a brand that lead nowhere, and routes that could reach nobody. */
export function checkBrand(brand: Sourced, kinds: ChannelKinds, hasEmail: boolean): readonly Problem[] {
  const people = entriesAt(brand, ["people"]).map(([name]) => name);
  const routes = entriesAt(brand, ["routes"]).map(([name]) => name);
  return [
    ...entriesAt(brand, ["people"]).flatMap(([, person]) => checkAccounts(person, [...kinds.keys()])),
    ...entriesAt(brand, ["routes"]).flatMap(([name, route]) =>
      checkRoute(brand, name, route, people, hasEmail),
    ),
    ...checkRota(brand, people, routes),
    ...checkRotaPeople(brand),
    ...unknownIn(brand, ["actions", "people"], "person", people),
    ...unknownIn(brand, ["approvers"], "person", people),
    ...cannotClick(brand, brand, ["approvers"]),
    ...cannotClick(brand, brand, ["actions", "people"]),
    ...itemsAt(brand, ["reports"]).flatMap((report) => unknownIn(report, ["to"], "route", routes)),
    ...checkReportNames(brand),
  ];
}

function checkAccounts(person: Sourced, kinds: readonly string[]): readonly Problem[] {
  return entriesAt(person, ["accounts"])
    .filter(([kind]) => !kinds.includes(kind))
    .map(([kind]) => {
      const place = keyPlaceOf(person, ["accounts", kind]);
      return problemAt(place, `unknown kind of channel ${quoted(kind)}`, suggest(kind, kinds));
    });
}

/** People who are to click at `path` of `root`, but whom nobody could tell in Slack. */
export function cannotClick(brand: Sourced, root: Sourced, path: Path): readonly Problem[] {
  return textsAt(root, path)
    .filter(({ text }) => isWithout(brand, text, "slack"))
    .map(({ text, place }) => {
      const message = `${quoted(text)} is to click in Slack, but has no \`slack\``;
      return problemAt(place, message, `give ${text} \`slack\` under \`people\``);
    });
}

const isWithout = (brand: Sourced, person: string, key: string): boolean =>
  nodeAt(brand, ["people", person]) !== undefined && textAt(brand, ["people", person, key]) === undefined;

/** People on shift whom a route that asks the rota could not wake. */
function checkRotaPeople(brand: Sourced): readonly Problem[] {
  const inSlack = entriesAt(brand, ["routes"]).find(
    ([, route]) => isTrueAt(route, ["rota"]) && !isTrueAt(route, ["email"]),
  );
  if (inSlack === undefined) return [];
  return itemsAt(brand, ["rota"]).flatMap((entry) => {
    const person = textAt(entry, ["person"]);
    if (person === undefined || !isWithout(brand, person, "slack")) return [];
    const message = `${quoted(person)} cannot be woken by route ${quoted(inSlack[0])}: no \`slack\``;
    return [problemAt(placeOf(entry, ["person"]), message, `give ${person} \`slack\` under \`people\``)];
  });
}

function checkRota(brand: Sourced, people: readonly string[], routes: readonly string[]): readonly Problem[] {
  const entries = itemsAt(brand, ["rota"]);
  const problems = entries.flatMap((entry) => unknownAt(entry, ["person"], "person", people));
  if (entries.length === 0 || routes.includes("team")) return problems;
  const message = "there is no route `team`, which is rung when nobody is on shift";
  const mend = 'add `team: { channel: "C0SOCIAL1" }` to `routes`';
  return [...problems, problemAt(keyPlaceOf(brand, ["rota"]), message, mend)];
}

function checkReportNames(brand: Sourced): readonly Problem[] {
  const seen = new Set<string>();
  return itemsAt(brand, ["reports"]).flatMap((report) => {
    const name = textAt(report, ["name"]);
    if (name === undefined || !seen.has(name)) {
      seen.add(name ?? "");
      return [];
    }
    return [
      problemAt(placeOf(report, ["name"]), `two reports are named ${quoted(name)}`, "give each its own name"),
    ];
  });
}
