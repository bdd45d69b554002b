import type { Case } from "../core/cases/case.ts";
import type { ActOn, Noise } from "../core/cases/conversation-snapshot.ts";
import type { ActEvent, Conversation } from "../core/cases/events.ts";
import type { SeenMessage } from "../core/cases/fold-state.ts";
import type { MessageFacts } from "../core/cases/message-facts.ts";
import type { AlertKey, AuthorId, BrandId, CaseId, ChannelId, MessageId } from "../core/ids.ts";
import type { Duration, Instant } from "../core/time/instant.ts";
import type { WatchedMessage, Words } from "./channel.ts";
import type { Fold } from "./fold.ts";
import type { OutboxRow } from "./outbox.ts";
import type { Question } from "./questions.ts";

/** Questions that change nothing. */
export interface StoreQueries {
  /** Of a new or restored store, or one that nobody ran for long: undefined when it never ran. */
  readonly lastRun: () => Promise<Instant | undefined>;
  readonly caseById: (id: CaseId) => Promise<StoredCase | undefined>;
  /** The case of that id, or of the id it has now, as its events have it. */
  readonly readCase: (id: CaseId, fold: Fold) => Promise<FoldedCase | undefined>;
  /** What the customer of a case wrote around it that was judged to need no reply. */
  readonly noiseAround: (id: CaseId, fold: Fold) => Promise<readonly Noise[]>;
  /** The messages of that id, or of a version of theirs, one on each account that knows it, as their events have them. */
  readonly readMessages: (id: MessageId, fold: Fold) => Promise<readonly FoldedMessage[]>;
  /** What people said since then of whether messages need a reply, taken back or not; in any order. */
  readonly marks: (since: Instant) => Promise<readonly StoredMark[]>;
  /** Cases that have to do with a case id, a conversation or a message. */
  readonly find: (id: string) => Promise<readonly StoredCase[]>;
  readonly words: (conversation: Conversation, message: MessageId) => Promise<Words | undefined>;
  /** The same as they are now, and since when; or why there are none. */
  readonly latestWords: (conversation: Conversation, message: MessageId) => Promise<LatestWords>;
  /** What was found in each of these messages of an account as it is now; without those that are not known. */
  readonly latestFacts: (
    conversation: Conversation,
    messages: readonly MessageId[],
  ) => Promise<ReadonlyMap<MessageId, MessageVersion>>;
  /** Who wrote it; undefined when it is not known. */
  readonly authorOf: (conversation: Conversation, message: MessageId) => Promise<AuthorId | undefined>;
  /** What customers posted or edited on a channel from `since` on in which anything of conduct was found, oldest first. */
  readonly conductFound: (channel: ChannelId, since: Instant) => Promise<readonly FoundConduct[]>;
  /** What people were asked about conduct on a channel from `since` on, oldest first. */
  readonly conductQuestions: (channel: ChannelId, since: Instant) => Promise<readonly Question[]>;
  /** Open cases by due time; of that channel only, if one is named. */
  readonly due: (limit: number, channel?: ChannelId) => Promise<readonly DueRow[]>;
  /** Cases of that channel that wait and were active since, the latest first. */
  readonly waiting: (channel: ChannelId, activeSince: Instant, limit: number) => Promise<readonly DueRow[]>;
  /** Cases of a channel that were opened from `since` on, the newest first, at most `limit`. */
  readonly opened: (channel: ChannelId, since: Instant, limit: number) => Promise<readonly StoredCase[]>;
  /** How many cases of the channel are open and have a deadline; only those due by `until`, if that is given. */
  readonly countDue: (channel: ChannelId, until?: Instant) => Promise<number>;
  /** What became of the alerts that a case called for. */
  readonly alerts: (entry: CaseEntry) => Promise<CaseAlerts>;
  readonly watched: (channel: ChannelId, activeSince: Instant) => Promise<readonly WatchedMessage[]>;
  /** Messages that `entry` watches, and when each was last seen to be there. */
  readonly watchedBy: (entry: CaseEntry) => Promise<readonly WatchedMessage[]>;
  /** Of that brand alone, if one is named. */
  readonly counts: (brand?: BrandId) => Promise<StoreCounts>;
  readonly channels: () => Promise<readonly ChannelRow[]>;
  /** Of the cases that opened on a channel since then, the newest first: how long after it was posted what opened each came in. */
  readonly lags: (channel: ChannelId, since: Instant, limit: number) => Promise<readonly Duration[]>;
  /** The messages that came in on a channel since then. */
  readonly posts: (channel: ChannelId, since: Instant) => Promise<PostCounts>;
}

/** The words of a message, if there are any. */
export type LatestWords =
  | { readonly kind: "kept"; readonly words: Words; readonly at: Instant }
  /** The message was deleted, and its words with it. */
  | { readonly kind: "deleted" }
  /** They expired, were erased, or never came in. */
  | { readonly kind: "gone" };

/** A message as it has been since `at`, when it was posted or last edited. */
export interface MessageVersion {
  readonly at: Instant;
  readonly facts: MessageFacts;
}

/** A version of a customer's message in which something was found. */
export interface FoundConduct extends MessageVersion {
  readonly conversation: Conversation;
  readonly message: MessageId;
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

/** A case as the store finds it. */
export interface StoredCase {
  readonly channel: ChannelId;
  readonly entry: CaseEntry;
}

/** A case with what its events say of it. */
export interface FoldedCase extends StoredCase {
  /** Undefined when the terms that there are now open no such case. */
  readonly subject: Case | undefined;
  readonly acts: readonly ActOn[];
  /** Keys of its alerts that were sent, queued or skipped. */
  readonly recorded: ReadonlySet<AlertKey>;
}

/** A message with what its conversation makes of it. */
export interface FoldedMessage {
  readonly channel: ChannelId;
  readonly seen: SeenMessage;
}

/** What somebody said of a message. */
export interface StoredMark {
  readonly channel: ChannelId;
  readonly event: ActEvent;
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
