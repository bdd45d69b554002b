import type { Outcome } from "../core/cases/outcome.ts";
import type { CaseId, ChannelId } from "../core/ids.ts";
import { minutes, type Duration, type Instant } from "../core/time/instant.ts";
import { formatLocalDate } from "../core/time/local-date.ts";
import { localTimeAt, type Zone } from "../core/time/zone.ts";
import { warningsSent, type SentRow, type StoredVerdicts } from "./stored-figures.ts";

/** What a shadow run would have done. */
export interface ShadowReport {
  /** By name; those of which nothing is known are left out. */
  readonly channels: readonly ShadowChannel[];
  /** Alerts of all channels by day, in the zone of the report. */
  readonly days: readonly { readonly date: string; readonly alerts: number }[];
  /** The hour with the most alerts; undefined when there were none. */
  readonly busiest: { readonly date: string; readonly hour: number; readonly alerts: number } | undefined;
  /** Notices about the monitor itself. */
  readonly notices: number;
}

export interface ShadowChannel {
  readonly channel: ChannelId;
  readonly alerts: number;
  /** By stage as the terms spell it, in the order in which stages follow one another. */
  readonly stages: readonly { readonly stage: string; readonly alerts: number }[];
  /** Alerts after which the answer came within a minute: nobody needed them. */
  readonly needless: number;
  readonly missed: readonly ShadowMiss[];
  readonly unknown: number;
}

/** A promise that was broken. */
export interface ShadowMiss {
  readonly caseId: CaseId;
  readonly clock: Outcome["clock"];
  readonly breachAt: Instant;
  /** How long before the breach the first warning would have come; undefined when none would. */
  readonly warnedBefore: Duration | undefined;
  /** Whether that was soon enough to keep it. */
  readonly couldBeKept: boolean;
}

export interface ShadowOptions {
  readonly since: Instant;
  /** A warning is soon enough when it comes at least so long before the breach. */
  readonly lead: Duration;
  /** Days and hours are by its clocks. */
  readonly zone: Zone;
}

/** An alert that is followed by an answer so soon was needed by nobody. */
const NEEDLESS_WITHIN = minutes(1);

/** What would have been sent since then, and what it would have been good for; `notices` are about the monitor itself, questions among them. */
export function shadowReport(
  cases: readonly StoredVerdicts[],
  notices: number,
  options: ShadowOptions,
): ShadowReport {
  const names = [...new Set(cases.map(({ channel }) => channel))].sort();
  const alerts = cases.flatMap(({ sent }) => alertsAmong(sent));
  const times = alerts.map(({ state }) => localHour(state.sentAt, options.zone));
  return {
    channels: names.map((channel) =>
      channelReport(
        channel,
        cases.filter((one) => one.channel === channel),
        options,
      ),
    ),
    days: [...countBy(times.map(({ date }) => date))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, count]) => ({ date, alerts: count })),
    busiest: busiestOf(times),
    notices,
  };
}

const alertsAmong = (sent: readonly SentRow[]): readonly SentRow[] =>
  sent.filter(({ subject }) => subject.kind === "stage");

function channelReport(
  channel: ChannelId,
  cases: readonly StoredVerdicts[],
  { since, lead }: ShadowOptions,
): ShadowChannel {
  const alerts = cases.flatMap(({ sent }) => alertsAmong(sent));
  const judged = cases.flatMap(({ outcomes, sent }) =>
    outcomes
      .filter(({ deadline }) => deadline.breachAt >= since)
      .map((outcome) => ({ outcome, warnings: warningsSent(outcome, sent) })),
  );
  return {
    channel,
    alerts: alerts.length,
    stages: stagesOf(alerts),
    needless: cases.reduce((sum, one) => sum + needlessOf(one), 0),
    missed: judged
      .filter(({ outcome }) => outcome.result === "missed")
      .map(({ outcome, warnings }) => missOf(outcome, warnings, lead)),
    unknown: judged.filter(({ outcome }) => outcome.result === "unknown").length,
  };
}

function missOf(
  { caseId, clock, deadline }: Outcome,
  warnings: readonly SentRow[],
  lead: Duration,
): ShadowMiss {
  const { breachAt } = deadline;
  const inTime = warnings.filter(({ state }) => state.sentAt <= breachAt);
  const first = inTime.length === 0 ? undefined : Math.min(...inTime.map(({ state }) => state.sentAt));
  const warnedBefore = first === undefined ? undefined : ((breachAt - first) as Duration);
  return {
    caseId,
    clock,
    breachAt,
    warnedBefore,
    couldBeKept: warnedBefore !== undefined && warnedBefore >= lead,
  };
}

/** Of an alert without an answer nothing is said: it was needed. */
function needlessOf({ outcomes, sent }: StoredVerdicts): number {
  return alertsAmong(sent).filter(({ subject, state: { sentAt } }) =>
    outcomes.some(
      ({ clock, answeredAt }) =>
        subject.kind === "stage" &&
        subject.clock === clock &&
        answeredAt !== undefined &&
        answeredAt >= sentAt &&
        answeredAt - sentAt < NEEDLESS_WITHIN,
    ),
  ).length;
}

const KINDS = ["warning", "claim lapse", "escalated", "breach", "after"] as const;

function stagesOf(alerts: readonly SentRow[]): ShadowChannel["stages"] {
  const kinds = new Map<string, number>();
  const names = alerts.flatMap(({ subject }) => {
    if (subject.kind !== "stage") return [];
    kinds.set(subject.stage, KINDS.indexOf(subject.stageKind));
    return [subject.stage];
  });
  const rank = (stage: string): number => kinds.get(stage) ?? KINDS.length;
  return [...countBy(names)]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([stage, count]) => ({ stage, alerts: count }));
}

interface LocalHour {
  readonly date: string;
  readonly hour: number;
}

function localHour(at: Instant, zone: Zone): LocalHour {
  const { date, msOfDay } = localTimeAt(zone, at);
  return { date: formatLocalDate(date), hour: Math.floor(msOfDay / 3_600_000) };
}

/** The first of those with the most. */
function busiestOf(times: readonly LocalHour[]): ShadowReport["busiest"] {
  const hours = countBy(times.map(({ date, hour }) => `${date} ${String(hour).padStart(2, "0")}`));
  const [most] = [...hours].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (most === undefined) return undefined;
  const [text, alerts] = most;
  const [date = "", hour = ""] = text.split(" ");
  return { date, hour: Number(hour), alerts };
}

function countBy(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
