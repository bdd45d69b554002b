import { lastReplyWait, type Case } from "../core/cases/case.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { Clock, Deadline } from "../core/cases/deadline.ts";
import type { ChannelId, MessageId, PersonId } from "../core/ids.ts";
import { incidentsAt, termsAt } from "../core/terms/terms-at.ts";
import type { Instant } from "../core/time/instant.ts";
import { zoneOf, type Zone } from "../core/time/zone.ts";
import type { Words } from "../ports/channel.ts";
import type { Unseen } from "../ports/notice.ts";
import type { CaseEntry, DueRow, StoreQueries } from "../ports/queries.ts";
import { nearestDeadline } from "./case-entry.ts";
import { foldBy } from "./decide.ts";
import type { Watch } from "./monitored.ts";
import { unseenBetween } from "./unseen.ts";

/** How near a case is to its breach: as in Slack, colour and shape aside. */
export type Nearness = "late" | "now" | "soon" | "on track" | "no promise";

/** A case that somebody has to do something about. */
export interface OpenCase {
  readonly entry: CaseEntry;
  readonly channel: ChannelId;
  readonly nearness: Nearness;
  /** What is due; undefined when nothing was promised. */
  readonly clock: Clock | undefined;
  readonly dueAt: Instant | undefined;
  readonly breachAt: Instant | undefined;
  /** The zone of the terms that promised it. */
  readonly zone: Zone;
  /** The newest message that waits: it says best what the customer wants now. */
  readonly message: MessageId;
  /** Undefined once they have expired or were erased. */
  readonly words: Words | undefined;
  readonly claimedBy: PersonId | undefined;
  readonly snoozedUntil: Instant | undefined;
  /** When an answer may have come that nobody saw. */
  readonly unseen: Unseen | undefined;
  /** Those that cover it. */
  readonly incidents: readonly string[];
}

/** What is due, for a person who asks. */
export const WHAT_IS_DUE: Readonly<Record<Clock, string>> = {
  first: "first reply",
  next: "next reply",
  update: "update",
  resolve: "resolution",
};

/** Where open cases are looked for. */
export interface OpenCasesDeps {
  readonly queries: Pick<StoreQueries, "due" | "readCase" | "words">;
  readonly watch: Watch;
  readonly coverage: (channel: ChannelId) => Promise<readonly CoverageInterval[]>;
}

/** Open cases by due time, at most `limit`; of that channel only, if one is named. */
export async function openCases(
  deps: OpenCasesDeps,
  { limit, channel, now }: { readonly limit: number; readonly channel?: ChannelId; readonly now: Instant },
): Promise<readonly OpenCase[]> {
  const found: OpenCase[] = [];
  for (const row of await deps.queries.due(limit, channel)) {
    const one = await openCaseOf(deps, row, now);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** The case of a row as it stands at `now`; undefined when it became another one since the list was read. */
export async function openCaseOf(
  deps: OpenCasesDeps,
  row: DueRow,
  now: Instant,
): Promise<OpenCase | undefined> {
  const stored = await deps.queries.readCase(row.entry.id, foldBy(deps.watch));
  return stored && (await openCase(deps, { ...row, entry: stored.entry }, stored.subject, now));
}

/** `subject` is undefined when the channel has no terms any more: then what was stored of it is all there is to tell. */
async function openCase(
  { queries, watch, coverage }: OpenCasesDeps,
  { channel, entry, words }: DueRow,
  subject: Case | undefined,
  now: Instant,
): Promise<OpenCase> {
  const deadline = subject && nearestDeadline(subject);
  const shown = subject && newestWaiting(subject);
  const [dueAt, breachAt] = [deadline?.dueAt ?? entry.dueAt, deadline?.breachAt ?? entry.breachAt];
  const history = watch.historyOf(channel);
  const terms = deadline?.terms ?? (history && (termsAt(history, now) ?? history.versions[0]));
  return {
    entry,
    channel,
    nearness: nearness(dueAt, breachAt, deadline, now),
    clock: deadline?.clock,
    dueAt,
    breachAt,
    zone: terms?.hours.calendar.zone ?? zoneOf("Etc/UTC"),
    message: shown?.message ?? entry.opening,
    words: shown ? await queries.words(shown.conversation, shown.message) : words,
    claimedBy: subject?.claim?.by,
    snoozedUntil: subject?.snoozedUntil,
    incidents: history === undefined ? [] : incidentsAt(history, subject?.openedAt ?? entry.openedAt),
    unseen: unseenBetween(await coverage(channel), deadline?.startsAt ?? entry.openedAt, now),
  };
}

/** The message that is waited with; of a case that waits for an update only, the last that did. */
function newestWaiting(subject: Case): ReturnType<typeof lastReplyWait>["entries"][0]["message"] {
  const { entries } = lastReplyWait(subject);
  return (entries.findLast(({ deletion }) => deletion === undefined) ?? entries[0]).message;
}

function nearness(
  dueAt: Instant | undefined,
  breachAt: Instant | undefined,
  deadline: Deadline | undefined,
  now: Instant,
): Nearness {
  if (dueAt === undefined) return "no promise";
  if (now > (breachAt ?? dueAt)) return "late";
  const warnings = deadline?.warnings ?? [];
  if (now >= (warnings.at(-1)?.at ?? dueAt)) return "now";
  return now >= (warnings[0]?.at ?? dueAt) ? "soon" : "on track";
}
