import type { z } from "zod";
import { maskTokens } from "../yaml/token-shapes.ts";

/** What is wrong with a value, in words: the message starts in lower case and names the value, never a secret. */
export interface Wrong {
  readonly message: string;
  readonly mend: string;
}

/** A credential stands where a reference to one should: its value is not repeated. */
export const LITERAL_CREDENTIAL: Wrong = {
  message: "a credential must not stand in the file",
  mend: "write env:NAME for a variable of the environment, or file:/PATH for a file; if one stood here, replace it",
};

/** The message of an issue of zod's: no text stands where a reference to a credential should. */
export const NO_CREDENTIAL = "no credential";

/** Adds a problem that a schema cannot express; `path` leads on from the value, `atKey` points at its key. */
export function addWrong(
  context: z.RefinementCtx,
  { message, mend }: Wrong,
  path: readonly (string | number)[] = [],
  atKey = false,
): void {
  context.addIssue({ code: "custom", message, path: [...path], params: { mend, atKey } });
}

/** `text` in quotes, cut when long. Credentials go first: half a one would not be known for what it is. */
export function quoted(text: string): string {
  const masked = maskTokens(text);
  return JSON.stringify(masked.length > 80 ? `${masked.slice(0, 77)}...` : masked);
}
