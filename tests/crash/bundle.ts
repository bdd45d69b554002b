import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle, type Plugin } from "esbuild";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What packages in the old module format expect to find. */
const REQUIRE = `import { createRequire as requireOf } from "node:module";
const require = requireOf(${JSON.stringify(join(ROOT, "package.json"))});`;

/** Each brings a binary, which it finds by its own place. */
const binaries: Plugin = {
  name: "binaries",
  setup: (build) => {
    build.onResolve({ filter: /^(better-sqlite3|@resvg\/resvg-js)$/ }, ({ path }) => ({
      path: fileURLToPath(import.meta.resolve(path)),
      external: true,
    }));
  },
};

/** Writes the program under test as one file into `dir`, which loads in half the time, and returns its path. */
export async function bundleProgram(
  dir: string,
  program: string = join(ROOT, "tests", "crash", "program.ts"),
): Promise<string> {
  const outfile = join(dir, "program.mjs");
  await bundle({
    entryPoints: [program],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    plugins: [binaries],
    banner: { js: REQUIRE },
    logLevel: "error",
  });
  return outfile;
}
