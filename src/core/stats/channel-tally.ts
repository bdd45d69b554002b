import { instant, type Instant, type Interval } from "../time/instant.ts";
import { alertTally } from "./alert-tally.ts";
import { arrivalsIn } from "./arrivals.ts";
import { causeOf } from "./causes.ts";
import type { ChannelQuestion, ChannelTally } from "./channel-question.ts";
import { coverageFigures } from "./coverage-figures.ts";
import { resultAt, type DeadlineRecord } from "./deadline-record.ts";
import type { ChannelFigures } from "./figures.ts";
import { figuresTally, type FiguresTally } from "./figures-tally.ts";
import { groupTally } from "./group-tally.ts";
import { hoursTally } from "./hours-tally.ts";
import { missTally } from "./miss-tally.ts";
import { currentTerms, namedTerms } from "./named-terms.ts";
import { peopleTally } from "./people-tally.ts";
import { liesIn, trendTally } from "./trend-tally.ts";
import { waitingTally } from "./waiting-tally.ts";
import type { Warned } from "./warned.ts";

/** A tally of no cases yet. */
export function channelTally(question: ChannelQuestion): ChannelTally {
  const { channel, period, weeks, now, history, coverage } = question;
  const terms = currentTerms(history, instant(Math.min(now, period.to - 1)));
  const { zone } = terms.hours.calendar;
  const span = spanOf(period, weeks);
  const termsOf = namedTerms(history);
  const newTally = (): FiguresTally => figuresTally(now, period.to);
  const clocks = { first: newTally(), next: newTally(), update: newTally(), resolve: newTally() };
  const firsts = firstsOf(newTally);
  const [trend, waiting] = [trendTally(weeks, now), waitingTally(now)];
  const [arrivals, hours] = [arrivalsIn(span, zone), hoursTally(zone, now)];
  const [misses, alerts, people] = [missTally(), alertTally(now), peopleTally()];
  let opened = 0;

  const isMissed = (record: DeadlineRecord): boolean =>
    record.clock === "first" && resultAt(record, now) === "missed";
  const addDue = (record: DeadlineRecord, warned: Warned): void => {
    clocks[record.clock].add(record);
    if (record.clock !== "first") return;
    const own = termsOf(record);
    firsts.add(record);
    alerts.add(record, warned, own.hours);
    people.add(record, own.hours);
    if (isMissed(record)) misses.add({ record, warned, terms: own, coverage });
  };
  return {
    addCase: (openedAt) => {
      if (liesIn(period, openedAt)) opened += 1;
      if (liesIn(span, openedAt)) arrivals.add(openedAt);
    },
    add: (record, warned) => {
      waiting.add(record);
      if (record.clock === "first") trend.add(record);
      if (liesIn(span, record.dueAt)) hours.add(record, termsOf(record).hours);
      if (liesIn(period, record.dueAt)) addDue(record, warned);
    },
    causeOf: (record, warned) => {
      const isBurst = arrivals.isBurst(record.waitedFrom);
      return isMissed(record)
        ? causeOf({ record, warned, terms: termsOf(record), coverage, isBurst })
        : undefined;
    },
    figures: (): ChannelFigures => ({
      channel,
      period,
      zone: zone.name,
      objective: terms.objective,
      version: terms.version,
      opened,
      clocks: {
        first: clocks.first.figures(),
        next: clocks.next.figures(),
        update: clocks.update.figures(),
        resolve: clocks.resolve.figures(),
      },
      waiting: waiting.figures(),
      ...firsts.figures(),
      trend: trend.weeks(),
      heatmaps: {
        span,
        arrivals: arrivals.cells(),
        misses: hours.misses(),
        response: hours.response(),
      },
      causes: misses.causes(arrivals.isBurst),
      worstHour: hours.worstHour((at: Instant) => currentTerms(history, at).hours),
      alerts: alerts.figures(),
      coverage: coverageFigures(history, coverage, period, now),
      people: question.people ? people.figures() : undefined,
    }),
  };
}

/** From the first week of the trend or the period to the end of the later. */
function spanOf(period: Interval, weeks: readonly Interval[]): Interval {
  return {
    from: instant(Math.min(period.from, ...weeks.map(({ from }) => from))),
    to: instant(Math.max(period.to, ...weeks.map(({ to }) => to))),
  };
}

interface Firsts {
  readonly add: (record: DeadlineRecord) => void;
  readonly figures: () => Pick<ChannelFigures, "published" | "targets" | "versions">;
}

/** First deadlines apart: what customers are shown, each target, each version. */
function firstsOf(newTally: () => FiguresTally): Firsts {
  const published = newTally();
  const targets = groupTally(
    ({ target, published: isShown }) => `${target}\n${isShown}`,
    ({ target, published: isShown }) => ({ target, published: isShown }),
    newTally,
  );
  const versions = groupTally(
    ({ terms, isOverlay }) => `${terms}\n${isOverlay}`,
    ({ terms, isOverlay }) => ({ version: terms, isOverlay }),
    newTally,
  );
  return {
    add: (record) => {
      if (record.published) published.add(record);
      targets.add(record);
      versions.add(record);
    },
    figures: () => ({
      published: published.figures(),
      targets: targets.figures(),
      versions: versions.figures(),
    }),
  };
}
