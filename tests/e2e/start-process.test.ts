import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { minutes, instant, type Instant } from "../../src/core/time/instant.ts";
import { ALERTS } from "../support/live-config.ts";
import { processWorld } from "../support/live-process.ts";

vi.setConfig({ testTimeout: 30_000 });

/** So many minutes ago, by the clock of this machine: the program runs by it, too. */
const ago = (count: number): Instant => instant(Date.now() - minutes(count));

test("`ssla start` as a process warns in Slack, lets no second one in, and ends with 0 at SIGTERM", async () => {
  const world = await processWorld();
  world.x.post(world.x.account("ana"), "@acme where is my bag?", { at: ago(31) });
  const monitor = world.ssla("start");
  const alert = await world.posted(({ channel }) => channel === ALERTS);
  expect(alert.body.text).toMatch(/Soon.*X · @ana/);
  expect(alert.body.text).toContain("where is my bag?");

  const second = await world.ssla("start").ended;
  expect(second).toMatchObject({ code: 74, signal: null, out: "" });
  expect(second.err).toContain(`process ${monitor.pid ?? ""} `);
  // Beside what is odd about the configuration.
  const said = second.err.trim().split("\n");
  expect(said.filter((line) => !line.startsWith("warning "))).toHaveLength(1);
  const status = await world.ssla("status").ended;
  expect(status).toMatchObject({ code: 0, err: "" });
  expect(status.out).toContain(`running: process ${monitor.pid ?? ""} on `);

  monitor.kill("SIGTERM");
  const end = await monitor.ended;
  expect(end).toMatchObject({ code: 0, signal: null, out: "" });
  expect(end.err).toContain('"event":"monitor.stopped"');
  const after = await world.ssla("status").ended;
  expect(after.code).toBe(1);
  expect(after.out).toContain("not running; last sign of life");
  expect(() => readFileSync(join(world.cwd, "data/ssla.db.holder"))).toThrow("ENOENT");
  expect(world.slack.world.messagesIn(ALERTS)).toHaveLength(1);
});

test("what was stopped and is started again says nothing twice", async () => {
  const world = await processWorld();
  world.x.post(world.x.account("ana"), "@acme where is my bag?", { at: ago(31) });
  const first = world.ssla("start");
  await world.posted(({ channel }) => channel === ALERTS);
  first.kill("SIGINT");
  expect((await first.ended).code).toBe(0);
  world.x.post(world.x.account("bob"), "@acme and mine?", { at: ago(30.5) });
  const again = world.ssla("start");
  await world.posted(({ body }) => body.text.includes("@bob"));
  again.kill("SIGTERM");
  expect((await again.ended).code).toBe(0);
  expect(world.slack.world.messagesIn(ALERTS)).toHaveLength(2);
});

test.each(["thrown", "rejected", "no error"] as const)(
  "an accident that nobody catches (%s) ends it with 70 and a trace that holds no credential",
  async (accident) => {
    const world = await processWorld();
    world.x.post(world.x.account("ana"), "@acme where is my bag?", { at: ago(31) });
    const { code, signal, out, err } = await world.ssla("start", { accident }).ended;
    expect({ code, signal, out }).toEqual({ code: 70, signal: null, out: "" });
    const lines = err.trim().split("\n");
    // The last gasp, after the log: so that the rest of this test can fail.
    expect(lines.filter((line) => !line.startsWith("{")).join("\n")).toMatch(
      accident === "no error" ? /\S/ : /Error: cannot post with/,
    );
    expect(world.secrets.filter((one) => err.includes(one))).toEqual([]);
  },
);
