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
import { CONDUCT_CATEGORIES } from "../../core/cases/message-facts.ts";

/** Rules that detect nothing, and rules for what is not among the published. */
export function checkConduct(root: Sourced): readonly Problem[] {
  const published = textsAt(root, ["conduct", "not_tolerated"]).map(({ text }) => text);
  return itemsAt(root, ["conduct", "rules"]).flatMap((rule) => {
    if (rule.kind !== "map") return [];
    const problems: Problem[] = [];
    if (nodeAt(rule, ["category"]) === undefined && nodeAt(rule, ["pattern"]) === undefined) {
      problems.push(
        problemAt(rule.place, "the rule has neither a category nor a pattern", "add one of the two"),
      );
    }
    const publishes = textAt(rule, ["publishes"]);
    if (publishes !== undefined && !published.includes(publishes)) {
      const message = `the rule publishes ${quoted(publishes)}, which is not in \`not_tolerated\``;
      problems.push(problemAt(placeOf(rule, ["publishes"]), message, suggest(publishes, published)));
    }
    return problems;
  });
}

/** Published lines that nothing detects: legal, but then published and enforced are not one. */
export function undetectedConduct(root: Sourced): readonly Problem[] {
  const publishedByRules = itemsAt(root, ["conduct", "rules"]).map((rule) => textAt(rule, ["publishes"]));
  return textsAt(root, ["conduct", "not_tolerated"]).flatMap(({ text, place }) => {
    if (publishedByRules.includes(text) || CONDUCT_CATEGORIES.some((category) => category === text))
      return [];
    const message = `nothing detects ${quoted(text)}`;
    return [problemAt(place, message, "add a rule that `publishes` it, or use a known category")];
  });
}

const PLACEHOLDERS = ["name", "next_update", "target"];

/** Placeholders of the remedy, in any of its languages, that nobody fills in. */
export function checkRemedy(root: Sourced): readonly Problem[] {
  const inLanguages = entriesAt(root, ["remedy"]).map(([language]): Path => ["remedy", language]);
  const paths = inLanguages.length > 0 ? inLanguages : [["remedy"]];
  return paths.flatMap((path) => checkPlaceholders(root, path));
}

function checkPlaceholders(root: Sourced, path: Path): readonly Problem[] {
  const remedy = textAt(root, path);
  if (remedy === undefined) return [];
  const place = placeOf(root, path);
  const used = [...new Set([...remedy.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name))];
  const unknown = used
    .filter((name) => !PLACEHOLDERS.includes(name))
    .map((name) =>
      problemAt(place, `unknown placeholder ${quoted(`{${name}}`)}`, suggest(name, PLACEHOLDERS)),
    );
  const targets = itemsAt(root, ["response", "targets"]);
  const isFilled = targets.length === 0 || targets.some((target) => isTrueAt(target, ["publish"]));
  if (isFilled || !used.includes("target")) return unknown;
  const message = "the remedy names {target}, but no target is published";
  return [...unknown, problemAt(keyPlaceOf(root, path), message, "give a target `publish: true`")];
}
