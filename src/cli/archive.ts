import { resolve } from "node:path";
import type { TermsArchive } from "../ports/terms-archive.ts";
import { fileTermsArchive } from "../store/file/terms-archive.ts";
import type { CliContext } from "./context.ts";

/** The versions that have judged in shadow runs: those of real runs are frozen by real runs only. */
export function openShadowArchive(config: string, { cwd }: Pick<CliContext, "cwd">): TermsArchive {
  return fileTermsArchive(resolve(cwd, config, "..", "data", "frozen-terms-shadow.jsonl"));
}

/**
 * The versions that have judged, as kept beside the folder of the configuration: `config/` has its `data/`, wherever the
 * command is run from.
 */
export function openArchive(config: string, { cwd }: Pick<CliContext, "cwd">): TermsArchive {
  return fileTermsArchive(resolve(cwd, config, "..", "data", "frozen-terms.jsonl"));
}
