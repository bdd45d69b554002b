import { expect, test } from "vitest";
import type { Instant } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { live, type Live } from "../support/live.ts";
import { alertKeys, alertTexts, doubles } from "../support/live-slack.ts";

/** Open from nine to six in Chicago; a first reply within two hours, warnings at half of it and 10 min before. */
const OFFICE = `hours: { timezone: America/Chicago, week: { mon-fri: ["09:00-18:00"] } }
response:
  answers: [mention, reply, quote]
  objective: 95%
  targets: [{ name: standard, publish: true, first: 2h, next: 2h }]
warn: [50%, 10m]
escalate: [{ at: warning, to: [team] }, { at: breach, to: [team, lead] }]
`;

const chicago = (time: string): Instant => at(`2026-11-03T${time}-06:00`);

/** Long before it opens; a while before anything is to be told. */
const NIGHT = chicago("07:30:00");

async function asked(...names: readonly string[]): Promise<Live> {
  const rig = await live(NIGHT, OFFICE);
  for (const [i, name] of names.entries())
    rig.x.post(rig.x.account(name), `@acme ${name} asks: where is my bag?`, {
      at: (NIGHT + 600_000 + i * 1000) as Instant,
    });
  return rig;
}

test("before it opens the team is told what waits, and of these cases the first warning is not said again", async () => {
  const rig = await asked("ana", "bob");
  await rig.start();
  await rig.run(chicago("08:44:30"));
  expect(alertTexts(rig)).toEqual([]);
  await rig.run(chicago("08:45:30"));
  expect(alertTexts(rig)).toEqual([
    expect.stringMatching(
      /^Opening brief: 2 wait · X opens .* 15:00 UTC> · first due .* 17:00 UTC>.*On track .*@(ana|bob)/s,
    ),
  ]);
  await rig.run(chicago("10:30"));
  expect(alertTexts(rig)).toHaveLength(1);
  await rig.run(chicago("10:52"));
  expect(alertTexts(rig).slice(1)).toEqual([expect.stringContaining("Now"), expect.stringContaining("Now")]);
  expect(alertKeys(rig).size).toBe(4);
  expect(doubles(rig)).toEqual([]);
});

test("the brief comes once, over restarts and after the data were lost", async () => {
  const rig = await asked("ana", "bob");
  const first = await rig.start();
  await rig.run(chicago("08:46"));
  await first.stop();
  const second = await rig.start();
  await rig.run(chicago("08:48"));
  await second.stop();
  await rig.wipe();
  await rig.start();
  await rig.run(chicago("10:30"));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Opening brief: 2 wait")]);
  expect(doubles(rig)).toEqual([]);
});

test("a monitor that starts just after the opening still tells it, and one that starts later does not", async () => {
  const late = await asked("ana");
  await late.run(chicago("09:03"));
  await late.start();
  await late.run(chicago("09:06"));
  expect(alertTexts(late)).toEqual([expect.stringContaining("Opening brief: 1 waits")]);
  const later = await asked("ana");
  await later.run(chicago("09:06"));
  await later.start();
  await later.run(chicago("10:05"));
  expect(alertTexts(later)).toEqual([expect.stringContaining("Soon")]);
});

test("nothing is told when nobody waits", async () => {
  const rig = await asked();
  await rig.start();
  await rig.run(chicago("09:10"));
  expect(alertTexts(rig)).toEqual([]);
});

test("before it closes the team is told what must be answered today, and nothing else", async () => {
  const rig = await live(chicago("12:00:00"), OFFICE);
  const { x, start, run } = rig;
  x.post(x.account("ana"), "@acme where is my bag?", { at: chicago("15:20") });
  x.post(x.account("bob"), "@acme and mine?", { at: chicago("16:40") });
  await start();
  await run(chicago("16:59"));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Soon")]);
  await run(chicago("17:01"));
  const list = alertTexts(rig).at(-1) ?? "";
  expect(list).toMatch(/^Before closing: 1 to be answered today · X closes .*00:00 UTC>/);
  expect(list).toContain("@ana");
  expect(list).not.toContain("@bob");
  await run(chicago("17:30"));
  expect(alertTexts(rig).filter((text) => text.includes("Before closing"))).toHaveLength(1);
});
