import BetterSqlite from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { migrate, MIGRATIONS } from "../../../src/store/sqlite/migrate.ts";
import { retention } from "../../../src/store/sqlite/migrations/013-retention.ts";
import { freshPath, removeStores } from "../../support/store.ts";

afterAll(removeStores);

test("the records of a store of before stay as they are, and no longer go with their case", () => {
  const handle = new BetterSqlite(freshPath());
  handle.pragma("foreign_keys = on");
  migrate(handle, MIGRATIONS.slice(0, MIGRATIONS.indexOf(retention)));
  handle.exec(`
    insert into conversations values ('acme', 'x', '1', 'c1', 'thread', 'x-acme', 'c1');
    insert into cases values
      ('acme', 'x', '1', 'c1', 'k1', 'x-acme', 'thread', 'm1', 'ana', 1, 'answered', 2, null, null, null, '[]', null);
    insert into deadline_records values
      ('x-acme', 3, 'k1', 0, 4, 1, 'first', '2026-11-01', 0, 'standard', 1, 5, 'business', 'met', 1, 6, 0, null, 1, '{}');
  `);
  const records = (): unknown => handle.prepare("select * from deadline_records").all();
  const before = records();
  migrate(handle);
  expect(records()).toEqual(before);
  handle.exec("delete from cases");
  expect(records()).toEqual(before);
  expect(handle.pragma("foreign_key_check")).toEqual([]);
  handle.close();
});
