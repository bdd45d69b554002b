import type { Problem } from "../ports/errors.ts";

/** Each problem once, by file and place: what stands in defaults.yaml is found again with every file that inherits it. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map(problems.map((problem) => [JSON.stringify(Object.values(problem)), problem]));
  return [...once.values()].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
