import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Where `ssla backup` puts copies of the store at `path` unless it is told otherwise. */
export const backupsFolder = (path: string): string => join(dirname(path), "backups");

/** The copies that lie where the program puts them: of `ssla backup`, and of before a new version changed the store. */
export function olderCopies(path: string): readonly string[] {
  const folder = backupsFolder(path);
  const backups = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".db")) : [];
  const before = readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.before-`));
  return [
    ...backups.map((name) => join(folder, name)),
    ...before.map((name) => join(dirname(path), name)),
  ].toSorted();
}
