import type { Problem } from "../../ports/errors.ts";
import { suggest } from "../nearest.ts";
import { quoted } from "../schema/wrong.ts";
import { problemAt } from "../yaml/problem-at.ts";
import { placeOf, textAt, textsAt, type Path, type Sourced } from "../yaml/sourced.ts";

/** Texts of the list at `path` that are not among `known`. */
export function unknownIn(
  root: Sourced,
  path: Path,
  what: string,
  known: readonly string[],
): readonly Problem[] {
  return textsAt(root, path)
    .filter(({ text }) => !known.includes(text))
    .map(({ text, place }) => problemAt(place, `unknown ${what} ${quoted(text)}`, suggest(text, known)));
}

/** The text at `path`, when it is not among `known`. */
export function unknownAt(
  root: Sourced,
  path: Path,
  what: string,
  known: readonly string[],
): readonly Problem[] {
  const text = textAt(root, path);
  if (text === undefined || known.includes(text)) return [];
  return [problemAt(placeOf(root, path), `unknown ${what} ${quoted(text)}`, suggest(text, known))];
}
