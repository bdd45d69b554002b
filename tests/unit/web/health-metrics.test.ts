import { describe, expect, it } from "vitest";
import { channelId } from "../../../src/core/ids.ts";
import { duration, instant } from "../../../src/core/time/instant.ts";
import type { StoreCounts } from "../../../src/ports/queries.ts";
import type { StuckLoop, Vitals } from "../../../src/ports/vitals.ts";
import { activity } from "../../../src/sim/activity.ts";
import { virtualClock, type VirtualClock } from "../../../src/sim/virtual-clock.ts";
import { checkHealth } from "../../../src/web/health.ts";
import { openMetrics, type MetricsDeps } from "../../../src/web/metrics.ts";

const NOON = instant(Date.UTC(2026, 10, 2, 12));
const X = channelId("x-acme");
const PAGE = channelId("facebook-acme");

const clockAtNoon = (): VirtualClock => virtualClock(NOON, activity());
const vitals = (over: Partial<Vitals> = {}): Vitals => ({
  stuck: () => [],
  findings: () => [],
  sights: () => [
    { channel: X, isBlind: false, silentFor: duration(4500) },
    { channel: PAGE, isBlind: true, silentFor: duration(180_000) },
  ],
  atRisk: () => Promise.resolve(new Map([[X, 2]])),
  ...over,
});

const grave = (name: string): StuckLoop => ({ name, isGrave: true });

describe("health", () => {
  const queries = { lastRun: () => Promise.resolve(undefined) };

  it("is well when the loops go on and the store answers", async () => {
    const health = await checkHealth({ queries, vitals, clock: clockAtNoon() });
    expect(health).toEqual({ status: "ok", stuck: [], troubles: [] });
  });

  it("is not well before the monitor has started", async () => {
    const health = await checkHealth({ queries, vitals: () => undefined, clock: clockAtNoon() });
    expect(health).toEqual({ status: "starting", stuck: [], troubles: [] });
  });

  it("names the loops that are stuck, and the store that fails", async () => {
    const failing = { lastRun: () => Promise.reject(new Error("disk")) };
    const stuck = (): Vitals => vitals({ stuck: () => [grave("sweep"), grave("deliver")] });
    const health = await checkHealth({ queries: failing, vitals: stuck, clock: clockAtNoon() });
    expect(health).toEqual({ status: "stuck", stuck: ["sweep", "deliver", "store"], troubles: [] });
  });

  it("is only troubled by a stuck loop that warns nobody: an orchestrator would start it anew in circles", async () => {
    const findings = [{ part: "loops", reason: "reviews is stuck", isGrave: false }] as const;
    const petty = { name: "reviews", isGrave: false };
    const health = (stuck: readonly StuckLoop[]) =>
      checkHealth({
        queries,
        vitals: () => vitals({ stuck: () => stuck, findings: () => findings }),
        clock: clockAtNoon(),
      });
    const troubles = ["loops: reviews is stuck"];
    expect(await health([petty])).toEqual({ status: "troubled", stuck: [], troubles });
    expect(await health([petty, grave("sweep")])).toEqual({ status: "stuck", stuck: ["sweep"], troubles });
  });

  it("says what else is wrong without being taken for stuck: a new start would mend nothing", async () => {
    const findings = [
      { part: "channels", reason: "x-acme is not seen", isGrave: false },
      { part: "switch", reason: "C0SOCIAL1: not_in_channel", isGrave: false },
    ] as const;
    const health = await checkHealth({
      queries,
      vitals: () => vitals({ findings: () => findings }),
      clock: clockAtNoon(),
    });
    const troubles = ["channels: x-acme is not seen", "switch: C0SOCIAL1: not_in_channel"];
    expect(health).toEqual({ status: "troubled", stuck: [], troubles });
  });

  it("does not wait for a store that never answers", async () => {
    const clock = clockAtNoon();
    const hanging = { lastRun: () => new Promise<undefined>(() => undefined) };
    const asked = checkHealth({ queries: hanging, vitals, clock });
    await clock.runUntil(instant(NOON + 5000));
    expect(await asked).toEqual({ status: "stuck", stuck: ["store"], troubles: [] });
  });
});

