import { caseInWords } from "../app/case-in-words.ts";
import { foldBy } from "../app/decide.ts";
import { incidentsOf } from "../app/monitored.ts";
import { blindnessAround, blindnessInWords } from "../app/unseen.ts";
import { harmless } from "../app/words.ts";
import { judge } from "../core/cases/judge.ts";
import type { Case } from "../core/cases/case.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { Outcome } from "../core/cases/outcome.ts";
import type { ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import { zoneOf } from "../core/time/zone.ts";
import { alertHistory, type AlertFate } from "./alert-history.ts";
import { alertFateInLine, alertFateJson, blindnessJson } from "./alert-history-words.ts";
import { EXIT, type CliContext } from "./context.ts";
import { liveCoverage } from "./live-coverage.ts";
import type { Live } from "./live-store.ts";
import { caseJson } from "./replay-json.ts";

/** A live case and all there is to say about it. */
interface Explained {
  readonly channel: ChannelId;
  readonly subject: Case;
  readonly outcomes: readonly Outcome[];
  readonly alerts: readonly AlertFate[];
  /** Stretches of its life in which the channel was not seen. */
  readonly blind: readonly CoverageInterval[];
  /** Those that cover it. */
  readonly incidents: readonly string[];
}

/** Explains the cases of the live store that have to do with `id`. Exits 1 when there are none. */
export async function explainLive(
  live: Live,
  id: string,
  json: boolean,
  { now, output, finish }: CliContext,
): Promise<void> {
  const found = await explainedBy(live, id, now);
  if (json) output.out(JSON.stringify(found.map(explainedJson)));
  else for (const one of found) output.out(explainedInWords(one));
  if (found.length > 0) return;
  output.err(
    harmless(
      `no case of ${JSON.stringify(id)}: no such id in the store, nothing in it wanted a reply, or its channel has no terms`,
    ),
  );
  finish(EXIT.notFound);
}

async function explainedBy(live: Live, id: string, now: Instant): Promise<readonly Explained[]> {
  const { queries } = live.reader;
  const found: Explained[] = [];
  for (const { channel, entry } of await queries.find(id)) {
    const subject = (await queries.readCase(entry.id, foldBy(live.watch)))?.subject;
    if (subject === undefined) continue;
    const coverage = await liveCoverage(live, channel, now);
    const outcomes = judge(subject, coverage, now);
    const alerts = alertHistory(subject, await queries.alerts(entry));
    const blind = blindnessAround(coverage, subject, outcomes);
    const incidents = incidentsOf(live.watch, channel, subject);
    found.push({ channel, subject, outcomes, alerts, blind, incidents });
  }
  return found;
}

function explainedInWords({ subject, outcomes, alerts, blind, incidents }: Explained): string {
  const zone = outcomes[0]?.deadline.terms.hours.calendar.zone ?? zoneOf("Etc/UTC");
  return [
    caseInWords({ subject, outcomes, alerts: [] }, incidents),
    ...blind.map((interval) => `  blind ${blindnessInWords(interval, zone)}`),
    ...(alerts.length === 0 ? ["  no alert was called for"] : [`  alerts, by the clocks of ${zone.name}`]),
    ...alerts.map((fate) => alertFateInLine(fate, zone)),
  ].join("\n");
}

function explainedJson({ channel, subject, outcomes, alerts, blind, incidents }: Explained): object {
  return {
    ...caseJson(channel, { subject, outcomes, alerts: [] }),
    alerts: alerts.map(alertFateJson),
    blind: blind.map(blindnessJson),
    incidents,
  };
}
