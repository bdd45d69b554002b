import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { ChannelEvent } from "../core/cases/events.ts";
import { judge } from "../core/cases/judge.ts";
import type { ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { ExportedCase, ExportedDeadline, ExportedEvent } from "../ports/export.ts";
import type { StoreQueries } from "../ports/queries.ts";
import { alertHistory } from "./alert-history.ts";
import { entryOf } from "./case-entry.ts";
import { foldBy } from "./decide.ts";
import { atOf, caseRow, deadlineRows, eventRow, type Reveals } from "./export-rows.ts";
import { missFactsOf } from "./miss-facts.ts";
import type { Watch } from "./monitored.ts";
import { groupsOpenedSince, type GroupOfCases } from "./stored-groups.ts";

export interface ExportDeps {
  readonly queries: Pick<StoreQueries, "opened" | "readCase" | "words" | "alerts">;
  readonly watch: Watch;
  readonly coverage: (channel: ChannelId) => Promise<readonly CoverageInterval[]>;
  /** Every event of a channel, in any order. */
  readonly events: (
    channel: ChannelId,
  ) => AsyncIterable<{ readonly event: ChannelEvent; readonly receivedAt: Instant }>;
  readonly reveals: Reveals;
  /** Hears how many of how many cases have been read. */
  readonly progress: (done: number, total: number) => void;
}

/** Which part of a channel's past: what happened, or was opened, from `since` on and before `until`. */
export interface ExportPart {
  readonly channel: ChannelId;
  readonly since: Instant;
  readonly until: Instant;
  /** As of when open deadlines are judged. */
  readonly now: Instant;
}

/** The cases opened in that time, the newest conversations first. */
export async function* exportCases(deps: ExportDeps, part: ExportPart): AsyncGenerator<ExportedCase> {
  const { queries, reveals } = deps;
  const watched = await deps.coverage(part.channel);
  const tells = reveals.accounts || reveals.texts;
  for await (const group of groupsOf(deps, part)) {
    for (const subject of casesIn(group, part)) {
      const words = tells ? await queries.words(subject.conversation, subject.opening) : undefined;
      yield caseRow(part.channel, subject, judge(subject, watched, part.now), words, reveals);
    }
  }
}

/** The deadlines of the cases opened in that time. */
export async function* exportDeadlines(deps: ExportDeps, part: ExportPart): AsyncGenerator<ExportedDeadline> {
  const watched = await deps.coverage(part.channel);
  for await (const group of groupsOf(deps, part)) {
    for (const subject of casesIn(group, part)) {
      const outcomes = judge(subject, watched, part.now);
      const acts = group.folded.actsOn(subject);
      const isMissed = outcomes.some(({ result }) => result === "missed");
      const entry = entryOf(subject, new Set());
      const alerts = isMissed ? alertHistory(subject, await deps.queries.alerts(entry)) : [];
      yield* deadlineRows(
        part.channel,
        subject,
        outcomes,
        acts,
        (one) => missFactsOf(one, alerts, acts),
        deps.reveals,
      );
    }
  }
}

/** All that happened in that time, in any order; of deletions, that was noticed then. */
export async function* exportEvents(deps: ExportDeps, part: ExportPart): AsyncGenerator<ExportedEvent> {
  const { queries, reveals, events } = deps;
  for await (const { event, receivedAt } of events(part.channel)) {
    const at = atOf(event);
    if (at < part.since || at >= part.until) continue;
    // What a message says now is told once, with the message: its edits have the same.
    const isTold = reveals.texts && event.kind === "message";
    const words = isTold ? await queries.words(event.conversation, event.message) : undefined;
    yield eventRow(part.channel, event, receivedAt, words?.text, reveals);
  }
}

async function* groupsOf(
  { queries, watch, progress }: ExportDeps,
  { channel, since }: ExportPart,
): AsyncGenerator<GroupOfCases> {
  for await (const group of groupsOpenedSince(queries, channel, since, foldBy(watch))) {
    yield group;
    progress(group.done, group.total);
  }
}

const casesIn = (
  { folded }: GroupOfCases,
  { since, until }: ExportPart,
): ReturnType<GroupOfCases["folded"]["cases"]> =>
  folded.cases().filter(({ openedAt }) => openedAt >= since && openedAt < until);
