/** Where a value stands in a file; line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A YAML value that remembers the file and the place it was written at, also after it was inherited. */
export type Sourced = SourcedScalar | SourcedList | SourcedMap;

export interface SourcedScalar {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** As written in the file: a long number may have lost digits in `value`. */
  readonly source: string;
  readonly place: Place;
}

interface SourcedList {
  readonly kind: "list";
  readonly items: readonly Sourced[];
  readonly place: Place;
}

interface SourcedMap {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, SourcedEntry>;
  readonly place: Place;
}

export interface SourcedEntry {
  readonly keyPlace: Place;
  readonly value: Sourced;
}

/** Keys and indexes from the root of a file to a value. */
export type Path = readonly (string | number)[];

/** The value without its places. */
export function toPlain(node: Sourced): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(toPlain);
    case "map": // fromEntries defines its keys: one such as `__proto__` stays a key
      return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, toPlain(value)]));
  }
}

/** The value at `path`, undefined when there is none. */
export function nodeAt(root: Sourced | undefined, path: Path): Sourced | undefined {
  return path.reduce<Sourced | undefined>((node, step) => childOf(node, step), root);
}

/** The place of the value at `path`, or of the nearest one around it that exists. */
export function placeOf(root: Sourced, path: Path): Place {
  let node = root;
  for (const step of path) {
    const child = childOf(node, step);
    if (child === undefined) break;
    node = child;
  }
  return node.place;
}

/** The place of the last key of `path`; of its value where it is no key. */
export function keyPlaceOf(root: Sourced, path: Path): Place {
  const parent = nodeAt(root, path.slice(0, -1));
  const key = path.at(-1);
  const entry = parent?.kind === "map" && typeof key === "string" ? parent.entries.get(key) : undefined;
  return entry?.keyPlace ?? placeOf(root, path);
}

/** The items of the list at `path`; none when there is no list. */
export function itemsAt(root: Sourced | undefined, path: Path): readonly Sourced[] {
  const node = nodeAt(root, path);
  return node?.kind === "list" ? node.items : [];
}

/** The keys and values of the map at `path`; none when there is no map. */
export function entriesAt(root: Sourced | undefined, path: Path): readonly (readonly [string, Sourced])[] {
  const node = nodeAt(root, path);
  return node?.kind === "map" ? [...node.entries].map(([key, { value }]) => [key, value] as const) : [];
}

/** The text at `path`; undefined when no text stands there. */
export function textAt(root: Sourced | undefined, path: Path): string | undefined {
  const node = nodeAt(root, path);
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
}

/** Whether `true` stands at `path`. */
export function isTrueAt(root: Sourced | undefined, path: Path): boolean {
  const node = nodeAt(root, path);
  return node?.kind === "scalar" && node.value === true;
}

/** The texts in the list at `path`, with their nodes. */
export function textsAt(
  root: Sourced | undefined,
  path: Path,
): readonly { readonly text: string; readonly place: Place }[] {
  return itemsAt(root, path).flatMap((item) =>
    item.kind === "scalar" && typeof item.value === "string" ? [{ text: item.value, place: item.place }] : [],
  );
}

function childOf(node: Sourced | undefined, step: string | number): Sourced | undefined {
  if (node?.kind === "map") return node.entries.get(String(step))?.value;
  if (node?.kind === "list" && typeof step === "number") return node.items[step];
  return undefined;
}
