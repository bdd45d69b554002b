import type { Case } from "../core/cases/case.ts";
import { judge } from "../core/cases/judge.ts";
import type { Outcome } from "../core/cases/outcome.ts";
import type { ChannelId } from "../core/ids.ts";
import { clockTally } from "../core/stats/clock-figures.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Words } from "../ports/channel.ts";
import type { Outbox, OutboxRow, SentMessage } from "../ports/outbox.ts";
import type { StoreQueries } from "../ports/queries.ts";
import type { CoverageLog } from "../ports/store.ts";
import { foldBy } from "./decide.ts";
import type { Watch } from "./monitored.ts";
import type { ChannelFigures } from "./replay.ts";
import { oneByOne } from "./one-by-one.ts";

export interface StoredFiguresDeps {
  readonly store: {
    readonly queries: Pick<StoreQueries, "find" | "readCase" | "words" | "caseById">;
    readonly coverage: Pick<CoverageLog, "intervals">;
    readonly outbox: Pick<Outbox, "sentSince">;
  };
  readonly watch: Watch;
}

/** A case of the store, judged, with what was sent about it. */
export interface StoredVerdicts {
  readonly channel: ChannelId;
  readonly subject: Case;
  /** Of its opening message. */
  readonly words: Words | undefined;
  readonly outcomes: readonly Outcome[];
  /** Oldest first. */
  readonly sent: readonly SentRow[];
}

/** A message that was sent. */
export type SentRow = SentMessage["row"];

/** The cases that have to do with those conversations or messages, judged as of `now`; what was sent `since` is with them. */
export async function judgeStored(
  { store, watch }: StoredFiguresDeps,
  ids: Iterable<string>,
  since: Instant,
  now: Instant,
): Promise<readonly StoredVerdicts[]> {
  const sent = await sentByCase(store, since);
  const judged = new Map<string, StoredVerdicts>();
  for (const id of new Set(ids)) {
    for (const { channel, entry } of await store.queries.find(id)) {
      const subject = (await store.queries.readCase(entry.id, foldBy(watch)))?.subject;
      if (subject === undefined || judged.has(subject.id)) continue;
      const [coverage, words] = await Promise.all([
        store.coverage.intervals(channel),
        store.queries.words(entry.conversation, entry.opening),
      ]);
      const outcomes = judge(subject, coverage, now);
      judged.set(subject.id, { channel, subject, words, outcomes, sent: sent.get(subject.id) ?? [] });
    }
  }
  return [...judged.values()];
}

/** By the id that a case has now: an earlier one leads to it. */
async function sentByCase(
  { outbox, queries }: StoredFiguresDeps["store"],
  since: Instant,
): Promise<ReadonlyMap<string, readonly SentRow[]>> {
  const byCase = new Map<string, SentRow[]>();
  const rows = (await outbox.sentSince(since)).filter(isSent);
  for (const row of rows.sort((a, b) => a.state.sentAt - b.state.sentAt).flatMap(oneByOne)) {
    const id = (await queries.caseById(row.subject.caseId))?.entry.id ?? row.subject.caseId;
    byCase.set(id, [...(byCase.get(id) ?? []), row]);
  }
  return byCase;
}

const isSent = (row: OutboxRow): row is SentRow => row.state.kind === "sent";

/** The figures of each channel, as a replay has them, with the warnings that were in fact sent. */
export function storedFigures(cases: readonly StoredVerdicts[]): readonly ChannelFigures[] {
  const channels = [...new Set(cases.map(({ channel }) => channel))].sort();
  return channels.map((channel) => {
    const own = cases.filter((one) => one.channel === channel);
    const tallies = { first: clockTally(), next: clockTally(), update: clockTally(), resolve: clockTally() };
    for (const one of own)
      for (const outcome of one.outcomes) {
        tallies[outcome.clock].add({
          result: outcome.result,
          responseTime: outcome.responseTime,
          answered: outcome.answeredAt !== undefined,
          warnings: warningsSent(outcome, one.sent).length,
        });
      }
    return {
      channel,
      conversations: new Set(own.map(({ subject }) => subject.conversation.id)).size,
      cases: own.length,
      clocks: {
        first: tallies.first.figures(),
        next: tallies.next.figures(),
        update: tallies.update.figures(),
        resolve: tallies.resolve.figures(),
      },
    };
  });
}

/** The warnings that were sent while that wait lasted. */
export function warningsSent(
  { clock, waitedFrom, waitedUntil }: Outcome,
  sent: readonly SentRow[],
): readonly SentRow[] {
  return sent.filter(
    ({ subject, state }) =>
      subject.kind === "stage" &&
      subject.stageKind === "warning" &&
      subject.clock === clock &&
      state.sentAt >= waitedFrom &&
      state.sentAt <= waitedUntil,
  );
}
