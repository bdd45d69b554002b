import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { duration, instant } from "../../../../src/core/time/instant.ts";
import type { Clock } from "../../../../src/ports/clock.ts";
import { activity } from "../../../../src/sim/activity.ts";
import { startSlack } from "../../../../src/sim/slack/start-slack.ts";

/** Time as it is. */
const realClock: Clock = {
  now: () => instant(Date.now()),
  monotonic: () => performance.now(),
  sleep: (by, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, duration(by));
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};

/** A bot of a few lines, with no idea where its Slack is but an address. */
const BOT = `
  import { App, LogLevel } from "@slack/bolt";
  const [slackApiUrl, token, appToken, channel] = process.argv.slice(1);
  const app = new App({ token, appToken, socketMode: true, logLevel: LogLevel.ERROR, clientOptions: { slackApiUrl } });
  app.event("message_metadata_posted", async ({ event }) => {
    console.log("heard", event.metadata.event_payload.k);
    process.exit(0);
  });
  await app.start();
  const metadata = { event_type: "ssla_alert", event_payload: { k: "key-1" } };
  await app.client.chat.postMessage({ channel, text: "from another process", metadata });
`;

it("the loopback Slack serves a bot in another process, in real time", async () => {
  const slack = await startSlack({ clock: realClock, activity: activity(), metadataEvents: ["ssla_alert"] });
  onTestFinished(() => slack.stop());
  slack.world.channel("C0SOCIAL1", "social-alerts");
  const { bot, app } = slack.tokens;
  const args = ["--input-type=module", "-e", BOT, slack.apiUrl, bot, app, "C0SOCIAL1"];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toBe("heard key-1\n");
  expect(slack.world.messagesIn("C0SOCIAL1").map((each) => each.body.text)).toEqual(["from another process"]);
});
