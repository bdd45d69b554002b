import { App, LogLevel, SocketModeReceiver, webApi } from "@slack/bolt";
import { expect, onTestFinished } from "vitest";
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
  readonly startApp: (prepare: (app: App) => void) => Promise<App>;
}

/** Sets the rig up; it is taken down after the test. */
export async function slackRig(options: Partial<SlackOptions> = {}): Promise<SlackRig> {
  const under = activity();
  const clock = virtualClock(START, under);
  const slack = await startSlack({ clock, activity: under, ...options });
  const apps: App[] = [];
  onTestFinished(async () => {
    for (const app of apps) await app.stop();
    await expect.poll(() => slack.sockets.open()).toBe(0);
    await slack.stop();
  });
  slack.world.user("U0ANA0001", "ana");
  slack.world.user("U0BO00001", "bo");
  slack.world.channel(TEAM, "social-alerts");
  const startApp = async (prepare: (app: App) => void): Promise<App> => {
    const receiver = new SocketModeReceiver({
      appToken: slack.tokens.app,
      logLevel: LogLevel.ERROR,
      clientPingTimeout: 300, // the SDK waits this long before it opens a socket again
      installerOptions: { clientOptions: clientOptions(slack, under) },
    });
    const app = new App({
      token: slack.tokens.bot,
      receiver,
      logLevel: LogLevel.ERROR,
      clientOptions: clientOptions(slack, under),
    });
    prepare(app);
    await app.start();
    apps.push(app);
    return app;
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
