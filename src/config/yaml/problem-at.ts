import type { Problem } from "../../ports/errors.ts";
import type { Place } from "./sourced.ts";
import { maskTokens } from "./token-shapes.ts";

/** A problem at `place`. What looks like a credential is taken out of its words. */
export function problemAt({ file, line, column }: Place, message: string, mend: string): Problem {
  return { file, line, column, message: maskTokens(message), mend: maskTokens(mend) };
}
