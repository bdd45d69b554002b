import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { channelKinds } from "../../../src/cli/channel-kinds.ts";
import { folderWith, removeFolders } from "../../support/config-files.ts";
import { ssla } from "../../support/run-cli.ts";

afterAll(removeFolders);

const PLACES = {
  x: "2244994945",
  discord: "41771983423143937/155101607195836416",
  slack: "T0COMM001/C0HELP001",
  facebook: "1067280970047460",
};
const LEADS: Readonly<Record<string, string>> = {
  discord: "U0BO00001/80351110224678912",
  slack: "U0BO00001/U0BO00002",
};
const DEFAULT_ANSWERS: readonly string[] = Array.from({ length: 10 }, () => "");

/** The default answers but for some, by their number from 0. */
function answersWith(others: Readonly<Record<number, string>>): readonly string[] {
  return DEFAULT_ANSWERS.map((answer, index) => others[index] ?? answer);
}

/** Every variable that the written files name, set to something. */
function envFor(cwd: string): Readonly<Record<string, string>> {
  const text = readFileSync(join(cwd, "config/ssla.yaml"), "utf8");
  return Object.fromEntries(
    [...text.matchAll(/env:([A-Z_]+)/g)].map(([, name = ""]) => [name, `value of ${name}`]),
  );
}

