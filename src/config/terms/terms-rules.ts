import type { Problem } from "../../ports/errors.ts";
import { exampleFor } from "../schema/examples.ts";
import { quoted } from "../schema/wrong.ts";
import { problemAt } from "../yaml/problem-at.ts";
import { itemsAt, keyPlaceOf, nodeAt, placeOf, textAt, type Path, type Sourced } from "../yaml/sourced.ts";
import { checkAuthors } from "./author-lists.ts";
import { checkConduct, checkRemedy } from "./conduct-rules.ts";
import { checkEscalation, type BrandRoutes } from "./escalation-rules.ts";
import { checkNeedsReply } from "./needs-reply-rules.ts";
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
 * What is wrong between the values of a terms file, defaults inherited; the schema sees to each by itself. `brands` are
 * those that the terms speak to, undefined when nobody knows them.
 */
export function checkTerms(root: Sourced, brands: readonly BrandRoutes[] | undefined): readonly Problem[] {
  return [
    ...checkRequired(root),
    ...checkHours(root),
    ...checkTargets(root),
    ...checkAuthors(root),
    ...checkNeedsReply(root),
    ...checkWarnings(root),
    ...checkEscalation(root, brands),
    ...checkConduct(root),
    ...checkRemedy(root),
  ];
}

function checkRequired(root: Sourced): readonly Problem[] {
  return REQUIRED.flatMap((path) => {
    const parent = nodeAt(root, path.slice(0, -1));
    if (parent?.kind !== "map" || nodeAt(root, path) !== undefined) return [];
    const mend = `add it here or in defaults.yaml: \`${exampleFor(path) ?? ""}\``;
    const around = path.length > 1 ? keyPlaceOf(root, path.slice(0, -1)) : root.place;
    const place = around.file === root.place.file ? around : root.place; // the defaults lack it for this file
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
