import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { folderWith, removeFolders } from "../../support/config-files.ts";
import { sslaProcess } from "../../support/run-process.ts";

afterAll(removeFolders);

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
