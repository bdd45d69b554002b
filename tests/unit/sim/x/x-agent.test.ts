import { describe, expect, test } from "vitest";

import { duration, minutes } from "../../../../src/core/time/instant.ts";
import { activity, type Activity } from "../../../../src/sim/activity.ts";
import type { XFault } from "../../../../src/sim/x/x-faults.ts";
import { later, MONDAY, startRig } from "./x-rig.ts";

/** Activity that says when nothing is under way any more. */
function watched(idle: () => void): { busy: Activity; underWay: () => number } {
  const plain = activity();
  const ids = new Set<string>();
  const busy: Activity = {
    begin: () => {
      const id = plain.begin();
      ids.add(id);
      return id;
    },
    end: (id) => {
      plain.end(id);
      if (ids.delete(id) && ids.size === 0) idle();
    },
    quiet: plain.quiet,
  };
  return { busy, underWay: () => ids.size };
}

const ANSWERED: readonly (XFault | undefined)[] = [
  undefined,
  { kind: "rate limited", headers: true },
  { kind: "failing", status: 503 },
  { kind: "reset" },
  { kind: "cut" },
  { kind: "malformed" },
  { kind: "exhausted" },
];

describe("a request is under way until the client knows its end", () => {
  test.each(ANSWERED)("%j", async (fault) => {
    const log: string[] = [];
    const { busy, underWay } = watched(() => log.push("idle"));
    const { client, server, world, acme, ana } = await startRig(MONDAY, busy);
    for (let n = 0; n < 100; n++) world.post(ana, `@acme ${"word ".repeat(50)}`);
    if (fault) server.faults.next(fault);
    const told = client.v2.userMentionTimeline(acme.id, { max_results: 100 }).then(
      () => log.push("told"),
      () => log.push("told"),
    );
    expect(underWay()).toBeGreaterThan(0);
    await told;
    await busy.quiet();
    expect(log.at(-1)).toBe("idle");
    expect(log.slice(0, -1)).toEqual(["told"]);
  });
  test("refused", async () => {
    const { busy, underWay } = watched(() => undefined);
    const { client, server } = await startRig(MONDAY, busy);
    server.down();
    await expect(client.v2.me()).rejects.toThrow("Request failed");
    await busy.quiet();
    expect(underWay()).toBe(0);
  });
});

test("time stands still while a program reads page after page", async () => {
  const { client, clock, world, acme, ana } = await startRig();
  for (let n = 0; n < 60; n++) world.post(ana, `@acme ${n}`);
  const ticks: number[] = [];
  for (let n = 1; n <= 5; n++)
    clock.at(later(n), () => {
      ticks.push(n);
    });
  const read = client.v2.userMentionTimeline(acme.id, { max_results: 5 }).then(async (timeline) => {
    while (!timeline.done) await timeline.fetchNext();
    return { posts: timeline.tweets.length, at: clock.now(), ticks: ticks.length };
  });
  await clock.runUntil(later(5));
  expect(await read).toEqual({ posts: 60, at: MONDAY, ticks: 0 });
  expect(ticks).toEqual([1, 2, 3, 4, 5]);
});

test("a poller that waits between reads sees every post once it is there, whatever fails in between", async () => {
  const { client, clock, world, server, acme, ana } = await startRig();
  for (const [n, seconds] of [15, 45, 61, 3599].entries()) {
    world.post(ana, `@acme ${n}`, { at: later(seconds) });
  }
  const seen: (readonly [number, string])[] = [];
  const stop = new AbortController();
  server.faults.sometimes({ kind: "slow", by: duration(3000) }, 0.2);
  server.faults.sometimes({ kind: "reset" }, 0.2);
  const poll = async (): Promise<void> => {
    let since = "1";
    while (!stop.signal.aborted) {
      const page = await client.v2.userMentionTimeline(acme.id, { since_id: since }).catch(() => undefined);
      for (const { text, id } of page?.tweets.toReversed() ?? []) {
        seen.push([clock.now(), text]);
        since = id;
      }
      await clock.sleep(duration(30_000), stop.signal);
    }
  };
  const polling = poll();
  await clock.runUntil(later(3700));
  stop.abort();
  await polling;
  expect(seen.map(([, text]) => text)).toEqual(["@acme 0", "@acme 1", "@acme 2", "@acme 3"]);
  const waits = [15, 45, 61, 3599].map((posted, n) => (seen[n]?.[0] ?? 0) - later(posted));
  expect(waits.every((wait) => wait >= 0 && wait < 180_000)).toBe(true);
  expect(server.requests.length).toBeGreaterThan(100);
  expect(new Set(server.requests.map(({ status }) => status))).toEqual(new Set([200, undefined]));
});

describe("a client that gives up", () => {
  test.each(["before it was sent", "on the way"])("%s leaves nothing under way", async (when) => {
    const { busy, underWay } = watched(() => undefined);
    const { until, clock } = await startRig(MONDAY, busy);
    const given = new AbortController();
    if (when === "before it was sent") given.abort();
    const refused = expect(until(given.signal).v2.me()).rejects.toThrow();
    setImmediate(() => {
      given.abort();
    });
    await refused;
    await clock.runUntil(later(60));
    expect(underWay()).toBe(0);
  });
  test("takes a slow answer with it", async () => {
    const { busy, underWay } = watched(() => undefined);
    const { until, clock, server } = await startRig(MONDAY, busy);
    server.faults.next({ kind: "slow", by: minutes(10) });
    const given = new AbortController();
    clock.at(later(30), () => {
      given.abort();
    });
    const refused = expect(until(given.signal).v2.me()).rejects.toThrow();
    await clock.runUntil(later(60));
    await refused;
    expect(clock.sleeping()).toBe(0);
    await clock.runUntil(later(3600));
    expect(underWay()).toBe(0);
    expect(server.requests[0]?.status).toBeUndefined();
  });
});

test("a server is stopped twice, with a client waiting", async () => {
  const { client, server, clock } = await startRig();
  server.faults.next({ kind: "hang" });
  const refused = expect(client.v2.me()).rejects.toThrow();
  await clock.runUntil(later(1));
  await server.stop();
  await server.stop();
  await refused;
});
