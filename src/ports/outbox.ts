import type { Clock as PromiseClock } from "../core/cases/deadline.ts";
import type { AlertKey, BrandId, CaseId, ChannelId, MessageId, PersonId } from "../core/ids.ts";
import type { Instant, Interval } from "../core/time/instant.ts";
import type { ListForm, OpsNotice } from "./notice.ts";

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
      readonly stageKind: "warning" | "claim lapse" | "escalated" | "breach" | "after";
      readonly isLastWarning: boolean;
      readonly clock: PromiseClock;
      readonly anchor: MessageId;
      /** Routes whose people and groups it mentions. */
      readonly routes: readonly string[];
      readonly mentions: PersonId | undefined;
    }
  | ListSubject
  | { readonly kind: "ops"; readonly notice: OpsNotice }
  /** A week's report: its first screen, or something of what stands in the thread below that. */
  | {
      readonly kind: "report";
      /** `2026-W47` */
      readonly week: string;
      readonly part: "first screen" | ReportBelow;
    }
  /** Asked of people; the question itself is in the store. */
  | { readonly kind: "question"; readonly question: string }
  /** It was called for by a clock that was ahead. If it is called for again, that is another message. */
  | { readonly kind: "taken back" };

/** What stands in the thread of a report, a message each. */
export type ReportBelow = "all numbers" | "missed";

/** A queued message about several cases of one channel. */
export interface ListSubject {
  readonly kind: "list";
  readonly form: ListForm;
  readonly channel: ChannelId;
  /** What it stands for: nothing else is sent about these stages. */
  readonly members: readonly ListMember[];
  /** What else it shows: cases of which people were told there before, and that still wait. */
  readonly others: readonly ListMember[];
  /** Routes whose people and groups it mentions, and the claimants it names. */
  readonly routes: readonly string[];
  readonly people: readonly PersonId[];
  /** Since when, and until when, the platform could not be reached, if that is why it comes late. */
  readonly unreached: Interval | undefined;
}

/** A case of a list: its id, and the stage that calls for it, named as in a message about it alone. */
export interface ListMember extends Pick<
  Extract<OutboxSubject, { readonly kind: "stage" }>,
  "caseId" | "alertKeys" | "stage" | "stageKind" | "clock" | "anchor"
> {
  readonly calledAt: Instant;
  /** The key of the message that it stands for, if that is another than a first call's. */
  readonly key?: string;
}

/** How far a queued message has come (docs/decisions/007). */
export type OutboxState =
  | { readonly kind: "pending"; readonly notBefore: Instant }
  /** An attempt was recorded; until it is known what became of it, nobody sends it again before `safeAfter`. */
  | { readonly kind: "sending"; readonly attemptAt: Instant; readonly safeAfter: Instant | undefined }
  | { readonly kind: "sent"; readonly place: string; readonly reference: string; readonly sentAt: Instant }
  /** The list of that key is sent in its place; once it is sent, this counts as sent with it. */
  | { readonly kind: "covered"; readonly list: string }
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
  /** Nobody knows of an attempt whether it was carried out, or will be: only under its own key would that be noticed. */
  readonly doubtful: boolean;
}

/** Messages about cases of one channel that wait to be sent to one place. */
export interface CrowdPlace {
  readonly brand: BrandId;
  readonly destination: string;
  readonly channel: ChannelId;
}

/** What is known of such messages, and of what stands there already. */
export interface Crowd {
  /** About stages of cases that wait, may be sent now and may be covered; the earliest deadline first. */
  readonly pending: readonly OutboxRow[];
  /** Other cases that wait and of which something was, or is to be, said there; the first to fall due first. */
  readonly others: readonly CaseId[];
  /** How many cases wait of which something was sent, or is to be sent, there. */
  readonly waiting: number;
  /** Keys of lists that are queued there and were certainly never posted. */
  readonly lists: readonly string[];
  /** When the last list was sent there. */
  readonly lastListAt: Instant | undefined;
}

/** What is not given out to be sent. */
export interface HeldBack {
  /** Everything that a brand sends by a notifier: `slack`, as destinations begin. */
  readonly workspaces: readonly { readonly brand: BrandId; readonly notifier: string }[];
  readonly places: readonly Pick<CrowdPlace, "brand" | "destination">[];
  /** Of these crowds what a list may cover. */
  readonly crowds: readonly CrowdPlace[];
}

