import { foldBy } from "../app/decide.ts";
import { unseenBetween } from "../app/unseen.ts";
import { nearestDeadline } from "../app/case-entry.ts";
import { lastReplyWait, type Case } from "../core/cases/case.ts";
import type { Clock, Deadline } from "../core/cases/deadline.ts";
import type { ChannelId, MessageId } from "../core/ids.ts";
import { incidentsAt, termsAt } from "../core/terms/terms-at.ts";
import type { Instant } from "../core/time/instant.ts";
import { zoneOf, type Zone } from "../core/time/zone.ts";
import type { Words } from "../ports/channel.ts";
import type { Unseen } from "../ports/notice.ts";
import type { CaseEntry, DueRow } from "../ports/queries.ts";
import { liveCoverage } from "./live-coverage.ts";
import type { Live } from "./live-store.ts";

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
  readonly claimedBy: string | undefined;
  readonly snoozedUntil: Instant | undefined;
  /** When an answer may have come that nobody saw. */
  readonly unseen: Unseen | undefined;
  /** Those that cover it. */
  readonly incidents: readonly string[];
}

/** Open cases by due time, at most `limit`; of that channel only, if one is named. */
export async function openCases(
  live: Live,
  { limit, channel, now }: { readonly limit: number; readonly channel?: ChannelId; readonly now: Instant },
): Promise<readonly OpenCase[]> {
  const found: OpenCase[] = [];
  for (const row of await live.reader.queries.due(limit, channel)) {
    const stored = await live.reader.queries.readCase(row.entry.id, foldBy(live.watch));
    if (stored === undefined) continue; // it became another one since the list was read
    found.push(await openCase(live, { ...row, entry: stored.entry }, stored.subject, now));
  }
  return found;
}

/** `subject` is undefined when the channel has no terms any more: then what was stored of it is all there is to tell. */
async function openCase(
  live: Live,
  { channel, entry, words }: DueRow,
  subject: Case | undefined,
  now: Instant,
): Promise<OpenCase> {
  const { watch, reader } = live;
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
    words: shown ? await reader.queries.words(shown.conversation, shown.message) : words,
    claimedBy: subject?.claim?.by,
    snoozedUntil: subject?.snoozedUntil,
    incidents: history === undefined ? [] : incidentsAt(history, subject?.openedAt ?? entry.openedAt),
    unseen: unseenBetween(await liveCoverage(live, channel, now), deadline?.startsAt ?? entry.openedAt, now),
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
