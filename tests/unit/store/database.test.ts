import BetterSqlite from "better-sqlite3";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { StoreError } from "../../../src/ports/errors.ts";
import type { Instant } from "../../../src/core/time/instant.ts";
import { identityOf } from "../../../src/core/cases/event-order.ts";
import { eventKey, keyText } from "../../../src/store/event-row.ts";
import { statementOf } from "../../../src/store/prepared.ts";
import type { Database } from "../../../src/store/schema.ts";
import { databaseOver } from "../../../src/store/sqlite/database.ts";
import { migrate } from "../../../src/store/sqlite/migrate.ts";
import { openSqliteStore } from "../../../src/store/sqlite/open-store.ts";
import { author, deleted, did, edited, says } from "../../support/events.ts";
import { anIntake, folds, freshPath, removeStores } from "../../support/store.ts";
import { at } from "../../support/terms.ts";

afterAll(removeStores);

describe("a transaction", () => {
  let database: Database;
  const write = (db: Database["db"], name: string): Promise<unknown> =>
    db.insertInto("meta").values({ name, value: "" }).execute();
  const names = async (): Promise<readonly string[]> =>
    (await database.db.selectFrom("meta").select("name").orderBy("name").execute()).map(({ name }) => name);

  beforeEach(() => {
    const handle = new BetterSqlite(freshPath());
    migrate(handle);
    database = databaseOver(handle, "begin immediate");
  });
  afterEach(() => database.close());

  test("that asks the database anew is refused, for it would wait for itself for ever", async () => {
    const nested = database.transact(async (trx) => {
      await write(trx, "a");
      await write(database.db, "b");
    });
    await expect(nested).rejects.toThrow(StoreError);
    await expect(database.transact(() => database.transact(() => Promise.resolve()))).rejects.toThrow(
      StoreError,
    );
    expect(await names()).toEqual([]);
  });

  test("that waits for what is not the store holds up nobody for ever, and is kept all the same", async () => {
    let goOn = (): void => undefined;
    const elsewhere = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const waiting = database.transact(async (trx) => {
      await write(trx, "a");
      await elsewhere;
    });
    await expect(names()).rejects.toThrow("it would never end");
    goOn();
    await waiting;
    expect(await names()).toEqual(["a"]);
  });

  test("has its turn in the order in which it was asked for, one at a time", async () => {
    const order: string[] = [];
    const one = (name: string): Promise<void> =>
      database.transact(async (trx) => {
        order.push(`${name} begins`);
        await write(trx, name);
        await write(trx, `${name} again`);
        order.push(`${name} ends`);
      });
    await Promise.all([one("a"), one("b")]);
    expect(order).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  });

  test("that throws leaves nothing behind, and the next goes on", async () => {
    const failing = database.transact(async (trx) => {
      await write(trx, "a");
      throw new RangeError("no");
    });
    await expect(failing).rejects.toThrow(new RangeError("no"));
    await database.transact((trx) => write(trx, "b"));
    expect(await names()).toEqual(["b"]);
  });

  test("speaks of the file when SQLite refuses", async () => {
    await write(database.db, "a");
    await expect(write(database.db, "a")).rejects.toThrow(StoreError);
    await expect(write(database.db, "a")).rejects.toThrow(/ssla\.db: UNIQUE/);
  });

  test("is not run with parameters in another order than they are used in", async () => {
    const wrong = statementOf((db, value: string, name: string) =>
      db.selectFrom("meta").selectAll().where("name", "=", name).where("value", "=", value),
    );
    await expect(wrong(database.db, "value", "name")).rejects.toThrow("parameters out of order");
  });
});

describe("a store", () => {
  test("that is asked something by what decides answers when that is kept", async () => {
    const store = await openSqliteStore({ path: freshPath(), now: () => at("2026-11-02T09:00:00Z") });
    const asked: Promise<Instant | undefined>[] = [];
    const events = [says(author("ana"), "m1", "2026-11-02T15:00:00Z")];
    await store.record(anIntake(events), {
      ...folds,
      decide: (changed) => {
        asked.push(store.nextAlertAt());
        return folds.decide(changed);
      },
    });
    expect(await Promise.all(asked)).toEqual([at("2026-11-02T15:30:00Z")]);
    await store.close();
  });

  test("tells events apart as the core does", () => {
    const ana = author("ana");
    const events = [
      says(ana, "m1", "2026-11-02T15:00:00Z"),
      says(ana, "m1", "2026-11-02T16:00:00Z"),
      says(ana, "m2", "2026-11-02T15:00:00Z"),
      edited("m1", "2026-11-02T15:00:00Z"),
      edited("m1", "2026-11-02T15:00:01Z"),
      deleted("m1", "2026-11-02T15:00:00Z", "2026-11-02T15:30:00Z"),
      deleted("m1", "2026-11-02T15:00:01Z", "2026-11-02T15:30:00Z"),
      did({ kind: "claim" }, "m1", "2026-11-02T15:00:00Z", "a1"),
      did({ kind: "resolve" }, "m1", "2026-11-02T15:00:00Z", "a1"),
    ];
    for (const one of events) {
      for (const other of events) {
        const same = keyText(eventKey(one)) === keyText(eventKey(other));
        expect(same).toBe(identityOf(one) === identityOf(other));
      }
    }
  });
});
