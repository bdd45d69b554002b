import { isOpenWait, type Case } from "../core/cases/case.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import { judge } from "../core/cases/judge.ts";
import type { CaseId, ChannelId } from "../core/ids.ts";
import { duration, instant, type Instant, type Interval } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { StoredCase } from "../ports/queries.ts";
import type { Store } from "../ports/store.ts";
import { foldBy } from "./decide.ts";
import type { Watch } from "./monitored.ts";

export interface CatchUpDeps {
  readonly store: Pick<Store, "coverage" | "queries" | "outbox">;
  readonly watch: Watch;
  readonly clock: Clock;
}

/** What was found out about a stretch in which a channel was not watched. */
export interface CaughtUp {
  /** Messages, ours with them, that were read late. */
  readonly read: number;
  /** Those of them that wait for an answer. */
  readonly waiting: number;
  /** Deadlines that broke in it, as far as is known: nobody had answered by then. */
  readonly passed: number;
}

/** Of more open cases only the most pressing are looked at. */
const MOST_OPEN = 2000;
/** So many cases are read in one go; then others have their turn. */
const AT_ONCE = 25;
const NEVER = new AbortController().signal;

/** Counts what was posted on a channel in a stretch in which it was not watched, and what fell due in it. */
export async function caughtUp(deps: CatchUpDeps, channel: ChannelId, blind: Interval): Promise<CaughtUp> {
  const { queries, coverage } = deps.store;
  // What came in with the last proof of life was seen in time.
  const posts = await queries.posts(channel, instant(blind.from + 1));
  const intervals = await coverage.intervals(channel);
  let waiting = 0;
  let passed = 0;
  const fold = foldBy(deps.watch);
  await eachCase(deps, channel, blind.from, async ({ entry }) => {
    const subject = (await queries.readCase(entry.id, fold))?.subject;
    if (subject === undefined) return;
    waiting += waitingSince(subject, blind.from);
    passed += brokenIn(subject, blind, intervals);
  });
  return { read: posts.own + posts.others, waiting, passed };
}

/** Has the messages about cases that coverage of `channel` since `from` may concern looked at again, at `at`. */
export async function lookAgain(
  deps: CatchUpDeps,
  channel: ChannelId,
  from: Instant,
  at: Instant,
): Promise<void> {
  const { queries, outbox } = deps.store;
  await eachCase(deps, channel, from, async ({ entry }) => {
    for (const { key, state, subject } of (await queries.alerts(entry)).messages) {
      if (state.kind === "sent" && subject.kind !== "ops") await outbox.restale(key, at);
    }
  });
}

/** The cases of a channel that are open, or in which anything happened since `from`. */
async function eachCase(
  { store: { queries }, clock }: CatchUpDeps,
  channel: ChannelId,
  from: Instant,
  take: (stored: StoredCase) => Promise<void>,
): Promise<void> {
  const open = (await queries.due(MOST_OPEN, channel)).map(({ entry }) => entry.conversation.id);
  const active = (await queries.watched(channel, from)).map(({ conversation }) => conversation.id);
  const seen = new Set<CaseId>();
  const asked = new Set<string>();
  let turn = 0;
  for (const id of new Set([...open, ...active])) {
    // Conversations that fold together are found together.
    if (asked.has(id)) continue;
    for (const stored of await queries.find(id)) {
      const { entry } = stored;
      asked.add(entry.conversation.id);
      const concerns = entry.state === "waiting" || entry.lastActivityAt >= from;
      if (stored.channel !== channel || !concerns || seen.has(entry.id)) continue;
      seen.add(entry.id);
      await take(stored);
      // What only goes from promise to promise would let no timer and no socket in.
      if ((turn += 1) % AT_ONCE === 0) await clock.sleep(duration(0), NEVER);
    }
  }
}

function waitingSince(subject: Case, from: Instant): number {
  const replies = subject.replies.filter(isOpenWait).flatMap(({ entries }) => entries);
  return replies.filter(({ message, deletion }) => message.at >= from && deletion === undefined).length;
}

/** What was met, withdrawn or excluded broke no promise. */
function brokenIn(subject: Case, { from, to }: Interval, coverage: readonly CoverageInterval[]): number {
  return judge(subject, coverage, to).filter(
    ({ result, deadline: { breachAt } }) =>
      (result === "missed" || result === "unknown") && breachAt >= from && breachAt < to,
  ).length;
}
