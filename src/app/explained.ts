import { judge } from "../core/cases/judge.ts";
import type { Case } from "../core/cases/case.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { Outcome } from "../core/cases/outcome.ts";
import type { ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import { zoneOf, type Zone } from "../core/time/zone.ts";
import type { StoredCase, StoreQueries } from "../ports/queries.ts";
import { alertHistory, type AlertFate } from "./alert-history.ts";
import { caseInWords } from "./case-in-words.ts";
import { conductLines, conductOfCase, type MessageConduct } from "./conduct-of-case.ts";
import { foldBy } from "./decide.ts";
import { incidentsOf, type Watch } from "./monitored.ts";
import { blindnessAround, blindnessInWords } from "./unseen.ts";
import { harmless, instantInWords } from "./words.ts";

/** A case of the store and all there is to say about it. */
export interface ExplainedCase {
  readonly channel: ChannelId;
  readonly subject: Case;
  readonly outcomes: readonly Outcome[];
  readonly alerts: readonly AlertFate[];
  /** Stretches of its life in which the channel was not seen. */
  readonly blind: readonly CoverageInterval[];
  /** Those that cover it. */
  readonly incidents: readonly string[];
  /** What its messages do that is not tolerated. */
  readonly conduct: readonly MessageConduct[];
}

export interface ExplainDeps {
  readonly queries: Pick<StoreQueries, "readCase" | "alerts" | "latestFacts">;
  readonly watch: Watch;
  readonly coverage: (channel: ChannelId) => Promise<readonly CoverageInterval[]>;
}

/** What there is to say at `now`. Undefined when the terms that there are now open no such case. */
export async function explainedCase(
  { queries, watch, coverage }: ExplainDeps,
  { channel, entry }: StoredCase,
  now: Instant,
): Promise<ExplainedCase | undefined> {
  const stored = await queries.readCase(entry.id, foldBy(watch));
  const subject = stored?.subject;
  if (subject === undefined) return undefined;
  const covered = await coverage(channel);
  const outcomes = judge(subject, covered, now);
  const alerts = alertHistory(subject, await queries.alerts(entry));
  const blind = blindnessAround(covered, subject, outcomes);
  const conduct = await conductOfCase({ queries, watch }, channel, subject, stored?.acts ?? []);
  const incidents = incidentsOf(watch, channel, subject);
  return { channel, subject, outcomes, alerts, blind, incidents, conduct };
}

/** The same as `ssla explain` prints it: every verdict, when nobody watched, and every alert. */
export function explainedInWords(explained: ExplainedCase): string {
  const { subject, outcomes, alerts, blind, incidents, conduct } = explained;
  const zone = outcomes[0]?.deadline.terms.hours.calendar.zone ?? zoneOf("Etc/UTC");
  return [
    caseInWords({ subject, outcomes, alerts: [] }, incidents),
    ...conductLines(conduct, zone),
    ...blind.map((interval) => `  blind ${blindnessInWords(interval, zone)}`),
    ...(alerts.length === 0 ? ["  no alert was called for"] : [`  alerts, by the clocks of ${zone.name}`]),
    ...alerts.map((fate) => alertFateInLine(fate, zone)),
  ].join("\n");
}

/** `sent         Mon 2026-11-02 10:30:00 warn:50% of first, to slack:C0SOCIAL1`, as the lines of a verdict. */
function alertFateInLine({ stage, clock, fate, at, destination, reason }: AlertFate, zone: Zone): string {
  const when = at === undefined ? "" : `${fate === "pending" ? "since " : ""}${instantInWords(at, zone)} `;
  const where = destination === undefined ? "" : `, to ${destination}`;
  const why = reason === undefined || reason === "" ? "" : ` (${reason})`;
  return `    ${fate.padEnd(13)}${harmless(`${when}${stage} of ${clock}${where}${why}`)}`;
}
