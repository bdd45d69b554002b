import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderWith, removeFolders, VALID } from "../../support/config-files.ts";
import { aConversation, author, BRAND, says } from "../../support/events.ts";
import { ssla, type CliRun } from "../../support/run-cli.ts";
import { X_ACME } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import { startLive, type LiveRig } from "./live-rig.ts";

const TERMS = {
  "config/terms/default/2026-01-01.yaml": `hours: { timezone: America/Chicago, week: { mon-fri: ["09:00-18:00"] } }
response: { answers: [mention, reply], objective: 95%, targets: [{ name: standard, publish: true, first: 1h }] }
warn: [50%]
escalate: [{ at: warning, to: [team] }]
`,
};

const past = (id: string, asked: string, answered: string | undefined, channel = "x-acme"): string =>
  JSON.stringify({
    conversation: id,
    channel,
    messages: [
      { id: `${id}q`, at: asked, role: "customer", handle: "ana", text: "@acme where is my bag?" },
      ...(answered === undefined
        ? []
        : [{ id: `${id}a`, at: answered, role: "brand", handle: "acme", text: "@ana On its way!" }]),
    ],
  });

function folder(lines: readonly string[]): string {
  const cwd = folderWith(TERMS);
  writeFileSync(join(cwd, "past.jsonl"), `${lines.join("\n")}\n`);
  return cwd;
}

const LINES = [
  past("c1", "2026-11-02T16:00:00Z", "2026-11-02T16:20:00Z"),
  past("c2", "2026-11-02T17:00:00Z", "2026-11-02T18:30:00Z"),
];

const planned = (cwd: string, ...more: readonly string[]): Promise<CliRun> =>
  ssla(["plan", "past.jsonl", "--terms", "config/terms", ...more], { cwd });

afterAll(removeFolders);

describe("ssla plan FILE", () => {
  it("tells what could be promised, what is, what that takes, and whom it would have let down", async () => {
    const { code, out } = await planned(folder(LINES));
    expect(code).toBe(0);
    expect(out.split("\n").filter((line) => !/^ {2}\d+ (min|h) /.test(line))).toEqual([
      "x-acme: Mon-Fri 09:00-18:00, America/Chicago; 2 cases",
      "  Not sure. The shortest that reached the goal of 95 % is 2 h: 2 of 2 kept (100 %, surely between 34.2 % and 100 %)",
      "  So few cases prove nothing. With 73 cases like these one would be.",
      "  Promised now: 1 h, not kept: 1 of 2 kept (50 %, surely between 9.4 % and 90.6 %)",
      "    1 hour more of one person a week would have kept it at 95 %, and 1 of 1 misses:",
      "    Mon 11-12 (1)",
      "  within                  kept   share  surely at least",
      "  These would have broken 1 h (ssla explain <case> --from past.jsonl):",
      expect.stringMatching(/^ {4}[0-9a-f]{32} {2}Mon 2026-11-02 11:00:00 {2}answered after 1 h 30 min$/),
    ]);
  });

  it("answers for other hours, another target and another objective", async () => {
    const cwd = folder([...LINES, past("c3", "2026-11-03T01:00:00Z", "2026-11-03T01:50:00Z")]);
    const { out } = await planned(
      cwd,
      "--hours",
      "mon-fri 9-20, sat 10-14",
      "--target",
      "45m",
      "--objective",
      "30%",
    );
    expect(out).toContain("x-acme: Mon-Fri 09:00-20:00, Sat 10:00-14:00, America/Chicago; 3 cases");
    expect(out).toContain("  Asked about: 45 min, kept, but not for sure: 1 of 3 kept (33.3 %,");
    // In office hours 19:00 is closed: the answer of 19:50 came before the clock began to run.
    expect((await planned(cwd)).out).toContain("1 came outside these hours");
    expect((await planned(cwd, "--target", "45m")).out).toContain("2 of 3 kept");
  });

  it("tells the same as JSON, with every case that would break what was asked", async () => {
    const { out } = await planned(folder(LINES), "--json");
    expect(JSON.parse(out)).toMatchObject({
      channels: [
        {
          channel: "x-acme",
          promisedMs: 3_600_000,
          cases: 2,
          honest: { kind: "not sure", withinMs: 7_200_000, casesNeeded: 73 },
          asked: { met: 1, missed: 1, share: 0.5, sureness: "not kept" },
          extra: { isEnough: true, saved: 1, hours: [{ weekday: "mon", hour: 11, people: 1, saved: 1 }] },
          breaking: [
            { withinMs: 3_600_000, cases: [{ conversation: "c2", message: "c2q", usedMs: 5_400_000 }] },
          ],
        },
      ],
    });
  });

  it("leads to the explanation of a case that would have broken it", async () => {
    const cwd = folder(LINES);
    const [id] = /[0-9a-f]{32}/.exec((await planned(cwd)).out) ?? [""];
    const explained = await ssla(`explain ${id} --from past.jsonl`, { cwd });
    expect(explained.out).toContain("first: missed (answered too late)");
  });

  it("plans with what was opened since a date", async () => {
    const cwd = folder([...LINES, past("c3", "2026-11-10T16:00:00Z", "2026-11-10T16:05:00Z")]);
    expect((await planned(cwd, "--since", "2026-11-10")).out).toContain("; 1 case\n");
    expect((await planned(cwd, "--since", "1w")).out).toContain("; 1 case\n");
    expect((await planned(cwd, "--since", "2026-11-12")).out).toContain("No case to plan with");
  });

  it("leaves out what it cannot read, and says so by its exit code", async () => {
    const { code, err } = await planned(folder([...LINES, "no json"]));
    expect([code, err]).toEqual([65, expect.stringContaining("past.jsonl:3:")]);
  });

  it.each([
    ["--objective 1", "nobody keeps every promise"],
    ["--objective 100%", "nobody keeps every promise"],
    ["--objective 95", "write it as 0.95"],
    ["--objective 0", "lies between 0 and 1"],
    ["--objective often", "write a share"],
    ["--target 0m", "such as 15m"],
    ["--target 2d", "such as 15m"],
    ["--hours mon-fri", "write days and hours"],
    ["--hours 9-18", "write days and hours"],
    ["--hours noday_9-18", "write days and hours"],
    ["--hours mon-fri_9-18,fri_10-12", "day twice"],
    ["--hours mon-fri_9-25", "not an interval"],
    ["--since yesterday", "such as 8w"],
    ["--config config", "--config goes without a file"],
  ])("refuses %s with the reason", async (options, reason) => {
    const words = options.split(" ").map((word) => word.replaceAll("_", " "));
    const { code, err, out } = await planned(folder(LINES), ...words);
    expect([code, out]).toEqual([64, ""]);
    expect(err).toContain(reason);
  });
});

