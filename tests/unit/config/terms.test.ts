import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadTerms } from "../../../src/config/terms/load-terms.ts";
import type { Terms } from "../../../src/core/terms/terms.ts";
import { describeWeek } from "../../../src/core/time/week-text.ts";
import { parseInstant } from "../../../src/core/time/iso.ts";
import { ConfigError, formatProblem } from "../../../src/ports/errors.ts";
import { folderWith, removeFolders, type Files } from "../../support/config-files.ts";

afterAll(removeFolders);

const DEFAULTS = `hours:
  timezone: America/Chicago
  week: { mon-fri: ["09:00-18:00"], sat: ["10:00-14:00"] }
  holidays: [2026-12-25]
response: { objective: 95%, update: 4h }
offers: [support, news]
warn: [50%, 10m]
`;
const LEAVE_OUT = "leave it out: hours, shares, times and dates are told as the terms have them";
const VERSION = `response:
  answers: [mention, reply]
  targets: [{ name: standard, first: 1h }]
`;

async function termsOf(version: string, defaults = DEFAULTS): Promise<Terms> {
  const files: Files = { "terms/defaults.yaml": defaults, "terms/x/2026-11-01.yaml": version };
  const { histories } = await loadTerms("terms", { cwd: folderWith(files) });
  const [terms] = histories.get("x")?.versions ?? [];
  if (terms === undefined) throw new Error("no terms");
  return terms;
}

describe("a version of terms", () => {
  it("inherits the defaults key by key", async () => {
    const terms = await termsOf(`${VERSION}  objective: 90%\nhours: { timezone: Europe/Berlin }\n`);
    expect(terms.objective).toBe(0.9);
    expect(terms.targets[0].promise?.update).toBe(4 * 3_600_000);
    expect(terms.hours.calendar.zone.name).toBe("Europe/Berlin");
    expect(describeWeek(terms.hours.calendar.week)).toBe("Mon-Fri 09:00-18:00, Sat 10:00-14:00");
  });

  it("replaces lists whole, and the week too", async () => {
    const terms = await termsOf(
      `${VERSION}offers: [advice]\nhours: { week: { mon-tue: ["08:00-12:00"] } }\n`,
    );
    expect(terms.offers).toEqual(["advice"]);
    expect(describeWeek(terms.hours.calendar.week)).toBe("Mon-Tue 08:00-12:00");
  });

  it("is in force from midnight of its date in its own zone", async () => {
    expect((await termsOf(VERSION)).from).toBe(parseInstant("2026-11-01T00:00:00-05:00"));
    const tokyo = await termsOf(`${VERSION}hours: { timezone: Asia/Tokyo }\n`);
    expect(tokyo.from).toBe(parseInstant("2026-11-01T00:00:00+09:00"));
  });

  it("is in force from the instant that it names", async () => {
    const terms = await termsOf(`from: 2026-11-02T12:00:00Z\n${VERSION}`);
    expect(terms.from).toBe(parseInstant("2026-11-02T12:00:00Z"));
  });

  it("gives `next` the span of `first` unless it says otherwise", async () => {
    expect((await termsOf(VERSION)).targets[0].promise?.next).toBe(3_600_000);
  });

  it("needs no defaults at all", async () => {
    const whole = `hours: { timezone: Etc/UTC, week: 24/7 }
response: { answers: [direct], objective: 99.5%, targets: [{ name: spam, when: { keywords: [x] }, target: none }, { name: rest, first: 5m }] }
`;
    const { historyFor } = await loadTerms("terms", {
      cwd: folderWith({ "terms/x/2026-01-01.yaml": whole }),
    });
    const terms = historyFor("x")?.versions[0];
    expect(terms?.targets.map(({ promise }) => promise?.first)).toEqual([undefined, 300_000]);
    expect(historyFor("y")).toBeUndefined();
  });
});

