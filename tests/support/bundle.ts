import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle, type Plugin } from "esbuild";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What packages in the old module format expect to find. */
const REQUIRE = `import { createRequire as requireOf } from "node:module";
const require = requireOf(${JSON.stringify(join(ROOT, "package.json"))});`;

/** Each brings a file that it finds by its own place: a binary, or a model. */
const placed: Plugin = {
  name: "placed",
  setup: (build) => {
    build.onResolve({ filter: /^(better-sqlite3|@resvg\/resvg-js|fasttext[.]wasm[.]js)$/ }, ({ path }) => ({
      path: fileURLToPath(import.meta.resolve(path)),
      external: true,
    }));
  },
};

/** Writes a program, that under test unless another is given, as one file into `dir`, and returns its path. It loads in half the time. */
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
    plugins: [placed],
    banner: { js: REQUIRE },
    logLevel: "error",
  });
  return outfile;
}
