import { afterAll } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import type { Store } from "../../src/ports/store.ts";
import { freshPath, removeStores } from "../support/store.ts";
import { at } from "../support/terms.ts";
import { describeStore } from "./store-contract.ts";

const paths = new WeakMap<Store, string>();

async function openAt(path: string): Promise<Store> {
  const store = await openSqliteStore({ path, now: () => at("2026-11-02T09:00:00Z") });
  paths.set(store, path);
  return store;
}

describeStore("SQLite", {
  fresh: () => openAt(freshPath()),
  reopened: async (store) => {
    await store.close();
    return openAt(paths.get(store) ?? "");
  },
});

afterAll(removeStores);
