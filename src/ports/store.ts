import type { Case } from "../core/cases/case.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { Clock as PromiseClock } from "../core/cases/deadline.ts";
import type { ChannelEvent, Conversation } from "../core/cases/events.ts";
import type { AlertKey, BrandId, CaseId, ChannelId, MessageId, PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Gap, WatchedMessage, Words } from "./channel.ts";
import type { OpsNotice } from "./notice.ts";

/** What one commit adds: the events, the words, the cursor and the cases decided from them, all or nothing. */
export interface Intake {
  readonly channel: ChannelId;
  /** Undefined when the events come from a person's click. */
  readonly stream: string | undefined;
  readonly cursor: string | undefined;
  readonly receivedAt: Instant;
  readonly events: readonly ChannelEvent[];
  readonly words: readonly StoredWords[];
  readonly gaps: readonly Gap[];
}

/** The words of a message; a later edit's take the place of earlier ones, never the other way round. */
export interface StoredWords {
  readonly conversation: Conversation;
  readonly message: MessageId;
  /** When these words were posted: of an edit, its own instant. */
  readonly at: Instant;
  readonly words: Words;
}

/** Conversations that are linked by references and fold together, as the store has them. */
export interface LinkedConversations {
  readonly channel: ChannelId;
  /** What was stored before, in any order. */
  readonly before: readonly ChannelEvent[];
  /** What is new: not among those before. In any order. */
  readonly fresh: readonly ChannelEvent[];
  /** Keys of alerts sent, queued or skipped for these conversations' cases. */
  readonly recorded: ReadonlySet<AlertKey>;
}

/** What the store keeps of a case, to find it by; the case itself is folded from its events. */
export interface CaseEntry {
  readonly id: CaseId;
  readonly conversation: Conversation;
  readonly opening: MessageId;
  readonly customer: Case["customer"];
  readonly openedAt: Instant;
  readonly state: Case["state"]["kind"];
  readonly lastActivityAt: Instant;
  /** Of the running deadline that breaks first; undefined when none runs. */
  readonly dueAt: Instant | undefined;
  readonly breachAt: Instant | undefined;
  /** When it next calls for an alert: what the due index holds. Undefined when it calls for none. */
  readonly nextAt: Instant | undefined;
  /** Messages whose loss would change it. */
  readonly watched: readonly MessageId[];
}

/** What became of linked conversations. */
export interface Decision {
  /** All their cases. */
  readonly cases: readonly CaseEntry[];
  /** Keys that count as recorded from now on: a late event changed the keys of what was sent (DESIGN §5). */
  readonly adopted: readonly AdoptedKeys[];
  /** Ids that cases had before a late event changed their opening message. */
  readonly aliases: readonly { readonly was: CaseId; readonly is: CaseId }[];
}

/** Keys of a case that are recorded without being sent. */
export interface AdoptedKeys {
  readonly caseId: CaseId;
  readonly keys: readonly AlertKey[];
  readonly as: "adopted" | "skipped";
}

/** Decides; pure, and run inside the store's transaction. */
export type Decide = (conversations: LinkedConversations) => Decision;

/** What a commit found to be new. */
export interface Recorded {
  /** Events that were not known yet. */
  readonly fresh: number;
  /** The earliest `nextAt` among the cases it touched. */
  readonly nextAt: Instant | undefined;
}

/** A message to one place. Its words are rendered when it is sent. */
export interface OutboxEntry {
  /** The delivery key. */
  readonly key: string;
  readonly brand: BrandId;
  /** `slack:C0SOCIAL1`: the notifier, and to whom. */
  readonly destination: string;
  readonly subject: OutboxSubject;
  /** When it was called for. */
  readonly calledAt: Instant;
  /** Earliest deadline first. */
  readonly deadline: Instant;
}

/** What a queued message is about. */
export type OutboxSubject =
  | {
      readonly kind: "stage";
      readonly caseId: CaseId;
      /** Several when warnings merged. */
      readonly alertKeys: readonly AlertKey[];
      readonly stage: string;
      readonly stageKind: "warning" | "claim lapse" | "breach" | "after";
      readonly isLastWarning: boolean;
      readonly clock: PromiseClock;
      readonly anchor: MessageId;
      /** Routes whose people and groups it mentions. */
      readonly routes: readonly string[];
      readonly mentions: PersonId | undefined;
    }
  | { readonly kind: "ops"; readonly notice: OpsNotice };

/** How far a queued message has come (docs/decisions/007). */
export type OutboxState =
  | { readonly kind: "pending"; readonly notBefore: Instant }
  /** An attempt was recorded; until it is known what became of it, nobody sends it again before `safeAfter`. */
  | { readonly kind: "sending"; readonly attemptAt: Instant; readonly safeAfter: Instant | undefined }
  | { readonly kind: "sent"; readonly place: string; readonly reference: string; readonly sentAt: Instant }
  | { readonly kind: "cancelled"; readonly reason: string; readonly at: Instant };

