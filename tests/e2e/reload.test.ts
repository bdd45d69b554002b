import { expect, test } from "vitest";
import { duration, type Instant } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { live, OPS, ROUND_THE_CLOCK, type Live } from "../support/live.ts";
import { alertTexts } from "../support/live-slack.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + count * 60_000) as Instant;

/** Files are read in real time, whatever the virtual clock shows: goes on a little at a time until ops is told. */
async function toldToOps({ pass, slack }: Live): Promise<void> {
  const told = async (): Promise<number> => {
    await pass(duration(1000));
    return slack.world.messagesIn(OPS).length;
  };
  await expect.poll(told).toBe(1);
}

test("terms that cannot be read are told to ops with file and line, and the old ones stay in force", async () => {
  const rig = await live(MONDAY);
  const { x, start, run, slack, writeTerms } = rig;
  await start();
  await run(minute(1));
  await writeTerms("x-acme", "2026-11-03", ROUND_THE_CLOCK.replace("first: 1h", "first: 1 fortnight"));
  x.post(x.account("ana"), "@acme where is my bag?");
  await toldToOps(rig);
  const told = slack.world.messagesIn(OPS).map(({ body }) => body.text);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain("The changed terms cannot be used");
  expect(told[0]).toMatch(/terms\/x-acme\/2026-11-03\.yaml: ?5: ?53: .*1 fortnight/);
  await run(minute(33));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("first reply within 1 h")]);
  expect(
    slack.world
      .messagesIn(OPS)
      .map(({ body }) => body.text)
      .slice(1),
  ).toEqual([]);
});

test("a new version judges what is posted from its date on, and nothing before", async () => {
  const rig = await live(MONDAY);
  const { x, start, run, slack, writeTerms } = rig;
  await start();
  await run(minute(1));
  x.post(x.account("ana"), "@acme where is my bag?");
  await run(minute(2));
  const quick = ROUND_THE_CLOCK.replace("first: 1h, next: 2h", "first: 20m, next: 20m");
  await writeTerms("x-acme", "2026-11-02", `from: 2026-11-02T15:10:00Z\n${quick}`);
  await toldToOps(rig);
  expect(slack.world.messagesIn(OPS).map(({ body }) => body.text)).toEqual([
    expect.stringContaining("New terms are in force"),
  ]);
  x.post(x.account("bob"), "@acme and mine?", { at: minute(9) });
  x.post(x.account("cem"), "@acme and what of mine?", { at: minute(11) });
  await run(minute(22));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("@cem")]);
  expect(alertTexts(rig)[0]).toContain("first reply within 20 min");
  await run(minute(41));
  // Both are of the hour that was promised before: Ana is due in the minute 61, Bob in the minute 69.
  const list = alertTexts(rig).at(-1) ?? "";
  expect(list).toMatch(/16:01 UTC> · @ana/);
  expect(list).toMatch(/16:09 UTC> · @bob/);
});
