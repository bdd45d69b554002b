import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import { StoreError } from "../../../src/ports/errors.ts";
import type { Store } from "../../../src/ports/store.ts";
import { databaseOver } from "../../../src/store/sqlite/database.ts";
import { migrate, MIGRATIONS } from "../../../src/store/sqlite/migrate.ts";
import { openForReading } from "../../../src/store/sqlite/open-reader.ts";
import { openForWriting, openSqliteStore, storeOn } from "../../../src/store/sqlite/open-store.ts";
import { wordsCipher } from "../../../src/store/words-cipher.ts";
import { author, says } from "../../support/events.ts";
import { anIntake, folds, freshPath, removeStores, wordsOf, X_ACME } from "../../support/store.ts";
import { at } from "../../support/terms.ts";

const now = (): ReturnType<typeof at> => at("2026-11-02T09:00:00Z");
const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const open = (path: string, key?: string): Promise<Store> => openSqliteStore({ path, key, now });

/** A store that holds one message, closed. */
async function storeWithOne(key?: string): Promise<string> {
  const path = freshPath();
  const store = await open(path, key);
  await store.record(anIntake([ASK], { cursor: "1", words: [wordsOf(ASK, "canary")] }), folds);
  await store.close();
  return path;
}

const filesOf = (path: string): readonly string[] => readdirSync(dirname(path)).toSorted();

/** All that lies beside the store, and in it. */
const bytesOf = (path: string): string =>
  filesOf(path)
    .map((name) => readFileSync(`${dirname(path)}/${name}`, "latin1"))
    .join("");

afterAll(removeStores);

describe("opening", () => {
  test("writes every commit through to the disk, at the first opening and the next", async () => {
    const path = await storeWithOne();
    const handle = openForWriting(path);
    const settings = ["synchronous", "journal_mode", "foreign_keys", "secure_delete", "busy_timeout"];
    handle.prepare("delete from cursors").run();
    expect(settings.map((name) => handle.pragma(name, { simple: true }))).toEqual([2, "wal", 1, 1, 5000]);
    handle.close();
  });

  test("keeps what was stored, from others too", async () => {
    const path = await storeWithOne();
    expect(statSync(path).mode & 0o077).toBe(0);
    const store = await open(path);
    expect(await store.cursors(X_ACME)).toEqual(new Map([["mentions", "1"]]));
    await store.close();
  });

  test("refuses a file that is no database, and leaves it as it is", async () => {
    const path = freshPath();
    writeFileSync(path, "these are my notes, not a database at all\n".repeat(100));
    const before = readFileSync(path);
    await expect(open(path)).rejects.toThrow(`${path}: is not a store of ssla-monitor`);
    expect(readFileSync(path)).toEqual(before);
  });

  test("refuses another program's database, and leaves it as it is", async () => {
    const path = freshPath();
    const other = new BetterSqlite(path);
    other.exec("create table theirs (a)");
    other.close();
    const before = readFileSync(path);
    await expect(open(path)).rejects.toThrow(
      "is a database, but not a store of ssla-monitor; name another file",
    );
    expect(readFileSync(path)).toEqual(before);
  });

  test("refuses a store of a newer program, and leaves it as it is", async () => {
    const path = await storeWithOne();
    const handle = new BetterSqlite(path);
    handle.pragma("user_version = 999");
    handle.close();
    const before = readFileSync(path);
    await expect(open(path)).rejects.toThrow("was written by a newer version of ssla-monitor (schema 999");
    expect(readFileSync(path)).toEqual(before);
    await expect(open(path)).rejects.toThrow(StoreError); // the first attempt let go of the lock
  });

  test("refuses a damaged store, and leaves it as it is", async () => {
    const path = await storeWithOne();
    const bytes = readFileSync(path);
    bytes.fill(0xab, 4096 * 2, 4096 * 12);
    writeFileSync(path, bytes);
    await expect(open(path)).rejects.toThrow(
      /is damaged .*move it away and put the newest backup in its place/,
    );
    expect(readFileSync(path)).toEqual(bytes);
  });

  test("says so when the folder cannot be made", async () => {
    const path = freshPath();
    writeFileSync(path, "");
    await expect(open(`${path}/below/ssla.db`)).rejects.toThrow(StoreError);
  });

  test("says so when the file cannot be written", async () => {
    const database = databaseOver(openForReading(await storeWithOne()), "begin");
    const writing = database.db.insertInto("meta").values({ name: "a", value: "" }).execute();
    await expect(writing).rejects.toThrow(
      /ssla\.db: cannot be written \(.*\); give the user of the monitor the right/,
    );
    await database.close();
  });
});

