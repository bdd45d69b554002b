import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { folderWith, removeFolders } from "../../support/config-files.ts";
import { ssla } from "../../support/run-cli.ts";

afterAll(removeFolders);

const PLACES = {
  x: "2244994945",
  discord: "41771983423143937/155101607195836416",
  slack: "T0COMM001/C0HELP001",
  facebook: "1067280970047460",
};
const DEFAULT_ANSWERS: readonly string[] = Array.from({ length: 10 }, () => "");

/** Every variable that the written files name, set to something. */
function envFor(cwd: string): Readonly<Record<string, string>> {
  const text = readFileSync(join(cwd, "config/ssla.yaml"), "utf8");
  return Object.fromEntries([...text.matchAll(/env:([A-Z_]+)/g)].map(([, name = ""]) => [name, "value"]));
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
      "U0BO00001",
    ];
    const init = await ssla("init", { cwd, answers });
    expect(init).toMatchObject({ code: 0, err: "" });
    expect(init.out).toContain(`wrote config/terms/${kind}-acme-travel-s-hne/2026-11-15.yaml`);
    expect(init.out).toContain("ssla check --config config");
    const check = await ssla("check", { cwd, env: envFor(cwd) });
    expect(check).toMatchObject({ code: 0, err: "" });
    expect(check.out).toContain("Mon-Fri 09:00-12:00 and 13:00-18:00, Sat 22:00-02:00, Europe/Berlin");
    const show = await ssla("terms show", { cwd });
    expect(show.out).toMatch(/response.targets.standard +first 1h30m, next 1h30m; published/);
    expect(show.out).toContain("2027-01-06"); // Epiphany is free in Bavaria
  });

  it.each(Object.keys(PLACES))("has a default for every question: %s", async (kind) => {
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
});