/** A queued message and how far it has come. */
export interface OutboxRow extends OutboxEntry {
  readonly state: OutboxState;
  readonly attempts: number;
  /** Of its first attempt. */
  readonly firstAt: Instant | undefined;
  /** Why it is not sent yet; undefined while nothing went wrong. */
  readonly trouble: string | undefined;
  /** It is to be sent in plain words: the platform refused its form. */
  readonly plain: boolean;
}

/** A sent message and what it shows, hashed; it may have to be edited. */
export interface SentMessage {
  readonly row: OutboxRow & { readonly state: Extract<OutboxState, { readonly kind: "sent" }> };
  /** Undefined when nobody knows what it shows. */
  readonly shown: string | undefined;
  /** Whether it is the newest about its case at its place: the live one. */
  readonly isLive: boolean;
}

/** A case that is due, with what it takes to decide. */
export interface DueConversations {
  readonly channel: ChannelId;
  readonly events: readonly ChannelEvent[];
  readonly recorded: ReadonlySet<AlertKey>;
}

/** What due cases call for. */
export interface Called {
  readonly queue: readonly OutboxEntry[];
  readonly keys: readonly {
    readonly caseId: CaseId;
    readonly key: AlertKey;
    readonly as: "queued" | "skipped";
  }[];
  /** All cases of the conversations, with the instant at which each calls next. */
  readonly cases: readonly CaseEntry[];
}

/** What sending needs to know of a case. */
export interface StoredCase {
  readonly channel: ChannelId;
  readonly entry: CaseEntry;
  /** Of its linked conversations, in any order. */
  readonly events: readonly ChannelEvent[];
  readonly recorded: ReadonlySet<AlertKey>;
}

/** The one place where things are true. Every method is one commit, or reads one consistent state. */
export interface Store {
  /** Adds `intake` and decides the cases of the conversations it touches. Known events change nothing. */
  readonly record: (intake: Intake, decide: Decide) => Promise<Recorded>;
  /** Where each stream of the channel reads on. */
  readonly cursors: (channel: ChannelId) => Promise<ReadonlyMap<string, string>>;

  /** Cases whose `nextAt` is not after `now`, at most `limit` conversations: asks `call` and queues what it says. */
  readonly fire: (now: Instant, limit: number, call: (due: DueConversations) => Called) => Promise<number>;
  /** The earliest `nextAt` of all cases. */
  readonly nextAlertAt: (channel?: ChannelId) => Promise<Instant | undefined>;
  /** Queues unless a message of that key is known. */
  readonly queue: (entries: readonly OutboxEntry[]) => Promise<void>;

  readonly outbox: Outbox;
  readonly coverage: CoverageLog;
  readonly queries: StoreQueries;