describe("ssla init", () => {
  it.each(Object.entries(PLACES))("writes a configuration for %s that check accepts", async (kind, place) => {
    const cwd = folderWith({});
    const answers = [
      "Acme: Travel & Söhne",
      kind,
      place,
      "Europe/Berlin",
      "mon-fri 09:00-12:00 and 13:00-18:00, sat 22:00-02:00",
      "DE-BY",
      "90m",
      "97.5%",
      "C0SOCIAL1",
      LEADS[kind] ?? "U0BO00001",
    ];
    const init = await ssla("init", { cwd, answers });
    expect(init).toMatchObject({ code: 0, err: "" });
    expect(init.out).toContain(`wrote config/terms/${kind}-acme-travel-s-hne/2026-11-15.yaml`);
    expect(init.out).toContain("ssla check --config config");
    const check = await ssla("check", { cwd, env: envFor(cwd) });
    expect(check.code).toBe(0);
    // Which other way there is only the operator knows.
    expect(check.err.trim().split("\n")).toEqual([expect.stringContaining("has no route `fallback`")]);
    expect(check.out).toContain("Mon-Fri 09:00-12:00 and 13:00-18:00, Sat 22:00-02:00, Europe/Berlin");
    const show = await ssla("terms show", { cwd });
    expect(show.out).toMatch(/response.targets.standard +first 1h30m, next 1h30m; published/);
    expect(show.out).toContain("2027-01-06"); // Epiphany is free in Bavaria
  });

  it.each([...channelKinds().keys()])("has a default for every question: %s", async (kind) => {
    const cwd = folderWith({});
    const answers = DEFAULT_ANSWERS.map((answer, index) => (index === 1 ? kind : answer));
    expect((await ssla("init", { cwd, answers })).code).toBe(0);
    expect((await ssla("check", { cwd, env: envFor(cwd) })).code).toBe(0);
  });

  it("asks again after a bad answer, and says why", async () => {
    const cwd = folderWith({});
    const answers = [
      "!",
      "Acme",
      "fax",
      "x",
      "@acme",
      "1",
      "Chicago",
      "",
      "mon-fri 9-5",
      "24/7",
      "USA",
      "US",
      "1d",
      "1h",
      "100%",
      "90%",
      "#social",
      "C01",
      "ana",
      "U01",
    ];
    const { code, out } = await ssla("init", { cwd, answers });
    expect(code).toBe(0);
    const refused = out.split("\n").filter((line) => line.startsWith("  not "));
    expect(refused).toHaveLength(10);
    expect(refused).toContain('  not "100%": nobody keeps every promise: write 99% or less');
    expect(refused).toContain(
      '  not "USA": unknown country "USA" of holidays; did you mean "US" (United States of America)?',
    );
  });

  it("writes nothing when the answers end early", async () => {
    const cwd = folderWith({});
    const { code, err } = await ssla("init", { cwd, answers: ["Acme", "x"] });
    expect(code).toBe(64);
    expect(err).toContain("nothing was written");
    expect(existsSync(join(cwd, "config"))).toBe(false);
  });

  it("overwrites only when forced", async () => {
    const cwd = folderWith({ "config/ssla.yaml": "mine" });
    const refused = await ssla("init", { cwd, answers: DEFAULT_ANSWERS });
    expect(refused).toMatchObject({
      code: 64,
      err: "config/ssla.yaml is there already; --force overwrites it",
    });
    expect(readFileSync(join(cwd, "config/ssla.yaml"), "utf8")).toBe("mine");
    expect((await ssla("init --force", { cwd, answers: DEFAULT_ANSWERS })).code).toBe(0);
  });

  it.each([
    ["discord", "U0BO00001/80351110224678912", '{ discord: ["80351110224678912"] }'],
    ["slack", "U0BO00001/W0BO00002", '{ slack: ["W0BO00002"] }'],
    ["slack", "U0BO00001", '{ slack: ["U0BO00001"] }'],
  ])("knows somebody who answers on %s: %s", async (kind, lead, accounts) => {
    const cwd = folderWith({});
    const { code } = await ssla("init", { cwd, answers: answersWith({ 1: kind, 9: lead }) });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, "config/ssla.yaml"), "utf8")).toContain(
      `lead: { slack: "U0BO00001", accounts: ${accounts} }`,
    );
  });

  it.each([
    ["discord", "U0BO00001"],
    ["discord", "U0BO00001/ana"],
    ["slack", "U0BO00001/80351110224678912"],
    ["x", "U0BO00001/80351110224678912"],
  ])("refuses for %s an account such as %s", async (kind, lead) => {
    const { out } = await ssla("init", { cwd: folderWith({}), answers: answersWith({ 1: kind, 9: lead }) });
    expect(out).toContain(`not "${lead}": `);
  });

  it.each([
    ["mon 09:00-12:00, mon 13:00-17:00", "Mon 09:00-12:00 and 13:00-17:00"],
    ["mon 09:00-12:00, 13:00-17:00, tue 10:00-11:00", "Mon 09:00-12:00 and 13:00-17:00, Tue 10:00-11:00"],
  ])("keeps every interval of %s", async (hours, words) => {
    const cwd = folderWith({});
    await ssla("init", { cwd, answers: answersWith({ 4: hours }) });
    expect((await ssla("terms show", { cwd })).out).toContain(words);
  });

  it.each([
    ["Mon-Fri 9:00-17:00", "mon-fri 09:00-17:00"],
    ["Monday – Friday 09:00 – 17:00, Sat 9:30-12:00", "mon-fri 09:00-17:00, sat 09:30-12:00"],
  ])("says how to write %s", async (hours, tidy) => {
    const { out } = await ssla("init", { cwd: folderWith({}), answers: answersWith({ 4: hours }) });
    expect(out).toContain(`not "${hours}": write ${tidy}`);
  });

  it.each([
    [{ config: "a file" }, "config"],
    [{ "config/terms": "a file" }, "config/terms"],
  ])("finds before it asks that it cannot write: %o", async (files, path) => {
    const cwd = folderWith(files);
    expect(await ssla("init", { cwd, answers: DEFAULT_ANSWERS })).toEqual({
      code: 74,
      out: "",
      err: `${join(cwd, path)} cannot be written (ENOTDIR)`,
    });
  });

  it("tells problems of older files apart, and that its own were written", async () => {
    const cwd = folderWith({ "config/terms/x-old/2026-01-01.yaml": "hours: {" });
    const { code, out, err } = await ssla("init --force", { cwd, answers: DEFAULT_ANSWERS });
    expect(code).toBe(78);
    expect(out).toContain("wrote config/ssla.yaml");
    expect(out).not.toContain("is valid");
    expect(err).toMatch(/^config\/terms\/x-old\/2026-01-01.yaml:/);
    expect(err).toMatch(/the files were written; .+ older, in files that were there before$/);
  });

  it("prints the files it wrote as JSON, and asks on the error output", async () => {
    const cwd = folderWith({});
    const { code, out, err } = await ssla("init --json", { cwd, answers: DEFAULT_ANSWERS });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      problems: [],
      written: expect.arrayContaining(["config/ssla.yaml", "config/terms/defaults.yaml"]) as unknown,
    });
    expect(err).toContain("10/10");
  });
});
