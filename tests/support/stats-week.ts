// Figures of hand-made weeks: events are folded, judged, kept as records and added up, as the monitor does it.
import type { CoverageInterval } from "../../src/core/cases/coverage.ts";
import { conversationSnapshot } from "../../src/core/cases/conversation-snapshot.ts";
import type { ChannelEvent, MessageEvent } from "../../src/core/cases/events.ts";
import { judge } from "../../src/core/cases/judge.ts";
import { caseId, channelId, conversationId, messageId } from "../../src/core/ids.ts";
import { channelTally } from "../../src/core/stats/channel-tally.ts";
import type { ChannelQuestion } from "../../src/core/stats/channel-question.ts";
import { recordsOf, type DeadlineRecord } from "../../src/core/stats/deadline-record.ts";
import type { ChannelFigures } from "../../src/core/stats/figures.ts";
import { NOT_WARNED, type Warned } from "../../src/core/stats/warned.ts";
import { weekOf } from "../../src/core/stats/weeks.ts";
import { termsAt, termsHistory, type TermsHistory } from "../../src/core/terms/terms-at.ts";
import { after, timeBetween, type Interval } from "../../src/core/time/instant.ts";
import { zoneOf } from "../../src/core/time/zone.ts";
import { BRAND, says, type MessageText } from "./events.ts";
import { at, someTerms, span } from "./terms.ts";

/** Monday 2 to Sunday 8 November 2026, Chicago; UTC-6 throughout. */
export const WEEK: Interval = weekOf(zoneOf("America/Chicago"), at("2026-11-04T12:00:00-06:00"));

const DAYS = { mon: 2, tue: 3, wed: 4, thu: 5, fri: 6, sat: 7, sun: 8 } as const;

/** `on("fri", "17:50")`: that day of the week of 2 November 2026 in Chicago, as ISO text. */
export function on(day: keyof typeof DAYS, time: string): string {
  const seconds = time.length === 5 ? `${time}:00` : time;
  return `2026-11-0${DAYS[day]}T${seconds}-06:00`;
}

/** After all of the week's deadlines. */
export const NEXT_WEEK = "2026-11-16T12:00:00-06:00";

export interface WeekText {
  readonly now?: string;
  readonly history?: TermsHistory;
  readonly coverage?: readonly CoverageInterval[];
  readonly period?: Interval;
  readonly weeks?: readonly Interval[];
  readonly people?: boolean;
  /** By message; not warned unless given. */
  readonly warned?: Readonly<Record<string, Warned>>;
}

/** The question about the week of 2 November, office hours and one hour unless said otherwise. */
export function aQuestion(text: WeekText = {}): ChannelQuestion {
  return {
    channel: channelId("x-acme"),
    period: text.period ?? WEEK,
    weeks: text.weeks ?? [],
    now: at(text.now ?? NEXT_WEEK),
    history: text.history ?? termsHistory([someTerms()]),
    coverage: text.coverage ?? [],
    people: text.people ?? false,
  };
}

/** The records of those events, and when their cases were opened. */
export function recordsFrom(
  events: readonly ChannelEvent[],
  { history, coverage, now }: ChannelQuestion,
): { readonly opened: readonly DeadlineRecord["openedAt"][]; readonly records: readonly DeadlineRecord[] } {
  const snapshot = conversationSnapshot((instant) => termsAt(history, instant));
  snapshot.add(events);
  const cases = snapshot.cases();
  return {
    opened: cases.map(({ openedAt }) => openedAt),
    records: cases.flatMap((one) => recordsOf(one, judge(one, coverage, now), snapshot.actsOn(one))),
  };
}

/** The figures of what happened. */
export function figuresOf(events: readonly ChannelEvent[], text: WeekText = {}): ChannelFigures {
  const question = aQuestion(text);
  const { opened, records } = recordsFrom(events, question);
  const tally = channelTally(question);
  for (const openedAt of opened) tally.addCase(openedAt);
  for (const record of records) tally.add(record, text.warned?.[record.message] ?? NOT_WARNED);
  return tally.figures();
}

export interface RecordText extends Partial<Omit<DeadlineRecord, "waitedFrom" | "dueAt" | "answeredAt">> {
  /** ISO; due an hour later by the clock unless `due` is given. */
  readonly from: string;
  readonly due?: string;
  readonly answered?: string;
}

/** A record of a first deadline of one hour: met or missed by the clock, pending never, unless said otherwise. */
export function aRecord({ from, due, answered, ...text }: RecordText): DeadlineRecord {
  const waitedFrom = at(from);
  const dueAt = due === undefined ? after(waitedFrom, span("1h")) : at(due);
  const answeredAt = answered === undefined ? undefined : at(answered);
  const waited = timeBetween(waitedFrom, answeredAt ?? dueAt);
  return {
    caseId: caseId(`case of ${from}`),
    conversation: conversationId("c1"),
    clock: "first",
    message: messageId(`m ${from}`),
    openedAt: waitedFrom,
    terms: "2026-01-01",
    isOverlay: false,
    target: "standard",
    published: true,
    within: span("1h"),
    countedBy: "business",
    waitedFrom,
    dueAt,
    breachAt: dueAt,
    result: answeredAt !== undefined && answeredAt <= dueAt ? "met" : "missed",
    because: "",
    answeredAt,
    endedAt: answeredAt,
    responseTime: waited,
    feltTime: waited,
    inferred: false,
    redirect: false,
    peerReplies: 0,
    claimedAt: undefined,
    claimedBy: undefined,
    ...text,
  };
}

/** The brand answers message `to`. */
export const answers = (to: string, iso: string, text: MessageText = {}): MessageEvent =>
  says(BRAND, `re ${to}`, iso, { repliesTo: to, ...text });
