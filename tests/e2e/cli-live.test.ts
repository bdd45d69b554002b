import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, expect, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import { replace, SSLA_FILE } from "../support/broken.ts";
import { folderWith, removeFolders, VALID } from "../support/config-files.ts";
import { author, says } from "../support/events.ts";
import { sslaProcess } from "../support/run-process.ts";
import { anIntake, folds, wordsOf } from "../support/store.ts";
import { at } from "../support/terms.ts";

// Whoever reads needs no credential here: the store is not sealed.
const FILES = replace(SSLA_FILE, "store: { key: env:DATA_KEY }\n", "")(VALID);
const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");

let monitor: ChildProcess | undefined;

afterEach(async () => {
  if (monitor?.exitCode !== null || monitor.signalCode !== null) return;
  monitor.kill("SIGKILL");
  await once(monitor, "exit");
});
afterAll(removeFolders);

/** A process that holds the store at `path` for writing. */
async function holdStore(path: string): Promise<ChildProcess> {
  const script = new URL("../support/store-child.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, ["--import", "tsx", script, path], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  expect(await once(createInterface({ input: child.stdout }), "line")).toEqual(["open"]);
  return child;
}

test("the store can be looked at and copied while another process holds it, and after that was killed", async () => {
  const cwd = folderWith(FILES);
  const path = join(cwd, "data/ssla.db");
  mkdirSync(join(cwd, "data"));
  const store = await openSqliteStore({ path, now: () => at("2026-11-02T14:59:00Z") });
  await store.record(anIntake([ASK], { words: [wordsOf(ASK, "my flight is cancelled")] }), folds);
  await store.close();
  monitor = await holdStore(path);

  const status = await sslaProcess("status", { cwd });
  // Nobody sweeps there: what is due stays where it is, and that is said.
  expect(status).toMatchObject({
    code: 1,
    out: expect.stringContaining("broken: due without message") as string,
  });
  expect(status.out).toContain(`running: process ${monitor.pid ?? ""} on `);
  const due = await sslaProcess("due", { cwd });
  expect(due).toMatchObject({ code: 0, err: "" });
  expect(due.out).toContain("late        due Mon 2026-11-02 10:00:00 America/Chicago");
  expect(due.out).toContain("my flight is cancelled");
  const why = await sslaProcess("explain m1", { cwd });
  expect(why.out).toContain("first: missed (not answered yet)");
  const copy = await sslaProcess("backup copy.db", { cwd });
  expect(copy).toMatchObject({ code: 0, err: "" });
  expect(existsSync(join(cwd, "copy.db"))).toBe(true);

  monitor.kill("SIGKILL");
  await once(monitor, "exit");
  const after = await sslaProcess("status", { cwd });
  expect(after.code).toBe(1);
  expect(after.out).toContain("ended without stopping");
  expect((await sslaProcess("due", { cwd })).err).toContain("what came since is not in this list");
});
