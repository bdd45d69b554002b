import type { Case } from "../core/cases/case.ts";
import type { CaseChange } from "../core/cases/case-changes.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { ChannelEvent, Conversation } from "../core/cases/events.ts";
import type { AlertKey, AuthorId, CaseId, ChannelId, MessageId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Gap, Words } from "./channel.ts";
import type { Fold } from "./fold.ts";
import type { Outbox, OutboxEntry } from "./outbox.ts";
import type { Erased, Held } from "./erasure.ts";
import type { FallbackLog } from "./fallback.ts";
import type { FigureLog } from "./figures.ts";
import type { OverlayLog } from "./overlays.ts";
import type { ProposalLog } from "./proposals.ts";
import type { CaseEntry, StoreQueries } from "./queries.ts";
import type { StoreHealth } from "./store-health.ts";
import type { PublicationLog } from "./publications.ts";
import type { Roster } from "./roster.ts";
import type { QuestionLog } from "./questions.ts";
import type { Retention } from "./retention.ts";
import type { SurgeLog } from "./surges.ts";

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

/** What a commit makes of linked conversations. */
export interface ChangedCases {
  /**
   * The cases that new events changed. Of conversations that were folded anew from what was stored it is all of them,
   * also those that stayed as they were: what is kept of them may be of other terms, or of an older program.
   */
  readonly changes: readonly CaseChange[];
  /** Something new happened before something that was known. */
  readonly isLate: boolean;
  /** Keys of alerts of these cases, as they were and are, that were sent, queued or skipped. */
  readonly recorded: ReadonlySet<AlertKey>;
}

/** What became of linked conversations. */
export interface Decision {
  /** Their changed cases as they are now; what the store knows of the others stays. */
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

/** Folds and decides; both are pure, and run inside the store's transaction. */
export interface Decider {
  readonly fold: Fold;
  readonly decide: (changed: ChangedCases) => Decision;
}

/** What a commit found to be new. */
export interface Recorded {
  /** Events that were not known yet. */
  readonly fresh: number;
  /** The earliest `nextAt` among the cases it touched. */
  readonly nextAt: Instant | undefined;
}

/** Cases of linked conversations that are due, with what it takes to decide. */
export interface DueCases {
  readonly channel: ChannelId;
  readonly cases: readonly Case[];
  /** Keys of their alerts that were sent, queued or skipped. */
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
  /** The cases that were due, with the instant at which each calls next. */
  readonly cases: readonly CaseEntry[];
}

/** Says what due cases call for; pure, and run inside the store's transaction. */
export interface Caller {
  readonly fold: Fold;
  readonly call: (due: DueCases) => Called;
}

/** The one place where things are true. Every method is one commit, or reads one consistent state. */
export interface Store {
  /** Adds `intake` and decides the cases of the conversations it touches. Events known or forgotten change nothing. */
  readonly record: (intake: Intake, decider: Decider) => Promise<Recorded>;
  /** Where each stream of the channel reads on. */
  readonly cursors: (channel: ChannelId) => Promise<ReadonlyMap<string, string>>;

  /**
   * Queues what cases call for whose `nextAt` is not after `now`, at most `limit` of them, the earliest first. Returns of
   * how many conversations, those linked counted once.
   */
  readonly fire: (now: Instant, limit: number, caller: Caller) => Promise<number>;
  /** The earliest `nextAt` of all cases. */
  readonly nextAlertAt: (channel?: ChannelId) => Promise<Instant | undefined>;
  /** Queues unless a message of that key is known. */
  readonly queue: (entries: readonly OutboxEntry[]) => Promise<void>;

  readonly outbox: Outbox;
  readonly coverage: CoverageLog;
  readonly queries: StoreQueries;
  readonly health: StoreHealth;
  readonly roster: Roster;
  readonly fallback: FallbackLog;
  readonly overlays: OverlayLog;
  readonly proposals: ProposalLog;
  readonly publications: PublicationLog;
  readonly questions: QuestionLog;
  readonly surges: SurgeLog;
  readonly figures: FigureLog;
  readonly retention: Retention;
  readonly erasure: Erasure;

  readonly markSeen: (channel: ChannelId, messages: readonly MessageId[], at: Instant) => Promise<void>;
  /** Takes the words of messages whose case closed before `closedBefore` away. Returns how many. */
  readonly expireWords: (closedBefore: Instant) => Promise<number>;
  /** Which monitor's store it is: drawn at random when it is first asked for, the same for as long as the store lasts. */
  readonly monitorId: () => Promise<string>;
  /** Notes that the monitor runs at `now`; what it noted before is the last run. */
  readonly beat: (now: Instant) => Promise<void>;
  readonly close: () => Promise<void>;
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

/** Makes a customer's account nobody's (docs/decisions/027). */
export interface Erasure {
  readonly held: (channel: ChannelId, author: AuthorId) => Promise<Held>;
  /**
   * Takes all that leads to the account away, in one commit: its words, and itself from all that stays. Its messages count as
   * deleted at `now`. Other cases, and all figures, are as before. Of an account of which nothing is kept it changes nothing.
   */
  readonly erase: (channel: ChannelId, author: AuthorId, now: Instant, decider: Decider) => Promise<Erased>;
}
