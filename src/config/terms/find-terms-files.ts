import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { OVERLAYS } from "../../core/terms/frozen.ts";
import type { Problem } from "../../ports/errors.ts";
import { displayPath } from "../display-path.ts";
import type { Place } from "../yaml/sourced.ts";
import { codeOf, reasonUnreadable } from "../yaml/unreadable.ts";

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

/** The folder for channels that have none of their own. */
export const DEFAULT_FOLDER = "default";

const YAML_NAME = /^(.+)\.ya?ml$/;

/** The terms files below `dir`. */
export async function findTermsFiles(dir: string, cwd: string): Promise<FoundFiles> {
  const root = resolve(cwd, dir);
  const top = await list(root, cwd);
  const inRoot = filesIn(root, "", top.files, cwd);
  const inFolders = await Promise.all(
    top.folders.map(async (folder) => {
      const path = join(root, folder);
      const { files, problems } = await list(path, cwd);
      return { ...filesIn(path, folder, files, cwd), problems };
    }),
  );
  const found = inFolders.flatMap(({ files }) => files);
  return {
    defaults: inRoot.files.find(({ name }) => name === "defaults"),
    versions: found.filter(({ folder }) => folder !== OVERLAYS),
    overlays: found.filter(({ folder }) => folder === OVERLAYS),
    problems: [
      ...[top, ...inFolders].flatMap(({ problems }) => problems),
      ...[inRoot, ...inFolders].flatMap(({ twins }) => twins),
      ...inRoot.files.filter(({ name }) => name !== "defaults").map(belongsNowhere),
    ],
    warnings: [inRoot, ...inFolders].flatMap(({ ignored }) => ignored),
  };
}

interface FilesOfFolder {
  /** One of each name. */
  readonly files: readonly TermsFile[];
  /** Files that have the name of another but for its ending. */
  readonly twins: readonly Problem[];
  readonly ignored: readonly Problem[];
}

function filesIn(path: string, folder: string, names: readonly string[], cwd: string): FilesOfFolder {
  const files = new Map<string, TermsFile>();
  const twins: Problem[] = [];
  for (const file of names) {
    const name = YAML_NAME.exec(file)?.[1];
    if (name === undefined) continue;
    const full = join(path, file);
    const other = files.get(name);
    const found = { folder, name, path: full, file: displayPath(full, cwd) };
    if (other === undefined) files.set(name, found);
    else twins.push(twin(found, other));
  }
  const ignored = names
    .filter((file) => !YAML_NAME.test(file) && !file.endsWith(".md"))
    .map((file) => ignoredFile(displayPath(join(path, file), cwd)));
  return { files: [...files.values()], twins, ignored };
}

function twin({ file, name }: TermsFile, other: TermsFile): Problem {
  const message = `is ${JSON.stringify(name)} once more, beside ${other.file}`;
  return { ...asWhole(file), message, mend: "keep one of the two" };
}

function ignoredFile(file: string): Problem {
  const mend = "name it .yaml if it holds terms, or move it away";
  return { ...asWhole(file), message: "is not read", mend };
}

interface Listed {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly problems: readonly Problem[];
}

async function list(path: string, cwd: string): Promise<Listed> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const visible = entries.filter(({ name }) => !name.startsWith("."));
    const folders = visible.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const files = visible.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    return { files: files.sort(), folders: folders.sort(), problems: [] };
  } catch (error) {
    return { files: [], folders: [], problems: [unreadableFolder(displayPath(path, cwd), error)] };
  }
}

function unreadableFolder(file: string, error: unknown): Problem {
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR") {
    const mend = "write your terms with `ssla init`, or name another folder";
    return { ...asWhole(file), message: "there is no such folder of terms", mend };
  }
  const message = `the folder cannot be read: ${reasonUnreadable(error)}`;
  return { ...asWhole(file), message, mend: "let the user that runs ssla read it" };
}

function belongsNowhere({ file }: TermsFile): Problem {
  const mend = "move it into the folder of its channel, into default/ or into overlays/";
  return { ...asWhole(file), message: "belongs to no channel", mend };
}

const asWhole = (file: string): Place => ({ file, line: 0, column: 0 });
