import type { Clock } from "../core/cases/deadline.ts";
import type { CaseId } from "../core/ids.ts";
import type { Duration, Instant } from "../core/time/instant.ts";

/** What a team reads about one case or about the monitor. A notifier gives it its platform's form. */
export type Notice = CaseNotice | CaseLine | PersonalNotice | OpsNotice | QuestionNotice;

/** How a case stands, as its live message shows it: colour, shape and word (DESIGN §6). */
export type Standing =
  /** Waits; before the last warning. */
  | { readonly kind: "soon" }
  /** Waits; the last warning has come. */
  | { readonly kind: "now" }
  /** Waits; the promise is broken. */
  | { readonly kind: "late" }
  | ({ readonly kind: "answered" } & Answered)
  /** Deleted, no reply needed, or resolved by a click: nobody waits any more; `cause` says why. */
  | { readonly kind: "settled"; readonly cause: string; readonly by: Someone | undefined };

/** An answer and how it compares with the promise. */
export interface Answered {
  readonly at: Instant;
  /** How long the customer waited, in the time that the promise counts. */
  readonly after: Duration;
  /** Met by, or missed by, this much of that time. */
  readonly kept: boolean;
  readonly margin: Duration;
  /** On an account that several people share nobody knows who wrote: the one who had claimed it. */
  readonly claimant: Someone | undefined;
}

/** A person: how the notifier's platform knows them, else by name. */
export interface Someone {
  readonly name: string;
  /** Their id on the notifier's platform. */
  readonly user: string | undefined;
}

/** A stretch in which a channel was not watched, and of which we do not know yet what was posted in it. */
export interface Unseen {
  readonly from: Instant;
  /** Undefined while it lasts. */
  readonly to: Instant | undefined;
  readonly cause: string;
}

/** Whom a message is to wake: people by their id on the notifier's platform, or groups of theirs. */
export interface Mentions {
  readonly users: readonly string[];
  readonly groups: readonly string[];
}

/** A case in full, with buttons while it waits. */
export interface CaseNotice {
  readonly kind: "case";
  readonly caseId: CaseId;
  readonly standing: Standing;
  readonly clock: Clock;
  readonly dueAt: Instant;
  /** When the promise breaks for good: later than `dueAt` only over a close. */
  readonly breachAt: Instant;
  /** Time left of the promise, or by how much it is broken, when the message was rendered, in the time it counts. */
  readonly left: Duration;
  readonly over: Duration;
  readonly countedBy: "business" | "calendar";
  /** The platform in words: `X`. */
  readonly platform: string;
  readonly handle: string;
  /** The customer's words; undefined once they have expired or were erased. */
  readonly quote: string | undefined;
  readonly link: string | undefined;
  /** `first reply within 1 h, Mon-Fri 9-18 Chicago · terms of 1 Nov`. */
  readonly promise: string;
  readonly claim: { readonly by: Someone; readonly at: Instant } | undefined;
  readonly snoozedUntil: Instant | undefined;
  readonly mentions: Mentions;
  /** When an answer may have come that we could not see; undefined when there was no such time. */
  readonly unseen: Unseen | undefined;
  /** What the reader must know beside: `could not verify whether it was answered`. */
  readonly notes: readonly string[];
}

/** A case in one line without buttons: what is left of an earlier message when a later one was posted. */
export interface CaseLine {
  readonly kind: "line";
  readonly caseId: CaseId;
  readonly standing: Standing;
  readonly dueAt: Instant;
  readonly platform: string;
  readonly handle: string;
}

/** Said to one person about a case: a claim that lapsed. */
export interface PersonalNotice {
  readonly kind: "personal";
  readonly caseId: CaseId;
  /** One sentence of ours; holds nothing a customer wrote. */
  readonly text: string;
  readonly dueAt: Instant;
  readonly platform: string;
  readonly handle: string;
  readonly link: string | undefined;
}

/** About the monitor's own health. All words are ours. */
export interface OpsNotice {
  readonly kind: "ops";
  readonly level: "trouble" | "mended" | "note";
  readonly title: string;
  /** What happened and what to do, a paragraph each. */
  readonly lines: readonly string[];
}

/** Something that people decide with a button. All words are ours, or the operator's. */
export interface QuestionNotice {
  readonly kind: "question";
  /** 32 hexadecimal digits; what it is about the store knows. */
  readonly question: string;
  readonly title: string;
  /** What it is about, a paragraph each. */
  readonly lines: readonly string[];
  /** At most five. */
  readonly choices: readonly QuestionChoice[];
  /** How it was answered: then there is nothing to press any more. */
  readonly outcome: string | undefined;
}

/** A button of a question. */
export interface QuestionChoice {
  /** Lower-case letters, digits and `-`. */
  readonly id: string;
  readonly label: string;
  readonly style: "primary" | "danger" | undefined;
}
