import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { EXPORT_SCHEMAS, exportJsonSchema } from "../../../src/documents/tables/export-schema.ts";
import { EXPORTS } from "../../../src/ports/export.ts";
import { folderWith, removeFolders, VALID } from "../../support/config-files.ts";
import { aConversation, author, BRAND, did, edited, says } from "../../support/events.ts";
import { ssla, type CliRun } from "../../support/run-cli.ts";
import { someWords } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import { startLive, type LiveRig } from "./live-rig.ts";

const NOW = "2026-11-10T18:00:00Z";
const SECRET = '=HYPERLINK("https://evil.example")\n@SUM(A1)';

let live: LiveRig;

beforeEach(async () => {
  live = await startLive("2026-11-02T14:00:00Z");
  const second = aConversation("c2");
  await live.record(
    [
      says(author("ana"), "m1", "2026-11-02T16:00:00Z", { cues: ["request"] }),
      edited("m1", "2026-11-02T16:01:00Z", { cues: ["request"] }),
      did({ kind: "claim" }, "m1", "2026-11-02T16:05:00Z"),
      says(BRAND, "r1", "2026-11-02T16:20:00Z", { repliesTo: "m1" }),
      says(author("bo"), "m2", "2026-11-04T17:00:00Z", { conversation: second }),
    ],
    { m1: someWords(SECRET), m2: "where is my bag?" },
  );
  await live.store.beat(at(NOW));
});
afterEach(() => live.store.close());
afterAll(removeFolders);

const exported = (args: string): Promise<CliRun> => live.ssla(`export ${args}`, NOW);

const rowsOf = async (args: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const { out } = await exported(`${args} --format jsonl`);
  const lines = out.split("\n").filter((line) => line !== "");
  return lines.map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
};