describe("ssla plan on the live store", () => {
  let live: LiveRig;

  beforeEach(async () => {
    live = await startLive("2026-11-02T14:00:00Z");
  });
  afterEach(() => live.store.close());

  /** As if the monitor had run until then: what is not watched is not counted. */
  async function planAt(now: string, args = "plan x-acme"): Promise<CliRun> {
    await live.store.beat(at(now));
    return live.ssla(args, now);
  }

  const said = (id: string, asked: string, answered: string): Promise<void> => {
    const conversation = aConversation(id);
    return live.record(
      [
        says(author("ana"), `${id}q`, asked, { conversation }),
        says(BRAND, `${id}a`, answered, { conversation, repliesTo: `${id}q` }),
      ],
      { [`${id}q`]: "where is my bag?" },
    );
  };

  it("plans with what the monitor saw, links included, and changes nothing", async () => {
    await said("c1", "2026-11-02T16:00:00Z", "2026-11-02T16:20:00Z");
    await said("c2", "2026-11-02T17:00:00Z", "2026-11-02T19:30:00Z");
    const before = await live.store.queries.counts();
    const { code, out } = await planAt("2026-11-03T18:00:00Z", "plan x-acme --target 1h");
    expect(code).toBe(0);
    expect(out).toContain("; 2 cases\n");
    expect(out).toMatch(/1 h, not kept: 1 of 2 kept/);
    expect(out).toMatch(/answered after 2 h 30 min {2}https:/);
    expect(await live.store.queries.counts()).toEqual(before);
  });

  it("plans with the last eight weeks", async () => {
    await said("c1", "2026-11-02T16:00:00Z", "2026-11-02T16:20:00Z");
    expect((await planAt("2026-12-28T15:59:00Z")).out).toContain("; 1 case\n");
    expect((await planAt("2026-12-28T16:01:00Z")).out).toContain("No case to plan with");
  });

  it("plans with every case of a conversation that several customers take part in, each once", async () => {
    await live.record([
      says(author("ana"), "m1", "2026-11-02T16:00:00Z"),
      says(author("bo"), "m2", "2026-11-02T16:01:00Z"),
    ]);
    expect((await planAt("2026-11-03T18:00:00Z")).out).toContain("; 2 cases\n");
  });

  it("does not count what happened while the channel was not watched", async () => {
    await live.record([says(author("ana"), "m1", "2026-11-02T16:00:00Z")]);
    await live.store.coverage.blind(X_ACME, at("2026-11-02T16:05:00Z"), "X did not answer");
    await live.store.coverage.sighted(X_ACME, at("2026-11-02T16:10:00Z"), false);
    const { out } = await planAt("2026-11-03T18:00:00Z");
    expect(out).toContain("Not counted: 1 unknown");
  });

  it("says which channels there are, and which promise nothing or have no terms", async () => {
    const unknown = await live.ssla("plan x-acmee", "2026-11-03T18:00:00Z");
    expect([unknown.code, unknown.err]).toEqual([64, expect.stringContaining('did you mean "x-acme"?')]);
    const stray = await live.ssla("plan x-acme --terms config/terms", "2026-11-03T18:00:00Z");
    expect([stray.code, stray.err]).toEqual([64, expect.stringContaining("--terms goes with a file")]);
    expect((await live.ssla("plan", "2026-11-03T18:00:00Z")).code).toBe(0);
  });

  it("says that there is no store yet", async () => {
    const { code, err } = await ssla("plan", { cwd: folderWith(VALID), env: { DATA_KEY: "x" } });
    expect([code, err]).toEqual([66, expect.stringContaining("there is no store yet")]);
  });
});
