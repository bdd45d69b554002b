import type { ChannelId } from "../core/ids.ts";
import type { ChannelFigures, WeekFigures } from "../core/stats/figures.ts";
import { instant, type Instant } from "../core/time/instant.ts";
import { localDate, partsOf, type LocalDate } from "../core/time/local-date.ts";
import { localTimeAt, zoneOf, type Zone } from "../core/time/zone.ts";
import type { Report, ReportChannel } from "../ports/report.ts";
import { reportLines } from "./report-lines.ts";
import { measuresOf } from "./report-measures.ts";
import type { Misses } from "./report-misses.ts";
import { counted } from "./words.ts";

/** A channel as a report speaks of it. */
export interface NamedChannel {
  /** As people call it: `X`. */
  readonly name: string;
  readonly promise: string;
  /** Its people answer under one name: nobody can tell which of them it was. */
  readonly isShared: boolean;
}

/** Of whom a report tells, and by whose clocks. */
export interface ReportOf {
  /** The brand's name. */
  readonly brand: string;
  readonly zone: Zone;
  /** `2026-W47` */
  readonly week: string;
  readonly channelOf: (channel: ChannelId) => NamedChannel | undefined;
  readonly misses: Misses;
}

/** The figures of a week as people read them. */
export function makeReport(figures: WeekFigures, { brand, zone, week, channelOf, misses }: ReportOf): Report {
  const named = figures.channels.map((one) => ({ one, about: channelOf(one.channel) }));
  const nameOf = (channel: ChannelId): string => channelOf(channel)?.name ?? channel;
  const isProvisional = figures.channels.some(({ clocks }) => clocks.first.results.pending > 0);
  return {
    title: `${brand}: replies of ${periodInWords(figures.period.from, figures.period.to, zone)}`,
    week,
    isProvisional,
    lines: reportLines(figures, { nameOf, zone }),
    channels: named.map(({ one, about }) => channelReport(one, nameOf(one.channel), about?.promise ?? "")),
    missed: misses.listed.map((miss) => ({ ...miss, name: nameOf(miss.channel) })),
    moreMissed: misses.more,
    unknown: named.flatMap(({ one, about }) => unknownOf(one, nameOf(one.channel), about?.isShared === true)),
    figures,
  };
}

function channelReport(figures: ChannelFigures, name: string, promise: string): ReportChannel {
  const zone = zoneOf(figures.zone);
  return {
    channel: figures.channel,
    name,
    promise,
    weeks: figures.trend.map(({ week }) => dayInWords(localTimeAt(zone, week.from).date)),
    measures: measuresOf(figures),
  };
}

/** What nobody can tell from what was seen. */
function unknownOf(figures: ChannelFigures, name: string, isShared: boolean): readonly string[] {
  const { unknown } = figures.clocks.first.results;
  const { inferred } = figures.clocks.first;
  return [
    ...(isShared
      ? [`${name}: the team shares one account there, so nobody can tell who wrote an answer.`]
      : []),
    ...(unknown > 0
      ? [
          `${name}: of ${counted(unknown, "promise")} we cannot tell whether it was kept; we did not see the channel then.`,
        ]
      : []),
    ...(inferred > 0
      ? [
          `${name}: ${counted(inferred, "answer")} named nobody, and count for everybody who waited in that thread.`,
        ]
      : []),
  ];
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** `16 Nov` */
function dayInWords(date: LocalDate): string {
  const { day, month } = partsOf(date);
  return `${day} ${MONTHS[month - 1] ?? ""}`;
}

/** `16-22 Nov 2026`, `30 Nov - 6 Dec 2026`: the last day is the one before `to`. */
function periodInWords(from: Instant, to: Instant, zone: Zone): string {
  const first = localTimeAt(zone, from).date;
  const last = localTimeAt(zone, instant(to - 1)).date;
  const { month, day } = partsOf(first);
  const end = partsOf(localDate(last));
  const start = month === end.month ? `${day}-` : `${dayInWords(first)} - `;
  return `${start}${dayInWords(last)} ${end.year}`;
}
