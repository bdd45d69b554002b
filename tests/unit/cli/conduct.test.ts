import { afterEach, expect, test } from "vitest";
import { author, says } from "../../support/events.ts";
import { ENV, removeFolders, VALID } from "../../support/config-files.ts";
import { ssla } from "../../support/run-cli.ts";
import { startLive, type LiveRig } from "./live-rig.ts";

const NOON = "2026-11-02T12:00:00Z";
const NOW = "2026-11-02T13:00:00Z";
const TERMS = "config/terms/x-acme/2026-11-01.yaml";
const CONDUCT = `conduct:
  not_tolerated: [insults, off topic]
  rules:
    - { name: rude, publishes: insults, pattern: 'idiots', action: flag }
    - { name: secret rule, pattern: 'competitor', action: moderate }
`;

const rigs: LiveRig[] = [];
afterEach(async () => {
  for (const rig of rigs.splice(0)) await rig.store.close();
  removeFolders();
});

async function withConduct(): Promise<LiveRig> {
  const usual = VALID[TERMS] ?? "";
  const terms = `${usual.slice(0, usual.indexOf("conduct:"))}${CONDUCT}`;
  const rig = await startLive(NOON, { ...VALID, [TERMS]: terms });
  rigs.push(rig);
  return rig;
}

const found = (id: string, pattern: string) => {
  const message = says(author("ana"), id, NOON);
  return { ...message, facts: { ...message.facts, patterns: [{ pattern, from: 0, to: 6 }] } };
};

test("the report compares what is published with what is caught and done, and shows nobody's words", async () => {
  const rig = await withConduct();
  await rig.record([found("m1", "idiots"), found("m2", "competitor"), found("m3", "of older terms")], {
    m1: "idiots, all of you",
  });
  const { code, out } = await rig.ssla("conduct report --channel x-acme", NOW);
  expect(code).toBe(0);
  expect(out.split("\n")).toEqual([
    "x-acme, terms of 2026-11-01",
    "  insults: rude (flag), no rule of its own (library, flag)",
    "  off topic: finding: nothing detects it",
    "  finding: the rule “secret rule” enforces what is not published",
    "  caught: 2 messages: 1 held back, 1 flagged",
    expect.stringContaining("secret rule  held back  m2"),
    expect.stringContaining("rude  flagged  https://x.example/"),
  ]);
  const json = await rig.ssla("conduct report --channel x-acme --json", NOW);
  expect(JSON.parse(json.out)).toMatchObject([
    {
      lines: [
        {
          line: "insults",
          rules: [
            { by: "rule", rule: "rude", action: "flag" },
            { by: "library", rule: "insults", action: "flag" },
          ],
        },
        { line: "off topic", rules: [] },
      ],
      found: 2,
      counts: { flagged: 1, "held back": 1 },
      findings: [
        { kind: "undetected line", line: "off topic" },
        { kind: "unpublished rule", rule: "secret rule" },
      ],
    },
  ]);
  expect(out + json.out).not.toContain("all of you");
});

test("the report tells of the days that are asked for only, and refuses a channel that there is not", async () => {
  const rig = await withConduct();
  await rig.record([found("m1", "idiots")]);
  const later = await rig.ssla("conduct report --channel x-acme --since 2d", "2026-11-05T12:00:00Z");
  expect(later.out).toContain("caught: nothing");
  expect(await rig.ssla("conduct report --channel x-acm", NOW)).toMatchObject({ code: 64 });
  expect(await rig.ssla("conduct report --since yesterday", NOW)).toMatchObject({ code: 64 });
});

test("a text is tried on the rules, what they find masked unless it is to be shown", async () => {
  const rig = await withConduct();
  const masked = await rig.ssla("conduct test you:idiots! --channel x-acme", NOW);
  expect(masked.out.split("\n")).toEqual([
    "you:i•••••!",
    "flag: By the rule “rude”; the published terms say: no insults.",
  ]);
  const shown = await rig.ssla("conduct test you:idiots! --channel x-acme --show", NOW);
  expect(shown.out).toContain("you:idiots!");
  const clean = await rig.ssla("conduct test hello --channel x-acme", NOW);
  expect(clean.out).toContain("nothing that x-acme does not tolerate");
});

test("published and enforced that are not one are warned of by the check of the configuration", async () => {
  const rig = await withConduct();
  const { err } = await ssla("check", { cwd: rig.cwd, env: ENV, now: NOW });
  expect(err).toContain("off topic");
  expect(err).toContain("secret rule");
});
