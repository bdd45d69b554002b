import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ACCOMPLICES, CLEAN_TREE, PACKAGES, VIOLATIONS } from "./fixture-tree.ts";

const CONFIG = resolve(".dependency-cruiser.cjs");
const DEPCRUISE = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The broken rules under `folder`/src, each as `rule: file`. */
function brokenRules(folder: string): Promise<string[]> {
  return new Promise((done, fail) => {
    const args = [DEPCRUISE, "--config", CONFIG, "--output-type", "json", "src"];
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (stdout === "") fail(new Error(`dependency-cruiser printed nothing: ${stderr}`, { cause: error }));
      else {
        const { violations } = report.parse(JSON.parse(stdout)).summary;
        done(violations.map(({ rule, from }) => `${rule.name}: ${from}`));
      }
    });
  });
}

/** A project of its own with these files, each of them named with its text. */
function treeOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "ssla-layers-"));
  folders.push(folder);
  cpSync("tsconfig.json", join(folder, "tsconfig.json"));
  for (const [path, text] of Object.entries({ ...PACKAGES, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe("the import rules", () => {
  it("hold in src", async () => {
    expect(await brokenRules(".")).toEqual([]);
  });

  it("allow every import that STYLE's table allows", async () => {
    expect(await brokenRules(treeOf(CLEAN_TREE))).toEqual([]);
  });

  it("are each broken by a violation of the table below", () => {
    const config: unknown = createRequire(import.meta.url)(CONFIG);
    const { forbidden } = z.object({ forbidden: z.array(z.object({ name: z.string() })) }).parse(config);
    const names = new Set(VIOLATIONS.map(({ rule }) => rule));
    expect([...names].sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
});

describe("the import rules catch", async () => {
  const planted = Object.fromEntries(VIOLATIONS.map(({ file, text }) => [file, text]));
  const broken = await brokenRules(treeOf({ ...CLEAN_TREE, ...ACCOMPLICES, ...planted }));

  it.each(VIOLATIONS)("$rule: $file", ({ rule, file }) => {
    expect(broken).toContain(`${rule}: ${file}`);
  });

  it("no file of the clean tree", () => {
    expect(
      broken.filter((each) => Object.keys(CLEAN_TREE).some((file) => each.endsWith(`: ${file}`))),
    ).toEqual([]);
  });
});
