import { distance } from "fastest-levenshtein";

/** Among more than that a guess takes long, and is worth little. */
const MOST_KNOWN = 1000;

/** The one of `known` that `text` most likely means; undefined when none is near. */
export function nearest(text: string, known: readonly string[]): string | undefined {
  if (known.length > MOST_KNOWN || text.length > 200) return undefined;
  const lower = text.toLowerCase();
  const whole = known.find((name) => name.length > 2 && lower.startsWith(name.toLowerCase())); // `monday`
  if (whole !== undefined) return whole;
  const ranked = known
    .map((name) => ({
      name,
      far: distance(lower, name.toLowerCase()),
      shared: sharedStart(lower, name.toLowerCase()),
    }))
    .sort((a, b) => a.far - b.far || b.shared - a.shared);
  const best = ranked[0];
  return best !== undefined && best.far <= Math.max(2, Math.ceil(text.length / 3)) ? best.name : undefined;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** What to write instead of `text`: the nearest of `known`, or all of them when they are few. */
export function suggest(text: string, known: readonly string[]): string {
  const near = nearest(text, known);
  if (near !== undefined) return `did you mean ${JSON.stringify(near)}?`;
  if (known.length === 0) return "none is known here";
  const shown = known.slice(0, 12).join(", ");
  return `known here: ${shown}${known.length > 12 ? ", ..." : ""}`;
}