describe("which messages need a reply", () => {
  const needsReplyOf = async (written: string, defaults = DEFAULTS): Promise<Terms["needsReply"]> =>
    (await termsOf(`${VERSION}${written}`, defaults)).needsReply;

  it("are all, unless the terms say otherwise", async () => {
    expect(await needsReplyOf("")).toEqual({ rules: [], otherwise: "all" });
    expect(await needsReplyOf("  needs_reply: questions\n")).toEqual({ rules: [], otherwise: "questions" });
  });

  it("may follow rules, with `yes` and `no` or as YAML's own booleans", async () => {
    const rules = `  needs_reply:
    otherwise: questions
    rules:
      - { name: praise, keywords: [love it], reply: no }
      - { name: orders, pattern: '#[0-9]{6}', reply: yes }
      - { name: press, keywords: [journalist], reply: true }
`;
    expect(await needsReplyOf(rules)).toEqual({
      otherwise: "questions",
      rules: [
        { name: "praise", keywords: ["love it"], pattern: undefined, reply: false },
        { name: "orders", keywords: undefined, pattern: "#[0-9]{6}", reply: true },
        { name: "press", keywords: ["journalist"], pattern: undefined, reply: true },
      ],
    });
  });

  it("may be inherited, and said anew", async () => {
    const defaults = DEFAULTS.replace("objective: 95%", "objective: 95%, needs_reply: questions");
    expect(await needsReplyOf("", defaults)).toEqual({ rules: [], otherwise: "questions" });
    expect(await needsReplyOf("  needs_reply: all\n", defaults)).toEqual({ rules: [], otherwise: "all" });
  });
});

describe("lists of authors", () => {
  const version = (lists: string): string => `${lists}response:
  answers: [mention, reply]
  targets: [{ name: vips, when: { authors: [vip, "5"] }, first: 15m }, { name: rest, first: 1h }]
`;

  it("are inherited by name, and become part of the target that names them", async () => {
    const defaults = `${DEFAULTS}author_lists: { vip: ["1", "2"], press: ["3"] }\n`;
    const inherited = await termsOf(version(""), defaults);
    expect(inherited.targets[0].when?.authors).toEqual([{ list: "vip", authors: ["1", "2"] }, "5"]);
    const own = await termsOf(version('author_lists: { vip: ["9"] }\n'), defaults);
    expect(own.targets[0].when?.authors).toEqual([{ list: "vip", authors: ["9"] }, "5"]);
  });

  it("change the hash with their members, if a target names them", async () => {
    const hashWith = async (lists: string): Promise<string> =>
      (await termsOf(version(""), `${DEFAULTS}author_lists: ${lists}\n`)).hash;
    expect(await hashWith('{ vip: ["1"] }')).not.toBe(await hashWith('{ vip: ["1", "2"] }'));
    expect(await hashWith('{ vip: ["1"] }')).toBe(await hashWith('{ vip: ["1"], press: ["3"] }'));
  });
});

describe("a folder of terms", () => {
  it("serves channels without terms of their own from default/", async () => {
    const files = { "terms/defaults.yaml": DEFAULTS, "terms/default/2026-11-01.yaml": VERSION };
    const { historyFor, histories } = await loadTerms("terms", { cwd: folderWith(files) });
    expect(historyFor("anything")).toBe(histories.get("default"));
  });

  it("hands out overlays by name, complete with defaults", async () => {
    const files = {
      "terms/defaults.yaml": DEFAULTS,
      "terms/overlays/surge.yaml": VERSION,
      "terms/x/2026-11-01.yaml": VERSION,
    };
    const { overlays, histories } = await loadTerms("terms", { cwd: folderWith(files) });
    expect(overlays.get("surge")).toMatchObject({ kind: "overlay", version: "surge", objective: 0.95 });
    expect([...histories.keys()]).toEqual(["x"]);
  });

  it("warns of published conduct that nothing detects, and of files that it does not read", async () => {
    const files = {
      "terms/defaults.yaml": DEFAULTS,
      "terms/x/2026-11-01.yaml": `${VERSION}conduct: { not_tolerated: [bad jokes, insults] }\n`,
      "terms/x/2026-11-01.yaml.bak": "",
    };
    const { warnings } = await loadTerms("terms", { cwd: folderWith(files) });
    expect(warnings.map(({ message }) => message)).toEqual(['nothing detects "bad jokes"', "is not read"]);
  });

  it("warns, once at its place, of what customers would read as a promise that no target holds", async () => {
    const files = {
      "terms/defaults.yaml": DEFAULTS.replace("news]", '"Hilfe rund um die Uhr"]'),
      "terms/x/2026-11-01.yaml": `purpose: We answer within 5 minutes\n${VERSION}`,
      "terms/x/2026-11-02.yaml": `purpose: Fast help for travellers on the day\n${VERSION}`,
    };
    const { warnings } = await loadTerms("terms", { cwd: folderWith(files) });
    expect(warnings.map(formatProblem)).toEqual([
      `terms/defaults.yaml:6:19: "rund um die Uhr" promises customers something that no target holds; ${LEAVE_OUT}`,
      `terms/x/2026-11-01.yaml:1:10: "5 minutes" promises customers something that no target holds; ${LEAVE_OUT}`,
    ]);
  });
});

