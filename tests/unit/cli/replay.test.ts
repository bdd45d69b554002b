import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { ssla, type CliRun } from "../../support/run-cli.ts";

const TERMS = `hours: { timezone: America/Chicago, week: { mon-fri: ["09:00-18:00"] } }
response:
  answers: [mention, reply]
  objective: 95%
  targets:
    - { name: urgent, when: { keywords: [refund] }, first: 15m }
    - { name: standard, publish: true, first: 1h, next: 2h }
warn: [50%, 10m]
escalate: [{ at: warning, to: [team] }, { at: breach, to: [team, lead] }]
`;

interface Said {
  readonly who: string;
  readonly at: string;
  readonly text: string;
}

/** A line of a file: who said what when, on Monday 2 November 2026 in Chicago. */
function conversation(id: string, channel: string, said: readonly Said[]): string {
  const messages = said.map(({ who, at, text }, i) => ({
    id: `${id}-${i}`,
    at: `2026-11-02T${at}-06:00`,
    role: who === "acme" ? "brand" : "customer",
    handle: who,
    text,
  }));
  return JSON.stringify({ conversation: id, channel, messages });
}

const MET = conversation("met", "x-acme", [
  { who: "ana", at: "10:00:00", text: "@acme where is my train?" },
  { who: "acme", at: "10:20:00", text: "@ana On platform 4." },
  { who: "ana", at: "10:30:00", text: "@acme thanks!" },
]);
const MISSED = conversation("missed", "x-acme", [
  { who: "bob", at: "10:00:00", text: "@acme where is my luggage?" },
  { who: "acme", at: "11:40:00", text: "@bob Found it." },
  { who: "bob", at: "11:50:00", text: "@acme in which town?" },
  { who: "acme", at: "14:00:00", text: "@bob In Berlin." },
]);
const URGENT = conversation("urgent", "x-acme", [
  { who: "carl", at: "10:00:00", text: "@acme I want a REFUND!" },
  { who: "acme", at: "10:20:00", text: "@carl We are on it." },
]);

const outcome = z.object({
  clock: z.string(),
  result: z.string(),
  dueAt: z.string(),
  answeredAt: z.string().nullable(),
  responseTimeMs: z.number(),
  trace: z.object({
    target: z.string(),
    because: z.string(),
    intervals: z.array(z.object({ countedMs: z.number() })),
  }),
});
const report = z.object({
  now: z.string(),
  tzData: z.string(),
  cases: z.array(
    z.object({
      conversation: z.string(),
      outcomes: z.array(outcome),
      alerts: z.array(z.object({ at: z.string(), stages: z.array(z.string()), keys: z.array(z.string()) })),
    }),
  ),
  channels: z.array(
    z.object({ channel: z.string(), cases: z.number(), first: z.looseObject({}), next: z.looseObject({}) }),
  ),
  leftOut: z.array(z.object({ line: z.number(), reason: z.string() })),
});

let dir = "";

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "ssla-replay-"));
  mkdirSync(join(dir, "terms", "x-acme"), { recursive: true });
  writeFileSync(join(dir, "terms", "x-acme", "2026-01-01.yaml"), TERMS);
});

afterEach(() => {
  rmSync(dir, { recursive: true });
});

async function replayed(lines: readonly string[], options = ""): Promise<CliRun> {
  writeFileSync(join(dir, "past.jsonl"), lines.map((line) => `${line}\n`).join(""));
  return ssla(`replay past.jsonl --terms terms${options}`, { cwd: dir, now: "2026-11-22T12:00:00Z" });
}

async function jsonOf(lines: readonly string[], options = ""): Promise<z.infer<typeof report>> {
  return report.parse(JSON.parse((await replayed(lines, ` --json${options}`)).out));
}

