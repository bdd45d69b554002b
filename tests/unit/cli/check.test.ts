import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { DEFAULTS_FILE, replace, SSLA_FILE, without } from "../../support/broken.ts";
import { ENV, folderWith, removeFolders, VALID, writeAll } from "../../support/config-files.ts";
import { ssla } from "../../support/run-cli.ts";

afterAll(removeFolders);

describe("ssla check", () => {
  it("prints what is in force on each channel, and the tz data", async () => {
    const { code, out } = await ssla("check", { cwd: folderWith(VALID), env: ENV });
    expect(code).toBe(0);
    expect(out).toMatch(
      /x-acme +│ 2026-11-01 +│ - +│ Mon-Fri 09:00-18:00, Sat 10:00-14:00, America\/Chicago/,
    );
    expect(out).toContain("texts are kept for 30 days after their case has closed, events for 25 months");
    expect(out).toMatch(/the configuration is valid; time zone data 20\d\d[a-z]/);
  });

  it("tells the next version, and that none is in force yet", async () => {
    const { out } = await ssla("check", { cwd: folderWith(VALID), env: ENV, now: "2026-10-01T00:00:00Z" });
    expect(out).toMatch(/x-acme +│ none yet +│ 2026-11-01/);
  });

  it("prints every problem on the error output and exits 78", async () => {
    const files = replace(
      SSLA_FILE,
      "person: ana",
      "person: anna",
    )(replace(DEFAULTS_FILE, "95%", "100%")(VALID));
    const { code, out, err } = await ssla("check", { cwd: folderWith(files), env: ENV });
    expect({ code, out }).toEqual({ code: 78, out: "" });
    expect(err.split("\n")).toEqual([
      'config/ssla.yaml:14:55: unknown person "anna"; did you mean "ana"?',
      'config/terms/defaults.yaml:6:14: "100%" cannot be an objective; nobody keeps every promise: write 99% or less',
      "2 problems in the configuration",
    ]);
  });

  it("names each variable that the environment lacks", async () => {
    const { code, err } = await ssla("check", { cwd: folderWith(VALID) });
    expect(code).toBe(78);
    const named = Object.keys(ENV).filter((name) => name !== "APP_AGAIN");
    for (const name of named) expect(err).toContain(`the environment has no ${name}`);
  });

  it("prints problems as JSON, and no value of a credential", async () => {
    const { code, out } = await ssla("check --json", { cwd: folderWith(VALID), env: { ...ENV, BOT: "" } });
    expect(code).toBe(78);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      problems: [
        { file: "config/ssla.yaml", line: 5, column: 29, message: "BOT is empty in the environment" },
      ],
    });
    const valid = await ssla("check --json", { cwd: folderWith(VALID), env: ENV });
    expect(JSON.parse(valid.out)).toMatchObject({
      ok: true,
      channels: [{ channel: "x-acme" }, { channel: "discord-acme" }],
    });
    expect(valid.out).not.toContain("-value");
  });

  it("warns of a store without a key, of folders without a channel, and of old tz data", async () => {
    const files = {
      ...replace(SSLA_FILE, "store: { key: env:DATA_KEY }\n", "")(VALID),
      "config/terms/x-acne/2026-11-01.yaml": VALID["config/terms/default/2026-11-01.yaml"] ?? "",
    };
    const { code, err } = await ssla("check", {
      cwd: folderWith(files),
      env: ENV,
      now: "2040-01-01T00:00:00Z",
    });
    expect(code).toBe(0);
    expect(err).toContain("the store has no `key`");
    expect(err).toContain('the folder of terms "x-acne" belongs to no channel');
    expect(err).toContain("the time zone data is of 20");
  });

  it.each([
    ["", "has no route `fallback`: while Slack cannot be reached nobody is warned"],
    ["fallback: { people: [ana] }", "leads to Slack only, which is what it stands in for"],
  ])("warns when nobody would be reached without Slack: %j", async (route, warning) => {
    const shift = "shift: { rota: true }";
    const files = replace(SSLA_FILE, shift, `${shift}\n      ${route}`)(VALID);
    const { code, err } = await ssla("check", { cwd: folderWith(files), env: ENV });
    expect(code).toBe(0);
    expect(err).toContain(warning);
  });

  it("prints warnings as JSON beside the problems", async () => {
    const files = {
      ...replace(SSLA_FILE, "person: ana", "person: anna")(VALID),
      "config/terms/notes.txt": "",
    };
    const cwd = folderWith(files);
    const { code, out } = await ssla("check --json", { cwd, env: ENV, now: "2040-01-01T00:00:00Z" });
    expect(code).toBe(78);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      warnings: [
        { file: "config/ssla.yaml", message: expect.stringContaining("nobody under `actions`") as unknown },
        { file: "config/ssla.yaml", message: expect.stringContaining("no route `fallback`") as unknown },
        { file: "config/terms/notes.txt" },
        expect.stringContaining("the time zone data is of 20") as unknown,
      ],
      problems: [{ file: "config/ssla.yaml" }],
    });
  });

  it("prints the version of the program", async () => {
    const { code, out } = await ssla("--version", { cwd: folderWith({}) });
    expect({ code, out: /^\d+\.\d+\.\d+$/.test(out) }).toEqual({ code: 0, out: true });
  });

  it("exits 64 on a command or option that does not exist", async () => {
    const cwd = folderWith(VALID);
    expect((await ssla("chek", { cwd })).code).toBe(64);
    expect((await ssla("check --fast", { cwd })).code).toBe(64);
    expect((await ssla("check --help", { cwd })).code).toBe(0);
  });

  it("finds a folder that is not there", async () => {
    const { code, err } = await ssla("check --config nowhere", { cwd: folderWith({}) });
    expect(code).toBe(78);
    expect(err).toContain("nowhere/ssla.yaml: cannot be read: it does not exist");
    expect(err).toContain("nowhere/terms: there is no such folder of terms");
  });
});

