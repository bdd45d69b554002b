import { resolve } from "node:path";
import type { TermsArchive } from "../ports/terms-archive.ts";
import { fileTermsArchive } from "../store/file/terms-archive.ts";
import type { CliContext } from "./context.ts";

/** The versions that have judged, as kept in `data/` of the working folder. */
export function openArchive({ cwd }: Pick<CliContext, "cwd">): TermsArchive {
  return fileTermsArchive(resolve(cwd, "data", "frozen-terms.jsonl"));
}