/** The cells of the table's row that begins with `first`. */
function rowOf(table: string, first: string): readonly string[] {
  const row = table.split("\n").find((line) => line.startsWith(`│ ${first}`)) ?? "";
  return row
    .split("│")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe("ssla replay", () => {
  test("prints first deadlines, the warnings that would have come, and the next replies in columns of their own", async () => {
    const { code, out, err } = await replayed([MET, MISSED, URGENT]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    // Missed: 1 h 40 min of 1 h, warned at 10:30 and 10:50. Urgent: 20 min of 15 min, warned once at 10:05 (merged).
    expect(rowOf(out, "x-acme")).toEqual([
      "x-acme",
      "3",
      "1",
      "2",
      "1 of 3",
      "20 min",
      "1 h 40 min",
      "3",
      "2 of 2",
      "0",
      "1",
      "0 of 1",
    ]);
  });

  test("prints every verdict with its trace, and every alert, as JSON", async () => {
    const { cases, now, tzData } = await jsonOf([MET, MISSED, URGENT]);
    expect(now).toBe("2026-11-22T12:00:00.000Z");
    expect(tzData).toMatch(/^20\d\d[a-z]$/);
    expect(cases.map(({ outcomes }) => outcomes.map(({ clock, result }) => `${clock} ${result}`))).toEqual([
      ["first met"],
      ["first missed", "next missed"],
      ["first missed"],
    ]);
    expect(cases[2]?.outcomes[0]).toMatchObject({
      dueAt: "2026-11-02T16:15:00.000Z",
      answeredAt: "2026-11-02T16:20:00.000Z",
      responseTimeMs: 1_200_000,
      trace: { target: "urgent", because: 'keyword "refund"', intervals: [{ countedMs: 1_200_000 }] },
    });
    expect(cases[2]?.alerts.map(({ at, stages }) => [at, stages])).toEqual([
      ["2026-11-02T16:05:00.000Z", ["warn:10m", "warn:50%"]],
      ["2026-11-02T16:15:00.001Z", ["breach"]],
    ]);
  });

  test("tells malformed lines by number and reason, judges the rest, and exits 65", async () => {
    const { code, out, err } = await replayed([MET, "{ not json", "", MISSED, '{"conversation":"c9"}']);
    expect(code).toBe(65);
    expect(rowOf(out, "x-acme").slice(0, 2)).toEqual(["x-acme", "2"]);
    expect(err).toMatch(/past\.jsonl:2: .+\npast\.jsonl:5: .+\n2 left out; everything else was judged/);
  });

  test("leaves out a channel without terms, and says where they belong", async () => {
    const { code, err } = await replayed([
      MET,
      conversation("c", "elsewhere", [{ who: "ana", at: "10:00:00", text: "?" }]),
    ]);
    expect(code).toBe(65);
    expect(err).toContain(
      'past.jsonl:2: no terms for channel "elsewhere"; add terms/elsewhere/ or terms/default/',
    );
  });

  test("judges as of the instant it is given: what came later is not known, what is not due is pending", async () => {
    const { cases } = await jsonOf([MISSED], " --now 2026-11-02T16:30:00Z");
    expect(cases.map(({ outcomes }) => outcomes.map(({ result }) => result))).toEqual([["pending"]]);
    expect(cases[0]?.alerts.map(({ at }) => at)).toEqual(["2026-11-02T16:30:00.000Z"]);
  });

  test("lays an overlay over the instants it is given for", async () => {
    mkdirSync(join(dir, "terms", "overlays"));
    writeFileSync(join(dir, "terms", "overlays", "surge.yaml"), TERMS.replace("first: 1h", "first: 4h"));
    const period = "surge=2026-11-02T15:00:00Z/2026-11-02T17:00:00Z";
    const { cases } = await jsonOf([MISSED], ` --overlay ${period}`);
    expect(cases[0]?.outcomes.map(({ result }) => result)).toEqual(["met", "missed"]);
  });

  test.each([
    ["--overlay surge=now/then", 64, /no overlay "surge"; the overlays of these terms: none/],
    ["--now yesterday", 64, /--now yesterday: write an instant with an offset/],
    ["--terms nowhere", 78, /nowhere/],
  ])("refuses %s with exit code %i", async (options, code, message) => {
    const run = await replayed([MET], ` ${options}`);
    expect(run.code).toBe(code);
    expect(run.err).toMatch(message);
  });

  test("without classification thanks count as a request", async () => {
    const { cases } = await jsonOf([MET], " --no-classify");
    expect(cases[0]?.outcomes.map(({ clock, result }) => `${clock} ${result}`)).toEqual([
      "first met",
      "next missed",
    ]);
  });

  test("counts the hours of Friday evening and Monday morning interval by interval in ssla explain", async () => {
    const said = [
      {
        id: "m1",
        at: "2026-11-06T17:30:00-06:00",
        role: "customer",
        handle: "ana",
        text: "@acme where is my train?",
      },
      {
        id: "m2",
        at: "2026-11-09T09:20:00-06:00",
        role: "brand",
        handle: "acme",
        text: "@ana On platform 4.",
      },
    ];
    const line = JSON.stringify({ conversation: "weekend", channel: "x-acme", messages: said });
    writeFileSync(join(dir, "past.jsonl"), `${MET}\n${line}\n`);
    const explained = (id: string): Promise<CliRun> =>
      ssla(`explain ${id} --from past.jsonl --terms terms`, { cwd: dir });
    const { code, out } = await explained("weekend");
    expect(code).toBe(0);
    expect(out.replaceAll(/Case [0-9a-f]{32}/g, "Case ID")).toBe(`Case ID: ana in weekend on x-acme, answered
  first: met (answered in time)
    posted       Fri 2026-11-06 17:30:00 America/Chicago
    needs reply  request "where"
    terms        2026-01-01, target standard (no other target matched)
    promise      first within 1 h of business time
    counted      Fri 2026-11-06 17:30:00 to Fri 2026-11-06 18:00:00: 30 min
    counted      Mon 2026-11-09 09:00:00 to Mon 2026-11-09 09:20:00: 20 min
    used         50 min of 1 h
    due          Mon 2026-11-09 09:30:00
    warned       Mon 2026-11-09 09:00:00 (warn:50%)
    answered     Mon 2026-11-09 09:20:00
    waited       50 min in hours, 63 h 50 min by the calendar`);
    const caseId = /Case ([0-9a-f]{32})/.exec(out)?.[1] ?? "";
    expect((await explained(caseId)).out).toBe(out);
    expect((await explained("m2")).out).toBe(out);
    const unknown = await explained("nothing");
    expect(unknown).toMatchObject({ code: 1, out: "" });
    expect(unknown.err).toContain('no case of "nothing"');
  });

  test.each([
    ["missing.jsonl", "missing.jsonl: does not exist"],
    ["terms.jsonl", "terms.jsonl: is a folder; give a file with past conversations"],
    ["past.txt", 'past.txt: unknown kind of file ".txt"; name it one of .jsonl, .ndjson, .json-lines, .csv'],
  ])("blames %s and not the configuration, and exits 66", async (file, err) => {
    mkdirSync(join(dir, "terms.jsonl"));
    for (const command of [`replay ${file}`, `explain met --from ${file}`]) {
      expect(await ssla(`${command} --terms terms`, { cwd: dir })).toEqual({ code: 66, out: "", err });
    }
  });

  test("prints nothing that steers a terminal or turns the reading direction", async () => {
    const evil = "\u001b[2J\u009b31m\u202e\u2066\r\nCase";
    const said = [
      { who: `ana${evil}`, at: "10:00:00", text: "@acme where is my train?" },
      { who: "acme", at: "10:20:00", text: "On platform 4." },
    ];
    const lines = [
      conversation(`c${evil}`, "x-acme", said),
      conversation("d", `x${evil}`, said),
      conversation(`c${evil}`, "x-acme", said),
    ];
    const table = await replayed(lines);
    expect(table.err).toMatch(/past.jsonl:2: no terms/);
    const unknown = await ssla(`explain ${evil} --from past.jsonl --terms terms`, { cwd: dir });
    expect(unknown.code).toBe(1);
    const [past = ""] = lines;
    writeFileSync(
      join(dir, "past.jsonl"),
      past.replace('"messages":[{"id":"', '"messages":[{"id":"m1","was":"'),
    );
    const explained = await ssla("explain m1 --from past.jsonl --terms terms", { cwd: dir });
    expect(explained.out).toMatch(
      /^Message m1: opens a case \(request "where"\)\nCase [0-9a-f]{32}: ana\ufffd\[2j/,
    );
    const printed = [table.out, table.err, unknown.err, explained.out].join("\n").replaceAll("\n", "");
    expect(printed).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
  });

  test("with --reasons lists which messages open cases and which are noise, and why", async () => {
    const { code, out } = await replayed([MET], " --reasons");
    expect(code).toBe(0);
    expect(out).toBe(`met on x-acme
   1  opens a case       request "where"; target standard (no other target matched)
      ana: @acme where is my train?
   2  ours               answers ana
      acme: @ana On platform 4.
   3  noise              closing phrase "thanks" after our answer
      ana: @acme thanks!
1 opens a case, 1 noise, 1 ours`);
  });

  test("with --reasons --json tells the same, with what the classifier found", async () => {
    const said = [
      {
        who: "ana",
        at: "10:00:00",
        text: "@acme Ich warte seit zwei Wochen auf meine Erstattung, refund please",
      },
      { who: "bo", at: "10:01:00", text: "@ana 👍" },
    ];
    const { out } = await replayed([conversation("c", "x-acme", said)], " --reasons --json");
    expect(JSON.parse(out)).toMatchObject({
      conversations: [
        {
          conversation: "c",
          channel: "x-acme",
          messages: [
            {
              number: 1,
              message: "c-0",
              verdict: "opens a case",
              reason: 'request "ich warte"',
              target: { name: "urgent", because: 'keyword "refund"' },
              classifier: "plain-3 conduct-4",
              language: "de",
              keywords: ["refund"],
            },
            { number: 2, author: "bo", verdict: "peer", reason: "to another customer, ana", case: null },
          ],
        },
      ],
      leftOut: [],
    });
  });

  test("explains a message that was judged to need no reply", async () => {
    writeFileSync(join(dir, "past.jsonl"), `${MET}\n`);
    const { code, out } = await ssla("explain met-2 --from past.jsonl --terms terms", { cwd: dir });
    expect(code).toBe(0);
    expect(out).toMatch(/^Message met-2: noise \(closing phrase "thanks" after our answer\)\nCase /);
  });
});