describe("folders of terms that cannot be read", () => {
  const problemsIn = async (cwd: string): Promise<readonly string[]> => {
    try {
      await loadTerms("terms", { cwd });
      return [];
    } catch (error) {
      if (error instanceof ConfigError) return error.problems.map(formatProblem);
      throw error;
    }
  };

  it("are a problem, as the folder itself", async () => {
    const cwd = folderWith({});
    symlinkSync("terms", join(cwd, "terms"));
    expect(await problemsIn(cwd)).toEqual([
      "terms: the folder cannot be read: its links lead in a circle; let the user that runs ssla read it",
    ]);
  });

  it("are a problem, as the folder of a channel", async () => {
    const cwd = folderWith({ "terms/x/2026-11-01.yaml": DEFAULTS + VERSION });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, "terms/x"), 0);
    const problems = await withoutRights(() => problemsIn(cwd));
    chmodSync(join(cwd, "terms/x"), 0o700);
    expect(problems).toEqual([
      "terms/x: the folder cannot be read: this user may not read it; let the user that runs ssla read it",
    ]);
  });
});

const NOBODY = 65_534;

/** Does `work` as a user to whom rights matter: root may read everything. */
async function withoutRights<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe("the hash of terms", () => {
  it.each([
    [
      "comments and formatting",
      `# a comment\n\nresponse: { answers: [mention, reply], targets: [ {name: standard, first: 1h} ] }\n`,
    ],
    [
      "the order of keys",
      `response:\n  targets: [{ first: 1h, name: standard }]\n  answers: [reply, mention]\n`,
    ],
    ["another spelling of a duration", VERSION.replace("1h", "60m")],
    ["defaults written out", VERSION.replace("first: 1h", "first: 1h, next: 1h, update: 4h, publish: false")],
    [
      "what is inherited anyway",
      `${VERSION}  objective: 95.0%\nhours: { week: { "mon,tue,wed,thu,fri": ["09:00-12:00", "12:00-18:00"], sat: ["10:00-14:00"] } }\n`,
    ],
    ["a holiday written as a map", `${VERSION}hours: { holidays: { add: [2026-12-25] } }\n`],
  ])("does not change with %s", async (_what, version) => {
    expect((await termsOf(version)).hash).toBe((await termsOf(VERSION)).hash);
  });

  it("is that of versions frozen before needs_reply, languages and lists of authors could be named", async () => {
    const targets = `[{ name: urgent, when: { keywords: [x], interactions: [quote], authors: ["77"], time: { mon: ['09:00-10:00'] } }, first: 15m }, { name: standard, first: 1h }]`;
    const { hash } = await termsOf(`response:\n  answers: [mention, reply]\n  targets: ${targets}\n`);
    expect(hash).toBe("b5bab39e8e677fefc0b956c62ed1d63b");
  });

  it.each([
    ["a target", VERSION.replace("1h", "61m"), DEFAULTS],
    ["a default", VERSION, DEFAULTS.replace("95%", "94%")],
    ["a holiday", VERSION, DEFAULTS.replace("12-25", "12-26")],
    ["the instant from which it holds", `from: 2026-11-01T06:00:00Z\n${VERSION}`, DEFAULTS],
    ["a text", `${VERSION}remedy: sorry\n`, DEFAULTS],
    ["what needs a reply", `${VERSION}  needs_reply: questions\n`, DEFAULTS],
  ])("changes with %s", async (_what, version, defaults) => {
    expect((await termsOf(version, defaults)).hash).not.toBe((await termsOf(VERSION)).hash);
  });
});
