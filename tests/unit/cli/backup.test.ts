import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteReader } from "../../../src/store/sqlite/open-reader.ts";
import { ENV, removeFolders } from "../../support/config-files.ts";
import { author, says } from "../../support/events.ts";
import { startLive, type LiveRig } from "./live-rig.ts";

const NOW = "2026-11-02T15:01:02.345Z";
const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");

let live: LiveRig;

beforeEach(async () => {
  live = await startLive("2026-11-02T14:59:00Z");
  await live.record([ASK], { m1: "help" });
});
afterEach(() => live.store.close());
afterAll(removeFolders);

describe("ssla backup", () => {
  it("copies the store of a running monitor beside it, for its own user only, and says how much", async () => {
    const { code, out, err } = await live.ssla("backup", NOW);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^data\/backups\/ssla-20261102T150102Z\.db, \d+\.\d kB$/);
    const path = join(live.cwd, "data/backups/ssla-20261102T150102Z.db");
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(join(live.cwd, "data/backups")).mode & 0o077).toBe(0);
    const reader = await openSqliteReader(path, ENV["DATA_KEY"]);
    expect((await reader.queries.due(9)).map(({ words }) => words?.text)).toEqual(["help"]);
    await reader.close();
  });

  it("writes to a file of the operator's choice, seen from where the command is run, and tells programs", async () => {
    const { code, out } = await live.ssla("backup copy.db --json", NOW);
    const path = join(live.cwd, "copy.db");
    expect({ code, out: JSON.parse(out) as unknown }).toEqual({
      code: 0,
      out: { path, bytes: statSync(path).size },
    });
  });

  it("overwrites nothing: exits 74", async () => {
    const path = join(live.cwd, "copy.db");
    writeFileSync(path, "precious");
    expect(await live.ssla("backup copy.db", NOW)).toEqual({
      code: 74,
      out: "",
      err: `${path}: exists already; name another file`,
    });
    expect(readFileSync(path, "utf8")).toBe("precious");
    expect((await live.ssla("backup data/ssla.db", NOW)).code).toBe(74);
    await live.ssla("backup", NOW);
    expect((await live.ssla("backup", NOW)).code).toBe(74);
    expect(readdirSync(join(live.cwd, "data/backups"))).toEqual(["ssla-20261102T150102Z.db"]);
  });

  it("says when it cannot be written, and leaves nothing half done", async () => {
    const { code, err } = await live.ssla("backup no/such/folder/copy.db", NOW);
    expect(code).toBe(74);
    expect(err).toContain("no/such/folder/copy.db");
    writeFileSync(join(live.cwd, "data/backups"), "a file where the folder would be");
    const other = await live.ssla("backup", NOW);
    expect(other).toMatchObject({ code: 74, err: `${live.cwd}/data/backups cannot be made (EEXIST)` });
    expect(existsSync(join(live.cwd, "no"))).toBe(false);
  });
});
