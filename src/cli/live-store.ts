import { existsSync } from "node:fs";
import type { Watch } from "../app/monitored.ts";
import { displayPath } from "../config/display-path.ts";
import { loadConfig, type Config } from "../config/load-config.ts";
import type { Secret } from "../config/ssla/secret.ts";
import type { LoadedHistories } from "../ports/terms-source.ts";
import { openSqliteReader, type DecidedTerms, type StoreReader } from "../store/sqlite/open-reader.ts";
import { openArchive, openShadowArchive } from "./archive.ts";
import { inForceWith } from "./decided-terms.ts";
import { EXIT, UsageError, type CliContext } from "./context.ts";
import { reveal } from "./reveal.ts";
import { shadowPath, storePath } from "./store-path.ts";

/** What the monitor keeps, and the configuration it runs by; neither is changed. */
export interface Live {
  readonly config: Config;
  /** Judges by the terms as they are in the files now; frozen versions as they were frozen. */
  readonly watch: Watch;
  /** The terms as people decided about them. */
  readonly inForce: LoadedHistories;
  readonly decided: DecidedTerms;
  /** Of the store. */
  readonly path: string;
  readonly reader: StoreReader;
}

type Place = Pick<CliContext, "cwd" | "env" | "kinds">;

/**
 * Lets `work` look at what the monitor, or its shadow, keeps by the configuration in `dir`, whether it runs or not. Of all credentials
 * only the store's key is looked up. Throws ConfigError, StoreError, and UsageError when there is no store yet.
 */
export async function withLive(
  dir: string,
  { cwd, env, kinds }: Place,
  work: (live: Live) => Promise<void>,
  shadow = false,
): Promise<void> {
  const archive = shadow ? openShadowArchive(dir, { cwd }) : openArchive(dir, { cwd });
  const config = await loadConfig(dir, undefined, { cwd, archive, kinds });
  const path = shadow ? existingShadow(dir, config, cwd) : existingStore(dir, config, cwd);
  const reader = await openSqliteReader(path, keyFrom(config.store.key, env));
  try {
    const decided = await reader.decided();
    const inForce = inForceWith(config, decided, dir, cwd);
    const { historyOf, folderOf } = inForce;
    await work({
      config,
      watch: { channels: new Map(), historyOf, folderOf },
      inForce,
      decided,
      path,
      reader,
    });
  } finally {
    await reader.close();
  }
}

/** The path of the store that this configuration names. Throws UsageError when there is none yet. */
export function existingStore(dir: string, config: Pick<Config, "store">, cwd: string): string {
  const path = storePath(dir, config, cwd);
  if (existsSync(path)) return path;
  const mend = "it is made when the monitor first runs (ssla start)";
  throw new UsageError(`${displayPath(path, cwd)}: there is no store yet; ${mend}`, EXIT.noInput);
}

function existingShadow(dir: string, config: Pick<Config, "store">, cwd: string): string {
  const path = shadowPath(dir, config, cwd);
  if (existsSync(path)) return path;
  const mend = "it is made by the first shadow run (ssla start --shadow)";
  throw new UsageError(`${displayPath(path, cwd)}: there is no store yet; ${mend}`, EXIT.noInput);
}

/** The key of the store, looked up where the configuration says. Throws UsageError when it is not there. */
export function keyFrom(key: Secret | undefined, env: CliContext["env"]): string | undefined {
  if (key === undefined) return undefined;
  const found = reveal(key, env);
  if ("value" in found) return found.value;
  const { message, mend } = found.wrong;
  throw new UsageError(`the store cannot be read without its key: ${message}; ${mend}`, EXIT.config);
}
