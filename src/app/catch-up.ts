import { isOpenWait, type Case } from "../core/cases/case.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import { judge } from "../core/cases/judge.ts";
import type { ChannelId } from "../core/ids.ts";
import { duration, instant, type Instant, type Interval } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Store, StoredCase } from "../ports/store.ts";
import { casesOf } from "./decide.ts";
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
/** So many conversations are folded in one go; then others have their turn. */
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
  await eachConversation(deps, channel, blind.from, (_, { events }) => {
    for (const subject of casesOf(deps.watch, { channel, events })) {
      waiting += waitingSince(subject, blind.from);
      passed += brokenIn(subject, blind, intervals);
    }
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
  await eachConversation(deps, channel, from, async (stored) => {
    for (const { entry } of stored) {
      for (const { key, state, subject } of (await queries.alerts(entry)).messages) {
        if (state.kind === "sent" && subject.kind === "stage") await outbox.restale(key, at);
      }
    }
  });
}

/**
 * The conversations of a channel that have an open case, or in which anything happened since `from`: the cases of each,
 * and one of them for the events that they share.
 */
async function eachConversation(
  { store: { queries }, clock }: CatchUpDeps,
  channel: ChannelId,
  from: Instant,
  take: (stored: readonly StoredCase[], one: StoredCase) => void | Promise<void>,
): Promise<void> {
  const open = (await queries.due(MOST_OPEN, channel)).map(({ entry }) => entry.conversation.id);
  const active = (await queries.watched(channel, from)).map(({ conversation }) => conversation.id);
  const seen = new Set<string>();
  let turn = 0;
  for (const id of new Set([...open, ...active])) {
    if (seen.has(id)) continue;
    const stored = (await queries.find(id)).filter((one) => one.channel === channel);
    for (const { entry } of stored) seen.add(entry.conversation.id);
    const [one] = stored;
    if (one !== undefined) await take(stored, one);
    // What only goes from promise to promise would let no timer and no socket in.
    if ((turn += 1) % AT_ONCE === 0) await clock.sleep(duration(0), NEVER);
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
