import { App, type SocketModeReceiver } from "@slack/bolt";
import type { Duration } from "../../core/time/instant.ts";
import type { Log } from "../../ports/log.ts";
import { sdkLog } from "./sdk-log.ts";
import { clientOptions, type SlackRoute } from "./web-api.ts";

/** What an app is made of. */
export interface BoltAppDeps {
  readonly botToken: string;
  readonly log: Log;
  readonly route: SlackRoute;
  readonly limit: Duration;
  /** Adds the listeners. */
  readonly listen: (app: App) => void;
}

/** Bolt on a connection: for what people press, which is acknowledged by whoever deals with it. */
export function attachBoltApp({
  botToken,
  log,
  route,
  limit,
  listen,
}: BoltAppDeps): (receiver: SocketModeReceiver) => void {
  return (receiver: SocketModeReceiver): void => {
    const app = new App({
      token: botToken,
      receiver,
      logger: sdkLog(log, "bolt"),
      clientOptions: clientOptions(log, route, limit),
      // It would ask Slack who we are when the first press comes, and drop the press if Slack does not say.
      tokenVerificationEnabled: false,
      // What we posted ourselves is what we want to be told of.
      ignoreSelf: false,
      convoStore: false,
    });
    app.error(() => {
      log.error("slack.listener_failed");
      return Promise.resolve();
    });
    listen(app);
  };
}
