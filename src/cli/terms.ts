import type { Command } from "commander";
import type { CliContext } from "./context.ts";
import { declareTermsDiff } from "./terms-diff.ts";
import { declareTermsFreeze } from "./terms-freeze.ts";
import { declareTermsShow } from "./terms-show.ts";

/** `ssla terms`: what the terms of engagement say, what changed in them, and that they change no more. */
export function declareTerms(terms: Command, context: CliContext): void {
  declareTermsShow(terms, context);
  declareTermsDiff(terms, context);
  declareTermsFreeze(terms, context);
}
