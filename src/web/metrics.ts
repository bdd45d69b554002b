import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Clock } from "../ports/clock.ts";
import type { Meter } from "../ports/meter.ts";
import type { StoreQueries } from "../ports/queries.ts";
import type { CoverageLog } from "../ports/store.ts";
import type { Vitals } from "../ports/vitals.ts";
import type { MetricsText } from "./web-app.ts";

/** What is read when somebody asks for the figures. */
export interface MetricsDeps {
  readonly queries: Pick<StoreQueries, "counts" | "channels">;
  readonly coverage: Pick<CoverageLog, "intervals">;
  /** Undefined until the monitor has started. */
  readonly vitals: () => Vitals | undefined;
  readonly clock: Clock;
}

/** Figures for Prometheus. */
export interface Metrics {
  readonly meter: Meter;
  readonly text: (deps: MetricsDeps) => Promise<MetricsText>;
}

/** Due at once to an hour late: an alert has a minute. */
const LATENESS_SECONDS = [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900, 3600];

/** Figures of a registry of their own. Their labels are channels and states, so that there are few, and never people. */
export function openMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const labelNames = ["channel"] as const;
  const build = new Gauge({
    name: "ssla_build_info",
    help: "Always 1; the labels say what runs.",
    labelNames: ["version", "node"],
    registers,
  });
  build.set({ version, node: process.versions.node }, 1);
  const ingested = new Counter({
    name: "ssla_events_ingested_total",
    help: "Events of a channel that were committed, each once.",
    labelNames,
    registers,
  });
  const lateness = new Histogram({
    name: "ssla_alert_delivery_lateness_seconds",
    help: "From when an alert was called for until the platform had taken it.",
    buckets: LATENESS_SECONDS,
    registers,
  });
  const asked = askedFor(registry);
  return {
    meter: {
      ingested: (channel, events) => {
        ingested.inc({ channel }, events);
      },
      delivered: (late) => {
        lateness.observe(late / 1000);
      },
    },
    text: async (deps) => {
      await fill(asked, deps);
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

type Asked = ReturnType<typeof askedFor>;

/** Figures that are read anew each time. */
function askedFor(registry: Registry) {
  const registers = [registry];
  const perChannel = (name: string, help: string): Gauge<"channel"> =>
    new Gauge({ name, help, labelNames: ["channel"], registers });
  const one = (name: string, help: string): Gauge => new Gauge({ name, help, registers });
  return {
    watched: perChannel("ssla_channel_watched", "1 while the channel is seen, 0 while it is blind."),
    silence: perChannel(
      "ssla_channel_since_proof_of_life_seconds",
      "Since the channel last proved that it is alive.",
    ),
    blind: new Counter({
      name: "ssla_channel_blind_seconds_total",
      help: "For how long the channel was not seen, gaps included that its platform can no longer tell.",
      labelNames: ["channel"],
      registers,
    }),
    open: perChannel("ssla_cases_open", "Cases in which somebody waits for a reply."),
    atRisk: perChannel(
      "ssla_cases_at_risk",
      "Unanswered cases past their first warning; all channels together are counted up to 200.",
    ),
    alerts: new Gauge({
      name: "ssla_alerts",
      help: "Alerts in the store, by what became of them.",
      labelNames: ["state"],
      registers,
    }),
    unsentAge: one("ssla_alerts_oldest_unsent_age_seconds", "Of the oldest alert not sent yet; 0 without."),
    stuck: one("ssla_loops_stuck", "Loops of the monitor that should have gone on minutes ago."),
  };
}

async function fill(asked: Asked, { queries, coverage, vitals, clock }: MetricsDeps): Promise<void> {
  const known = vitals();
  const sights = known?.sights() ?? [];
  const now = clock.now();
  const counts = await queries.counts();
  const waiting = new Map((await queries.channels()).map((row) => [row.channel, row.waiting]));
  const atRisk = await known?.atRisk();
  asked.blind.reset();
  for (const { channel, isBlind, silentFor } of sights) {
    asked.watched.set({ channel }, isBlind ? 0 : 1);
    asked.silence.set({ channel }, silentFor / 1000);
    asked.open.set({ channel }, waiting.get(channel) ?? 0);
    asked.atRisk.set({ channel }, atRisk?.get(channel) ?? 0);
    const spans = await coverage.intervals(channel);
    asked.blind.inc(
      { channel },
      spans.reduce((sum, { from, to = now }) => sum + Math.max(0, to - from), 0) / 1000,
    );
  }
  asked.alerts.set({ state: "sent" }, counts.sent);
  asked.alerts.set({ state: "pending" }, counts.pending);
  asked.alerts.set({ state: "uncertain" }, counts.uncertain);
  const { oldestUnsent } = counts;
  asked.unsentAge.set(oldestUnsent === undefined ? 0 : Math.max(0, now - oldestUnsent) / 1000);
  asked.stuck.set(known?.stuck().length ?? 0);
}
