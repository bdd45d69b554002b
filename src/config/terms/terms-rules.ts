import type { Problem } from "../../ports/errors.ts";
import { suggest } from "../nearest.ts";
import { exampleFor } from "../schema/examples.ts";
import { quoted } from "../schema/wrong.ts";
import { problemAt } from "../yaml/problem-at.ts";
import {
  itemsAt,
  keyPlaceOf,
  nodeAt,
  placeOf,
  textAt,
  textsAt,
  type Path,
  type Sourced,
} from "../yaml/sourced.ts";
import { checkConduct, checkRemedy } from "./conduct-rules.ts";
import { checkTargets } from "./target-rules.ts";
import { checkWarnings } from "./warn-rules.ts";

const REQUIRED: readonly Path[] = [
  ["hours"],
  ["hours", "timezone"],
  ["hours", "week"],
  ["response"],
  ["response", "answers"],
  ["response", "objective"],
  ["response", "targets"],
];

/**
 * What is wrong between the values of a terms file, defaults inherited; the schema sees to each by itself. `routes` are
 * the names that `escalate` may use, undefined when nobody knows them.
 */
export function checkTerms(root: Sourced, routes: readonly string[] | undefined): readonly Problem[] {
  return [
    ...checkRequired(root),
    ...checkHours(root),
    ...checkTargets(root),
    ...checkWarnings(root),
    ...checkEscalation(root, routes),
    ...checkConduct(root),
    ...checkRemedy(root),
  ];
}

function checkRequired(root: Sourced): readonly Problem[] {
  return REQUIRED.flatMap((path) => {
    const parent = nodeAt(root, path.slice(0, -1));
    if (parent?.kind !== "map" || nodeAt(root, path) !== undefined) return [];
    const mend = `add it here or in defaults.yaml: \`${exampleFor(path) ?? ""}\``;
    const place = path.length > 1 ? keyPlaceOf(root, path.slice(0, -1)) : root.place;
    return [problemAt(place, `${quoted(path.join("."))} is missing`, mend)];
  });
}

function checkHours(root: Sourced): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const exception of itemsAt(root, ["hours", "exceptions"])) {
    const date = textAt(exception, ["date"]);
    if (date === undefined) continue;
    if (seen.has(date)) {
      const mend = "list all hours of that date in one exception";
      problems.push(problemAt(placeOf(exception, ["date"]), `two exceptions for ${date}`, mend));
    }
    seen.add(date);
  }
  const region: Path = ["hours", "holidays", "region"];
  if (nodeAt(root, region) !== undefined && nodeAt(root, ["hours", "holidays", "country"]) === undefined) {
    problems.push(problemAt(keyPlaceOf(root, region), "a region without its country", "add `country: US`"));
  }
  return problems;
}

function checkEscalation(root: Sourced, routes: readonly string[] | undefined): readonly Problem[] {
  return itemsAt(root, ["escalate"]).flatMap((step) => {
    if (step.kind !== "map") return [];
    const given = ["at", "after"].filter((key) => step.entries.has(key));
    const problems = textsAt(step, ["to"])
      .filter(({ text }) => routes !== undefined && !routes.includes(text))
      .map(({ text, place }) =>
        problemAt(place, `unknown route ${quoted(text)}`, suggest(text, routes ?? [])),
      );
    if (given.length === 1) return problems;
    const message = given.length === 0 ? "the step says not when" : "the step says `at` and `after`";
    const mend = "write either `at: warning`, `at: breach` or `after: 30m`";
    return [problemAt(step.place, message, mend), ...problems];
  });
}
