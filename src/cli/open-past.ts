import { resolve } from "node:path";
import { openHistory } from "../history/open-history.ts";
import { ConfigError, type Problem } from "../ports/errors.ts";
import type { HistoryBatch, HistorySource } from "../ports/history.ts";
import { EXIT, UsageError } from "./context.ts";
import { codeOf } from "./error-code.ts";
import { harmless } from "../app/words.ts";

/** The conversations of `file`. Throws UsageError when it cannot be read: the configuration is not to blame. */
export async function openPast(file: string, cwd: string): Promise<HistorySource> {
  try {
    return readable(await openHistory(resolve(cwd, file)), file);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw noInput(file, error.problems.map(wordsOf).join("; "));
  }
}

/** A file may turn out unreadable only when it is read, such as without the permission. */
async function* readable(source: HistorySource, file: string): AsyncGenerator<HistoryBatch> {
  try {
    yield* source;
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw noInput(file, `cannot be read (${codeOf(error)})`);
  }
}

function wordsOf({ message, mend }: Problem): string {
  return message.includes("(ENOENT)") ? "does not exist" : `${message}; ${mend}`;
}

function noInput(file: string, what: string): UsageError {
  return new UsageError(harmless(`${file}: ${what}`), EXIT.noInput);
}
