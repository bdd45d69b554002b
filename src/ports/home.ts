import type { Clock } from "../core/cases/deadline.ts";
import type { CaseId, ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Reply } from "./command.ts";
import type { Someone } from "./notice.ts";

/** What one person sees who opens the app: a page of the queue, and what goes for every page. */
export interface HomePage {
  /** When it was so. */
  readonly at: Instant;
  /** From 0; the last one there is when a later one was asked for. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  /** How many cases are open; of very many no more are counted: then there are `more`. */
  readonly open: number;
  readonly more: boolean;
  /** Those of this page, the first to be due first. */
  readonly cases: readonly HomeCase[];
  /** Those that the person has taken, whatever the page. */
  readonly mine: readonly HomeCase[];
  readonly coverage: readonly HomeChannel[];
  readonly shift: HomeShift;
}

/** An open case in a line or two. */
export interface HomeCase {
  readonly caseId: CaseId;
  readonly nearness: "late" | "now" | "soon" | "on track" | "no promise";
  /** What is due, and when; undefined when nothing was promised. */
  readonly due: { readonly clock: Clock; readonly at: Instant } | undefined;
  readonly openedAt: Instant;
  /** The platform in words: `X`. */
  readonly platform: string;
  /** Undefined where the person may not read what customers write, and once it is kept no more. */
  readonly words: { readonly handle: string; readonly text: string } | undefined;
  /** Likewise: an address may name the customer too. */
  readonly link: string | undefined;
  /** Incidents that cover it, by the names that operators gave them. */
  readonly incidents: readonly string[];
  readonly claimedBy: Someone | undefined;
}

/** Whether a channel is watched. */
export interface HomeChannel {
  readonly channel: ChannelId;
  readonly platform: string;
  /** Undefined while it is. */
  readonly blindSince: Instant | undefined;
}

/** Who is on shift, and what the person can do about it by a click. */
export interface HomeShift {
  /** In words, a line each: `On shift: ana until …`. */
  readonly told: Reply;
  readonly choices: readonly HomeChoice[];
}

/** A click that says a command: `/ssla shift take`. */
export interface HomeChoice {
  readonly label: string;
  readonly command: string;
}

/** What `user` sees on that page of theirs, now. Whoever asks is kept up to date for an hour. */
export type OnHome = (user: string, page: number) => Promise<HomePage>;
