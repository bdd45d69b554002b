import type { Problem } from "../../ports/errors.ts";
import { quoted } from "../schema/wrong.ts";
import { problemAt } from "../yaml/problem-at.ts";
import { isTrueAt, itemsAt, keyPlaceOf, nodeAt, textAt, type Sourced } from "../yaml/sourced.ts";

const CLOCKS = ["first", "next", "update", "resolve"] as const;

/** What is wrong with the targets beside the spelling of each. */
export function checkTargets(root: Sourced): readonly Problem[] {
  const targets = itemsAt(root, ["response", "targets"]).filter(({ kind }) => kind === "map");
  return [
    ...checkOrder(targets),
    ...checkNames(targets),
    ...checkPublished(targets),
    ...targets.flatMap(checkClocks),
    ...targets.flatMap(checkCondition),
  ];
}

function checkOrder(targets: readonly Sourced[]): readonly Problem[] {
  const last = targets.at(-1);
  const problems = targets.slice(0, -1).flatMap((target) => {
    if (nodeAt(target, ["when"]) !== undefined) return [];
    const message = `target ${nameOf(target)} has no \`when\`, so the targets after it are never reached`;
    return [problemAt(target.place, message, "give it a `when`, or move it to the end")];
  });
  if (last === undefined || nodeAt(last, ["when"]) === undefined) return problems;
  const message = `the last target ${nameOf(last)} has a \`when\`, so some messages have no target`;
  const mend = "add a last target without `when` (`target: none` promises nothing)";
  return [...problems, problemAt(keyPlaceOf(last, ["when"]), message, mend)];
}

function checkNames(targets: readonly Sourced[]): readonly Problem[] {
  const seen = new Set<string>();
  return targets.flatMap((target) => {
    const name = textAt(target, ["name"]);
    if (name === undefined || !seen.has(name)) {
      seen.add(name ?? "");
      return [];
    }
    const place = keyPlaceOf(target, ["name"]);
    return [problemAt(place, `two targets are named ${quoted(name)}`, "give each its own name")];
  });
}

function checkPublished(targets: readonly Sourced[]): readonly Problem[] {
  const published = targets.filter(isPublished);
  return [
    ...published.slice(1).map((target) => {
      const first = published[0] === undefined ? "" : nameOf(published[0]);
      const message = `target ${nameOf(target)} is published beside ${first}`;
      return problemAt(
        keyPlaceOf(target, ["publish"]),
        message,
        "publish one target only: customers are shown one",
      );
    }),
    ...published.filter(isNone).map((target) => {
      const message = `target ${nameOf(target)} is published but promises nothing`;
      return problemAt(keyPlaceOf(target, ["publish"]), message, "publish a target with `first`");
    }),
  ];
}

function checkClocks(target: Sourced): readonly Problem[] {
  const given = CLOCKS.filter((clock) => nodeAt(target, [clock]) !== undefined);
  if (isNone(target)) {
    return given.map((clock) => {
      const message = `target ${nameOf(target)} is \`none\` but has \`${clock}\``;
      return problemAt(keyPlaceOf(target, [clock]), message, `delete \`${clock}\` or \`target: none\``);
    });
  }
  if (given.includes("first") || nodeAt(target, ["target"]) !== undefined) return [];
  const mend = "add `first: 1h`, or `target: none` if it promises nothing";
  return [problemAt(target.place, `target ${nameOf(target)} has no \`first\``, mend)];
}

function checkCondition(target: Sourced): readonly Problem[] {
  const when = nodeAt(target, ["when"]);
  if (when?.kind !== "map" || when.entries.size > 0) return [];
  const mend = "name keywords, interactions, a language, authors or a time, or delete it";
  return [problemAt(keyPlaceOf(target, ["when"]), `the \`when\` of target ${nameOf(target)} is empty`, mend)];
}

const isPublished = (target: Sourced): boolean => isTrueAt(target, ["publish"]);

const isNone = (target: Sourced): boolean => textAt(target, ["target"]) === "none";

const nameOf = (target: Sourced): string => quoted(textAt(target, ["name"]) ?? "");
