import { expect, onTestFinished } from "vitest";
import { duration, instant } from "../../../src/core/time/instant.ts";
import { slackNotifier, type SlackNotifierOptions } from "../../../src/notify/slack/slack-notifier.ts";
import type { Notifier } from "../../../src/ports/notifier.ts";
import { activity } from "../../../src/sim/activity.ts";
import { slackFetch } from "../../../src/sim/slack/slack-fetch.ts";
import type { SlackMessage } from "../../../src/sim/slack/slack-message.ts";
import { startSlack, type Slack, type SlackOptions } from "../../../src/sim/slack/start-slack.ts";
import { virtualClock, type VirtualClock } from "../../../src/sim/virtual-clock.ts";
import { recordingLog, type RecordingLog } from "../../support/recording-log.ts";
import { at } from "../../support/terms.ts";
import type { RecordingSink } from "./recording-sink.ts";

/** Tokens that look like the real ones, to be looked for where they must not be. */
export const SECRETS = ["xoxb-canary-bot", "xapp-canary-app"] as const;

/** The channel of the rig. */
export const TEAM = "C0SOCIAL1";
/** A person of the rig. */
export const ANA = "U0ANA0001";

/** A workspace with a channel and two people, and a notifier on it through the real SDK. */
export interface SlackRig {
  readonly slack: Slack;
  readonly clock: VirtualClock;
  readonly log: RecordingLog;
  readonly notifier: Notifier;
  /** Starts the notifier; it is connected then. */
  readonly listen: (sink: RecordingSink) => Promise<void>;
  /** Moves on by `ms`, whatever happens on the way. */
  readonly pass: (ms: number) => Promise<void>;
  /** Lets time pass, a second at a time, until `work` is done. */
  readonly during: <T>(work: Promise<T>) => Promise<T>;
}

/** Sets it up; both are stopped after the test. */
export async function slackRig(
  options: Partial<SlackOptions> = {},
  notifierOptions: Partial<SlackNotifierOptions> = {},
): Promise<SlackRig> {
  const under = activity();
  const clock = virtualClock(at("2026-11-23T22:30:00Z"), under);
  const log = recordingLog();
  const [botToken, appToken] = SECRETS;
  const metadataEvents = ["ssla_alert"];
  const slack = await startSlack({ clock, activity: under, metadataEvents, botToken, appToken, ...options });
  slack.world.user(ANA, "ana");
  slack.world.user("U0BO00001", "bo");
  slack.world.channel(TEAM, "social-alerts");
  const route = { slackApiUrl: slack.apiUrl, fetch: slackFetch(under) };
  const notifier = slackNotifier({ botToken, appToken, clock, log, route, ...notifierOptions });
  onTestFinished(async () => {
    await notifier.stop();
    await slack.stop();
  });
  const listen = async (sink: RecordingSink): Promise<void> => {
    const connected = sink.next("connected");
    await notifier.start(sink);
    await connected;
  };
  const pass = (ms: number): Promise<void> => clock.runUntil(instant(clock.now() + duration(ms)));
  const during = async <T>(work: Promise<T>): Promise<T> => {
    let isDone = false;
    const done = work.finally(() => {
      isDone = true;
    });
    done.catch(() => undefined);
    const isOver = (): boolean => isDone;
    // What was asked first may need no time at all.
    await pass(0);
    while (!isOver()) await pass(1000);
    return await done;
  };
  return { slack, clock, log, notifier, listen, pass, during };
}

/** What only `user` is told in that workspace. */
export function privately({ slack }: Pick<SlackRig, "slack">, user: string) {
  const told = (): readonly SlackMessage[] => slack.world.privateTo(user);
  return {
    told,
    /** The newest private message, once there are so many. */
    nthTold: async (count: number): Promise<SlackMessage> => {
      await expect.poll(() => told().length).toBe(count);
      const message = told().at(-1);
      if (message === undefined) throw new Error("nothing was told");
      return message;
    },
  };
}
