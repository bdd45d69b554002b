import type { Path, Sourced, SourcedEntry } from "./sourced.ts";

/**
 * `over` where it says something, `base` where it does not. Maps are merged key by key; everything else is replaced
 * whole, and so is the map at each of the `whole` paths.
 */
export function inherit(base: Sourced | undefined, over: Sourced, whole: readonly string[]): Sourced {
  return base === undefined ? over : merged(base, over, [], whole);
}

function merged(base: Sourced, over: Sourced, path: Path, whole: readonly string[]): Sourced {
  if (base.kind !== "map" || over.kind !== "map" || whole.includes(path.join("."))) return over;
  const entries = new Map<string, SourcedEntry>(base.entries);
  for (const [key, entry] of over.entries) {
    const inherited = base.entries.get(key);
    const value =
      inherited === undefined ? entry.value : merged(inherited.value, entry.value, [...path, key], whole);
    entries.set(key, { keyPlace: entry.keyPlace, value });
  }
  return { kind: "map", entries, place: over.place };
}
