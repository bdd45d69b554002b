import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { StoreError } from "../ports/errors.ts";
import { codeOf } from "./error-code.ts";
import { UsageError } from "./context.ts";
import type { KitFile } from "./blurb-kit.ts";
import { MODES, writeWhole } from "./whole-file.ts";
import { existingAmong } from "./written-files.ts";

/** Lists the files that a kit wrote, so that the next one tells them from other people's. */
const LIST = ".ssla-kit.json";

const list = z.strictObject({ files: z.array(z.string()) });

/**
 * Writes a kit into `dir`. A file is there whole or not at all. What an earlier kit wrote and this one does not is deleted,
 * lest somebody publish it; what is not ours is never touched. Throws UsageError where a file of ours would replace one that
 * is not, and StoreError where the folder cannot be written.
 */
export async function writeKit(dir: string, files: readonly KitFile[]): Promise<void> {
  const paths = files.map(({ path }) => path);
  const ours = await earlierFiles(dir);
  const foreign = (await existingAmong(paths, dir)).filter((path) => !ours.includes(path));
  if (foreign.length > 0)
    throw new UsageError(
      `${dir} holds files that are not of a kit, such as ${foreign[0] ?? ""}; name another folder`,
    );
  const stale = ours.filter((path) => !paths.includes(path));
  // Before the first file: after a crash the next run knows them all for ours.
  await put(dir, LIST, JSON.stringify({ files: [...paths, ...stale] }));
  for (const { path, content } of files) await put(dir, path, content);
  for (const path of stale) await rm(join(dir, path), { force: true });
  await put(dir, LIST, JSON.stringify({ files: paths }));
}

/** Writes a file that is made to be published, whole or not at all, and the folders it lies in. Throws StoreError. */
export async function put(dir: string, path: string, content: string | Uint8Array): Promise<void> {
  const place = resolve(dir, path);
  await mkdir(dirname(place), { recursive: true }).catch((cause: unknown) => {
    throw new StoreError(`${place} cannot be written (${codeOf(cause)})`, { cause });
  });
  await writeWhole(place, dir, (take) => take(content), MODES.public);
}

/** The files of the kit before this one; only such as lie below the folder, whatever its list says. */
async function earlierFiles(dir: string): Promise<readonly string[]> {
  let text: string;
  try {
    text = await readFile(join(dir, LIST), "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR") return [];
    throw new StoreError(`${join(dir, LIST)} cannot be read (${codeOf(cause)})`, { cause });
  }
  const read = list.safeParse(parsed(text));
  return read.success
    ? read.data.files.filter((path) => /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))/u.test(path))
    : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not ours then: whatever it stands beside is not either
  }
}
