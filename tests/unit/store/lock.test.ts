import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { StoreError } from "../../../src/ports/errors.ts";
import { remoteKind } from "../../../src/store/sqlite/lock.ts";
import { openSqliteStore } from "../../../src/store/sqlite/open-store.ts";
import { freshPath, removeStores } from "../../support/store.ts";
import { at } from "../../support/terms.ts";

const now = (): ReturnType<typeof at> => at("2026-11-02T09:00:00Z");
const children: ChildProcess[] = [];

/** Starts a process that opens the store at `path`, and returns it with the first thing it says. */
async function start(path: string): Promise<{ readonly child: ChildProcess; readonly says: string }> {
  const script = new URL("../../support/store-child.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, ["--import", "tsx", script, path], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  const [says] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  return { child, says };
}

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGKILL");
    await once(child, "exit");
  }
});
afterAll(removeStores);

describe("one writer", () => {
  test("of several processes that start at once exactly one lives, and the others name it", async () => {
    const path = freshPath();
    const started = await Promise.all(Array.from({ length: 4 }, () => start(path)));
    const alive = started.filter(({ says }) => says === "open");
    expect(alive).toHaveLength(1);
    const named = `already running: process ${alive[0]?.child.pid ?? ""} on `;
    for (const { says } of started.filter((one) => one !== alive[0])) {
      expect(says).toMatch(
        /StoreError: .*already running: (process \d+ on .+ since 20|a process that has not said)/,
      );
    }
    await expect(openSqliteStore({ path, now })).rejects.toThrow(named);
  });

  test("when it is killed the next one can start", async () => {
    const path = freshPath();
    const { child, says } = await start(path);
    expect(says).toBe("open");
    child.kill("SIGKILL");
    await once(child, "exit");
    const store = await openSqliteStore({ path, now });
    await expect(openSqliteStore({ path, now })).rejects.toThrow(
      `${path}: already running: process ${process.pid} on `,
    );
    await store.close();
    expect(existsSync(`${path}.holder`)).toBe(false);
    await (await openSqliteStore({ path, now })).close();
  });

  test("a store that was closed refuses, twice closed or not", async () => {
    const store = await openSqliteStore({ path: freshPath(), now });
    await store.close();
    await store.close();
    await expect(store.nextAlertAt()).rejects.toThrow(StoreError);
  });

  test("file systems over a network are told from local ones", () => {
    expect(remoteKind(0x6969)).toBe("NFS");
    expect(remoteKind(-11317950)).toBe("SMB"); // some systems give the number with its sign
    expect(remoteKind(0xef53)).toBeUndefined();
  });
});
