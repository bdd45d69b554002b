import { App, LogLevel, SocketModeReceiver, webApi } from "@slack/bolt";
import { onTestFinished } from "vitest";
import type { Instant } from "../../../../src/core/time/instant.ts";
import { instant } from "../../../../src/core/time/instant.ts";
import type { Activity } from "../../../../src/sim/activity.ts";
import { activity } from "../../../../src/sim/activity.ts";
import { slackFetch } from "../../../../src/sim/slack/slack-fetch.ts";
import type { Slack, SlackOptions } from "../../../../src/sim/slack/start-slack.ts";
import { startSlack } from "../../../../src/sim/slack/start-slack.ts";
import type { VirtualClock } from "../../../../src/sim/virtual-clock.ts";
import { virtualClock } from "../../../../src/sim/virtual-clock.ts";

/** Monday, 2 November 2026, 09:00 in Chicago. */
export const START: Instant = instant(Date.parse("2026-11-02T15:00:00Z"));

/** The channel of the rig. */
export const TEAM = "C0SOCIAL1";

/** A workspace with a channel and two people, a clock that stands, and the real client. */
export interface SlackRig {
  readonly slack: Slack;
  readonly clock: VirtualClock;
  readonly under: Activity;
  readonly client: webApi.WebClient;
  /** Moves on by `ms`, whatever happens on the way. */
  readonly pass: (ms: number) => Promise<void>;
  /** Starts a real app on the workspace; it is stopped after the test. */
  readonly startApp: (prepare: (app: App) => void, pingTimeoutMs?: number) => Promise<RunningApp>;
}

/** An app of the rig. */
export interface RunningApp {
  /** Resolves when it has been greeted on its next socket. */
  readonly nextGreeting: () => Promise<void>;
}

/** Sets the rig up; it is taken down after the test. */
export async function slackRig(options: Partial<SlackOptions> = {}): Promise<SlackRig> {
  const under = activity();
  const clock = virtualClock(START, under);
  const slack = await startSlack({ clock, activity: under, ...options });
  onTestFinished(slack.stop);
  slack.world.user("U0ANA0001", "ana");
  slack.world.user("U0BO00001", "bo");
  slack.world.channel(TEAM, "social-alerts");
  const startApp: SlackRig["startApp"] = async (prepare, pingTimeoutMs) => {
    const receiver = socketReceiver(slack, under, pingTimeoutMs);
    const app = new App({
      token: slack.tokens.bot,
      receiver,
      logLevel: LogLevel.ERROR,
      clientOptions: clientOptions(slack, under),
    });
    prepare(app);
    const { client } = receiver;
    let reopens = false;
    client.on("reconnecting", () => (reopens = true));
    client.on("connected", () => (reopens = false));
    const nextGreeting = (): Promise<void> => new Promise((resolve) => client.once("connected", resolve));
    await app.start();
    onTestFinished(async () => {
      // Nobody holds the promise of a socket that the SDK opens again: stopped meanwhile, it is rejected unheard.
      if (reopens) await nextGreeting();
      await client.disconnect(); // app.stop() would not wait for it
    });
    return { nextGreeting };
  };
  return {
    slack,
    clock,
    under,
    client: new webApi.WebClient(slack.tokens.bot, clientOptions(slack, under)),
    pass: (ms) => clock.runUntil(instant(clock.now() + ms)),
    startApp,
  };
}

/** The SDK waits `pingTimeoutMs` for a sign of life, and as long before it opens a socket again. */
const socketReceiver = (slack: Slack, under: Activity, pingTimeoutMs = 5000): SocketModeReceiver =>
  new SocketModeReceiver({
    appToken: slack.tokens.app,
    logLevel: LogLevel.ERROR,
    clientPingTimeout: pingTimeoutMs,
    installerOptions: { clientOptions: clientOptions(slack, under) },
  });

/** All that the SDK needs to be told. */
export const clientOptions = (slack: Slack, under: Activity): webApi.WebClientOptions => ({
  slackApiUrl: slack.apiUrl,
  fetch: slackFetch(under),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  logLevel: LogLevel.ERROR,
});

/** The words of Slack for why a call failed; or what else went wrong with it. */
export async function failure(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "ok";
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
    if (error instanceof webApi.WebAPIHTTPError) return String(error.statusCode);
    if (error instanceof webApi.WebAPIRateLimitedError) return `wait ${error.retryAfter} s`;
    if (error instanceof webApi.WebAPIRequestError) return "no answer";
    throw error;
  }
}
