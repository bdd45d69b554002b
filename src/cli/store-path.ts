import { dirname, join, resolve } from "node:path";
import type { Config } from "../config/load-config.ts";

/** Where what is asked of the monitor lies until it takes it: beside the store. */
export const requestsPath = (store: string): string => join(dirname(store), "requests");

/** The file of the store: beside the folder of the configuration, as everything the program writes. */
export function storePath(dir: string, { store }: Pick<Config, "store">, cwd: string): string {
  return resolve(cwd, dir, "..", store.sqlite);
}

/** The file of a shadow run's store, beside that of the real ones: `data/ssla.shadow.db`. */
export function shadowPath(dir: string, config: Pick<Config, "store">, cwd: string): string {
  return `${storePath(dir, config, cwd).replace(/\.db$/, "")}.shadow.db`;
}
