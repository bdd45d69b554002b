import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import { at } from "./at.ts";
import { SCRATCH } from "./scratch.ts";

const made = new Map<string | undefined, Promise<Buffer>>();

/** Puts a store there that holds nothing yet, as the program would make it for that key: made once a key, then copied. */
export async function emptyStore(path: string, key: string | undefined): Promise<void> {
  const bytes = made.get(key) ?? make(key);
  made.set(key, bytes);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await bytes, { mode: 0o600 });
}

async function make(key: string | undefined): Promise<Buffer> {
  const folder = await mkdtemp(join(SCRATCH, "ssla-empty-"));
  const path = join(folder, "ssla.db");
  await (await openSqliteStore({ path, key, now: () => at("2026-11-02T09:00:00Z") })).close();
  const bytes = await readFile(path);
  await rm(folder, { recursive: true });
  return bytes;
}
