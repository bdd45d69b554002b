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
 * What Node is given to run `ssla`: the program as it was built, as users run it, where no source is newer than what was built
 * of it; else the sources, which take twice as long to begin.
 */
export const PROGRAM: readonly string[] = isBuilt() ? [BUILT] : FROM_SOURCES;

function isBuilt(): boolean {
  const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" });
  return sources.every((name) => {
    if (!name.endsWith(".ts") || name.endsWith(".d.ts")) return true;
    const built = statSync(join(ROOT, "dist", name.replace(/ts$/, "js")), { throwIfNoEntry: false });
    return built !== undefined && statSync(join(ROOT, "src", name)).mtimeMs <= built.mtimeMs;
  });
}
