import type { ChannelKinds } from "../channels/define-channel.ts";
import type { Duration } from "../core/time/instant.ts";
import type { SlackNotifierOptions } from "../notify/slack/slack-notifier.ts";
import type { BatchClassifier } from "../ports/classifier.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Scheduler } from "../ports/scheduler.ts";

/** The world a monitor lives in: the machine's own, or that of a demo or a test. */
export interface World {
  readonly cwd: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Those that the configuration was read with: a route to a platform is theirs. */
  readonly kinds: ChannelKinds;
  /** Leads the SDK of the team's Slack to another server. */
  readonly slack?: SlackNotifierOptions["route"];
  /** Where PagerDuty takes events, if not where it says it does. */
  readonly pagerduty?: string;
  readonly tick?: Duration;
  /** The calendar of the machine; absent where time is another. */
  readonly scheduler?: Scheduler;
  /** Absent: texts are read by the plain rules in this thread. */
  readonly classifier?: BatchClassifier;
  /** Everything but sending: what would be sent is kept as sent in a store of its own (docs/decisions/015). */
  readonly shadow?: boolean;
}