describe("ssla export", () => {
  it("writes cases, deadlines and events whose rows are as published", async () => {
    for (const what of EXPORTS) {
      const rows = await rowsOf(what);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) EXPORT_SCHEMAS[what].parse(row);
    }
    expect(await rowsOf("cases")).toMatchObject([
      { message: "m2", state: "waiting", result: "missed", answeredAt: null, replies: 1 },
      {
        message: "m1",
        state: "answered",
        result: "met",
        responseMs: 1_200_000,
        openedAt: "2026-11-02T16:00:00.000Z",
      },
    ]);
    expect(await rowsOf("deadlines")).toMatchObject([
      {
        message: "m2",
        clock: "first",
        result: "missed",
        keptIf: expect.stringMatching(/would have kept it/) as string,
      },
      { message: "m1", clock: "first", result: "met", keptIf: null },
    ]);
  });

  it("tells of every event, and of acts only what was done", async () => {
    const events = await rowsOf("events");
    expect(events.map(({ kind, message }) => `${String(kind)} ${String(message)}`).sort()).toEqual([
      "act m1",
      "edit m1",
      "message m1",
      "message m2",
      "message r1",
    ]);
    expect(events.find(({ kind }) => kind === "act")).toMatchObject({
      act: "claim",
      person: null,
      author: null,
    });
  });

  it("tells neither what customers wrote nor who they are, in any format", async () => {
    for (const what of EXPORTS) {
      for (const format of ["csv", "json", "jsonl"]) {
        const { out } = await exported(`${what} --format ${format}`);
        expect(out).not.toMatch(/bag|HYPERLINK|evil|"ana"|"bo"|https:/);
      }
    }
  });

  it("has the same pseudonym for an account each time, and another for another", async () => {
    const [one, other] = await rowsOf("cases");
    expect(one?.["customer"]).toMatch(/^[0-9a-f]{24}$/);
    expect(one?.["customer"]).not.toBe(other?.["customer"]);
    expect((await rowsOf("cases"))[0]?.["customer"]).toBe(one?.["customer"]);
    const message = (await rowsOf("events")).find(({ message: id }) => id === "m2");
    expect(message?.["author"]).toBe(one?.["customer"]);
  });

  it("tells texts and accounts when it is asked to, and warns of that", async () => {
    const { out, err, code } = await exported("cases --format jsonl --with-texts --with-accounts");
    expect([code, err]).toEqual([0, expect.stringContaining("personal data")]);
    expect(JSON.parse(out.split("\n")[0] ?? "")).toMatchObject({ customer: "bo", text: "where is my bag?" });
    const events = await rowsOf("events --with-texts --with-accounts");
    expect(events.find(({ kind }) => kind === "act")).toMatchObject({ person: "ana" });
    expect(events.filter(({ text }) => text === SECRET)).toMatchObject([{ kind: "message" }]);
    expect((await exported("cases")).err).toBe("");
  });

  it("holds no formula as CSV, and says all that JSON says", async () => {
    const { out } = await exported("cases --with-texts --with-accounts");
    const rows: unknown = parse(out, { bom: true, columns: true, record_delimiter: ["\r\n", "\r"] });
    const [other, hostile] = z.array(z.record(z.string(), z.string())).parse(rows);
    expect(hostile?.["text"]).toBe("'=HYPERLINK(\"https://evil.example\")\n'@SUM(A1)");
    const [json] = await rowsOf("cases --with-texts --with-accounts");
    const asText = Object.entries(json ?? {}).map(([name, value]) => [
      name,
      z.union([z.string(), z.number(), z.null()]).parse(value)?.toString() ?? "",
    ]);
    expect(other).toEqual(Object.fromEntries(asText));
  });

  it("is one JSON document, also of nothing", async () => {
    expect(JSON.parse((await exported("cases --format json")).out)).toMatchObject({ cases: [{}, {}] });
    const nothing = "--since 2026-11-08";
    expect(JSON.parse((await exported(`cases --format json ${nothing}`)).out)).toEqual({ cases: [] });
    expect((await exported(`cases --format jsonl ${nothing}`)).out).toBe("");
    expect((await exported(`cases ${nothing}`)).out).toMatch(/^\uFEFF"case","channel",.*"text"\r$/);
  });

  it("tells of the time that is asked for: its first instant belongs to it, its end does not", async () => {
    const messages = async (args: string): Promise<unknown[]> =>
      (await rowsOf(args)).map(({ message }) => message);
    expect(await messages("cases --since 2026-11-02T16:00:00Z --until 2026-11-04T17:00:00Z")).toEqual(["m1"]);
    expect(await messages("deadlines --since 2026-11-02T16:00:00.001Z")).toEqual(["m2"]);
    expect(await messages("events --since 2026-11-04")).toEqual(["m2"]);
    expect(await messages("cases x-acme --since 7d")).toEqual(["m2"]);
    expect(await messages("cases discord-acme")).toEqual([]);
    const backwards = await exported("cases --since 2026-11-04 --until 2026-11-02");
    expect([backwards.code, backwards.err]).toEqual([
      64,
      expect.stringContaining("nothing could be in between"),
    ]);
  });

  it("writes a file whole, for its owner alone, in the place of what was there", async () => {
    writeFileSync(join(live.cwd, "out.csv"), "old");
    const { code, out, err } = await exported("cases --out out.csv");
    expect([code, out, err]).toEqual([0, "", "2 rows in out.csv"]);
    const path = join(live.cwd, "out.csv");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const rows: unknown = parse(readFileSync(path), { bom: true, columns: true });
    expect(rows).toHaveLength(2);
    expect(readdirSync(live.cwd).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("leaves what was there, and nothing beside it, when it cannot be written", async () => {
    mkdirSync(join(live.cwd, "folder"));
    const cases = [await exported("cases --out folder"), await exported("cases --out no/such/place.csv")];
    expect(cases.map(({ code }) => code)).toEqual([74, 74]);
    expect(existsSync(join(live.cwd, "no"))).toBe(false);
    expect(readdirSync(live.cwd).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("refuses what it does not know, and says that there is no store yet", async () => {
    expect((await exported("people")).code).toBe(64);
    expect((await exported("cases --format xlsx")).code).toBe(64);
    expect((await exported("cases x-acmee")).err).toContain('did you mean "x-acme"?');
    const { code } = await ssla("export cases", { cwd: folderWith(VALID), env: { DATA_KEY: "x" } });
    expect(code).toBe(66);
  });
});

it("the published schema of the rows is that of the program", () => {
  expect(readFileSync("docs/exports.schema.json", "utf8")).toBe(exportJsonSchema());
});
