import { expect, test } from "vitest";
import { channelId } from "../../src/core/ids.ts";
import { duration, type Instant } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { live } from "../support/live.ts";
import { alertTexts, doubles, opsTitles } from "../support/live-slack.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => (MONDAY + count * 60_000) as Instant;

test("through half an hour of 429 and 5xx mentions are found late but before their deadlines, and the team is told of the blindness", async () => {
  const rig = await live(MONDAY);
  const { x, xServer, start, run, store } = rig;
  await start();
  await run(minute(2));
  xServer.faults.sometimes({ kind: "rate limited", headers: false }, 0.5);
  xServer.faults.sometimes({ kind: "failing", status: 503 }, 1);
  x.post(x.account("ana"), "@acme where is my bag?", { at: minute(5) });
  await run(minute(32));
  expect(alertTexts(rig)).toEqual([]);
  expect(opsTitles(rig)).toEqual([expect.stringContaining("X (x-acme) is not being watched")]);
  const askedInVain = xServer.requests.filter(({ status }) => status !== 200).length;
  expect(askedInVain).toBeLessThan(60);
  xServer.faults.clear();
  await run(minute(40));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Soon")]);
  expect(opsTitles(rig).slice(1)).toEqual([expect.stringContaining("X (x-acme) is watched again")]);
  const { intervals, close } = await store();
  const blind = await intervals(channelId("x-acme"));
  expect(blind).toHaveLength(1);
  await close();
});

test("a revoked token is told to ops within a minute, asks X little, and its return is told once", async () => {
  const rig = await live(MONDAY);
  const { x, brand, xServer, start, run, pass } = rig;
  const { accessToken } = xServer.credentials.grant(brand);
  await start();
  await run(minute(5));
  xServer.credentials.revoke(accessToken);
  const before = xServer.requests.length;
  x.post(x.account("ana"), "@acme where is my bag?", { at: minute(6) });
  await pass(duration(60_000));
  expect(opsTitles(rig)).toEqual([expect.stringContaining("X (x-acme) is not being watched")]);
  await run(minute(35));
  expect(xServer.requests.length - before).toBeLessThan(12);
  expect(opsTitles(rig)).toHaveLength(1);
  xServer.credentials.restore(accessToken);
  await run(minute(45));
  expect(opsTitles(rig).slice(1)).toEqual([expect.stringContaining("X (x-acme) is watched again")]);
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Soon")]);
  await run(minute(75));
  expect(opsTitles(rig)).toHaveLength(2);
  expect(doubles(rig)).toEqual([]);
});

test("when X does not answer the last look, the warning is sent all the same and says so", async () => {
  const rig = await live(MONDAY);
  const { x, xServer, start, run } = rig;
  await start();
  await run(minute(1));
  x.post(x.account("ana"), "@acme where is my bag?");
  await run(minute(30));
  xServer.faults.sometimes({ kind: "hang" }, 1);
  await run(minute(32));
  expect(alertTexts(rig)).toEqual([expect.stringContaining("Could not verify on X whether it was answered")]);
});