describe("a frozen version", () => {
  const VERSION = "config/terms/x-acme/2026-11-01.yaml";

  it("may be formatted anew, but not be changed: check exits 78", async () => {
    const cwd = folderWith(VALID);
    expect((await ssla("terms freeze", { cwd })).out).toBe(
      "default 2026-11-01 frozen\nx-acme 2026-11-01 frozen",
    );
    writeAll(cwd, { [VERSION]: `# a comment\n${VALID[VERSION] ?? ""}` });
    expect((await ssla("check", { cwd, env: ENV })).code).toBe(0);
    writeAll(cwd, { [VERSION]: (VALID[VERSION] ?? "").replace("first: 1h", "first: 2h") });
    const { code, err } = await ssla("check", { cwd, env: ENV });
    expect(code).toBe(78);
    expect(err).toContain(`${VERSION}:1:1: version 2026-11-01 was changed`);
    expect(err).toContain("has judged since; undo the change and write a new version");
  });

  it("may not be changed through the defaults either, nor be deleted", async () => {
    const cwd = folderWith(VALID);
    await ssla("terms freeze", { cwd });
    writeAll(cwd, { [DEFAULTS_FILE]: (VALID[DEFAULTS_FILE] ?? "").replace("95%", "90%") });
    expect((await ssla("check", { cwd, env: ENV })).err).toContain(
      `${VERSION}:1:1: version 2026-11-01 was changed`,
    );
    const other = folderWith(without(VERSION)(VALID));
    writeAll(other, {
      "data/frozen-terms.jsonl": readFileSync(join(cwd, "data/frozen-terms.jsonl"), "utf8"),
    });
    expect((await ssla("check", { cwd: other, env: ENV })).err).toContain(
      `${VERSION}: this version has judged, but its file is gone`,
    );
  });

  it("is known from its configuration, not from where the command is run", async () => {
    const cwd = folderWith(VALID);
    const elsewhere = folderWith({});
    await ssla(`terms freeze --config ${cwd}/config`, { cwd: elsewhere });
    expect(existsSync(join(elsewhere, "data"))).toBe(false);
    expect(existsSync(join(cwd, "data/frozen-terms.jsonl"))).toBe(true);
    writeAll(cwd, { [VERSION]: (VALID[VERSION] ?? "").replace("first: 1h", "first: 2h") });
    for (const from of [cwd, elsewhere, join(cwd, "config/terms")]) {
      const { err } = await ssla(`check --config ${cwd}/config`, { cwd: from, env: ENV });
      expect(err).toContain("version 2026-11-01 was changed");
    }
  });

  it("is not frozen before it is in force", async () => {
    const { out } = await ssla("terms freeze", { cwd: folderWith(VALID), now: "2026-10-01T00:00:00Z" });
    expect(out).toBe("no version has been in force yet");
  });

  it("that cannot be read from the archive ends in 74, and the archive is left as it is", async () => {
    const cwd = folderWith({ ...VALID, "data/frozen-terms.jsonl": "{ half a line" });
    const { code, err } = await ssla("terms freeze", { cwd });
    expect(code).toBe(74);
    expect(err).toContain("frozen-terms.jsonl:1: is not a frozen version of terms");
    expect(readFileSync(join(cwd, "data/frozen-terms.jsonl"), "utf8")).toBe("{ half a line");
  });
});
