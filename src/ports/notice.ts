import type { Clock } from "../core/cases/deadline.ts";
import type { CaseId } from "../core/ids.ts";
import type { Duration, Instant, Interval } from "../core/time/instant.ts";

/** What a team reads about one case or about the monitor. A notifier gives it its platform's form. */
export type Notice =
  CaseNotice | CaseLine | ListNotice | ListLine | PersonalNotice | OpsNotice | QuestionNotice | ReportNotice;

/** How a case stands, as its live message shows it: colour, shape and word (DESIGN §6). */
export type Standing =
  /** Waits; before the first warning. */
  | { readonly kind: "on track" }
  /** Waits; before the last warning. */
  | { readonly kind: "soon" }
  /** Waits; the last warning has come. */
  | { readonly kind: "now" }
  /** Waits; the promise is broken. */
  | { readonly kind: "late" }
  | ({ readonly kind: "answered" } & Answered)
  /** Deleted, or no reply needed: nobody waits any more; `cause` says why. */
  | { readonly kind: "withdrawn"; readonly cause: string; readonly by: Someone | undefined }
  /** Resolved by a click, or not for us: likewise. */
  | { readonly kind: "settled"; readonly cause: string; readonly by: Someone | undefined }
  /** Answered; whether in time nobody can know, for the channel was not watched. */
  | { readonly kind: "unknown" };

/** Whether somebody still waits: then its message wakes people and has buttons. */
export function isWaiting({ kind }: Standing): boolean {
  return kind === "on track" || kind === "soon" || kind === "now" || kind === "late";
}

/** An answer and how it compares with the promise. */
export interface Answered {
  readonly at: Instant;
  /** How long the customer waited, in the time that the promise counts. */
  readonly after: Duration;
  /** Met by, or missed by, this much of that time. */
  readonly kept: boolean;
  readonly margin: Duration;
  /** What explains a miss and blames nobody: `it came 3 min before closing`. */
  readonly context: string | undefined;
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
  /** By whom people were called before their time, the last time. */
  readonly escalated: { readonly by: Someone; readonly at: Instant } | undefined;
  /** The promise was missed, and the terms have words for that. */
  readonly offersApology: boolean;
  readonly mentions: Mentions;
  /** When an answer may have come that we could not see; undefined when there was no such time. */
  readonly unseen: Unseen | undefined;
  /** Platforms on which somebody waits who wrote the same words: perhaps the same customer. */
  readonly elsewhere: readonly string[];
  /** Incidents that cover it, by the names that operators gave them: its terms are theirs. */
  readonly incidents: readonly string[];
  /** What is not tolerated here of what its messages do, as the terms name it; absent when there is nothing. */
  readonly conduct?: readonly string[];
  /** When it was called for, if something held it up for minutes: late news says that it is late. */
  readonly calledFor: Instant | undefined;
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

/**
 * Why a list is sent: three or more cases wait; so many messages fell due that they cannot go one by one; the channel is
 * about to open, or to close.
 */
export type ListForm = "group" | "digest" | "brief" | "closing";

/** Cases of one channel together, each in a row with a button of its own while it waits. */
export interface ListNotice {
  readonly kind: "list";
  readonly form: ListForm;
  readonly platform: string;
  /** When the channel opens, or closes, if the list is about that. */
  readonly turn: Instant | undefined;
  /** How many wait, shown or not. */
  readonly waiting: number;
  /** Of those shown that wait. */
  readonly firstDue: Instant | undefined;
  /** The first to fall due first. */
  readonly rows: readonly ListRow[];
  /** How many wait that are not shown. */
  readonly more: number;
  readonly mentions: Mentions;
  /** When the notifier's platform could not be reached, if that is why it comes late. */
  readonly unreached: Interval | undefined;
  /** When it was called for, if anything else held it up for minutes. */
  readonly calledFor: Instant | undefined;
  readonly notes: readonly string[];
}

/** A case in a list. */
export type ListRow = Pick<
  CaseNotice,
  "caseId" | "standing" | "clock" | "dueAt" | "handle" | "quote" | "link" | "claim" | "incidents"
>;

/** What is left of a list once a later one was posted. */
export interface ListLine {
  readonly kind: "list line";
  readonly form: ListForm;
  readonly platform: string;
  /** Of how many cases it told. */
  readonly cases: number;
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
  /** Names a trouble that will be told to be mended under the same name: where incidents are kept the two are one. */
  readonly trouble?: string;
  readonly title: string;
  /** What happened and what to do, a paragraph each. */
  readonly lines: readonly string[];
}

/** A week's report, or a part of it. What channels are called is the operator's, all other words are ours. */
export interface ReportNotice {
  readonly kind: "report";
  readonly title: string;
  /** A paragraph each. */
  readonly lines: readonly string[];
  /** Of which week it is; where that is said, more may be asked for about it. */
  readonly about?: { readonly brand: string; readonly week: string };
}

/** Something that people decide with a button. All words are ours, or the operator's, but for the quote and the handle. */
export interface QuestionNotice {
  readonly kind: "question";
  /** 32 hexadecimal digits; what it is about the store knows. */
  readonly question: string;
  readonly title: string;
  /** Whose words it is about. */
  readonly source?: Pick<CaseNotice, "platform" | "handle">;
  /** A customer's words, those masked that nobody is to read unasked. */
  readonly quote?: string;
  /** Where the post can be opened. */
  readonly link?: string;
  /** What it is about, a paragraph each. */
  readonly lines: readonly string[];
  /** At most four. */
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
  /** It takes a reason, which is asked for first. */
  readonly asks?: "reason";
}
