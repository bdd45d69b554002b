import type { ShadowMiss, ShadowReport } from "../app/shadow-report.ts";
import { counted, harmless, spanInWords } from "../app/words.ts";
import type { Duration } from "../core/time/instant.ts";
import { formatInstant } from "../core/time/iso.ts";
import type { Zone } from "../core/time/zone.ts";

interface Asked {
  readonly lead: Duration;
  readonly zone: Zone;
}

/** How many misses without a warning are named; JSON has all. */
const MOST_NAMED = 5;

/** The report on one screen of a phone, where there are few channels. */
export function shadowInLines(report: ShadowReport, { lead, zone }: Asked): readonly string[] {
  const { channels, days, busiest, notices } = report;
  const alerts = sum(channels.map((one) => one.alerts));
  const missed = channels.flatMap((one) => one.missed);
  const kept = missed.filter(({ couldBeKept }) => couldBeKept).length;
  const needless = sum(channels.map((one) => one.needless));
  const unknown = sum(channels.map((one) => one.unknown));
  if (channels.length === 0)
    return ["nothing happened yet: nobody has asked anything since the shadow run began"];
  return [
    `Nothing was sent. It would have been ${counted(alerts, "alert")} in ${counted(days.length, "day")} with alerts${mostInWords(busiest, zone)}.`,
    ...channels.map((one) =>
      harmless(
        `  ${one.channel}: ${one.stages.map(({ stage, alerts: n }) => `${stage} ${n}`).join(", ") || "none"}`,
      ),
    ),
    ...(days.length > 0 ? [`By day: ${days.map(({ date, alerts: n }) => `${date} ${n}`).join(", ")}`] : []),
    `Promises missed: ${missed.length}. ${kept} of them had a warning at least ${spanInWords(lead)} before: they could have been kept.`,
    ...unwarned(missed.filter(({ couldBeKept }) => !couldBeKept)),
    `Needless: ${counted(needless, "alert")} came less than a minute before the answer.`,
    ...(unknown > 0
      ? [`Not known: ${counted(unknown, "promise")}, because the channel was not watched then.`]
      : []),
    ...(notices > 0 ? [`About the monitor itself: ${counted(notices, "notice")}.`] : []),
  ];
}

function mostInWords(busiest: ShadowReport["busiest"], zone: Zone): string {
  if (busiest === undefined) return "";
  const { date, hour, alerts } = busiest;
  return `, at most ${alerts} in an hour (${date} ${String(hour).padStart(2, "0")}:00, ${zone.name})`;
}

function unwarned(misses: readonly ShadowMiss[]): readonly string[] {
  if (misses.length === 0) return [];
  const named = misses.slice(0, MOST_NAMED).map(({ caseId, clock, warnedBefore }) => {
    const when = warnedBefore === undefined ? "no warning" : `warned ${spanInWords(warnedBefore)} before`;
    return `  ${caseId} (${clock}): ${when}`;
  });
  const more = misses.length - named.length;
  return [...named, ...(more > 0 ? [`  and ${more} more: --json lists them`] : [])];
}

/** Instants in ISO 8601, spans in milliseconds; null where there is nothing to tell. */
export function shadowJson(
  { channels, days, busiest, notices }: ShadowReport,
  { lead, zone }: Asked,
): object {
  return {
    zone: zone.name,
    leadMs: lead,
    days,
    busiest: busiest ?? null,
    notices,
    channels: channels.map(({ missed, ...one }) => ({
      ...one,
      missed: missed.map(({ breachAt, warnedBefore, ...miss }) => ({
        ...miss,
        breachAt: formatInstant(breachAt),
        warnedBeforeMs: warnedBefore ?? null,
      })),
    })),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
