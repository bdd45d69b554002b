import { describe, expect, test } from "vitest";
import { instant } from "../../../src/core/time/instant.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import { appRig, type AppRig } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { author, says } from "../../support/events.ts";
import { batch, started } from "../../support/monitor.ts";
import { X_ACME } from "../../support/store.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");

describe("a start", () => {
  test("quarantines what an earlier run was sending, and keeps a quarantine that has begun", async () => {
    const rig = await appRig();
    await rig.tell(ASK);
    await rig.until("2026-11-02T15:30:00Z");
    await rig.sweep();
    const [row] = await rig.rows();
    const key = row?.key ?? "";
    await rig.store.outbox.begin(key, rig.clock.now());
    rig.slack.hide(() => undefined);
    await (await started(rig)).stop();
    expect(await rig.stateOf(key)).toMatchObject({ safeAfter: at("2026-11-02T15:30:30Z") });
    await rig.until("2026-11-02T15:30:10Z");
    await (await started(rig)).stop();
    expect(await rig.stateOf(key)).toMatchObject({ safeAfter: at("2026-11-02T15:30:30Z") });
  });

  test("after two minutes of absence was blind since the last run, until a channel proves that it sees", async () => {
    const rig = await appRig();
    await rig.store.beat(rig.clock.now());
    await rig.until("2026-11-02T15:02:01Z");
    const monitor = await started(rig);
    expect(await rig.store.coverage.intervals(X_ACME)).toMatchObject([
      { from: at("2026-11-02T15:00:00Z"), to: undefined, cause: "the monitor was not running" },
    ]);
    rig.channel.sink()?.alive();
    await rig.until("2026-11-02T15:02:05Z");
    expect(await rig.store.coverage.intervals(X_ACME)).toMatchObject([{ state: "caught up" }]);
    await monitor.stop();
  });

  test("after less was not", async () => {
    const rig = await appRig();
    await rig.store.beat(rig.clock.now());
    await rig.until("2026-11-02T15:02:00Z");
    await (await started(rig)).stop();
    expect(await rig.store.coverage.intervals(X_ACME)).toEqual([]);
  });

  test("sends nothing before it is known what was sent, but waits a minute at the most", async () => {
    const rig = await appRig();
    await rig.tell(ASK);
    await rig.until("2026-11-02T15:30:00Z");
    rig.slack.hide(() => undefined);
    const monitor = await started(rig);
    await rig.until("2026-11-02T15:30:59Z");
    expect(rig.slack.attempts).toEqual([]);
    expect(await rig.store.queries.lastRun()).toBeUndefined();
    await rig.until("2026-11-02T15:31:05Z");
    expect(rig.slack.attempts).toHaveLength(1);
    await monitor.stop();
  });

  test("that is cut short leaves it to the next to find out what was sent", async () => {
    const rig = await appRig();
    rig.slack.hide(() => undefined);
    const monitor = await started(rig);
    await rig.until("2026-11-02T15:00:45Z");
    await monitor.stop();
    expect(await rig.store.queries.lastRun()).toBeUndefined();
  });
});

describe("a process that was stopped and goes on", () => {
  /** Both clocks went on meanwhile, and nobody was given a turn: as of SIGSTOP and SIGCONT. */
  async function stopped(ms: number, whenItGoesOn: (rig: AppRig) => void = () => undefined) {
    const rig = await appRig();
    let away = 0;
    const { now, monotonic } = rig.clock;
    const clock: Clock = {
      ...rig.clock,
      now: () => instant(now() + away),
      monotonic: () => monotonic() + away,
    };
    const monitor = await started(rig, { clock });
    await rig.channel.sink()?.accept(batch(ASK));
    rig.channel.sink()?.alive();
    await rig.until("2026-11-02T15:00:30Z");
    away = ms;
    whenItGoesOn(rig);
    await rig.until("2026-11-02T15:00:32Z");
    rig.channel.sink()?.alive();
    await rig.until("2026-11-02T15:00:40Z");
    await monitor.stop();
    const titles = rig.slack.standing.flatMap(({ notice }) => (notice.kind === "ops" ? [notice.title] : []));
    return { rig, titles, intervals: await rig.store.coverage.intervals(X_ACME) };
  }

  test("was blind meanwhile, says so once, and tells what fell due within seconds, at its highest stage only", async () => {
    const { rig, titles, intervals } = await stopped(3 * 3_600_000);
    expect(intervals).toMatchObject([{ state: "caught up", cause: "the monitor stood still" }]);
    expect(titles).toEqual(["The monitor stood still", "X (x-acme) is watched again"]);
    const alerts = rig.slack.attempts.filter(({ notice }) => notice.kind === "case");
    expect(new Set(alerts.map(({ marks }) => marks.stage))).toEqual(new Set(["after:30m"]));
  });

  test("was blind also when its channel is heard of before anybody looks at the clock", async () => {
    const { intervals } = await stopped(3 * 3_600_000, (rig) => rig.channel.sink()?.alive());
    expect(intervals).toMatchObject([{ state: "caught up", cause: "the monitor stood still" }]);
  });

  test("makes nothing of a minute", async () => {
    const { titles, intervals } = await stopped(60_000);
    expect({ titles, intervals }).toEqual({ titles: [], intervals: [] });
  });
});

describe("a clock that jumps", () => {
  test("ahead leaves the time between unwatched, and tells late what fell due", async () => {
    const rig = await appRig();
    const monitor = await started(rig);
    await rig.channel.sink()?.accept(batch(ASK));
    rig.channel.sink()?.alive();
    await rig.until("2026-11-02T15:00:30Z");
    rig.clock.jump(3 * 3_600_000);
    await rig.until("2026-11-02T18:00:35Z");
    expect((await rig.store.coverage.intervals(X_ACME))[0]).toMatchObject({
      cause: "the clock jumped ahead, or the machine slept",
    });
    expect(rig.slack.attempts.map(({ marks }) => marks.stage)).toContain("after:30m");
    expect(rig.slack.attempts.map(({ notice }) => notice.kind === "ops" && notice.title)).toContain(
      "The clock of the monitor's machine jumped ahead",
    );
    await monitor.stop();
  });

  test("back makes nobody wait for hours, and tells nothing twice", async () => {
    const rig = await appRig();
    const monitor = await started(rig);
    await rig.channel.sink()?.accept(batch(ASK));
    rig.slack.answer("C0SOCIAL1", { kind: "not accepted", reason: "429", retryAfterMs: 30_000 });
    await rig.until("2026-11-02T15:30:10Z");
    // It was right before: the channel told of a message of now.
    await rig.channel.sink()?.accept(batch(says(author("bo"), "m2", "2026-11-02T15:30:10Z")));
    rig.clock.jump(-20 * 60_000);
    await rig.until("2026-11-02T15:12:30Z");
    expect(rig.slack.standing.filter(({ place }) => place === "C0SOCIAL1")).toHaveLength(1);
    await monitor.stop();
  });
});
