import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportJsonSchema, reportSchema } from "../../../src/documents/report/report-schema.ts";
import { fileRequestBox } from "../../../src/store/file/request-box.ts";
import { removeFolders } from "../../support/config-files.ts";
import { aConversation, author, BRAND, says } from "../../support/events.ts";
import { startLive, type LiveRig } from "./live-rig.ts";

// Monday, 9:00 in Chicago, of week 45: due at 10:00.
const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const ANSWER = says(BRAND, "m2", "2026-11-02T15:30:00Z", { repliesTo: "m1" });
const OTHER = says(author("bob"), "b1", "2026-11-02T15:20:00Z", { conversation: aConversation("c2") });
const NEXT_MONDAY = "2026-11-09T18:00:00Z";

let live: LiveRig;
let isOpen = true;
const stopMonitor = async (): Promise<void> => {
  if (isOpen) await live.store.close();
  isOpen = false;
};

beforeEach(async () => {
  live = await startLive("2026-11-02T14:59:00Z");
  isOpen = true;
  await live.record([ASK, ANSWER, OTHER]);
});
afterEach(stopMonitor);
afterAll(removeFolders);

const report = (args: string): ReturnType<LiveRig["ssla"]> => live.ssla(`report ${args}`.trim(), NEXT_MONDAY);

describe("ssla report", () => {
  it("tells of the last week that is over, as text", async () => {
    const { out, err, code } = await report("");
    expect({ err, code }).toEqual({ err: "", code: 0 });
    expect(out).toContain("2-8 Nov 2026");
    expect(out).toContain("1 of 2 promises");
    expect((await report("--format md --week 2026-W45")).out).toBe(out);
  });

  it("writes a page of its own, and says where", async () => {
    const { err } = await report("--format html --out week.html");
    expect(err).toBe("written to week.html");
    const page = readFileSync(join(live.cwd, "week.html"), "utf8");
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toContain("1 of 2 promises");
  });

  it("prints a table that reads as CSV, with the numbers of that week", async () => {
    const rows: unknown = parse((await report("--format csv --to stdout")).out, { columns: true, bom: true });
    expect(rows).toContainEqual(
      expect.objectContaining({ week: "2026-W45", channel: "x-acme", measure: "first.met", value: "1" }),
    );
  });

  it("prints JSON as its schema says", async () => {
    const document = reportSchema.parse(JSON.parse((await report("--json")).out));
    expect(document).toMatchObject({
      week: "2026-W45",
      from: "2026-11-02T06:00:00.000Z",
      provisional: false,
    });
    expect(document.channels.find(({ id }) => id === "x-acme")?.trend.at(-1)).toMatchObject({
      met: 1,
      decided: 2,
    });
    expect((await report("--format json")).out).toBe((await report("--json")).out);
  });

  it("names the file itself where it is to be one and nobody named it", async () => {
    expect((await report("--format csv --to file")).err).toBe("written to report-2026-W45.csv");
    expect(existsSync(join(live.cwd, "report-2026-W45.csv"))).toBe(true);
    expect(await report("--to slack --out week.html")).toMatchObject({
      code: 64,
      err: expect.stringContaining("--out goes with --to file") as string,
    });
  });

  it("asks the monitor that runs to send it to Slack, and writes nothing itself", async () => {
    const { out, code } = await report("--to slack --week 2026-W45");
    expect(out).toContain("asked: the monitor sends the report of 2026-W45");
    expect(code).toBe(0);
    const { requests } = await fileRequestBox(join(live.cwd, "data/requests")).waiting();
    expect(requests).toMatchObject([{ kind: "report", brand: "acme", week: "2026-W45" }]);
  });

  it("says that no monitor runs, and asks nobody", async () => {
    await stopMonitor();
    const { err, code } = await report("--to slack");
    expect(err).toContain("the monitor does not run");
    expect(code).toBe(1);
    expect(existsSync(join(live.cwd, "data/requests"))).toBe(false);
  });
});

it("is described by the schema in docs as the program has it now (npm run schema)", () => {
  expect(readFileSync("docs/report.schema.json", "utf8")).toBe(reportJsonSchema());
});
