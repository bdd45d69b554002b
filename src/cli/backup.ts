import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { displayPath } from "../config/display-path.ts";
import { loadConfig } from "../config/load-config.ts";
import type { Instant } from "../core/time/instant.ts";
import { formatInstant } from "../core/time/iso.ts";
import { StoreError } from "../ports/errors.ts";
import { backupStore } from "../store/sqlite/backup.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import type { CliContext } from "./context.ts";
import { codeOf } from "./error-code.ts";
import { existingStore } from "./live-store.ts";
import { sizeInWords } from "./live-words.ts";
import { backupsFolder } from "./older-copies.ts";

interface BackupOptions {
  readonly config: string;
  readonly json?: true;
}

/** `ssla backup [TARGET]`: a copy of the store as it is now. Never overwrites. */
export function declareBackup(command: Command, context: CliContext): void {
  command
    .description("Copy the store as it is now to a new file, while the monitor runs or not.")
    .argument("[target]", "the new file; when absent, backups/ssla-<UTC time>.db beside the store")
    .addOption(configOption())
    .option("--json", "print JSON")
    .action((target: string | undefined, options: BackupOptions) => backup(target, options, context));
}

async function backup(
  target: string | undefined,
  { config: dir, json }: BackupOptions,
  { cwd, kinds, now, output }: CliContext,
): Promise<void> {
  const config = await loadConfig(dir, undefined, { cwd, archive: openArchive(dir, { cwd }), kinds });
  const store = existingStore(dir, config, cwd);
  const path = target === undefined ? inBackups(store, now) : resolve(cwd, target);
  backupStore(store, path);
  const bytes = statSync(path).size;
  if (json) output.out(JSON.stringify({ path, bytes }));
  else output.out(`${displayPath(path, cwd)}, ${sizeInWords(bytes)}`);
}

/** A new file in the folder of backups, which is made when it is not there. Its name sorts by time. */
function inBackups(store: string, now: Instant): string {
  const folder = backupsFolder(store);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StoreError(`${folder} cannot be made (${codeOf(cause)})`, { cause });
  }
  return join(folder, `ssla-${formatInstant(now).replaceAll(/[-:]|\.\d+/g, "")}.db`);
}
