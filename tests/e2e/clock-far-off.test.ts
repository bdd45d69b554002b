import { expect, test } from "vitest";
import { hours, minutes } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { live, ROUND_THE_CLOCK } from "../support/live.ts";
import { alertTexts, doubles } from "../support/live-slack.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const AHEAD = hours(913 * 24);
const TO_1970 = -Number(MONDAY);

test.each([
  { to: "30 months ahead", by: AHEAD, how: "runs on" },
  { to: "30 months ahead", by: AHEAD, how: "is started anew" },
  { to: "back to 1970", by: TO_1970, how: "runs on" },
  { to: "back to 1970", by: TO_1970, how: "is started anew" },
])("a clock set $to, and right again, loses and deletes nothing: the monitor $how", async ({ by, how }) => {
  const rig = await live(MONDAY);
  const { x, brand, clock, pass, start } = rig;
  let monitor = await start();
  const set = async (ms: number): Promise<void> => {
    if (how === "is started anew") await monitor.stop();
    clock.jump(ms);
    if (how === "is started anew") monitor = await start();
    await pass(minutes(2));
  };
  const ask = (handle: string) => x.post(x.account(handle), "@acme where is my bag?");
  const answered = ask("ana");
  x.reply(brand, answered, "On its way.");
  await pass(minutes(2));
  ask("bob");
  await pass(minutes(2));
  await set(by);
  ask("cy");
  await pass(minutes(90));
  await rig.writeTerms("x-acme", "2026-12-01", ROUND_THE_CLOCK);
  await set(-by);
  ask("dan");
  await pass(minutes(90));

  const told = (handle: string) => alertTexts(rig).some((text) => text.includes(`@${handle}`));
  expect(["ana", "bob", "cy", "dan"].map(told)).toEqual([false, true, true, true]);
  expect(doubles(rig)).toEqual([]);
  const { queries, close } = await rig.store();
  expect(await queries.counts()).toMatchObject({ events: 5, cases: 4, waiting: 3 });
  const [ofAna] = (await queries.find(answered.id)).map(({ entry }) => entry);
  expect(ofAna && (await queries.words(ofAna.conversation, ofAna.opening))?.text).toContain("my bag");
  await close();
});
