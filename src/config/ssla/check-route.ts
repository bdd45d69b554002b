import type { Problem } from "../../ports/errors.ts";
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
  type Sourced,
} from "../yaml/sourced.ts";
import { unknownIn } from "./unknown-names.ts";

/** People of a route that nobody knows or that it cannot reach, and what it needs beside. */
export function checkRoute(
  brand: Sourced,
  name: string,
  route: Sourced,
  people: readonly string[],
  hasEmail: boolean,
): readonly Problem[] {
  return [
    ...unknownIn(route, ["people"], "person", people),
    ...(isTrueAt(route, ["email"]) ? checkMail(brand, name, route, hasEmail) : []),
    ...checkPeople(brand, route, people),
    ...checkRotaRoute(brand, name, route),
  ];
}

function checkMail(brand: Sourced, name: string, route: Sourced, hasEmail: boolean): readonly Problem[] {
  const place = keyPlaceOf(route, ["email"]);
  const problems: Problem[] = [];
  if (!hasEmail) {
    const mend = "add `email: { smtp: env:SMTP_URL, from: ssla@acme.example }` at the top level";
    problems.push(problemAt(place, `route ${quoted(name)} sends e-mail, but no server is set`, mend));
  }
  const asksRota = isTrueAt(route, ["rota"]);
  if (textsAt(route, ["people"]).length === 0 && !asksRota) {
    const message = `route ${quoted(name)} sends e-mail, but to nobody`;
    problems.push(problemAt(place, message, "list `people`, or write `rota: true`"));
  }
  return asksRota ? [...problems, ...checkRotaMail(brand, name)] : problems;
}

/** Whoever is on shift gets that route's mails, so they need an address; groups have none. */
function checkRotaMail(brand: Sourced, name: string): readonly Problem[] {
  return itemsAt(brand, ["rota"]).flatMap((entry) => {
    const person = textAt(entry, ["person"]);
    if (person === undefined || nodeAt(brand, ["people", person]) === undefined) return [];
    if (textAt(brand, ["people", person, "email"]) !== undefined) return [];
    const message = `${quoted(person)} cannot get the mails of route ${quoted(name)}: no \`email\``;
    return [problemAt(placeOf(entry, ["person"]), message, `give ${person} \`email\` under \`people\``)];
  });
}

function checkPeople(brand: Sourced, route: Sourced, people: readonly string[]): readonly Problem[] {
  const needs = isTrueAt(route, ["email"]) ? "email" : "slack";
  return textsAt(route, ["people"])
    .filter(({ text }) => people.includes(text) && textAt(brand, ["people", text, needs]) === undefined)
    .map(({ text, place }) => {
      const message = `${quoted(text)} cannot be reached by this route: no \`${needs}\``;
      return problemAt(place, message, `give ${text} \`${needs}\` under \`people\``);
    });
}

function checkRotaRoute(brand: Sourced, name: string, route: Sourced): readonly Problem[] {
  if (!isTrueAt(route, ["rota"]) || itemsAt(brand, ["rota"]).length > 0) return [];
  const message = `route ${quoted(name)} asks the rota, but there is none`;
  return [problemAt(keyPlaceOf(route, ["rota"]), message, "add `rota` to the brand")];
}

/** Brands that nobody is warned at while Slack cannot be reached: legal, but odd. */
export function withoutFallback(root: Sourced): readonly Problem[] {
  return entriesAt(root, ["brands"]).flatMap(([name, brand]) => {
    const route = nodeAt(brand, ["routes", "fallback"]);
    if (route === undefined) {
      const message = `brand ${quoted(name)} has no route \`fallback\`: while Slack cannot be reached nobody is warned`;
      const mend = `add \`${FALLBACK}\` to \`routes\``;
      return [problemAt(keyPlaceOf(brand, ["routes"]), message, mend)];
    }
    const others = [["pagerduty"], ["webhook"]].some((path) => nodeAt(route, path) !== undefined);
    if (others || isTrueAt(route, ["email"])) return [];
    const message = `route \`fallback\` of brand ${quoted(name)} leads to Slack only, which is what it stands in for`;
    return [problemAt(keyPlaceOf(brand, ["routes", "fallback"]), message, `write it like \`${FALLBACK}\``)];
  });
}

const FALLBACK = "fallback: { people: [bo], email: true }";
