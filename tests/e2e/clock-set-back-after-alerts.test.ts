import { expect, test } from "vitest";
import { hours, minutes } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { live, type Live } from "../support/live.ts";
import { alertTexts, doubles, newestAlert, opsTitles, pressAlert } from "../support/live-slack.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const TWO_HOURS: number = hours(2);
const AHEAD: Readonly<Record<string, number>> = { "two hours": TWO_HOURS, "30 months": hours(913 * 24) };
const EARLY = "This came too early";

/** A monitor that was written to, with a clock `by` ahead for two minutes. */
async function withClockAhead(by: number, ...handles: readonly string[]) {
  const rig = await live(MONDAY);
  // Whoever calls again under the same name may not be heard there.
  rig.slack.deduplicate(true);
  const { x, clock, pass, start } = rig;
  const monitor = await start();
  const posts = handles.map((handle) => x.post(x.account(handle), "@acme where is my bag?"));
  await pass(minutes(4));
  clock.jump(by);
  await pass(minutes(2));
  expect(alertTexts(rig).at(-1)).toMatch(/late/i);
  return { ...rig, monitor, posts };
}

const told = (rig: Live, text: string): readonly string[] =>
  alertTexts(rig).filter((each) => each.includes(text));

const takenBack = (rig: Live): number =>
  opsTitles(rig).filter((title) => title.includes("taken back")).length;

test.each([
  { by: "two hours", how: "runs on" },
  { by: "two hours", how: "is started anew" },
  { by: "30 months", how: "runs on" },
  { by: "30 months", how: "is started anew" },
] as const)(
  "who was said to be late by a clock $by ahead is warned of when it is time: it $how",
  async (given) => {
    const by = AHEAD[given.by] ?? 0;
    const rig = await withClockAhead(by, "bob");
    if (given.how === "is started anew") await rig.monitor.stop();
    rig.clock.jump(-by);
    if (given.how === "is started anew") await rig.start();
    await rig.run(at("2026-11-02T15:29:00Z"));
    expect(alertTexts(rig)).toEqual([expect.stringContaining(EARLY)]);
    expect(takenBack(rig)).toBe(1);
    await rig.run(at("2026-11-02T16:03:00Z"));
    const [, first, last, late, ...more] = alertTexts(rig);
    expect(more).toEqual([]);
    for (const text of [first, last, late]) expect(text).toContain("@bob");
    expect(late).toContain("Late");
    expect(doubles(rig)).toEqual([]);
  },
);

test("what was said in a list is said again when it is time, of who was not answered since", async () => {
  const rig = await withClockAhead(TWO_HOURS, "ana", "bob", "cy", "dee");
  const { x, brand, clock, run, posts } = rig;
  const before = alertTexts(rig);
  expect(before.at(-1)).toContain("4 wait");
  clock.jump(-TWO_HOURS);
  const [ofAna] = posts;
  if (ofAna) x.reply(brand, ofAna, "Here it is!");
  await run(at("2026-11-02T15:29:00Z"));
  expect(told(rig, EARLY)).toEqual(alertTexts(rig));
  expect(alertTexts(rig)).toHaveLength(before.length);
  await run(at("2026-11-02T16:10:00Z"));
  expect(told(rig, "@ana")).toEqual([]);
  const newest = JSON.stringify(newestAlert(rig).body);
  for (const handle of ["bob", "cy", "dee"]) expect(newest).toContain(handle);
  expect(newest).toMatch(/late/i);
  expect(doubles(rig)).toEqual([]);
});

test("a claim that was made meanwhile stays: the last warning and the breach are told", async () => {
  const rig = await withClockAhead(TWO_HOURS, "bob");
  await pressAlert(rig, "U0ANA0001", "claim");
  rig.clock.jump(-TWO_HOURS);
  await rig.run(at("2026-11-02T16:03:00Z"));
  expect(alertTexts(rig).at(0)).toContain(EARLY);
  expect(told(rig, "@bob").at(-1)).toContain("Late");
  expect(doubles(rig)).toEqual([]);
});

test("a warning that was given in time stands, and is the live one again", async () => {
  const rig = await live(MONDAY);
  const { x, clock, run, pass, start } = rig;
  await start();
  x.post(x.account("bob"), "@acme where is my bag?");
  await run(at("2026-11-02T15:35:00Z"));
  expect(alertTexts(rig)).toHaveLength(1);
  clock.jump(TWO_HOURS);
  await pass(minutes(2));
  clock.jump(-TWO_HOURS);
  await pass(minutes(1));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("@bob"), expect.stringContaining(EARLY)]);
  expect(newestAlert(rig).body.text).toContain(EARLY);
  await run(at("2026-11-02T16:03:00Z"));
  expect(alertTexts(rig)).toHaveLength(4);
  expect(told(rig, "Late")).toHaveLength(1);
});

test.each(["runs on", "is started anew"])(
  "with Slack away when the clock is set right, nothing is lost: it %s",
  async (how) => {
    const rig = await withClockAhead(TWO_HOURS, "bob");
    const { clock, slack, pass, run } = rig;
    await slack.down();
    if (how === "is started anew") await rig.monitor.stop();
    clock.jump(-TWO_HOURS);
    if (how === "is started anew") await rig.start();
    await pass(minutes(5));
    await slack.up();
    await run(at("2026-11-02T16:03:00Z"));
    expect(told(rig, EARLY)).toHaveLength(1);
    expect(told(rig, "@bob")).toHaveLength(3);
    expect(alertTexts(rig).at(-1)).toContain("Late");
    expect(doubles(rig)).toEqual([]);
  },
);

test("what could not be sent while the clock was ahead is not sent before its time either", async () => {
  const rig = await live(MONDAY);
  const { x, clock, slack, pass, run, start } = rig;
  await start();
  x.post(x.account("bob"), "@acme where is my bag?");
  await pass(minutes(4));
  await slack.down();
  clock.jump(TWO_HOURS);
  await pass(minutes(2));
  clock.jump(-TWO_HOURS);
  await pass(minutes(2));
  await slack.up();
  await run(at("2026-11-02T15:29:00Z"));
  expect(told(rig, "@bob")).toEqual([]);
  await run(at("2026-11-02T16:03:00Z"));
  expect(told(rig, "@bob")).toHaveLength(3);
});

test.each([-1500, -3000, -4900])("a correction of %i ms takes nothing back", async (by) => {
  const rig = await live(MONDAY);
  const { x, clock, run, pass, start } = rig;
  await start();
  x.post(x.account("bob"), "@acme where is my bag?");
  clock.jump(-by);
  await run(at("2026-11-02T15:30:01Z"));
  expect(alertTexts(rig)).toHaveLength(1);
  clock.jump(by);
  await pass(minutes(5));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("@bob")]);
  expect(takenBack(rig)).toBe(0);
});
