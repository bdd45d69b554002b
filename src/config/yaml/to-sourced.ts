import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { Problem } from "../../ports/errors.ts";
import type { Place, Sourced, SourcedEntry, SourcedScalar } from "./sourced.ts";

const ALIAS = {
  message: "anchors and aliases (& and *) are not read here",
  mend: "write the value out, or put it into defaults.yaml",
};

const TWICE = { message: "the same key stands twice in this map", mend: "keep one of the two" };

/** The parsed node `contents` with the place of every value; nothing at all counts as an empty map. */
export function toSourced(
  contents: unknown,
  placeOf: (offset: number) => Place,
): { readonly root: Sourced; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const placeIn = (node: unknown, around: Place): Place => {
    const range = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range : undefined;
    return range ? placeOf(range[0]) : around;
  };
  const visit = (node: unknown, around: Place): Sourced => {
    const place = placeIn(node, around);
    if (isSeq(node)) return { kind: "list", items: node.items.map((item) => visit(item, place)), place };
    if (isMap(node)) return { kind: "map", entries: entriesOf(node.items, place), place };
    if (isAlias(node)) problems.push({ ...place, ...ALIAS });
    return scalar(node, place);
  };
  const entriesOf = (pairs: readonly Pair[], around: Place): ReadonlyMap<string, SourcedEntry> => {
    const entries = new Map<string, SourcedEntry>();
    for (const { key, value } of pairs) {
      const keyPlace = placeIn(key, around);
      const name = nameOf(key);
      if (name === undefined) {
        problems.push({ ...keyPlace, message: "a key is not plain text", mend: "write it as a single word" });
      } else if (entries.has(name)) {
        problems.push({ ...keyPlace, ...TWICE });
      } else if (isAlias(value)) {
        problems.push({ ...placeIn(value, keyPlace), ...ALIAS });
      } else if (isNothing(value)) {
        const message = `${JSON.stringify(name)} has no value`;
        problems.push({ ...keyPlace, message, mend: "give it one, or delete the line" });
      } else {
        entries.set(name, { keyPlace, value: visit(value, keyPlace) });
      }
    }
    return entries;
  };
  const start = placeOf(0);
  if (isNothing(contents)) return { root: { kind: "map", entries: new Map(), place: start }, problems };
  return { root: visit(contents, start), problems };
}

interface Pair {
  readonly key: unknown;
  readonly value: unknown;
}

function scalar(node: unknown, place: Place): SourcedScalar {
  const value: unknown = isScalar(node) ? node.value : null;
  const source = isScalar(node) ? (node.source ?? "") : "";
  const plain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return { kind: "scalar", value: plain ? value : null, source, place };
}

function nameOf(key: unknown): string | undefined {
  const value: unknown = isScalar(key) ? key.value : undefined;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}

function isNothing(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}
