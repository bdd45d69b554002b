import { judge } from "../core/cases/judge.ts";
import type { ChannelId } from "../core/ids.ts";
import { resultAt } from "../core/stats/deadline-record.ts";
import { keptIf } from "../core/stats/kept-if.ts";
import type { Instant, Interval } from "../core/time/instant.ts";
import type { KeptRecord } from "../ports/figures.ts";
import type { StoreQueries } from "../ports/queries.ts";
import type { ReportMiss } from "../ports/report.ts";
import { alertHistory } from "./alert-history.ts";
import { foldBy } from "./decide.ts";
import type { FigureSources } from "./figures-of.ts";
import { judgingBy } from "./judging.ts";
import { keptIfInWords } from "./kept-if-in-words.ts";
import { missFactsOf } from "./miss-facts.ts";
import { spanInWords } from "./words.ts";

/** More is read by nobody; the exports have all. */
const AT_MOST = 20;

/** Where the misses of a week come from. */
export interface MissSources extends FigureSources {
  readonly queries: Pick<StoreQueries, "readCase" | "alerts">;
}

/** The first replies that were missed, as far as a report lists them. */
export interface Misses {
  /** The longest wait first. */
  readonly listed: readonly Omit<ReportMiss, "name">[];
  readonly more: number;
}

/** What was missed of what was due in the period, as the figures count it, and what would have kept each. */
export async function missesAmong(
  sources: MissSources,
  channels: readonly ChannelId[],
  period: Interval,
  now: Instant,
): Promise<Misses> {
  const { figures, watch } = sources;
  let longest: KeptRecord[] = [];
  let total = 0;
  const take = (record: KeptRecord): void => {
    if (record.clock !== "first" || resultAt(record, now) !== "missed") return;
    total += 1;
    longest.push(record);
    if (longest.length > 10 * AT_MOST) longest = theLongest(longest);
  };
  for (const channel of channels) {
    if (watch.historyOf(channel) === undefined) continue;
    await figures.records({ channel, which: "due", ...period }, now, judgingBy(watch), take);
  }
  const listed = [];
  for (const record of theLongest(longest)) listed.push(await missOf(sources, record, now));
  return { listed, more: total - listed.length };
}

const theLongest = (records: readonly KeptRecord[]): KeptRecord[] =>
  records
    .toSorted((a, b) => b.responseTime - a.responseTime || (a.caseId < b.caseId ? -1 : 1))
    .slice(0, AT_MOST);

async function missOf(
  sources: MissSources,
  record: KeptRecord,
  now: Instant,
): Promise<Misses["listed"][number]> {
  const { caseId, channel, dueAt, answeredAt, responseTime } = record;
  return {
    ...{ caseId, channel, dueAt, answeredAt, responseTime },
    outcome:
      answeredAt === undefined ? "not answered" : `answered after ${spanInWords(responseTime)} of hours`,
    keptIf: await whatKeeps(sources, record, now),
  };
}

/** Undefined when the terms that there are now open no such case. */
async function whatKeeps(
  { queries, watch, intervals }: MissSources,
  { caseId, channel, clock, message }: KeptRecord,
  now: Instant,
): Promise<string | undefined> {
  const stored = await queries.readCase(caseId, foldBy(watch));
  if (stored?.subject === undefined) return undefined;
  const { subject, entry, acts } = stored;
  const outcome = judge(subject, await intervals(channel), now).find(
    (one) => one.clock === clock && one.entry.message.message === message,
  );
  if (outcome === undefined) return undefined;
  const alerts = alertHistory(subject, await queries.alerts(entry));
  const kept = keptIf(outcome, missFactsOf(outcome, alerts, acts));
  return kept && keptIfInWords(kept, outcome.deadline.terms.hours.calendar.zone);
}
