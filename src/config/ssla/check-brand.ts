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
  placeOf,
  textAt,
  textsAt,
  type Path,
  type Sourced,
} from "../yaml/sourced.ts";

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
    ...unknownIn(brand, ["actions", "people"], "person", people),
    ...unknownIn(brand, ["approvers"], "person", people),
    ...itemsAt(brand, ["reports"]).flatMap((report) => unknownIn(report, ["to"], "route", routes)),
    ...checkReportNames(brand),
  ];
}

/** Texts of the list at `path` that are not among `known`. */
export function unknownIn(
  root: Sourced,
  path: Path,
  what: string,
  known: readonly string[],
): readonly Problem[] {
  return textsAt(root, path)
    .filter(({ text }) => !known.includes(text))
    .map(({ text, place }) => problemAt(place, `unknown ${what} ${quoted(text)}`, suggest(text, known)));
}

/** The text at `path`, when it is not among `known`. */
export function unknownAt(
  root: Sourced,
  path: Path,
  what: string,
  known: readonly string[],
): readonly Problem[] {
  const text = textAt(root, path);
  if (text === undefined || known.includes(text)) return [];
  return [problemAt(placeOf(root, path), `unknown ${what} ${quoted(text)}`, suggest(text, known))];
}

function checkAccounts(person: Sourced, kinds: readonly string[]): readonly Problem[] {
  return entriesAt(person, ["accounts"])
    .filter(([kind]) => !kinds.includes(kind))
    .map(([kind]) => {
      const place = keyPlaceOf(person, ["accounts", kind]);
      return problemAt(place, `unknown kind of channel ${quoted(kind)}`, suggest(kind, kinds));
    });
}

function checkRoute(
  brand: Sourced,
  name: string,
  route: Sourced,
  people: readonly string[],
  hasEmail: boolean,
): readonly Problem[] {
  const problems = [...unknownIn(route, ["people"], "person", people)];
  const byEmail = isTrueAt(route, ["email"]);
  if (byEmail && !hasEmail) {
    const mend = "add `email: { smtp: env:SMTP_URL, from: ssla@acme.example }` at the top level";
    problems.push(
      problemAt(
        keyPlaceOf(route, ["email"]),
        `route ${quoted(name)} sends e-mail, but no server is set`,
        mend,
      ),
    );
  }
  for (const { text: person, place } of textsAt(route, ["people"])) {
    if (!people.includes(person)) continue;
    const needs = byEmail ? "email" : "slack";
    if (textAt(brand, ["people", person, needs]) !== undefined) continue;
    const message = `${quoted(person)} cannot be reached by this route: no \`${needs}\``;
    problems.push(problemAt(place, message, `give ${person} \`${needs}\` under \`people\``));
  }
  if (isTrueAt(route, ["rota"]) && itemsAt(brand, ["rota"]).length === 0) {
    const message = `route ${quoted(name)} asks the rota, but there is none`;
    problems.push(problemAt(keyPlaceOf(route, ["rota"]), message, "add `rota` to the brand"));
  }
  return problems;
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
