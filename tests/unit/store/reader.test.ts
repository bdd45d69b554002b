import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { StoreError } from "../../../src/ports/errors.ts";
import type { Store } from "../../../src/ports/store.ts";
import { backupStore } from "../../../src/store/sqlite/backup.ts";
import { openSqliteReader } from "../../../src/store/sqlite/open-reader.ts";
import { openSqliteStore } from "../../../src/store/sqlite/open-store.ts";
import { author, says } from "../../support/events.ts";
import { anIntake, folds, freshPath, removeStores, wordsOf, X_ACME } from "../../support/store.ts";
import { at } from "../../support/terms.ts";

const now = (): ReturnType<typeof at> => at("2026-11-02T09:00:00Z");
const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const LATER = says(author("ana"), "m2", "2026-11-02T15:01:00Z");
const open = (path: string): Promise<Store> => openSqliteStore({ path, key: "secret", now });

afterAll(removeStores);

describe("a reader", () => {
  test("sees what the running monitor has committed, as it commits it", async () => {
    const path = freshPath();
    const store = await open(path);
    const reader = await openSqliteReader(path, "secret");
    expect(await reader.queries.counts()).toMatchObject({ events: 0 });
    await store.record(anIntake([ASK], { words: [wordsOf(ASK, "help")] }), folds);
    await store.coverage.blind(X_ACME, now(), "down");
    expect((await reader.queries.due(5))[0]?.words?.text).toBe("help");
    expect(await reader.intervals(X_ACME)).toHaveLength(1);
    await store.record(anIntake([LATER]), folds);
    expect(await reader.queries.counts()).toMatchObject({ events: 2 });
    await reader.close();
    await store.close();
  });

  test("can read when no monitor runs, with the right key, and leaves the store as it was", async () => {
    const path = freshPath();
    const store = await open(path);
    await store.record(anIntake([ASK]), folds);
    await store.close();
    const before = readFileSync(path);
    await expect(openSqliteReader(path)).rejects.toThrow("sealed, and no key was given");
    await expect(openSqliteReader(path, "wrong")).rejects.toThrow("sealed with another key");
    const reader = await openSqliteReader(path, "secret");
    expect(await reader.queries.counts()).toMatchObject({ events: 1 });
    await reader.close();
    expect(readFileSync(path)).toEqual(before);
  });

  test("says so when there is no store yet, and makes none", async () => {
    const path = freshPath();
    await expect(openSqliteReader(path)).rejects.toThrow(`${path}: there is no store yet`);
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  test.each([
    ["an empty file", ""],
    ["something else", "notes ".repeat(1000)],
  ])("refuses %s", async (_what, content) => {
    const path = freshPath();
    writeFileSync(path, content);
    await expect(openSqliteReader(path)).rejects.toThrow(StoreError);
    expect(readFileSync(path, "utf8")).toBe(content);
  });
});

describe("a backup", () => {
  test("is a store of its own, taken while the monitor runs", async () => {
    const path = freshPath();
    const target = `${path}.backup`;
    const store = await open(path);
    await store.record(anIntake([ASK], { words: [wordsOf(ASK, "help")] }), folds);
    backupStore(path, target);
    await store.record(anIntake([LATER]), folds);
    expect(statSync(target).mode & 0o077).toBe(0);
    await store.close();
    const restored = await open(target);
    expect(await restored.queries.counts()).toMatchObject({ events: 1 });
    expect((await restored.queries.words(ASK.conversation, ASK.message))?.text).toBe("help");
    await restored.close();
  });

  test("overwrites nothing, and leaves nothing half done", async () => {
    const path = freshPath();
    await (await open(path)).close();
    const target = `${path}.backup`;
    writeFileSync(target, "precious");
    expect(() => {
      backupStore(path, target);
    }).toThrow(`${target}: exists already; name another file`);
    expect(readFileSync(target, "utf8")).toBe("precious");
    expect(() => {
      backupStore(path, `${path}.no/such/folder`);
    }).toThrow(StoreError);
    expect(() => {
      backupStore(`${path}.none`, `${path}.copy`);
    }).toThrow("there is no store yet");
    expect(existsSync(`${path}.copy`)).toBe(false);
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});
