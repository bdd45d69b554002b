import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ChannelKinds } from "../channels/define-channel.ts";
import { channelId } from "../core/ids.ts";
import type { TermsArchive } from "../ports/terms-archive.ts";
import type { LoadedHistories, TermsSource } from "../ports/terms-source.ts";
import { displayPath } from "./display-path.ts";
import { loadConfig } from "./load-config.ts";
import { DEFAULT_FOLDER } from "./terms/find-terms-files.ts";
import type { LoadedTerms } from "./terms/load-terms.ts";

/** The terms below the folder `dir` of the configuration, read anew each time; `ssla.yaml` is checked along with them. */
export function termsSource(
  dir: string,
  options: {
    readonly cwd: string;
    readonly archive: Pick<TermsArchive, "all">;
    readonly kinds: ChannelKinds;
  },
): TermsSource {
  const { cwd } = options;
  return {
    fingerprint: () => Promise.resolve(fingerprintOf(resolve(cwd, dir, "terms"))),
    // Without the environment: credentials are of no concern to terms.
    load: async () => historiesOf((await loadConfig(dir, undefined, options)).terms, dir, cwd),
  };
}

/** The histories of loaded terms, as the running program asks for them. */
export function historiesOf(terms: LoadedTerms, dir: string, cwd: string): LoadedHistories {
  return {
    histories: terms.histories,
    overlays: new Map(
      [...terms.overlays].map(([name, overlay]) => [
        name,
        { terms: overlay, texts: terms.texts.get(name) ?? [] },
      ]),
    ),
    historyOf: terms.historyFor,
    folderOf: (channel) => channelId(terms.histories.has(channel) ? channel : DEFAULT_FOLDER),
    fileOf: (folder, version) =>
      displayPath(resolve(cwd, join(dir, "terms", folder, `${version}.yaml`)), cwd),
  };
}

/**
 * Name, size and time of every file below `dir`; what cannot be read is told by its error, so that it counts as a change. It is
 * taken every few seconds: by promises, of which each takes its turn in the thread pool, it would cost ten times as much.
 */
function fingerprintOf(dir: string): string {
  try {
    return readdirSync(dir, { recursive: true, withFileTypes: true })
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        const { size, mtimeMs } = statSync(path);
        return `${path} ${size} ${mtimeMs}`;
      })
      .sort()
      .join("\n");
  } catch (error) {
    return `unreadable: ${error instanceof Error ? error.message : String(error)}`;
  }
}
