import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const VECTORS = "tests/data/business-time-vectors.jsonl";

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const folder = mkdtempSync(join(tmpdir(), "ssla-vectors-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the vectors script in a process of its own, whose local time is that of `timezone`. */
function runVectors(files: readonly string[], timezone = "UTC"): Promise<Run> {
  const args = ["--import", "tsx", "scripts/vectors.ts", ...files];
  const env = { ...process.env, TZ: timezone };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { env }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

function fileOf(lines: readonly string[]): string {
  const file = join(folder, "vectors.jsonl");
  writeFileSync(file, lines.join("\n"));
  return file;
}

const [first = "", second = ""] = readFileSync(VECTORS, "utf8").split("\n");
const fridayToMonday = {
  op: "add",
  timezone: "America/New_York",
  week: { mon: [["09:00", "17:00"]], fri: [["09:00", "17:00"]] },
  start: "2026-11-20T16:00:00-05:00",
  minutes: 120,
};

describe("the vectors of ten other projects and a brute-force walk", () => {
  it.each(["UTC", "America/New_York", "Asia/Kolkata"])(
    "are exact to the last of 671 when the process runs in %s",
    async (timezone) => {
      expect(await runVectors([VECTORS], timezone)).toEqual({
        code: 0,
        stdout: "671 of 671 exact\n",
        stderr: "",
      });
    },
  );
});

describe("the vectors script", () => {
  it("prints what differs, and exits 1", async () => {
    const wrong = [
      { ...fridayToMonday, id: "right", end: "2026-11-23T10:00:00-05:00" },
      { ...fridayToMonday, id: "wrong-add", end: "2026-11-23T11:00:00-05:00" },
      { ...fridayToMonday, id: "wrong-never", end: null },
      {
        ...fridayToMonday,
        id: "wrong-between",
        op: "between",
        end: "2026-11-21T00:00:00-05:00",
        expected_seconds: 60,
      },
      { ...fridayToMonday, id: "wrong-within", op: "within", expected: false },
    ];
    const run = await runVectors([fileOf(wrong.map((each) => JSON.stringify(each)))]);
    expect(run).toMatchObject({ code: 1, stderr: "" });
    expect(run.stdout.split("\n")).toEqual([
      "wrong-add: expected 2026-11-23T16:00:00.000Z, got 2026-11-23T15:00:00.000Z",
      "wrong-never: expected never, got 2026-11-23T15:00:00.000Z",
      "wrong-between: expected 60 s, got 3600 s",
      "wrong-within: expected false, got true",
      "1 of 5 exact",
      "",
    ]);
  });

  it("allows a vector its tolerance and no more", async () => {
    const near = { ...fridayToMonday, end: "2026-11-23T10:01:00-05:00" };
    const lines = [60, 59].map((tolerance_seconds) =>
      JSON.stringify({ ...near, id: `within ${tolerance_seconds} s`, tolerance_seconds }),
    );
    const run = await runVectors([fileOf(lines)]);
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/^within 59 s: .*\n1 of 2 exact\n$/);
  });

  it("names the line that it cannot read, runs the rest, and exits 65", async () => {
    const unknownZone = JSON.stringify({ ...fridayToMonday, id: "x", timezone: "Mars/Olympus", end: null });
    const file = fileOf([first, "{ not json", "", unknownZone, second]);
    const run = await runVectors([file]);
    expect(run).toMatchObject({ code: 65, stdout: "2 of 4 exact\n" });
    expect(run.stderr).toContain(`${file}:2: `);
    expect(run.stderr).toContain(`${file}:4: unknown time zone: Mars/Olympus\n`);
  });

  it("says how it is called when no file is named, and exits 64", async () => {
    expect(await runVectors([])).toEqual({
      code: 64,
      stdout: "",
      stderr: "usage: npm run vectors -- FILE\n",
    });
  });
});
