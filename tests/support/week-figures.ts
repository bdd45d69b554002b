import type { Misses } from "../../src/app/report-misses.ts";
import { caseId, channelId } from "../../src/core/ids.ts";
import { NO_RESULTS, type Attainment } from "../../src/core/stats/attainment.ts";
import type {
  ChannelFigures,
  Figures,
  Heatmaps,
  TrendWeek,
  WeekFigures,
} from "../../src/core/stats/figures.ts";
import { duration, instant, type Instant, type Interval } from "../../src/core/time/instant.ts";
import { at, span } from "./terms.ts";

/** Monday, 16 November 2026, in Chicago, to the Monday after. */
export const WEEK: Interval = { from: at("2026-11-16T06:00:00Z"), to: at("2026-11-23T06:00:00Z") };

/** Eight o'clock in Chicago on the Monday after. */
export const MONDAY: Instant = at("2026-11-23T14:00:00Z");

const MS_PER_WEEK = 7 * 86_400_000;

/** So many of so many; the interval is made up, and as wide as a real one about is. */
export function kept(met: number, decided: number): Attainment {
  const share = decided === 0 ? undefined : met / decided;
  const half = share === undefined ? 0 : Math.min(0.05, share, 1 - share);
  const interval =
    share === undefined || decided < 30 ? undefined : { low: share - half, high: share + half / 2 };
  return { met, decided, share, interval };
}

export function someFigures(met: number, missed: number, changed: Partial<Figures> = {}): Figures {
  return {
    results: { ...NO_RESULTS, met, missed },
    attainment: kept(met, met + missed),
    provisionalUntil: undefined,
    responseTime: { median: span("22m"), p90: span("65m") },
    feltTime: { median: span("31m"), p90: span("14h") },
    unanswered: 0,
    early: 0,
    redirects: 0,
    inferred: 0,
    withPeerReplies: 0,
    ...changed,
  };
}

/** The weeks up to that of the report, the oldest first, with so many kept of so many. */
export const trendOf = (...weeks: readonly (readonly [met: number, decided: number])[]): TrendWeek[] =>
  weeks.map(([met, decided], i) => {
    const back = (weeks.length - 1 - i) * MS_PER_WEEK;
    const week = { from: instant(WEEK.from - back), to: instant(WEEK.to - back) };
    return { week, attainment: kept(met, decided), isProvisional: false };
  });

/** A table with so many in those cells: weekday from 0, hour, number. */
export const hoursWith = (
  ...cells: readonly (readonly [day: number, hour: number, count: number])[]
): number[] => {
  const values = Array<number>(168).fill(0);
  for (const [day, hour, count] of cells) values[day * 24 + hour] = count;
  return values;
};

export const someHeatmaps = (changed: Partial<Heatmaps> = {}): Heatmaps => ({
  span: { from: instant(WEEK.from - 3 * MS_PER_WEEK), to: WEEK.to },
  arrivals: hoursWith([0, 9, 30], [0, 10, 14], [2, 15, 8], [4, 17, 6]),
  misses: hoursWith([0, 9, 6], [4, 17, 1]),
  response: Array<undefined>(168).fill(undefined),
  ...changed,
});

/** X, which kept 93 of 100 promises of last week, 2 less than in the week before. */
export function someChannel(changed: Partial<ChannelFigures> = {}): ChannelFigures {
  const none = someFigures(0, 0, { responseTime: NEVER, feltTime: NEVER });
  const first = someFigures(93, 7);
  return {
    channel: channelId("x-acme"),
    period: WEEK,
    zone: "America/Chicago",
    objective: 0.95,
    version: "2026-11-01",
    opened: 104,
    clocks: { first, next: none, update: none, resolve: none },
    waiting: { count: 0, overdue: 0, oldest: undefined },
    published: first,
    targets: [{ target: "standard", published: true, figures: first }],
    versions: [{ version: "2026-11-01", isOverlay: false, figures: first }],
    trend: trendOf([96, 101], [92, 97], [95, 100], [93, 100]),
    heatmaps: someHeatmaps(),
    causes: [
      { cause: "burst", misses: 5 },
      { cause: "not claimed", misses: 2 },
    ],
    worstHour: { weekday: 0, hour: 9, misses: 6, of: 7, keptByOneMore: 5 },
    alerts: {
      warned: 40,
      heeded: 33,
      inVain: 5,
      noise: 2,
      precision: 0.95,
      lead: { median: span("20m"), nineOfTen: span("9m") },
      missedUnwarned: 2,
    },
    coverage: {
      open: span("50h"),
      watched: span("50h"),
      caughtUp: duration(0),
      blind: duration(0),
      share: 1,
    },
    people: undefined,
    ...changed,
  };
}

const NEVER = { median: undefined, p90: undefined };

/** A case that waits. */
export const OLDEST = {
  caseId: caseId("0123456789abcdef0123456789abcdef"),
  since: at("2026-11-20T16:00:00Z"),
};

export function someWeek(channels: readonly ChannelFigures[] = [someChannel()], now = MONDAY): WeekFigures {
  return { period: WEEK, now, channels };
}

/** Two of the seven that X missed, and the others counted. */
export const SOME_MISSES: Misses = {
  listed: [
    {
      caseId: caseId("89abcdef0123456789abcdef01234567"),
      channel: channelId("x-acme"),
      dueAt: at("2026-11-16T16:10:00Z"),
      answeredAt: undefined,
      responseTime: span("45h"),
      outcome: "not answered",
      keptIf:
        "It came Mon 2026-11-16 09:10: an answer by Mon 2026-11-16 10:10 would have kept it. Nobody took it; the warning went out Mon 2026-11-16 09:40.",
    },
    {
      caseId: OLDEST.caseId,
      channel: channelId("x-acme"),
      dueAt: at("2026-11-16T16:25:00Z"),
      answeredAt: at("2026-11-16T18:05:00Z"),
      responseTime: span("160m"),
      outcome: "answered after 2 h 40 min of hours",
      keptIf:
        "It came Mon 2026-11-16 09:25: an answer by Mon 2026-11-16 10:25 would have kept it. The answer came 1 h 40 min too late. It was taken Mon 2026-11-16 10:20, 5 min before it was due; the warning went out Mon 2026-11-16 09:55.",
    },
  ],
  more: 5,
};

export const NO_MISSES: Misses = { listed: [], more: 0 };
