import type { CoverageInterval } from "../core/cases/coverage.ts";
import { CLOCKS, type Clock } from "../core/cases/deadline.ts";
import type { ChannelId } from "../core/ids.ts";
import { attainmentOf, NO_RESULTS, type Attainment, type ResultCounts } from "../core/stats/attainment.ts";
import { responseTally, tellsOfSpeed } from "../core/stats/response-tally.ts";
import type { ChannelTally } from "../core/stats/channel-question.ts";
import { channelTally } from "../core/stats/channel-tally.ts";
import type { Definition } from "../core/stats/definition.ts";
import type { ChannelFigures, Percentiles } from "../core/stats/figures.ts";
import { instant, type Instant, type Interval } from "../core/time/instant.ts";
import type { FigureQueries, KeptRecord, RecordGroup } from "../ports/figures.ts";
import { judgingBy } from "./judging.ts";
import type { Watch } from "./monitored.ts";

/** Where figures come from: a running monitor, or its store while another program looks at it. */
export interface FigureSources {
  readonly figures: FigureQueries;
  readonly intervals: (channel: ChannelId) => Promise<readonly CoverageInterval[]>;
  readonly watch: Watch;
}

/** Of which figures are asked. */
export interface FiguresAsked {
  readonly channel: ChannelId;
  readonly period: Interval;
  /** The weeks of the trend, oldest first; none: no trend. */
  readonly weeks: readonly Interval[];
  readonly now: Instant;
  readonly people: boolean;
}

/** All figures of a channel (docs/metrics.md), read in one pass; undefined when nobody knows its terms. */
export async function channelFiguresOf(
  sources: FigureSources,
  asked: FiguresAsked,
): Promise<ChannelFigures | undefined> {
  return (await talliedOf(sources, asked))?.tally.figures();
}

/** The deadlines behind one of these figures, one by one. False when nobody knows the terms of the channel. */
export async function recordsBehind(
  sources: FigureSources,
  asked: FiguresAsked & { readonly clock: Clock },
  { counts }: Definition,
  take: (record: KeptRecord) => void,
): Promise<boolean> {
  const tallied = await talliedOf(sources, asked);
  if (tallied === undefined) return false;
  const { span, tally } = tallied;
  const { period, clock, now } = asked;
  await eachRecord(sources, asked, span, (record) => {
    const why = { period, span, clock, now, causeOf: tally.causeOf };
    if (counts({ record, warned: record.warned }, why)) take(record);
  });
  return true;
}

async function talliedOf(
  sources: FigureSources,
  asked: FiguresAsked,
): Promise<{ readonly tally: ChannelTally; readonly span: Interval } | undefined> {
  const { figures, intervals, watch } = sources;
  const { channel, period, weeks } = asked;
  const history = watch.historyOf(channel);
  if (history === undefined) return undefined;
  const tally = channelTally({ ...asked, history, coverage: await intervals(channel) });
  const span = {
    from: instant(Math.min(period.from, ...weeks.map(({ from }) => from))),
    to: instant(Math.max(period.to, ...weeks.map(({ to }) => to))),
  };
  await figures.openings({ channel, ...span }, tally.addCase);
  await eachRecord(sources, asked, span, (record) => {
    tally.add(record, record.warned);
  });
  return { tally, span };
}

const eachRecord = (
  { figures, watch }: FigureSources,
  { channel, now }: FiguresAsked,
  span: Interval,
  take: (record: KeptRecord) => void,
): Promise<void> => figures.records({ channel, which: "due or open", ...span }, now, judgingBy(watch), take);

/** What became of one promise over a period, whoever many deadlines it had. */
export interface PromiseFigures extends Pick<
  RecordGroup,
  "channel" | "clock" | "terms" | "isOverlay" | "target" | "published" | "within" | "countedBy"
> {
  readonly results: ResultCounts;
  readonly attainment: Attainment;
  readonly responseTime: Percentiles;
  readonly warnings: number;
  readonly missesWarned: number;
}

/**
 * What became of each promise of a channel: by clock, target and version of the terms, in this order. Quick also over
 * years: the store adds up, and only the times are read one by one.
 */
export async function promiseFiguresOf(
  { figures, watch }: FigureSources,
  { channel, period, now }: Pick<FiguresAsked, "channel" | "period" | "now">,
): Promise<readonly PromiseFigures[]> {
  const byPromise = new Map<string, RecordGroup[]>();
  for (const group of await figures.groups({ channel, ...period }, now, judgingBy(watch))) {
    const { clock, target, terms, isOverlay, published, within, countedBy } = group;
    const key = JSON.stringify([clock, target, terms, isOverlay, published, within, countedBy]);
    byPromise.set(key, [...(byPromise.get(key) ?? []), group]);
  }
  return [...byPromise.values()].flatMap(figuresOfPromise).sort(compare);
}

function figuresOfPromise(groups: readonly RecordGroup[]): readonly PromiseFigures[] {
  const [first] = groups;
  if (first === undefined) return [];
  const results = { ...NO_RESULTS };
  for (const { result, responseTimes } of groups) results[result] += responseTimes.length;
  const { channel, clock, terms, isOverlay, target, published, within, countedBy } = first;
  return [
    {
      ...{ channel, clock, terms, isOverlay, target, published, within, countedBy },
      results,
      attainment: attainmentOf(results),
      responseTime: percentilesOf(groups),
      warnings: groups.reduce((sum, { warnings }) => sum + warnings, 0),
      missesWarned: groups.reduce((sum, { result, warned }) => sum + (result === "missed" ? warned : 0), 0),
    },
  ];
}

function percentilesOf(groups: readonly RecordGroup[]): Percentiles {
  const tally = responseTally();
  for (const { result, isAnswered, responseTimes } of groups)
    if (tellsOfSpeed(result)) for (const time of responseTimes) tally.add(time, isAnswered);
  return tally.percentiles();
}

function compare(a: PromiseFigures, b: PromiseFigures): number {
  const byClock = CLOCKS.indexOf(a.clock) - CLOCKS.indexOf(b.clock);
  return byClock || a.target.localeCompare(b.target, "en") || a.terms.localeCompare(b.terms, "en");
}
