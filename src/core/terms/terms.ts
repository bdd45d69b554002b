import type { Interaction } from "../interaction.ts";
import type { NonEmpty } from "../non-empty.ts";
import type { BusinessHours } from "../time/business-hours.ts";
import type { Duration, Instant } from "../time/instant.ts";
import type { LocalDate } from "../time/local-date.ts";

/** One version of what a channel promises (DESIGN §2). */
export interface Terms {
  /** The date of its file (`2026-11-01`), or the name of its overlay (`surge`). */
  readonly version: string;
  readonly kind: "version" | "overlay";
  /** In force from this instant on; of no meaning for an overlay, whose acts carry their own instants. */
  readonly from: Instant;
  /** Of the resolved form, defaults included: two versions of the same hash promise the same. */
  readonly hash: string;
  readonly purpose: string | undefined;
  readonly offers: readonly string[];
  readonly hours: BusinessHours;
  /** The interactions that open a case; inside an open case all are answered. */
  readonly answers: readonly Interaction[];
  readonly needsReply: NeedsReply;
  /** The share of deadlines to be kept, above 0 and below 1. */
  readonly objective: number;
  /** Tried in order; the last has no condition. */
  readonly targets: NonEmpty<Target>;
  readonly warnings: readonly WarningRule[];
  readonly escalation: readonly EscalationStep[];
  readonly conduct: ConductTerms;
  readonly remedy: Remedy | undefined;
  readonly gains: string | undefined;
  readonly reviewBy: LocalDate | undefined;
}

/** What a customer is told when the promise was missed: in one language, or by locale (`en`, `pt-BR`). */
export type Remedy = string | Readonly<Record<string, string>>;

/** What is promised to the messages that its condition fits. */
export interface Target {
  readonly name: string;
  /** Undefined matches every message. */
  readonly when: Condition | undefined;
  /** Whether customers are shown it; at most one is. */
  readonly publish: boolean;
  /** Undefined: no SLA for such messages (`target: none`). */
  readonly promise: Promised | undefined;
}

/** Spans of business time, but for a `resolve` by the calendar. */
export interface Promised {
  readonly first: Duration;
  readonly next: Duration;
  readonly update: Duration | undefined;
  readonly resolve: { readonly within: Duration; readonly clock: "business" | "calendar" } | undefined;
}

/** Which messages need a reply beside what is noise everywhere (DESIGN §3). */
export interface NeedsReply {
  /** Tried in order; the first that matches decides. */
  readonly rules: readonly NeedsReplyRule[];
  /** Of what no rule matches: every message, or those only that ask for something. */
  readonly otherwise: "all" | "questions";
}

/** Matches a text by any of its keywords, or by its pattern. */
export interface NeedsReplyRule {
  readonly name: string;
  readonly keywords: readonly string[] | undefined;
  readonly pattern: string | undefined;
  readonly reply: boolean;
}

/** All the parts that are given must hold; within one, any of its items. */
export interface Condition {
  readonly keywords: readonly string[] | undefined;
  readonly interactions: readonly Interaction[] | undefined;
  /** By ISO 639-1. A text too short to tell is in none of them. */
  readonly language?: readonly string[] | undefined;
  /** Platform ids of accounts, and lists of such by name. */
  readonly authors: readonly (string | AuthorList)[] | undefined;
  /** Posted within these hours of the week, in the zone of the terms. */
  readonly time: BusinessHours | undefined;
}

/** Accounts that the terms know by one name: `vip`, `press`. */
export interface AuthorList {
  readonly list: string;
  /** Their platform ids. */
  readonly authors: readonly string[];
}

/** When to warn: after a share of the target is gone, or when so much business time is left. */
export type WarningRule =
  | { readonly kind: "share"; readonly share: number; readonly spelling: string }
  | { readonly kind: "left"; readonly left: Duration; readonly spelling: string };

/** Who hears of it when; `after` is business time from `breachAt`. `to` names routes of `ssla.yaml`. */
export type EscalationStep =
  | { readonly at: "warning" | "breach"; readonly to: readonly string[] }
  | { readonly at: "after"; readonly after: Duration; readonly to: readonly string[] };

/** What is not tolerated, as published, and the rules that find it. */
export interface ConductTerms {
  readonly notTolerated: readonly string[];
  readonly rules: readonly ConductRule[];
}

/** Finds one thing that is not tolerated: by the category of a library, or by a pattern of the operator. */
export interface ConductRule {
  readonly category: string | undefined;
  readonly name: string | undefined;
  readonly publishes: string | undefined;
  readonly pattern: string | undefined;
  readonly action: "flag" | "moderate";
}
