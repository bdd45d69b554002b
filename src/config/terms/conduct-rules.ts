import { conductFindings } from "../../core/conduct/conduct-lines.ts";
import { ALWAYS_SEARCHED, MOST_PATTERNS, PATTERN_STEPS } from "../../core/conduct/pattern-limits.ts";
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
import { instructionsOf } from "./pattern-cost.ts";

/** Rules that detect nothing, and rules for what is not among the published. */
export function checkConduct(root: Sourced): readonly Problem[] {
  const published = textsAt(root, ["conduct", "not_tolerated"]).map(({ text }) => text);
  const ofRules = itemsAt(root, ["conduct", "rules"]).flatMap((rule) => {
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
  return [...ofRules, ...checkPatterns(root)];
}

/** Where rules with patterns stand: a text is read by all of them together. */
const WITH_PATTERNS: readonly Path[] = [
  ["conduct", "rules"],
  ["response", "needs_reply", "rules"],
];

/** Too many patterns, or too much of them together, for every text to be read as far as it should. */
function checkPatterns(root: Sourced): readonly Problem[] {
  const found = WITH_PATTERNS.map((path) => ({
    path,
    patterns: itemsAt(root, path).flatMap((rule) => textAt(rule, ["pattern"]) ?? []),
  }));
  const patterns = found.flatMap((one) => one.patterns);
  const largest = found.toSorted((a, b) => b.patterns.length - a.patterns.length)[0];
  if (largest === undefined || patterns.length === 0) return [];
  const place = placeOf(root, largest.path);
  if (patterns.length > MOST_PATTERNS) {
    const mend = `use at most ${MOST_PATTERNS}: join some with |`;
    return [problemAt(place, `${patterns.length} rules have a pattern`, mend)];
  }
  const most = Math.floor(PATTERN_STEPS / ALWAYS_SEARCHED);
  const instructions = patterns.reduce((sum, pattern) => sum + instructionsOf(pattern), 0);
  if (instructions <= most) return [];
  const mend = `use at most ${most}: repeat less often, or drop some rules`;
  return [problemAt(place, `the patterns compile to ${instructions} instructions together`, mend)];
}

/** Where published and enforced are not one: published lines that nothing detects, and rules the public is not told of. */
export function conductWarnings(root: Sourced): readonly Problem[] {
  const published = textsAt(root, ["conduct", "not_tolerated"]);
  const { unpublishedRules, undetectedLines } = conductFindings(
    published.map(({ text }) => text),
    itemsAt(root, ["conduct", "rules"]).map((rule) => ({
      rule,
      category: textAt(rule, ["category"]),
      publishes: textAt(rule, ["publishes"]),
    })),
  );
  const undetected = published
    .filter(({ text }) => undetectedLines.includes(text))
    .map(({ text, place }) => {
      const mend = "add a rule that `publishes` it, or use a known category";
      return problemAt(place, `nothing detects ${quoted(text)}`, mend);
    });
  const unpublished = unpublishedRules
    .filter(({ publishes }) => publishes === undefined) // one that names a line that is not there is refused
    .map(({ rule, category }) => {
      const name = textAt(rule, ["name"]) ?? category ?? textAt(rule, ["pattern"]) ?? "";
      const mend = "add to `not_tolerated` what it enforces, and name that line in its `publishes`";
      return problemAt(rule.place, `the rule ${quoted(name)} enforces what is not published`, mend);
    });
  return [...undetected, ...unpublished];
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
