import { judge } from "../core/cases/judge.ts";
import type { Case } from "../core/cases/case.ts";
import type { ActOn } from "../core/cases/conversation-snapshot.ts";
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
import { missFactsOf } from "./miss-facts.ts";
import { blindnessAround, blindnessInWords } from "./unseen.ts";
import { harmless, instantInWords } from "./words.ts";

/** A case, and how its verdicts came about. */
export interface Verdicts {
  readonly subject: Case;
  readonly outcomes: readonly Outcome[];
  /** Stretches of its life in which the channel was not seen. */
  readonly blind: readonly CoverageInterval[];
  /** Those that cover it. */
  readonly incidents: readonly string[];
  /** What its messages do that is not tolerated. */
  readonly conduct: readonly MessageConduct[];
}

/** A case of the store and all there is to say about it. */
export interface ExplainedCase extends Verdicts {
  readonly channel: ChannelId;
  readonly alerts: readonly AlertFate[];
  readonly acts: readonly ActOn[];
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
  const alerts = alertHistory(subject, await queries.alerts(entry));
  const conduct = await conductOfCase({ queries, watch }, channel, subject, stored?.acts ?? []);
  const verdicts = verdictsOf(watch, { channel, subject, conduct }, await coverage(channel), now);
  return { ...verdicts, channel, alerts, acts: stored?.acts ?? [] };
}

/** The verdicts of a case at `now`; `coverage`: when its channel was watched. */
export function verdictsOf(
  watch: Pick<Watch, "historyOf">,
  { channel, subject, conduct }: Pick<Verdicts, "subject" | "conduct"> & { readonly channel: ChannelId },
  coverage: readonly CoverageInterval[],
  now: Instant,
): Verdicts {
  const outcomes = judge(subject, coverage, now);
  const blind = blindnessAround(coverage, subject, outcomes);
  return { subject, outcomes, blind, incidents: incidentsOf(watch, channel, subject), conduct };
}

/** Every verdict, interval by interval, and when nobody watched by the clocks of `zone`; `alerts` and `acts` are those of the case. */
export function verdictsInWords(
  verdicts: Verdicts,
  zone: Zone,
  { alerts, acts }: Pick<ExplainedCase, "alerts" | "acts">,
): string {
  const { subject, outcomes, blind, incidents, conduct } = verdicts;
  return [
    caseInWords({ subject, outcomes, alerts: [] }, incidents, (one) => missFactsOf(one, alerts, acts)),
    ...conductLines(conduct, zone),
    ...blind.map((interval) => `  not watched ${blindnessInWords(interval, zone)}`),
  ].join("\n");
}

/** The same as `ssla explain` prints it: every verdict, when nobody watched, and every alert. */
export function explainedInWords(explained: ExplainedCase): string {
  const { outcomes, alerts } = explained;
  const zone = outcomes[0]?.deadline.terms.hours.calendar.zone ?? zoneOf("Etc/UTC");
  return [
    verdictsInWords(explained, zone, explained),
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
