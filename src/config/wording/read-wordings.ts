import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { BrandWording } from "../../core/blurbs/wording.ts";
import type { Problem } from "../../ports/errors.ts";
import { displayPath } from "../display-path.ts";
import { suggest } from "../nearest.ts";
import { placeIssues } from "../schema/place-issues.ts";
import { quoted } from "../schema/wrong.ts";
import { openYaml } from "../yaml/open-yaml.ts";
import { toPlain } from "../yaml/sourced.ts";
import { codeOf, reasonUnreadable } from "../yaml/unreadable.ts";
import { wordingSchema } from "./wording-schema.ts";

/** How brands speak, by brand, as far as they have words of their own. */
export interface ReadWordings {
  readonly wordings: ReadonlyMap<string, BrandWording>;
  readonly problems: readonly Problem[];
  /** What is not read. */
  readonly warnings: readonly Problem[];
}

/** The files of the folder `dir`, one a brand; there need be none. `brands` are known, undefined while nobody can tell. */
export async function readWordings(
  dir: string,
  brands: readonly string[] | undefined,
  cwd: string,
): Promise<ReadWordings> {
  const folder = resolve(cwd, dir);
  const { names, problems } = await filesOf(folder, cwd);
  const wordings = new Map<string, BrandWording>();
  const found: Problem[] = [...problems];
  for (const name of names.filter((one) => YAML_NAME.test(one))) {
    const file = displayPath(join(folder, name), cwd);
    const brand = name.replace(YAML_NAME, "");
    if (wordings.has(brand))
      found.push(asWhole(file, `is the wording of ${brand} once more`, "keep one of the two"));
    if (brands !== undefined && !brands.includes(brand))
      found.push(asWhole(file, `there is no brand ${quoted(brand)}`, suggest(brand, brands)));
    const read = await readOne(join(folder, name), file);
    found.push(...read.problems);
    wordings.set(brand, read.wording ?? {});
  }
  const ignored = names.filter((one) => !YAML_NAME.test(one) && !one.endsWith(".md"));
  const warnings = ignored.map((name) =>
    asWhole(
      displayPath(join(folder, name), cwd),
      "is not read",
      "name it .yaml if it is a wording, or move it away",
    ),
  );
  return { wordings, problems: found, warnings };
}

const YAML_NAME = /\.ya?ml$/u;

async function readOne(
  path: string,
  file: string,
): Promise<{ readonly wording: BrandWording | undefined; readonly problems: readonly Problem[] }> {
  const { root, problems } = await openYaml(path, file);
  if (root === undefined) return { wording: undefined, problems };
  const parsed = wordingSchema.safeParse(toPlain(root));
  const issues = parsed.success ? [] : placeIssues(root, parsed.error.issues);
  return { wording: parsed.data, problems: [...problems, ...issues] };
}

async function filesOf(
  folder: string,
  cwd: string,
): Promise<{ readonly names: readonly string[]; readonly problems: readonly Problem[] }> {
  try {
    const names = await readdir(folder);
    return { names: names.filter((name) => !name.startsWith(".")).sort(), problems: [] };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { names: [], problems: [] };
    const message = `the folder cannot be read: ${reasonUnreadable(error)}`;
    return {
      names: [],
      problems: [asWhole(displayPath(folder, cwd), message, "let the user that runs ssla read it")],
    };
  }
}

const asWhole = (file: string, message: string, mend: string): Problem => ({
  ...{ file, line: 0, column: 0 },
  ...{ message, mend },
});