describe("metrics", () => {
  const counts: StoreCounts = {
    events: 9,
    cases: 5,
    waiting: 3,
    pending: 1,
    uncertain: 2,
    sent: 7,
    oldestUnsent: instant(NOON - 90_000),
  };
  const deps = (over: Partial<MetricsDeps> = {}): MetricsDeps => ({
    queries: {
      counts: () => Promise.resolve(counts),
      channels: () =>
        Promise.resolve([
          {
            channel: X,
            waiting: 3,
            lastEventAt: undefined,
            lastReceivedAt: undefined,
            blindSince: undefined,
            blindCause: undefined,
          },
        ]),
    },
    coverage: {
      intervals: (channel) =>
        Promise.resolve(
          channel === X
            ? [{ from: instant(NOON - 60_000), to: instant(NOON - 30_000), state: "caught up", cause: "" }]
            : [{ from: instant(NOON - 10_000), to: undefined, state: "blind", cause: "its token is dead" }],
        ),
    },
    vitals,
    clock: clockAtNoon(),
    ...over,
  });
  const lines = async (given: MetricsDeps, metrics = openMetrics("1.2.3")): Promise<readonly string[]> =>
    (await metrics.text(given)).text.split("\n");

  it("say how every channel and its alerts are", async () => {
    const all = await lines(deps());
    for (const line of [
      'ssla_channel_watched{channel="x-acme"} 1',
      'ssla_channel_watched{channel="facebook-acme"} 0',
      'ssla_channel_since_proof_of_life_seconds{channel="x-acme"} 4.5',
      'ssla_channel_blind_seconds_total{channel="x-acme"} 30',
      'ssla_channel_blind_seconds_total{channel="facebook-acme"} 10',
      'ssla_cases_open{channel="x-acme"} 3',
      'ssla_cases_at_risk{channel="x-acme"} 2',
      'ssla_cases_at_risk{channel="facebook-acme"} 0',
      'ssla_alerts{state="sent"} 7',
      'ssla_alerts{state="pending"} 1',
      'ssla_alerts{state="uncertain"} 2',
      "ssla_alerts_oldest_unsent_age_seconds 90",
      "ssla_loops_stuck 0",
    ]) {
      expect(all).toContain(line);
    }
    expect(all.join("\n")).toMatch(/ssla_build_info\{version="1\.2\.3",node="\d+\.\d+\.\d+"\} 1/);
    expect(all.join("\n")).not.toContain("its token is dead");
  });

  it("count what came in and how late alerts went out; asking twice counts nothing twice", async () => {
    const metrics = openMetrics("1.2.3");
    metrics.meter.ingested(X, 3);
    metrics.meter.ingested(X, 2);
    metrics.meter.delivered(duration(800));
    metrics.meter.delivered(duration(45_000));
    await metrics.text(deps());
    const all = await lines(deps(), metrics);
    expect(all).toContain('ssla_events_ingested_total{channel="x-acme"} 5');
    expect(all).toContain('ssla_alert_delivery_lateness_seconds_bucket{le="1"} 1');
    expect(all).toContain('ssla_alert_delivery_lateness_seconds_bucket{le="60"} 2');
    expect(all).toContain("ssla_alert_delivery_lateness_seconds_count 2");
    expect(all).toContain('ssla_channel_blind_seconds_total{channel="facebook-acme"} 10');
  });

  it("of two monitors in one process do not mix", async () => {
    const [one, other] = [openMetrics("1"), openMetrics("2")];
    one.meter.ingested(X, 3);
    expect((await lines(deps(), other)).filter((line) => line.startsWith("ssla_events"))).toEqual([]);
  });

  it("can be asked for before the monitor has started", async () => {
    const all = await lines(deps({ vitals: () => undefined }));
    expect(all).toContain('ssla_alerts{state="sent"} 7');
    expect(all.filter((line) => line.startsWith("ssla_channel_watched{"))).toEqual([]);
  });
});
