import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeWhole } from "../../../src/cli/whole-file.ts";
import { folderWith, removeFolders } from "../../support/config-files.ts";

afterAll(removeFolders);

const fault = new Error("the store was taken away");

test("what was there stays until the file is whole, and after a fault in the middle of it", async () => {
  const cwd = folderWith({ "out.csv": "old" });
  const path = join(cwd, "out.csv");
  const half = writeWhole("out.csv", cwd, async (take) => {
    await take("half\n");
    expect(readFileSync(path, "utf8")).toBe("old");
    throw fault;
  });
  await expect(half).rejects.toBe(fault);
  expect([readFileSync(path, "utf8"), readdirSync(cwd)]).toEqual(["old", ["out.csv"]]);
});

test("pieces stand in the file in their order, letters of any width whole", async () => {
  const cwd = folderWith({});
  await writeWhole("out.csv", cwd, async (take) => {
    for (const piece of ["\uFEFF", "ä", "漢", "👍🏽", "\r\n"]) await take(piece);
  });
  expect(readFileSync(join(cwd, "out.csv"), "utf8")).toBe("\uFEFFä漢👍🏽\r\n");
});

test("a file that only others may read is replaced by one that nobody else may", async () => {
  const cwd = folderWith({});
  writeFileSync(join(cwd, "out.csv"), "old");
  chmodSync(join(cwd, "out.csv"), 0o644);
  await writeWhole("out.csv", cwd, (take) => take("new"));
  expect(readFileSync(join(cwd, "out.csv"), "utf8")).toBe("new");
});
