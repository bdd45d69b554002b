import type { Clock as PromiseClock } from "../core/cases/deadline.ts";
import type { AlertKey, BrandId, CaseId, MessageId, PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { OpsNotice } from "./notice.ts";

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
  | { readonly kind: "ops"; readonly notice: OpsNotice }
  /** Asked of people; the question itself is in the store. */
  | { readonly kind: "question"; readonly question: string };

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
