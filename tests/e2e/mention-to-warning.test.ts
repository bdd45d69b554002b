import { expect, test } from "vitest";
import { at } from "../support/at.ts";
import { ALERTS, live, OPS } from "../support/live.ts";
import type { Instant } from "../../src/core/time/instant.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => at(new Date(MONDAY + count * 60_000).toISOString());

test("a mention on X is warned of before its deadline, and its warning turns green when it is answered", async () => {
  const { x, brand, slack, start, run, log, secrets } = await live(MONDAY);
  const alerts = (): readonly string[] => slack.world.messagesIn(ALERTS).map(({ body }) => body.text);
  await start();
  await run(minute(1));
  const asked = x.post(x.account("ana_travels"), "@acme my bag is lost, what now?");
  await run(minute(30));
  expect(alerts()).toEqual([]);
  await run(minute(32));
  expect(alerts()).toHaveLength(1);
  expect(alerts()[0]).toContain("Soon");
  expect(alerts()[0]).toContain("my bag is lost, what now?");
  expect(alerts()[0]).not.toContain("could not verify");
  x.reply(brand, asked, "We have found it!");
  await run(minute(40));
  expect(alerts()).toHaveLength(1);
  expect(alerts()[0]).toContain("Answered");
  expect(slack.world.messagesIn(OPS)).toEqual([]);
  expect(secrets.filter((secret) => log.all().includes(secret))).toEqual([]);
});

test("an unanswered mention is warned of twice, then breached, then escalated: each stage is a post of its own", async () => {
  const { x, slack, start, run } = await live(MONDAY);
  const alerts = (): readonly string[] => slack.world.messagesIn(ALERTS).map(({ body }) => body.text);
  await start();
  await run(minute(1));
  x.post(x.account("ana_travels"), "@acme my bag is lost, what now?");
  await run(minute(52));
  expect(alerts().map((text) => text.split(" · ")[0])).toEqual([
    expect.stringContaining("Soon"),
    expect.stringContaining("Now"),
  ]);
  await run(minute(62));
  expect(alerts()).toHaveLength(3);
  expect(alerts()[2]).toContain("Late");
  await run(minute(92));
  const manager = slack.world.direct("U0CY00001").id;
  expect(slack.world.messagesIn(manager)).toHaveLength(1);
  const [, , breach] = slack.world.messagesIn(ALERTS);
  expect(JSON.stringify(breach?.body.blocks)).toContain("U0BO00001");
});
