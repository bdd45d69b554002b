import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { folderWith, removeFolders } from "../../support/config-files.ts";
import { sslaProcess } from "../../support/run-process.ts";

afterAll(removeFolders);

const SAMPLE = fileURLToPath(new URL("../../../examples/acme-conversations.jsonl", import.meta.url));
const TERMS = fileURLToPath(new URL("../../../config/terms", import.meta.url));

describe("ssla init as a process", () => {
  it("ends after the last answer though its input stays open", async () => {
    const cwd = folderWith({});
    const { code, err } = await sslaProcess("init", { cwd, input: "\n".repeat(10), end: false });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(existsSync(join(cwd, "config/ssla.yaml"))).toBe(true);
  });

  it("ends with one line and 64 when the input ends in the middle, and writes nothing", async () => {
    const cwd = folderWith({});
    const { code, err } = await sslaProcess("init", { cwd, input: "Acme\nx\n" });
    expect({ code, err }).toEqual({
      code: 64,
      err: "the answers ended before the questions did; nothing was written\n",
    });
    expect(existsSync(join(cwd, "config"))).toBe(false);
  });
});

describe("the output of a process", () => {
  const REPLAY = `replay "${SAMPLE}" --terms "${TERMS}" --json`;

  it.each([
    ["the results", "| head -c 10"],
    ["the results of a quick reader", "| true"],
    ["the messages", "2> >(exit 0)"],
  ])("may lose the reader of %s: no stack trace, no failure", async (_, shell) => {
    const { code, err } = await sslaProcess(REPLAY, { cwd: folderWith({}), shell });
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("keeps its exit code when nobody reads the messages", async () => {
    const { code, err } = await sslaProcess("check", { cwd: folderWith({}), shell: "2> >(exec 0<&-)" });
    expect({ code, err }).toEqual({ code: 78, err: "" });
  });

  it.each([REPLAY, "--help"])("ends with one line and 74 on a full disk: %s", async (args) => {
    const { code, err } = await sslaProcess(args, { cwd: folderWith({}), shell: ">/dev/full" });
    expect({ code, err }).toEqual({ code: 74, err: "standard output cannot be written (ENOSPC)\n" });
  });
});
