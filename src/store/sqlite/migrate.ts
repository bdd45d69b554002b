import { existsSync, renameSync, rmSync } from "node:fs";
import type BetterSqlite from "better-sqlite3";
import { StoreError } from "../../ports/errors.ts";
import { liveStore } from "./migrations/001-live-store.ts";
import { alertKeysByCase } from "./migrations/002-alert-keys-by-case.ts";
import { lists } from "./migrations/003-lists.ts";
import { rosterAndFallback } from "./migrations/004-roster-and-fallback.ts";
import { termsActs } from "./migrations/009-terms-acts.ts";
import { conductQuestions } from "./migrations/010-conduct-questions.ts";
import { publications } from "./migrations/011-publications.ts";
import { figures } from "./migrations/012-figures.ts";
import { retention } from "./migrations/013-retention.ts";
import { speaking } from "./sqlite-error.ts";

/** `SSLA` in ASCII: tells a store of ours from any other database. */
export const APPLICATION_ID = 0x53534c41;

/** In their order: the first makes version 1. Frozen once released. */
export const MIGRATIONS: readonly string[] = [
  liveStore,
  alertKeysByCase,
  lists,
  rosterAndFallback,
  termsActs,
  conductQuestions,
  publications,
  figures,
  retention,
];

/** What the schema is like that a file has; 0 when it has none yet. Throws when it is not ours, or damaged. */
export function schemaVersion(handle: BetterSqlite.Database, known: number = MIGRATIONS.length): number {
  const path = handle.name;
  return speaking(path, () => {
    const version = Number(handle.pragma("user_version", { simple: true }));
    const isOurs = handle.pragma("application_id", { simple: true }) === APPLICATION_ID;
    const tables = handle.prepare("select count(*) from sqlite_schema").pluck().get();
    if (!isOurs && (tables !== 0 || version !== 0)) {
      throw new StoreError(`${path}: is a database, but not a store of ssla-monitor; name another file`);
    }
    if (version > known) {
      const told = `was written by a newer version of ssla-monitor (schema ${version}, this one knows ${known})`;
      throw new StoreError(`${path}: ${told}; install that version, or put back a backup of before`);
    }
    return version;
  });
}

/** Throws when the file is damaged. Reads all of it. */
export function checkWhole(handle: BetterSqlite.Database): void {
  const path = handle.name;
  const [first] = speaking(path, () => handle.prepare("pragma quick_check(1)").pluck().all());
  if (first === "ok") return;
  throw new StoreError(
    `${path}: is damaged (${String(first).replaceAll(/\s+/g, " ")}); move it away and put the newest backup in its place`,
  );
}

/**
 * Brings the store up to date, in one transaction: a process that dies half-way leaves what was. A store that holds
 * something is copied to `<path>.before-NNN` first.
 */
export function migrate(handle: BetterSqlite.Database, migrations: readonly string[] = MIGRATIONS): void {
  const from = schemaVersion(handle, migrations.length);
  if (from === migrations.length) return;
  if (from > 0) copyBefore(handle, migrations.length);
  speaking(handle.name, () => {
    handle
      .transaction(() => {
        for (const statements of migrations.slice(from)) handle.exec(statements);
        handle.pragma(`application_id = ${APPLICATION_ID}`);
        handle.pragma(`user_version = ${migrations.length}`);
      })
      .immediate();
  });
}

function copyBefore(handle: BetterSqlite.Database, version: number): void {
  const wanted = `${handle.name}.before-${String(version).padStart(3, "0")}`;
  const unfinished = `${wanted}.part`;
  rmSync(unfinished, { force: true }); // of a migration that was killed
  speaking(unfinished, () => handle.prepare("vacuum into ?").run(unfinished));
  let target = wanted;
  for (let n = 2; existsSync(target); n++) target = `${wanted}-${n}`;
  renameSync(unfinished, target);
}