describe("a full disk", () => {
  test("loses nothing, says so, and is over when there is room again", async () => {
    const path = await storeWithOne();
    const handle = openForWriting(path);
    const store = await storeOn(handle, { key: undefined, unlock: () => undefined });
    const pages = Number(handle.pragma("page_count", { simple: true }));
    handle.pragma(`max_page_count = ${pages}`);
    const many = Array.from({ length: 400 }, (_, i) => says(author("bob"), `b${i}`, "2026-11-02T15:01:00Z"));
    const full = store.record(anIntake(many, { cursor: "2" }), folds);
    await expect(full).rejects.toThrow(
      /: the disk is full \(.*\); free some space; nothing that was stored is lost/,
    );
    await expect(full).rejects.toBeInstanceOf(StoreError);
    expect(await store.queries.counts()).toMatchObject({ events: 1 });
    expect(await store.cursors(X_ACME)).toEqual(new Map([["mentions", "1"]]));
    handle.pragma("max_page_count = 100000");
    expect(await store.record(anIntake(many, { cursor: "2" }), folds)).toMatchObject({ fresh: 400 });
    await store.close();
  });
});

describe("migrations", () => {
  const NEXT = "create table added (a integer) strict;";
  const count = MIGRATIONS.length;
  const copyName = `ssla.db.before-${String(count + 1).padStart(3, "0")}`;

  test("copy what there is beside it, and then change it", async () => {
    const path = await storeWithOne();
    const handle = new BetterSqlite(path);
    migrate(handle, [...MIGRATIONS, NEXT]);
    expect(handle.pragma("user_version", { simple: true })).toBe(count + 1);
    handle.close();
    const copy = new BetterSqlite(join(dirname(path), copyName), { readonly: true });
    expect(copy.pragma("user_version", { simple: true })).toBe(count);
    expect(copy.prepare("select count(*) from events").pluck().get()).toBe(1);
    copy.close();
  });

  test("that fail leave everything as it was, and overwrite no earlier copy", async () => {
    const path = await storeWithOne();
    const handle = new BetterSqlite(path);
    const failing = (): void => {
      migrate(handle, [...MIGRATIONS, `${NEXT} create table added (b integer) strict;`]);
    };
    expect(failing).toThrow(StoreError);
    expect(failing).toThrow(StoreError);
    expect(handle.pragma("user_version", { simple: true })).toBe(count);
    handle.close();
    expect(filesOf(path).filter((name) => name.includes("before"))).toEqual([copyName, `${copyName}-2`]);
    await (await open(path)).close();
  });

  test("make no copy of a store that is new", async () => {
    const path = await storeWithOne();
    expect(filesOf(path)).toEqual(["ssla.db", "ssla.db.lock"]);
  });

  test("work on a database that is still empty", () => {
    const handle = new BetterSqlite(freshPath());
    migrate(handle);
    migrate(handle);
    expect(handle.pragma("user_version", { simple: true })).toBe(count);
    handle.close();
  });
});

describe("sealed words", () => {
  const read = async (path: string, key: string): Promise<string | undefined> => {
    const store = await open(path, key);
    try {
      return (await store.queries.words(ASK.conversation, ASK.message))?.text;
    } finally {
      await store.close();
    }
  };

  test("stand nowhere in the files, and are read with their key", async () => {
    const path = await storeWithOne("a secret");
    expect(bytesOf(path)).not.toContain("canary");
    expect(await read(path, "a secret")).toBe("canary");
    expect(bytesOf(await storeWithOne())).toContain("canary");
  });

  test("have each a nonce of their own", () => {
    const cipher = wordsCipher("a secret", new Uint8Array(16));
    const sealed = Array.from({ length: 3000 }, () => cipher.seal("the same", "row"));
    const nonces = new Set(sealed.map((one) => Buffer.from(one.subarray(0, 12)).toString("hex")));
    expect(nonces.size).toBe(3000);
    expect(new Set(sealed.map((one) => cipher.open(one, "row")))).toEqual(new Set(["the same"]));
  });

  test("are refused to another key, and to none", async () => {
    const path = await storeWithOne("a secret");
    await expect(open(path, "another")).rejects.toThrow("the words in the store are sealed with another key");
    await expect(open(path)).rejects.toThrow("no key was given; set store.key to theirs");
    expect(await read(path, "a secret")).toBe("canary");
  });

  test("of a store that had no key are sealed when it gets one", async () => {
    const path = await storeWithOne();
    expect(await read(path, "a secret")).toBe("canary");
    expect(bytesOf(path)).not.toContain("canary");
    await expect(open(path)).rejects.toThrow(StoreError);
  });

  test("do not open when they were moved to another message", async () => {
    const path = await storeWithOne("a secret");
    const handle = new BetterSqlite(path);
    handle.exec("update words set message = 'm2'");
    handle.close();
    const store = await open(path, "a secret");
    const moved = { ...ASK, message: says(author("ana"), "m2", "2026-11-02T15:00:00Z").message };
    await expect(store.queries.words(moved.conversation, moved.message)).rejects.toThrow(StoreError);
    await store.close();
  });

  test("leave nothing behind when they expire", async () => {
    const path = await storeWithOne();
    const store = await open(path);
    const answer = says(author("acme", "responder"), "m2", "2026-11-02T15:01:00Z", { repliesTo: "m1" });
    await store.record(anIntake([answer]), folds);
    await store.expireWords(at("2026-12-01T00:00:00Z"));
    await store.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(bytesOf(path)).not.toContain("canary");
  });
});
