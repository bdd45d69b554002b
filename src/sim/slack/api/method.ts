import type { AppFeatures } from "../app-features.ts";
import type { HistoryRules } from "../history-rules.ts";
import type { Scheduled } from "../scheduled.ts";
import type { SlackTime } from "../slack-time.ts";
import type { SlackWorld } from "../slack-world.ts";
import type { Triggers } from "../triggers.ts";

/** What a method works on. */
export interface ApiContext {
  readonly world: SlackWorld;
  readonly time: SlackTime;
  readonly scheduled: Scheduled;
  readonly triggers: Triggers;
  readonly history: HistoryRules;
  readonly features: AppFeatures;
  /** Whether a post with a `client_msg_id` that was seen before is the post of then. */
  readonly deduplicates: () => boolean;
  /** Where a socket is to be opened, good for one. */
  readonly socketUrl: () => string;
  /** Where the bytes of an announced file go. */
  readonly uploadUrl: (ticket: string) => string;
}

/** What Slack answers when it did what was asked. */
export type Answer = Readonly<Record<string, unknown>>;

/** A method of the Web API. */
export interface ApiMethod {
  /** Which kind of token may call it. */
  readonly token: "bot" | "app";
  /** How often a minute Slack lets it be called. */
  readonly perMinute: number;
  readonly run: (given: Readonly<Record<string, unknown>>, context: ApiContext) => Answer;
}

/** Slack says no: `{ ok: false, error }`. */
export class SlackRefusal extends Error {
  readonly error: string;
  readonly problems: readonly string[];

  constructor(error: string, problems: readonly string[] = []) {
    super(error);
    this.error = error;
    this.problems = problems;
  }
}

/** Slack's rate limit tiers, in calls a minute. The first is for what is done once in a long while. */
export const TIER = { one: 10, two: 20, three: 50, four: 100, special: 600 } as const;
