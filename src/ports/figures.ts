import type { Case } from "../core/cases/case.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { Clock } from "../core/cases/deadline.ts";
import type { Result } from "../core/cases/outcome.ts";
import type { CaseId, ChannelId } from "../core/ids.ts";
import type { ActOn } from "../core/cases/conversation-snapshot.ts";
import type { DeadlineRecord } from "../core/stats/deadline-record.ts";
import type { Warned } from "../core/stats/warned.ts";
import type { TermsTimeline } from "../core/terms/terms-timeline.ts";
import type { Duration, Instant } from "../core/time/instant.ts";
import type { Fold } from "./fold.ts";
import type { OutboxRow } from "./outbox.ts";

/** What became of a deadline of a channel, and what the team was told of it. */
export interface KeptRecord extends DeadlineRecord {
  readonly channel: ChannelId;
  readonly warned: Warned;
  /** Of a wait that is open, the instant whose terms its times are counted by: they grow until it ends. Else undefined. */
  readonly agesFrom: Instant | undefined;
}

/** A wait that is open, as far as its times depend on it. */
export interface OpenWait extends Pick<KeptRecord, "channel" | "waitedFrom" | "countedBy"> {
  readonly agesFrom: Instant;
}

/** How long a wait has taken. */
export type Waited = Pick<KeptRecord, "responseTime" | "feltTime">;

/** A case as it is judged. */
export interface Judged {
  /** In the order of its deadlines. */
  readonly records: readonly KeptRecord[];
  /** From when on time alone may change a result; undefined: it never does. */
  readonly changesAt: Instant | undefined;
}

/** What it takes to judge a case. */
export interface ToJudge {
  readonly channel: ChannelId;
  readonly subject: Case;
  /** What people did about it. */
  readonly acts: readonly ActOn[];
  readonly coverage: readonly CoverageInterval[];
  /** What was queued about it; what a list stands for that was sent counts as sent with it. */
  readonly messages: readonly OutboxRow[];
  readonly now: Instant;
}

/** Judges cases by the terms that there are now; all of it is pure, and run inside the store's transaction. */
export interface Judging {
  readonly fold: Fold;
  readonly judge: (asked: ToJudge) => Judged;
  /** How long a wait that is open has taken by `now`. */
  readonly waited: (open: OpenWait, now: Instant) => Waited;
  /** Which terms of the channel are in force when. Where there are none, nothing is judged: what is kept stays. */
  readonly timelineOf: (channel: ChannelId) => TermsTimeline;
}

/** Which records are asked for: those that are due in [from, to), and if it is said so those that are open, whenever due. */
export interface RecordRange {
  readonly channel: ChannelId;
  readonly which: "due" | "due or open";
  readonly from: Instant;
  readonly to: Instant;
}

/** Deadlines of one promise that came out alike. */
export interface RecordGroup {
  readonly channel: ChannelId;
  readonly clock: Clock;
  readonly terms: string;
  readonly isOverlay: boolean;
  readonly target: string;
  readonly published: boolean;
  readonly within: Duration;
  readonly countedBy: "business" | "calendar";
  readonly result: Result;
  readonly isAnswered: boolean;
  /** Of each of them, in any order. */
  readonly responseTimes: readonly Duration[];
  readonly warnings: number;
  /** How many of them were warned of. */
  readonly warned: number;
}

/** A record that is not what its events say. */
export interface Discrepancy {
  readonly caseId: CaseId;
  /** As it is kept; undefined: it is missing. */
  readonly kept: KeptRecord | undefined;
  /** As its events have it; undefined: there is no such deadline. */
  readonly recomputed: KeptRecord | undefined;
}

/** One page of a recomputation from the raw events. */
export interface VerifiedPage {
  /** Where the next page begins; undefined after the last. */
  readonly next: string | undefined;
  readonly conversations: number;
  readonly cases: number;
  readonly records: number;
  /** Cases that are to be judged anew: what is kept of them is not read, and so not compared. */
  readonly unsettled: number;
  readonly discrepancies: readonly Discrepancy[];
}

/**
 * What became of deadlines, as records kept beside the events. Whatever changed since they were judged, by an event, by time
 * or by other terms, is judged anew while it is read: the answers are those of the events.
 */
export interface FigureQueries {
  /**
   * Hands over the records of that range, as of `now`, one by one and in any order, from one consistent state; what was
   * read is not held in memory. `take` may not ask the store.
   */
  readonly records: (
    range: RecordRange,
    now: Instant,
    judging: Judging,
    take: (record: KeptRecord) => void,
  ) => Promise<void>;
  /** When each case of the channel was opened that was opened in [from, to), in any order; also if nothing was promised. */
  readonly openings: (
    range: Pick<RecordRange, "channel" | "from" | "to">,
    take: (openedAt: Instant) => void,
  ) => Promise<void>;
  /** The records that are due in the range by promise and result: of a million, a few dozen groups. */
  readonly groups: (
    range: Pick<RecordRange, "channel" | "from" | "to">,
    now: Instant,
    judging: Judging,
  ) => Promise<readonly RecordGroup[]>;
  /** How many cases, of the channel or of all, would have to be judged anew to answer. */
  readonly unsettled: (now: Instant, judging: Judging, channel?: ChannelId) => Promise<number>;
  /** Recomputes a page of conversations from their events, and compares. The first page has no `from`. */
  readonly verify: (from: string | undefined, now: Instant, judging: Judging) => Promise<VerifiedPage>;
  /** How many conversations there are to verify. */
  readonly conversations: () => Promise<number>;
}

/** The records, and how they are brought up to date. */
export interface FigureLog extends FigureQueries {
  /** Judges up to `limit` cases anew whose records may not be what their events say. Returns how many; 0: none was left. */
  readonly settle: (now: Instant, limit: number, judging: Judging) => Promise<number>;
}
