import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { StoreError } from "../ports/errors.ts";
import { codeOf } from "./error-code.ts";

/** Takes the pieces of a text, one after another. */
export type TakePiece = (piece: string) => Promise<void>;

/** Who may read a file that was written: its owner alone, or everybody, for what is made to be published. */
export const MODES: Readonly<Record<"private" | "public", number>> = { private: 0o600, public: 0o644 };

/**
 * Writes a file that is there whole or not at all: beside its place first, then in the place of what was there.
 * Whatever `write` throws leaves all as it was. Throws StoreError when it cannot be written.
 */
export async function writeWhole(
  path: string,
  cwd: string,
  write: (take: (piece: string | Uint8Array) => Promise<void>) => Promise<void>,
  mode: number = MODES.private,
): Promise<void> {
  const place = resolve(cwd, path);
  // Its last step would find a folder there, after all the work was done.
  if ((await stat(place).catch(() => undefined))?.isDirectory() === true) {
    throw new StoreError(`${path} is a folder; name a file`);
  }
  const beside = join(dirname(place), `.${basename(place)}.${process.pid}.part`);
  const refused = (cause: unknown): StoreError =>
    new StoreError(`${path} cannot be written (${codeOf(cause)})`, { cause });
  const file = await open(beside, "wx", mode).catch((cause: unknown) => {
    throw refused(cause);
  });
  try {
    await write(async (piece) => {
      await file.appendFile(piece).catch((cause: unknown) => {
        throw refused(cause);
      });
    });
    await file.sync();
    await file.close();
    await rename(beside, place).catch((cause: unknown) => {
      throw refused(cause);
    });
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw error;
  }
}