  readonly markSeen: (channel: ChannelId, messages: readonly MessageId[], at: Instant) => Promise<void>;
  /** Takes the words of messages whose case closed before `closedBefore` away. Returns how many. */
  readonly expireWords: (closedBefore: Instant) => Promise<number>;
  /** Notes that the monitor runs at `now`; what it noted before is the last run. */
  readonly beat: (now: Instant) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The queue of messages to be sent (protocol: docs/decisions/007). */
export interface Outbox {
  /** Pending and not before `now`, earliest deadline first. */
  readonly sendable: (now: Instant, limit: number) => Promise<readonly OutboxRow[]>;
  /** When the next pending one may be sent. */
  readonly nextAt: () => Promise<Instant | undefined>;
  /** Commits that an attempt begins. False when the row is not pending any more: then nothing must be sent. */
  readonly begin: (key: string, now: Instant) => Promise<boolean>;
  /**
   * It was posted. Earlier messages about its case at that place become stale: they shrink. Whoever posted it says next
   * what it shows (`rendered`); a change of the case since the attempt began has the last word.
   */
  readonly sent: (key: string, place: string, reference: string, at: Instant) => Promise<void>;
  /** Pending again. */
  readonly postpone: (key: string, notBefore: Instant, reason: string) => Promise<void>;
  /** Pending again at once, in plain words. */
  readonly simplify: (key: string, reason: string) => Promise<void>;
  /** Nobody knows whether it was posted: not before `safeAfter` is its absence believed. */
  readonly quarantine: (key: string, safeAfter: Instant, reason: string) => Promise<void>;
  readonly cancel: (key: string, reason: string, at: Instant) => Promise<void>;
  /** In `sending`, those of one destination together. */
  readonly uncertain: () => Promise<readonly OutboxRow[]>;
  /** At boot: attempts of a process that died get `safeAfter`, unless they have one. */
  readonly quarantineOrphans: (safeAfter: Instant) => Promise<number>;
  /** After the clock jumped back: no wait ends later than `limit`. */
  readonly clamp: (limit: Instant) => Promise<void>;
  /** Sent since, by destination: what the duplicate sweep looks at. */
  readonly sentSince: (since: Instant) => Promise<readonly OutboxRow[]>;
  /** Until when sent messages were searched for doubles; undefined when they never were. */
  readonly searchedUntil: () => Promise<Instant | undefined>;
  readonly noteSearched: (until: Instant) => Promise<void>;
  /** Sent messages whose case changed since they were last rendered, due by `now`. */
  readonly stale: (now: Instant, limit: number) => Promise<readonly SentMessage[]>;
  readonly nextStaleAt: () => Promise<Instant | undefined>;
  /** It shows what hashes to `shown`; `staleAt` is when it must be looked at again anyway. */
  readonly rendered: (key: string, shown: string, staleAt: Instant | undefined) => Promise<void>;
  readonly restale: (key: string, at: Instant) => Promise<void>;
  /** Keys found in the platform's own history at a cold start: entered as sent, so that they are not sent again. */
  readonly adopt: (
    brand: BrandId,
    destination: string,
    found: readonly {
      readonly key: string;
      readonly place: string;
      readonly reference: string;
      readonly at: Instant;
    }[],
  ) => Promise<void>;
}

/** When each channel was watched (DESIGN §10). */
export interface CoverageLog {
  /** Opens a blind interval unless one is open. True when it opened. */
  readonly blind: (channel: ChannelId, from: Instant, cause: string) => Promise<boolean>;
  /** Closes the open blind interval as caught up, or for ever blind. Undefined when none was open. */
  readonly sighted: (
    channel: ChannelId,
    to: Instant,
    caughtUp: boolean,
  ) => Promise<{ readonly from: Instant; readonly cause: string } | undefined>;
  readonly intervals: (channel: ChannelId) => Promise<readonly CoverageInterval[]>;
}

/** Questions that change nothing. */
export interface StoreQueries {
  /** Of a new or restored store, or one that nobody ran for long: undefined when it never ran. */
  readonly lastRun: () => Promise<Instant | undefined>;
  readonly caseById: (id: CaseId) => Promise<StoredCase | undefined>;
  /** Cases that have to do with a case id, a conversation or a message. */
  readonly find: (id: string) => Promise<readonly StoredCase[]>;
  readonly words: (conversation: Conversation, message: MessageId) => Promise<Words | undefined>;
  /** Open cases by due time; of that channel only, if one is named. */
  readonly due: (limit: number, channel?: ChannelId) => Promise<readonly DueRow[]>;
  /** What became of the alerts that a case called for. */
  readonly alerts: (entry: CaseEntry) => Promise<CaseAlerts>;
  readonly watched: (channel: ChannelId, activeSince: Instant) => Promise<readonly WatchedMessage[]>;
  /** Messages that `entry` watches, and when each was last seen to be there. */
  readonly watchedBy: (entry: CaseEntry) => Promise<readonly WatchedMessage[]>;
  readonly counts: () => Promise<StoreCounts>;
  readonly channels: () => Promise<readonly ChannelRow[]>;
  /** The messages that came in on a channel since then. */
  readonly posts: (channel: ChannelId, since: Instant) => Promise<PostCounts>;
}

/** The alerts of a case as the store knows them. */
export interface CaseAlerts {
  /** In the order in which they were called for. */
  readonly messages: readonly OutboxRow[];
  /** Keys of stages that were passed over: a higher one was sent, or the case was claimed or snoozed. */
  readonly skipped: ReadonlySet<AlertKey>;
}

/** How many messages came in on a channel: what decides the price of reading it. */
export interface PostCounts {
  /** By the account that is watched. */
  readonly own: number;
  readonly others: number;
  /** When the first of all its messages came in, counted or not. */
  readonly firstAt: Instant | undefined;
}

/** An open case, as lists show it. */
export interface DueRow {
  readonly channel: ChannelId;
  readonly entry: CaseEntry;
  readonly words: Words | undefined;
}

/** How much there is of everything. */
export interface StoreCounts {
  readonly events: number;
  readonly cases: number;
  readonly waiting: number;
  readonly pending: number;
  readonly uncertain: number;
  readonly sent: number;
  /** Since when the oldest unsent message is called for. */
  readonly oldestUnsent: Instant | undefined;
}

/** A channel as far as the store knows it. */
export interface ChannelRow {
  readonly channel: ChannelId;
  readonly waiting: number;
  readonly lastEventAt: Instant | undefined;
  readonly lastReceivedAt: Instant | undefined;
  readonly blindSince: Instant | undefined;
  readonly blindCause: string | undefined;
}
