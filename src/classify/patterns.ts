import { RE2JS, RE2JSException } from "re2js";
import type { PatternMatch } from "../core/cases/message-facts.ts";
import { LONGEST_SEARCHED, PATTERN_STEPS } from "../core/conduct/pattern-limits.ts";

/** What an operator's patterns say of a text. */
export interface PatternsRead {
  /** The first words of each pattern that matches, in the order of the patterns. */
  readonly matches: readonly PatternMatch[];
  /** Where reading stopped, in UTF-16 code units; undefined when all patterns read all of the text. */
  readonly cutAt: number | undefined;
  /** What reading took, in instructions times code units: never more than {@link MOST_STEPS}. */
  readonly steps: number;
}

interface Compiled {
  readonly engine: RE2JS;
  readonly instructions: number;
}

const NOTHING: PatternsRead = { matches: [], cutAt: undefined, steps: 0 };

/** To say where a match is takes an engine that starts up slowly: as if its program had so many instructions more. */
const TO_LOCATE = 80;
/** Instructions times code units for saying where. */
const LOCATING_STEPS = 500_000;

/** What reading one text may take. */
export const MOST_STEPS: number = PATTERN_STEPS + LOCATING_STEPS;

/** More than all channels of a brand are likely to have. Forgotten at once when full: terms change rarely. */
const MOST_KEPT = 2000;
const kept = new Map<string, Compiled | undefined>();

/** Compiles `pattern`, and keeps it. What does not compile is kept as such. */
export function preparePattern(pattern: string): void {
  if (!kept.has(pattern)) compiledOf(pattern)?.engine.test("");
}

/**
 * What `patterns` find in `text`, by an engine of linear time. The work is rationed by counting and not by a clock, so that
 * a text has the same facts whenever it is read: where the patterns are too much for all of it, its beginning is read. Of a
 * match whose place would take too long to find, the place is all that was read. A pattern that does not compile (terms
 * with one are refused) counts as nothing read.
 */
export function patternsIn(text: string, patterns: readonly string[]): PatternsRead {
  if (patterns.length === 0 || text === "") return NOTHING;
  const all = patterns.map((pattern) => ({ pattern, compiled: compiledOf(pattern) }));
  const instructions = all.reduce((sum, { compiled }) => sum + (compiled?.instructions ?? 0), 0);
  const most = Math.min(LONGEST_SEARCHED, Math.floor(PATTERN_STEPS / Math.max(1, instructions)));
  const read = beginning(text, most);
  const ration = { steps: LOCATING_STEPS };
  const matches = all.flatMap(({ pattern, compiled }): readonly PatternMatch[] => {
    if (compiled?.engine.test(read) !== true) return [];
    const place = placeOf(compiled, read, ration);
    return place.from < place.to ? [{ pattern, ...place }] : [];
  });
  const isRead = all.every(({ compiled }) => compiled !== undefined);
  return {
    matches,
    cutAt: isRead ? (read.length < text.length ? read.length : undefined) : 0,
    steps: instructions * read.length + LOCATING_STEPS - ration.steps,
  };
}

function placeOf(
  { engine, instructions }: Compiled,
  read: string,
  ration: { steps: number },
): { readonly from: number; readonly to: number } {
  const steps = (instructions + TO_LOCATE) * read.length;
  if (steps > ration.steps) return { from: 0, to: read.length };
  ration.steps -= steps;
  const matcher = engine.matcher(read);
  return matcher.find() ? { from: matcher.start(), to: matcher.end() } : { from: 0, to: read.length };
}

/** At most `most` code units of `text`, no sign cut in two. */
function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
}

function compiledOf(pattern: string): Compiled | undefined {
  if (kept.has(pattern)) return kept.get(pattern);
  if (kept.size >= MOST_KEPT) kept.clear();
  const compiled = compile(pattern);
  kept.set(pattern, compiled);
  return compiled;
}

function compile(pattern: string): Compiled | undefined {
  try {
    const engine = RE2JS.compile(pattern);
    return { engine, instructions: engine.programSize() };
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
}
