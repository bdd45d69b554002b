import { expect, test } from "vitest";
import type { Instant } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { ALERTS, live } from "../support/live.ts";
import { alertKeys, alertTexts, doubles, opsTitles } from "../support/live-slack.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + count * 60_000) as Instant;

test("stopped in the middle of everything and started again, it says nothing twice and catches up", async () => {
  const rig = await live(MONDAY);
  const { x, brand, start, run } = rig;
  const first = await start();
  await run(minute(1));
  const asked = x.post(x.account("ana"), "@acme where is my bag?");
  x.post(x.account("bob"), "@acme and mine?");
  await run(minute(32));
  expect(alertTexts(rig)).toHaveLength(2);
  await first.stop();
  // Meanwhile one is answered, and another one asks.
  x.reply(brand, asked, "Here it is!", { at: minute(34) });
  x.post(x.account("cem"), "@acme my flight is gone", { at: minute(35) });
  await run(minute(58));
  await start();
  await run(minute(60));
  const texts = alertTexts(rig);
  expect(texts.filter((text) => text.includes("@ana"))).toEqual([expect.stringContaining("Answered")]);
  expect(texts.filter((text) => text.includes("@bob")).at(-1)).toContain("Now");
  await run(minute(66));
  expect(alertTexts(rig).filter((text) => text.includes("@cem"))).toEqual([expect.stringContaining("Soon")]);
  expect(doubles(rig)).toEqual([]);
  expect(opsTitles(rig)).toEqual([
    expect.stringContaining("The monitor was stopped by hand"),
    expect.stringContaining("X (x-acme) is watched again"),
  ]);
});

test("when the data folder is lost between two runs, what Slack has already is adopted and not said again", async () => {
  const rig = await live(MONDAY);
  const { x, start, run, wipe } = rig;
  const first = await start();
  await run(minute(1));
  for (const name of ["ana", "bob", "cem"]) x.post(x.account(name), `@acme ${name} asks: where is my bag?`);
  await run(minute(53));
  expect(alertKeys(rig).size).toBe(6);
  await first.stop();
  await wipe();
  await start();
  await run(minute(58));
  expect(alertKeys(rig).size).toBe(6);
  await run(minute(63));
  expect(alertKeys(rig).size).toBe(9); // the breaches, as if nothing had happened
  expect(doubles(rig)).toEqual([]);
});

test("stopped while posts are on their way, it leaves none of them half done", async () => {
  const rig = await live(MONDAY);
  const { x, slack, start, run } = rig;
  const first = await start();
  await run(minute(1));
  for (const name of ["ana", "bob", "cem"]) x.post(x.account(name), `@acme ${name} asks: where is my bag?`);
  slack.faults.next("chat.postMessage", { kind: "slow", byMs: 4000 }, 2); // the list, and the word that it was stopped
  await run((minute(31) + 1000) as Instant);
  const stopped = first.stop();
  await run(minute(32));
  await stopped;
  await start();
  await run(minute(34));
  expect(slack.world.messagesIn(ALERTS)).toHaveLength(1); // all three in one list
  expect(alertKeys(rig).size).toBe(3);
  expect(doubles(rig)).toEqual([]);
});

test("an answer that was lost on the way is looked for in Slack's history by the next run", async () => {
  const rig = await live(MONDAY);
  const { x, slack, start, run } = rig;
  const first = await start();
  await run(minute(1));
  x.post(x.account("ana"), "@acme where is my bag?");
  slack.faults.next("chat.postMessage", { kind: "hang", stored: true });
  await run((minute(31) + 2000) as Instant);
  const stopped = first.stop();
  await run(minute(32));
  await stopped;
  await start();
  await run(minute(36));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Soon")]);
  expect(doubles(rig)).toEqual([]);
});
