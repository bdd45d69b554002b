import { afterAll, describe, expect, it } from "vitest";
import { folderWith, removeFolders, VALID, writeAll } from "../../support/config-files.ts";
import { loadTerms } from "../../../src/config/terms/load-terms.ts";
import { ssla } from "../../support/run-cli.ts";

afterAll(removeFolders);

const NEXT = `hours: { week: 24/7, exceptions: [{ date: 2026-12-24, hours: [], note: Christmas Eve }] }
response:
  answers: [mention, reply]
  targets: [{ name: standard, publish: true, first: 45m, next: 2h }]
warn: [50%]
`;
const DOUBLES = {
  ...VALID,
  "config/terms/x-acme/2026-11-01.yaml": `${NEXT}conduct:
  not_tolerated: [insults]
  rules: [{ category: insults, action: moderate }, { category: insults, action: flag }]
`,
};
const DEFAULTS = {
  "config/terms/default/2026-11-02.yaml": NEXT,
  "config/terms/default/2026-12-02.yaml": NEXT,
};
const TWO = { ...VALID, "config/terms/x-acme/2026-12-01.yaml": NEXT };

describe("ssla terms show", () => {
  it("says in words what is promised, and the dates that differ from the week", async () => {
    const { code, out } = await ssla("terms show x-acme", { cwd: folderWith(VALID) });
    expect(code).toBe(0);
    expect(out).toContain("x-acme, terms of 2026-11-01");
    expect(out).toMatch(/hours.week +Mon-Fri 09:00-18:00, Sat 10:00-14:00/);
    expect(out).toMatch(/response.targets.urgent +first 15m, next 15m, update 4h; when keyword refund/);
    expect(out).toMatch(/warn +50% gone, 10m left/);
    expect(out).toMatch(/escalate.breach +team \+ lead/);
    expect(out).toContain("thu 2026-11-26  Thanksgiving Day");
    expect(out).not.toContain("2026-11-11"); // has passed
    expect(out).not.toContain("2028-11-23"); // more than two years ahead
  });

  it("shows the version in force at another instant", async () => {
    const cwd = folderWith(TWO);
    const { out } = await ssla("terms show x-acme --at 2026-12-01T06:00:00Z", { cwd });
    expect(out).toContain("terms of 2026-12-01");
    expect(out).toContain("around the clock");
    expect(out).toMatch(/thu 2026-12-24 {2}closed {2}Christmas Eve/);
    expect((await ssla("terms show x-acme --at 2026-12-01T05:59:00Z", { cwd })).out).toContain(
      "terms of 2026-11-01",
    );
    const bad = await ssla("terms show x-acme --at tomorrow", { cwd });
    expect(bad).toMatchObject({
      code: 64,
      err: "not an instant: tomorrow; write it like 2026-12-01T09:00:00Z",
    });
  });

  it("serves other channels from default/, and knows what it does not know", async () => {
    const cwd = folderWith(VALID);
    expect((await ssla("terms show discord-acme", { cwd })).out).toContain(
      "discord-acme, terms of 2026-11-01",
    );
    const early = await ssla("terms show x-acme --at 2020-01-01T00:00:00Z", { cwd });
    expect(early.code).toBe(64);
    expect(early.err).toBe(
      "no terms of x-acme are in force at 2020-01-01T00:00:00.000Z: the first, 2026-11-01, start at 2026-11-01T05:00:00.000Z",
    );
  });

  it.each([
    ["show x-acmee", 'unknown channel "x-acmee"; did you mean "x-acme"?'],
    ["show discrod-acme", 'unknown channel "discrod-acme"; did you mean "discord-acme"?'],
    ["show zzz", 'unknown channel "zzz"; known here: default, x-acme, discord-acme, surge'],
    ["diff x-acmee", 'unknown channel "x-acmee"; did you mean "x-acme"?'],
  ])("does not pass default/ off as a channel that nobody named: %s", async (args, err) => {
    const cwd = folderWith({ ...TWO, "config/terms/overlays/surge.yaml": NEXT });
    expect(await ssla(`terms ${args}`, { cwd })).toEqual({ code: 64, out: "", err });
  });

  it("gives an overlay no start: an act is that", async () => {
    const cwd = folderWith({ ...TWO, "config/terms/overlays/surge.yaml": NEXT });
    const { code, out } = await ssla("terms show surge", { cwd });
    expect(code).toBe(0);
    expect(out).toContain("surge, terms of surge");
    expect(out).not.toContain("1970");
    const json = await ssla("terms show surge --json", { cwd });
    expect(JSON.parse(json.out)).toMatchObject([{ from: null }]);
  });

  it("loses neither of two rules of a category", async () => {
    const cwd = folderWith(DOUBLES);
    const { out } = await ssla("terms show x-acme", { cwd });
    expect(out).toMatch(/conduct.rules.insults +moderate, .*\n +conduct.rules.insults.2 +flag, /);
    const json = await ssla("terms show x-acme --json", { cwd });
    expect(JSON.parse(json.out)).toMatchObject([
      {
        terms: { "conduct.rules.insults": "moderate, insults", "conduct.rules.insults.2": "flag, insults" },
      },
    ]);
  });

  it("prints holidays that can be pasted and mean the same then", async () => {
    const cwd = folderWith(VALID);
    const holidaysOf2027 = async (): Promise<unknown> => {
      const { histories } = await loadTerms("config/terms", { cwd });
      return histories.get("x-acme")?.versions[0].hours.calendar.holidaysIn(2027);
    };
    const before = await holidaysOf2027();
    const { out } = await ssla("terms show x-acme --holidays", { cwd });
    const pasted = out.split("\n").slice(1).join("\n");
    const defaults = (VALID["config/terms/defaults.yaml"] ?? "").replace(/ {2}holidays: .*/, pasted);
    expect(defaults).toContain("    - { date: 2026-12-25");
    writeAll(cwd, { "config/terms/defaults.yaml": defaults });
    expect(await holidaysOf2027()).toEqual(before);
  });

  it("prints JSON", async () => {
    const { out } = await ssla("terms show x-acme --json", { cwd: folderWith(VALID) });
    expect(JSON.parse(out)).toMatchObject([
      { channel: "x-acme", version: "2026-11-01", terms: { "response.objective": "95%" }, exceptions: [] },
    ]);
  });
});

