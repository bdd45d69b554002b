import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BUILT = join(ROOT, "dist/cli/main.js");
const FROM_SOURCES = [
  "--import",
  join(ROOT, "node_modules/tsx/dist/esm/index.mjs"),
  join(ROOT, "src/cli/main.ts"),
] as const;

/**
 * What Node is given to run `ssla`: the program as it was built, as users run it, where no source is newer; else the sources,
 * which takes twice as long to begin.
 */
export const PROGRAM: readonly string[] = isBuilt() ? [BUILT] : FROM_SOURCES;

function isBuilt(): boolean {
  const built = statSync(join(ROOT, "dist/.tsbuildinfo"), { throwIfNoEntry: false });
  if (built === undefined) return false;
  const sources = readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true });
  return sources.every((one) => statSync(join(one.parentPath, one.name)).mtimeMs <= built.mtimeMs);
}
