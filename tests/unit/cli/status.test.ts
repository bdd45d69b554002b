import { spawnSync } from "node:child_process";
import { hostname } from "node:os";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { channelId } from "../../../src/core/ids.ts";
import { removeFolders } from "../../support/config-files.ts";
import { aConversation, author, says } from "../../support/events.ts";
import { X_ACME } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import { startLive, type LiveRig } from "./live-rig.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");

let live: LiveRig;

beforeEach(async () => {
  live = await startLive("2026-11-02T14:59:00Z");
});
afterEach(() => live.store.close());
afterAll(removeFolders);

describe("ssla status", () => {
  it("tells of the monitor, the store, the alerts and every channel, and that all is well", async () => {
    await live.record([ASK], {}, { receivedAt: at("2026-11-02T15:00:20Z") });
    await live.store.beat(at("2026-11-02T15:01:00Z"));
    const { code, out, err } = await live.ssla("status", "2026-11-02T15:01:30Z");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.split("\n")).toEqual([
      `monitor   running: process ${process.pid} on ${hostname()} since 2026-11-02T14:59:00.000Z; last sign of life 30 s ago`,
      expect.stringMatching(/^store {5}data\/ssla\.db, \d+\.\d [kM]B: 1 event, 1 case$/),
      "alerts    0 sent, 0 to be sent, 0 uncertain",
      "itself    never yet; every rule of the store holds; dead-man's switch not armed",
      "channel   x-acme: watched; last event Mon 2026-11-02 09:00:00 America/Chicago (2 min ago), received 2 min ago; the last request seen 20 s after it was posted; 1 waiting",
      "channel   discord-acme: watched; nothing heard yet; 0 waiting",
      "all is well",
    ]);
  });

  it("tells since when events are kept, once some had to go", async () => {
    await live.store.retention.forgotten(at("2024-10-01T00:00:00Z"));
    const { out } = await live.ssla("status", "2026-11-02T15:01:30Z");
    expect(out).toContain("0 events, 0 cases; events are kept since 2024-10-01\n");
    const json = await live.ssla("status --json", "2026-11-02T15:01:30Z");
    expect(JSON.parse(json.out)).toMatchObject({ store: { eventsKeptSince: "2024-10-01T00:00:00.000Z" } });
  });

  it("“alerts come an hour late and nobody knows why”: of each channel it says how long after they were posted requests are seen", async () => {
    const asked = (id: string, time: string) =>
      says(author(id), id, time, { conversation: aConversation(id) });
    await live.record([asked("m1", "2026-11-02T14:00:00Z")], {}, { receivedAt: at("2026-11-02T15:00:00Z") });
    await live.record([asked("m2", "2026-11-02T15:00:00Z")], {}, { receivedAt: at("2026-11-02T15:00:05Z") });
    // Of what was asked days ago nobody wants to know how soon it was read.
    await live.record([asked("m3", "2026-10-30T15:00:00Z")], {}, { receivedAt: at("2026-11-02T15:00:05Z") });
    const { out } = await live.ssla("status", "2026-11-02T15:00:10Z");
    expect(out).toContain("the last request seen 5 s after it was posted (slowest of the last 2: 1 h)");
    expect(out).toContain("discord-acme: watched; nothing heard yet; 0 waiting");
    const json = await live.ssla("status --json", "2026-11-02T15:00:10Z");
    expect(JSON.parse(json.out)).toMatchObject({
      channels: [{ lagMs: { newest: 5000, slowest: 3_600_000, of: 2 } }, { lagMs: null }],
    });
  });

  it("prints the same as JSON", async () => {
    await live.record([ASK]);
    const { code, out } = await live.ssla("status --json", "2026-11-02T15:00:30Z");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      problems: [],
      monitor: { state: "running", lastSign: "2026-11-02T14:59:00.000Z", holder: { pid: process.pid } },
      channels: [
        {
          channel: "x-acme",
          kind: "x",
          sight: "watched",
          cause: null,
          lastEventAt: "2026-11-02T15:00:00.000Z",
          waiting: 1,
        },
        { channel: "discord-acme", sight: "watched", lastEventAt: null },
      ],
      alerts: { pending: 0, uncertain: 0, sent: 0, oldestUnsent: null },
      store: { path: live.path, events: 1, cases: 1, waiting: 1 },
    });
  });

  it("tells when the monitor last checked itself, and when Slack would say that it is gone", async () => {
    await live.store.health.commit(at("2026-11-02T15:00:00Z"));
    await live.store.health.noteArmed(at("2026-11-02T15:10:00Z"));
    await live.store.beat(at("2026-11-02T15:01:00Z"));
    const well = await live.ssla("status", "2026-11-02T15:01:00Z");
    expect(well.out).toContain(
      "itself    last 1 min ago; every rule of the store holds; dead-man's switch armed, Slack would speak in 9 min",
    );
    expect(well.code).toBe(0);
    const json = await live.ssla("status --json", "2026-11-02T15:01:00Z");
    expect(JSON.parse(json.out)).toMatchObject({
      selfCheck: {
        checkedAt: "2026-11-02T15:00:00.000Z",
        armedUntil: "2026-11-02T15:10:00.000Z",
        broken: [],
      },
    });
    await live.store.beat(at("2026-11-02T15:12:00Z"));
    const late = await live.ssla("status", "2026-11-02T15:12:00Z");
    expect(late.code).toBe(1);
    expect(late.out).toContain(
      "problem   the monitor last checked itself 12 min ago: a loop hangs, or its disk",
    );
    expect(late.out).toContain("problem   the dead-man's switch is not armed anew");
  });

  it("tells of a clock that differs from the platforms', and has it mended when it does by much", async () => {
    await live.store.beat(at("2026-11-02T15:01:00Z"));
    const status = () => live.ssla("status", "2026-11-02T15:01:00Z");
    await live.store.health.noteClockOffset(-1000);
    expect((await status()).out).not.toContain("this machine's clock");
    await live.store.health.noteClockOffset(4000);
    const slow = await status();
    expect(slow.code).toBe(0);
    expect(slow.out).toContain("; this machine's clock is 4 s behind the platform's");
    await live.store.health.noteClockOffset(-45_000);
    const wrong = await status();
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain(
      "problem   this machine's clock is 45 s ahead of the platform's: let it be set by the network (NTP)",
    );
    const json = await live.ssla("status --json", "2026-11-02T15:01:00Z");
    expect(JSON.parse(json.out)).toMatchObject({ selfCheck: { clockOffsetMs: -45_000 } });
  });

  it("names the rules that something in the store breaks", async () => {
    await live.record([ASK]);
    // Nobody sweeps: what is due has no message.
    await live.store.beat(at("2026-11-02T17:00:00Z"));
    const { code, out } = await live.ssla("status --json", "2026-11-02T17:00:00Z");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      problems: ["a rule of the store is broken: due without message; the log says why (audit.broken)"],
      selfCheck: { broken: ["due without message"] },
    });
  });

  it("exits 1 while a channel is blind, and says since when and why", async () => {
    await live.store.coverage.blind(X_ACME, at("2026-11-02T14:59:30Z"), "X refuses the token");
    const { code, out } = await live.ssla("status", "2026-11-02T15:00:30Z");
    expect(code).toBe(1);
    expect(out).toContain(
      "x-acme: BLIND since Mon 2026-11-02 08:59:30 America/Chicago (1 min ago): X refuses the token",
    );
    expect(out).toContain("problem   x-acme is blind since 1 min ago: X refuses the token");
    expect(out).not.toContain("all is well");
    await live.store.coverage.sighted(X_ACME, at("2026-11-02T15:00:31Z"), true);
    expect((await live.ssla("status", "2026-11-02T15:00:32Z")).code).toBe(0);
  });

  it("tells for a day when a channel was not watched, for how long, why, and whether it was caught up with", async () => {
    const { blind, sighted } = live.store.coverage;
    await blind(X_ACME, at("2026-11-01T10:00:00Z"), "long ago");
    await sighted(X_ACME, at("2026-11-01T10:30:00Z"), true);
    await blind(X_ACME, at("2026-11-02T10:00:00Z"), "X says 503");
    await sighted(X_ACME, at("2026-11-02T10:12:00Z"), true);
    await live.record(
      [ASK],
      {},
      {
        gaps: [
          { from: at("2026-11-02T11:00:00Z"), to: at("2026-11-02T11:05:00Z"), cause: "too much was posted" },
        ],
      },
    );
    const { code, out } = await live.ssla("status", "2026-11-02T15:00:30Z");
    expect(code).toBe(0);
    expect(out.split("\n").filter((line) => line.includes("not watched for"))).toEqual([
      "          x-acme: not watched for 12 min, Mon 2026-11-02 04:00:00 to Mon 2026-11-02 04:12:00: X says 503; all that was posted then has been read since",
      "          x-acme: not watched for 5 min, Mon 2026-11-02 05:00:00 to Mon 2026-11-02 05:05:00: too much was posted; what was posted then can never be read",
    ]);
    const json = await live.ssla("status --json", "2026-11-02T15:00:30Z");
    expect(JSON.parse(json.out)).toMatchObject({
      channels: [
        {
          blind: [
            {
              from: "2026-11-02T10:00:00.000Z",
              to: "2026-11-02T10:12:00.000Z",
              state: "caught up",
              cause: "X says 503",
            },
            { state: "blind", cause: "too much was posted" },
          ],
        },
        { blind: [] },
      ],
    });
  });

  it("prints the five newest of many stretches, and counts the others", async () => {
    for (let minute = 0; minute < 9; minute++) {
      await live.store.coverage.blind(X_ACME, at(`2026-11-02T10:0${minute}:00Z`), `cause ${minute}`);
      await live.store.coverage.sighted(X_ACME, at(`2026-11-02T10:0${minute}:30Z`), true);
    }
    const { out } = await live.ssla("status", "2026-11-02T15:00:30Z");
    expect(out).toContain("x-acme: not watched 4 times more in the last day");
    expect(out).not.toContain("cause 3");
    expect(out).toContain("cause 4");
  });

  it("exits 1 when an alert was called for more than three minutes ago and is not sent", async () => {
    await live.record([ASK]);
    await live.sweep("2026-11-02T15:30:00Z");
    await live.store.beat(at("2026-11-02T15:32:50Z"));
    const inTime = await live.ssla("status", "2026-11-02T15:33:00Z");
    expect(inTime).toMatchObject({ code: 0, err: "" });
    expect(inTime.out).toContain("1 to be sent, 0 uncertain, the oldest called for 3 min ago");
    const { code, out } = await live.ssla("status", "2026-11-02T15:33:01Z");
    expect(code).toBe(1);
    expect(out).toContain("problem   an alert called for 4 min ago is not sent yet");
  });

  it("exits 1 when no monitor runs, and calls no channel watched", async () => {
    await live.store.beat(at("2026-11-02T15:00:00Z"));
    await live.store.close();
    const { code, out } = await live.ssla("status", "2026-11-05T16:00:00Z");
    expect(code).toBe(1);
    expect(out).toContain("monitor   not running; last sign of life 3 days ago");
    expect(out).toContain("x-acme: NOT watched: the monitor is not running");
    expect(out).toContain(
      "problem   the monitor is not running; last sign of life 3 days ago; start it: ssla start",
    );
  });

  it("tells a monitor that was killed from one that stopped", async () => {
    await live.store.close();
    const { pid } = spawnSync("true");
    writeFileSync(
      `${live.path}.holder`,
      JSON.stringify({ pid, host: hostname(), since: "2026-11-02T14:59:00.000Z" }),
    );
    const { code, out } = await live.ssla("status", "2026-11-02T15:00:00Z");
    expect(code).toBe(1);
    expect(out).toContain(
      `not running: process ${pid} on ${hostname()} ended without stopping; last sign of life 1 min ago`,
    );
  });

  it("believes a monitor of another machine by its signs of life", async () => {
    await live.store.close();
    writeFileSync(
      `${live.path}.holder`,
      JSON.stringify({ pid: 1, host: "db1.example", since: "2026-11-02T14:59:00.000Z" }),
    );
    expect((await live.ssla("status", "2026-11-02T15:01:00Z")).code).toBe(0);
    const { code, out } = await live.ssla("status", "2026-11-02T15:01:01Z");
    expect(code).toBe(1);
    expect(out).toContain("not responding: process 1 on db1.example holds the store since");
  });

  it("survives a note of the holder that is half written", async () => {
    writeFileSync(`${live.path}.holder`, '{"pid": 47');
    expect((await live.ssla("status", "2026-11-02T15:00:00Z")).out).toContain("not running, and never ran");
  });

  it("takes no lock and leaves the store to the monitor", async () => {
    const before = readFileSync(`${live.path}.holder`, "utf8");
    await Promise.all([1, 2, 3].map(() => live.ssla("status", "2026-11-02T15:00:00Z")));
    await live.record([ASK]);
    expect(readFileSync(`${live.path}.holder`, "utf8")).toBe(before);
    await live.store.close();
    await live.ssla("status", "2026-11-02T15:00:00Z");
    expect(existsSync(`${live.path}.holder`)).toBe(false);
  });

  it("lists a channel that only the store knows", async () => {
    await live.store.coverage.blind(channelId("x-old"), at("2026-11-01T00:00:00Z"), "gone");
    const { code, out } = await live.ssla("status", "2026-11-02T15:00:00Z");
    expect(code).toBe(0);
    expect(out).toContain("x-old: NOT watched: ssla.yaml does not name it any more; nothing heard yet");
  });
});
