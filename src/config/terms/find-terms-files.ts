import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Problem } from "../../ports/errors.ts";
import { displayPath } from "../display-path.ts";

/** A terms file that was found: `name` without its ending, `file` as problems call it. */
export interface TermsFile {
  readonly folder: string;
  readonly name: string;
  readonly path: string;
  readonly file: string;
}

export interface FoundFiles {
  readonly defaults: TermsFile | undefined;
  /** Of the channels' folders and of `default/`. */
  readonly versions: readonly TermsFile[];
  readonly overlays: readonly TermsFile[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** The folder of the overlays, and the name under which they are frozen. */
export const OVERLAYS = "overlays";

const YAML_NAME = /^(.+)\.ya?ml$/;

/** The terms files below `dir`. */
export async function findTermsFiles(dir: string, cwd: string): Promise<FoundFiles> {
  const root = resolve(cwd, dir);
  const top = await list(root);
  if (top === undefined) {
    const message = "there is no such folder of terms";
    const mend = "write your terms with `ssla init`, or name another folder";
    const missing = { file: displayPath(root, cwd), line: 0, column: 0, message, mend };
    return { defaults: undefined, versions: [], overlays: [], problems: [missing], warnings: [] };
  }
  const inRoot = filesIn(root, "", top.files, cwd);
  const inFolders = await Promise.all(
    top.folders.map(async (folder) => {
      const path = join(root, folder);
      return filesIn(path, folder, (await list(path))?.files ?? [], cwd);
    }),
  );
  const found = inFolders.flatMap(({ files }) => files);
  return {
    defaults: inRoot.files.find(({ name }) => name === "defaults"),
    versions: found.filter(({ folder }) => folder !== OVERLAYS),
    overlays: found.filter(({ folder }) => folder === OVERLAYS),
    problems: inRoot.files.filter(({ name }) => name !== "defaults").map(belongsNowhere),
    warnings: [inRoot, ...inFolders].flatMap(({ ignored }) => ignored),
  };
}

function filesIn(
  path: string,
  folder: string,
  names: readonly string[],
  cwd: string,
): { readonly files: readonly TermsFile[]; readonly ignored: readonly Problem[] } {
  const files = names.flatMap((file) => {
    const name = YAML_NAME.exec(file)?.[1];
    const full = join(path, file);
    return name === undefined ? [] : [{ folder, name, path: full, file: displayPath(full, cwd) }];
  });
  const ignored = names
    .filter((file) => !YAML_NAME.test(file) && !file.endsWith(".md"))
    .map((file) => ({
      file: displayPath(join(path, file), cwd),
      line: 0,
      column: 0,
      message: "is not read",
      mend: "name it .yaml if it holds terms, or move it away",
    }));
  return { files, ignored };
}

async function list(
  path: string,
): Promise<{ readonly files: readonly string[]; readonly folders: readonly string[] } | undefined> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const visible = entries.filter(({ name }) => !name.startsWith("."));
    const folders = visible.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const files = visible.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    return { files: files.sort(), folders: folders.sort() };
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return undefined;
    throw error;
  }
}

function belongsNowhere({ file }: TermsFile): Problem {
  const mend = "move it into the folder of its channel, into default/ or into overlays/";
  return { file, line: 0, column: 0, message: "belongs to no channel", mend };
}
