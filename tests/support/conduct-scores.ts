import { CONDUCT_CATEGORIES } from "../../src/core/cases/message-facts.ts";
import type { ConductLine } from "./conduct-lines.ts";

/** How often a detector was right, wrong and silent. */
export interface Score {
  readonly hits: number;
  readonly wrong: number;
  readonly silent: number;
}

/** Of all pairs of a line and a category, of those that `counts` takes. */
export function scoreOf(
  lines: readonly ConductLine[],
  detect: (line: ConductLine) => ReadonlySet<string>,
  categories: readonly string[] = CONDUCT_CATEGORIES,
): Score {
  let [hits, wrong, silent] = [0, 0, 0];
  for (const one of lines) {
    const found = detect(one);
    for (const category of categories) {
      const isLabelled = one.labels.some((label) => label === category);
      if (isLabelled && found.has(category)) hits++;
      else if (found.has(category)) wrong++;
      else if (isLabelled) silent++;
    }
  }
  return { hits, wrong, silent };
}

/** The share of what it found that is right. */
export const precision = ({ hits, wrong }: Score): number => hits / (hits + wrong);

/** The share of what there is that it found. */
export const recall = ({ hits, silent }: Score): number => hits / (hits + silent);
