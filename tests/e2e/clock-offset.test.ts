import { expect, test } from "vitest";
import { duration, minutes } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { lives } from "../support/lives.ts";

test("a machine whose clock is wrong is told so by the platform's answers, and once it is right no more", async () => {
  const rig = await lives(at("2026-11-02T15:00:00Z"));
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
