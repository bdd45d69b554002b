import { expect, test } from "vitest";
import { hours, type Instant } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { live, ROUND_THE_CLOCK } from "../support/live.ts";
import { alertTexts, doubles, opsTitles, opsTold } from "../support/live-slack.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + count * 60_000) as Instant;

test("the clock is set an hour ahead: what falls due thereby is told once, at its highest stage", async () => {
  const rig = await live(MONDAY);
  const { x, start, run, clock } = rig;
  await start();
  await run(minute(1));
  x.post(x.account("ana"), "@acme where is my bag?");
  await run(minute(10));
  clock.jump(hours(1));
  await run(minute(72));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Late")]);
  expect(opsTitles(rig)[0]).toContain("jumped ahead");
  await run(minute(85));
  expect(alertTexts(rig)).toHaveLength(1);
  expect(doubles(rig)).toEqual([]);
});

test("the clock is set an hour back: nothing is told again, and what is due later is told then", async () => {
  const rig = await live(MONDAY);
  const { x, start, run, clock } = rig;
  await start();
  await run(minute(1));
  x.post(x.account("ana"), "@acme where is my bag?");
  await run(minute(33));
  expect(alertTexts(rig)).toHaveLength(1);
  clock.jump(-3_600_000);
  await run(minute(-10));
  expect(alertTexts(rig)).toHaveLength(1);
  expect(opsTitles(rig)).toEqual([expect.stringContaining("jumped back")]);
  expect(opsTold(rig)[0]?.text).toContain("/ssla due");
  await run(minute(52));
  expect(alertTexts(rig)).toHaveLength(2);
  await run(minute(63));
  expect(alertTexts(rig)).toHaveLength(3);
  expect(doubles(rig)).toEqual([]);
});

test("on the night on which clocks go back, opening hours are those of the walls, and an hour is an hour", async () => {
  const NIGHT = ROUND_THE_CLOCK.replace("week: 24/7", 'week: { sat: ["22:00-24:00"], sun: ["00:00-03:00"] }');
  // In Chicago 02:00 comes twice on 2026-11-01: the first time at 07:00 UTC, when it becomes 01:00 again.
  const rig = await live(at("2026-11-01T06:00:00Z"), NIGHT);
  const { x, start, run } = rig;
  await start();
  x.post(x.account("ana"), "@acme where is my bag?", { at: at("2026-11-01T06:40:00Z") });
  await run(at("2026-11-01T07:09:00Z"));
  expect(alertTexts(rig)).toEqual([]);
  await run(at("2026-11-01T07:11:00Z"));
  expect(alertTexts(rig)).toHaveLength(1);
  await run(at("2026-11-01T07:41:00Z"));
  expect(alertTexts(rig).at(-1)).toContain("Late");
  // Open for an hour more than on other nights, until 09:00 UTC: half an hour before the close, half of the hour is left.
  x.post(x.account("bob"), "@acme and mine?", { at: at("2026-11-01T08:25:00Z") });
  await run(at("2026-11-01T08:56:00Z"));
  expect(alertTexts(rig).filter((text) => text.includes("@bob"))).toEqual([expect.stringContaining("Soon")]);
});
