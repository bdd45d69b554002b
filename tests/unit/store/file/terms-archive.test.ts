import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { channelId } from "../../../../src/core/ids.ts";
import type { FrozenVersion } from "../../../../src/core/terms/frozen.ts";
import { StoreError } from "../../../../src/ports/errors.ts";
import { fileTermsArchive } from "../../../../src/store/file/terms-archive.ts";
import { folderWith, removeFolders } from "../../../support/config-files.ts";

afterAll(removeFolders);

const FROZEN: FrozenVersion = {
  channel: channelId("x-acme"),
  version: "2026-11-01",
  hash: "abc",
  tzVersion: "2026f",
  holidays: { 2026: [{ date: "2026-12-25", name: "Christmas Day" }] },
};

describe("the file of frozen versions", () => {
  it("holds what was kept, also for the next process", () => {
    const cwd = folderWith({});
    const path = join(cwd, "data/frozen-terms.jsonl");
    expect(fileTermsArchive(path).all()).toEqual([]);
    fileTermsArchive(path).keep(FROZEN);
    fileTermsArchive(path).keep({ ...FROZEN, version: "2026-12-01" });
    expect(
      fileTermsArchive(path)
        .all()
        .map(({ version }) => version),
    ).toEqual(["2026-11-01", "2026-12-01"]);
    expect(fileTermsArchive(path).find(FROZEN.channel, "2026-11-01")).toEqual(FROZEN);
    expect(fileTermsArchive(path).find(channelId("other"), "2026-11-01")).toBeUndefined();
    expect(readdirSync(join(cwd, "data"))).toEqual(["frozen-terms.jsonl"]);
  });

  it("keeps what it has and adds years only", () => {
    const archive = fileTermsArchive(join(folderWith({}), "frozen-terms.jsonl"));
    archive.keep(FROZEN);
    archive.keep({
      ...FROZEN,
      hash: "other",
      holidays: { 2026: [], 2027: [{ date: "2027-01-01", name: "New Year" }] },
    });
    expect(archive.all()).toEqual([
      { ...FROZEN, holidays: { ...FROZEN.holidays, 2027: [{ date: "2027-01-01", name: "New Year" }] } },
    ]);
  });

  it.each([
    ["half a line", `${JSON.stringify(FROZEN)}\n{"channel":"x-a`],
    ["a line of something else", `${JSON.stringify(FROZEN)}\n{"hello":1}\n`],
  ])("with %s is an error that names the line, and is not overwritten", (_what, text) => {
    const cwd = folderWith({ "frozen-terms.jsonl": text });
    const archive = fileTermsArchive(join(cwd, "frozen-terms.jsonl"));
    expect(() => archive.all()).toThrow(StoreError);
    expect(() => {
      archive.keep(FROZEN);
    }).toThrow(/frozen-terms\.jsonl:2: is not a frozen version of terms/);
    expect(readFileSync(join(cwd, "frozen-terms.jsonl"), "utf8")).toBe(text);
  });

  it("in a folder that is none is an error that names the file and the reason, not an empty archive", () => {
    const path = join(folderWith({ data: "a file, no folder" }), "data/frozen-terms.jsonl");
    const archive = fileTermsArchive(path);
    expect(() => archive.all()).toThrow(StoreError);
    expect(() => archive.all()).toThrow(`${path} cannot be read: ENOTDIR`);
    expect(() => archive.find(FROZEN.channel, FROZEN.version)).toThrow(StoreError);
    expect(() => {
      archive.keep(FROZEN);
    }).toThrow(StoreError);
  });

  it("that is a folder itself is an error too", () => {
    const cwd = folderWith({ "frozen-terms.jsonl/x": "" });
    expect(() => fileTermsArchive(join(cwd, "frozen-terms.jsonl")).all()).toThrow("EISDIR");
  });
});
