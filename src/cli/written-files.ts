import { mkdir, mkdtemp, open, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { StoreError } from "../ports/errors.ts";
import { codeOf } from "./error-code.ts";

/** Which of `paths` below `dir` are there. */
export async function existingAmong(paths: readonly string[], dir: string): Promise<readonly string[]> {
  const there = await Promise.all(paths.map((path) => exists(resolve(dir, path))));
  return paths.filter((_, index) => there[index]);
}

/** Throws StoreError when the `files` could not be written below `dir`, or in one of its `folders`. Leaves nothing behind. */
export async function checkWritable(
  dir: string,
  folders: readonly string[],
  files: readonly string[],
): Promise<void> {
  for (const folder of [dir, ...folders.map((path) => join(dir, path))]) {
    await unlessRefused(folder, async () => {
      await rmdir(await mkdtemp(join(await nearestFolder(folder), ".ssla-")));
    });
  }
  for (const file of await existingAmong(files, dir)) {
    await unlessRefused(join(dir, file), async () => (await open(join(dir, file), "r+")).close());
  }
}

/** Writes `text` to the file at `path`, with its folders. Throws StoreError. */
export async function writeText(path: string, text: string): Promise<void> {
  await unlessRefused(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  });
}

/** The folder itself, or the nearest above it that exists. */
async function nearestFolder(folder: string): Promise<string> {
  const parent = dirname(folder);
  return (await exists(folder)) || parent === folder ? folder : nearestFolder(parent);
}

async function unlessRefused(path: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (cause) {
    throw new StoreError(`${path} cannot be written (${codeOf(cause)})`, { cause });
  }
}

/** Only what is known not to be there does not exist. */
async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => codeOf(error) !== "ENOENT" && codeOf(error) !== "ENOTDIR",
  );
}