/** Calls of a list for stages before their time: their messages are queued and covered, their keys recorded. */
export interface EarlyCalls {
  readonly entries: readonly OutboxEntry[];
  readonly keys: readonly { readonly caseId: CaseId; readonly key: AlertKey }[];
}

/** A sent message and what it shows, hashed; it may have to be edited. */
export interface SentMessage {
  readonly row: OutboxRow & { readonly state: Extract<OutboxState, { readonly kind: "sent" }> };
  /** Undefined when nobody knows what it shows. */
  readonly shown: string | undefined;
  /** Whether it is the newest about its case at its place: the live one. */
  readonly isLive: boolean;
}

/** The queue of messages to be sent (protocol: docs/decisions/007). */
export interface Outbox {
  /** Pending and not before `now`, earliest deadline first; without what is held back. */
  readonly sendable: (now: Instant, limit: number, held?: HeldBack) => Promise<readonly OutboxRow[]>;
  /** When the next pending one may be sent, of those that may not yet at `after` if that is given. */
  readonly nextAt: (after?: Instant) => Promise<Instant | undefined>;
  /** Where messages wait by `now` that a list may cover. */
  readonly crowds: (now: Instant) => Promise<readonly CrowdPlace[]>;
  readonly crowd: (place: CrowdPlace, now: Instant, limit: number) => Promise<Crowd>;
  /** What was last sent there about each of these cases, in their order; without those of which nothing was. */
  readonly said: (
    place: Pick<CrowdPlace, "destination">,
    cases: readonly CaseId[],
  ) => Promise<readonly OutboxRow[]>;
  /** How many messages wait at a place to be sent by `now`. */
  readonly queued: (place: Pick<CrowdPlace, "brand" | "destination">, now: Instant) => Promise<number>;
  /**
   * Queues a list unless one of its key is known, and covers those of `members` that are pending and not doubtful, all or
   * nothing. One of that key that is sent or being sent covers them, too.
   */
  readonly gather: (list: OutboxEntry, members: readonly string[], early?: EarlyCalls) => Promise<void>;
  /** The marks of what the list of that key covers. */
  readonly marks: (list: string) => Promise<readonly string[]>;
  /** Before it is posted: what the list is about now. Those left out are cancelled, with the reason of each. */
  readonly trim: (
    list: string,
    subject: ListSubject,
    leftOut: readonly { readonly key: string; readonly reason: string }[],
    at: Instant,
  ) => Promise<void>;
  /** Takes a list back that is not sent: what it covers is pending again, not before then. Returns that. */
  readonly free: (list: string, notBefore: Instant, reason: string) => Promise<readonly OutboxRow[]>;
  /** Commits that an attempt begins. False when the row is not pending any more: then nothing must be sent. */
  readonly begin: (key: string, now: Instant) => Promise<boolean>;
  /**
   * It was posted. Earlier messages about its case at that place become stale: they shrink. Whoever posted it says next
   * what it shows (`rendered`); a change of the case since the attempt began has the last word. `below` is queued with it:
   * what is posted only because this was, and where that stands.
   */
  readonly sent: (
    key: string,
    place: string,
    reference: string,
    at: Instant,
    below?: readonly OutboxEntry[],
  ) => Promise<void>;
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
  /**
   * Takes back what was sent, or waits to be sent, for stages that call only after `limit`: they may be called again, what
   * stands there is to be edited, and the cases are due at once. What a person escalated stays, and so does what a brief
   * said of stages ahead, unless the brief itself came early. Of what is being sent nobody can say yet: then it is not
   * whole, and to be repeated.
   */
  readonly takeBack: (
    limit: Instant,
    now: Instant,
  ) => Promise<{ readonly messages: number; readonly isWhole: boolean }>;
  /** Those of these keys that were called for, in any order. */
  readonly find: (keys: readonly string[]) => Promise<readonly OutboxRow[]>;
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
      /** Of a list: what it is, and how it marks what it covers. */
      readonly list?: { readonly form: ListForm; readonly members: readonly string[] };
    }[],
  ) => Promise<void>;
}
