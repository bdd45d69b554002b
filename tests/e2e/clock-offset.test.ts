import { expect, test } from "vitest";
import { duration, minutes } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { lives } from "../support/lives.ts";

const MONDAY = at("2026-11-02T15:00:00Z");

test("a machine whose clock is wrong is told so by the platform's answers, and once it is right no more", async () => {
  const rig = await lives(MONDAY);
  rig.clock.jump(45_000);
  const life = await rig.begin();
  await rig.pass(duration(20_000));
  const found = () => life.monitor.vitals.findings().filter(({ part }) => part === "clock");
  // The platform's seconds are whole ones.
  expect(found().map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^this machine's clock is 4[56] s ahead of the platform's$/),
  ]);
  rig.clock.jump(-45_000);
  await rig.pass(minutes(6));
  expect(found()).toEqual([]);
  expect(life.log.lines.some(({ event }) => event === "loop.failed")).toBe(false);
});

test.each([
  ["ahead", 913 * 24 * 3_600_000],
  ["back", -Number(MONDAY)],
])(
  "a machine whose clock is set years %s, and right again, leaves its word with Slack all the time",
  async (_, by) => {
    const rig = await lives(MONDAY);
    const life = await rig.begin();
    await rig.pass(minutes(6));
    const found = (part: string) => life.monitor.vitals.findings().filter((one) => one.part === part);
    rig.clock.jump(by);
    await rig.pass(minutes(10));
    expect([found("switch"), found("clock").length]).toEqual([[], 1]);
    rig.clock.jump(-by);
    await rig.pass(minutes(10));
    expect([found("switch"), found("clock")]).toEqual([[], []]);
    expect(rig.silences()).toEqual([]);
  },
);