describe("ssla terms diff", () => {
  it("says key by key what the newer version promises differently", async () => {
    const { code, out } = await ssla("terms diff x-acme", { cwd: folderWith(TWO) });
    expect(code).toBe(0);
    const lines = out.split("\n");
    expect(lines[0]).toBe("x-acme: 2026-11-01 -> 2026-12-01");
    expect(lines).toContain("  hours.week: Mon-Fri 09:00-18:00, Sat 10:00-14:00 -> around the clock");
    expect(lines).toContain("  hours.exceptions.2026-12-24: (nothing) -> closed (Christmas Eve)");
    expect(lines).toContain("  warn: 50% gone, 10m left -> 50% gone");
    expect(lines).toContain(
      "  response.targets.standard: first 1h, next 2h, update 4h; published -> first 45m, next 2h, update 4h; published",
    );
    expect(out).not.toContain("objective");
  });

  it("prints JSON, and names the versions that there are", async () => {
    const cwd = folderWith(TWO);
    const { out } = await ssla("terms diff x-acme 2026-12-01 2026-11-01 --json", { cwd });
    expect(JSON.parse(out)).toMatchObject({ channel: "x-acme", old: "2026-12-01", new: "2026-11-01" });
    const unknown = await ssla("terms diff x-acme 2026-12-01 2027-01-01", { cwd });
    expect(unknown.err).toBe("there are no two such versions of x-acme; known: 2026-11-01, 2026-12-01");
  });

  it("tells a change of the second of two rules", async () => {
    const text = DOUBLES["config/terms/x-acme/2026-11-01.yaml"];
    const next = text.replace("action: flag", "action: moderate");
    const cwd = folderWith({ ...DOUBLES, "config/terms/x-acme/2026-12-01.yaml": next });
    const { out } = await ssla("terms diff x-acme", { cwd });
    expect(out).toContain("conduct.rules.insults.2: flag, insults -> moderate, insults");
  });

  it("says when nothing differs", async () => {
    const { out } = await ssla("terms diff x-acme 2026-12-01 2026-12-01", { cwd: folderWith(TWO) });
    expect(out.split("\n")).toEqual([
      "x-acme: 2026-12-01 -> 2026-12-01",
      "For customers:",
      "  Nothing changes for customers.",
      "In the terms:",
      "  no difference",
    ]);
  });

  it("says first what changes for customers, in their words and in any language", async () => {
    const cwd = folderWith(TWO);
    const { out } = await ssla("terms diff x-acme", { cwd });
    expect(out.split("\n").slice(1, 5)).toEqual([
      "For customers:",
      "  When we answer: around the clock (until now: Mon-Fri 9am-6pm or Sat 10am-2pm Chicago time).",
      "  How soon you get a reply: within 45 minutes (until now: 1 hour).",
      "  Other hours on single days: Closed 24 Dec and 4 Jul.", // a holiday on a Sunday, which was closed anyway
    ]);
    expect((await ssla("terms diff x-acme --locale fr", { cwd })).out).toContain("Délai de réponse");
    expect((await ssla("terms diff x-acme --locale nl", { cwd })).code).toBe(64);
    const { out: json } = await ssla("terms diff x-acme --json", { cwd });
    expect(JSON.parse(json)).toMatchObject({ customers: { length: 4 } });
  });

  it("writes a note for customers, fit for each kind of post", async () => {
    const cwd = folderWith({ ...TWO, "config/wording/acme.yaml": "de: { tone: formal }" });
    const { code, out } = await ssla("terms diff x-acme --note customers", { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^x\.post \d+\/280\nNew from Tue,? 1 Dec 2026:\nMention us or reply to us around the clock/u,
    );
    expect(out).toContain(
      "Until then: Mention us or reply to us Mon-Fri 9am-6pm or Sat 10am-2pm Chicago time",
    );
    const { out: german } = await ssla("terms diff x-acme --note customers --locale de", { cwd });
    expect(german).toContain("Erwähnen Sie uns");
    const { out: json } = await ssla("terms diff x-acme --note customers --json", { cwd });
    expect(JSON.parse(json)).toMatchObject([{ surface: "x.post", kind: "blurb", limit: 280 }, {}, {}, {}]);
    const { out: same } = await ssla("terms diff x-acme 2026-12-01 2026-12-01 --note customers", { cwd });
    expect(same).toBe("Nothing changes for customers.");
  });

  it("writes a note for the team, with all that differs and who approved it", async () => {
    const { out } = await ssla("terms diff x-acme --note team", { cwd: folderWith(TWO) });
    const lines = out.split("\n");
    expect(lines[0]).toBe(
      "x-acme: terms of 2026-12-01, from Tue 2026-12-01 00:00:00 America/Chicago on, after those of 2026-11-01",
    );
    expect(lines).toContain("• How soon you get a reply: within 45 minutes (until now: 1 hour).");
    expect(lines).toContain("• warn: 50% gone, 10m left → 50% gone");
    expect(lines.at(-1)).toBe("Nobody approved it yet: it takes force once an approver has clicked.");
    const none = await ssla("terms diff default --note team", { cwd: folderWith({ ...TWO, ...DEFAULTS }) });
    expect(none).toMatchObject({
      code: 64,
      err: 'a note is of a channel, and "default" is none of ssla.yaml',
    });
  });
});
