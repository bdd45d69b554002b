import type { types } from "@slack/bolt";
import { z } from "zod";
import { spanWords } from "./span-words.ts";
import { duration, type Duration } from "../../../core/time/instant.ts";
import type { Clock } from "../../../ports/clock.ts";
import { slackText } from "../../../platforms/slack/slack-text.ts";
import type { SlackWeb } from "../../../platforms/slack/web-api.ts";
import { harmless } from "../answer.ts";
import { failureFinding } from "./failure-finding.ts";
import { ok, wrong, type Finding } from "./finding.ts";
import { TEST_ACTION, type Listening } from "./listen-for-click.ts";

/** What a test alert takes. */
export interface TestAlertDeps {
  readonly web: SlackWeb;
  readonly clock: Clock;
  /** Where the bot's token comes from, and where the app's. */
  readonly source: string;
  readonly appSource: string;
  /** Marks this test's button, so that one of an earlier test counts for nothing. */
  readonly nonce: string;
}

/** A test alert in Slack. */
export interface TestAlert {
  readonly channel: string;
  readonly ts: string;
}

const TITLE = "Test alert of the SSLA monitor";
const CLICK = "Please click the button, so that the set-up knows that clicks arrive.";

const accepted = z.object({
  ts: z.string(),
  channel: z.string(),
  message: z.object({ app_id: z.string().optional() }).optional(),
});

/** Posts the test alert; also tells when the tokens turn out to be of two apps. */
export async function postTestAlert(
  { web, source, appSource, nonce }: TestAlertDeps,
  channel: string,
  heardBy: string | undefined,
): Promise<{ readonly finding: Finding; readonly alert: TestAlert | undefined }> {
  const step = "test alert";
  const blocks = [paragraph(`*${TITLE}*\n${CLICK}`), button(nonce)];
  const text = `${TITLE}. ${CLICK}`;
  const answer = await web.call("chat.postMessage", { channel, text, blocks, ...harmless });
  if (answer.kind !== "ok") return { finding: failureFinding(step, answer, source), alert: undefined };
  const { data } = accepted.safeParse(answer.body);
  if (data === undefined) {
    const finding = failureFinding(step, { kind: "unknown", reason: "it is unreadable" }, source);
    return { finding, alert: undefined };
  }
  const postedBy = data.message?.app_id;
  const alert = { channel: data.channel, ts: data.ts };
  if (postedBy !== undefined && heardBy !== undefined && postedBy !== heardBy) {
    const said = `the tokens are of two apps: ${source} of ${postedBy}, ${appSource} of ${heardBy}; clicks would never arrive`;
    const mend = `copy both tokens from the same app (api.slack.com/apps/${postedBy})`;
    return { finding: wrong(step, said, mend), alert };
  }
  return { finding: ok(step, `posted to ${channel}`), alert };
}

/** Waits for the click on it, and says in Slack what came of it. */
export async function awaitClick(
  { web, clock, nonce }: TestAlertDeps,
  listening: Pick<Listening, "pressed">,
  alert: TestAlert,
  timeout: Duration,
): Promise<Finding> {
  const from = clock.monotonic();
  const done = new AbortController();
  const user = await Promise.race([
    listening.pressed(nonce),
    clock.sleep(timeout, done.signal).then(() => undefined),
  ]);
  done.abort();
  const took = spanWords(duration(Math.round(clock.monotonic() - from)));
  if (user === undefined) {
    await closeTestAlert(web, alert, "Nobody clicked in time.");
    const mend =
      "run it again and click; if somebody did click, see that Interactivity and Socket Mode are on, and that nothing else uses this app token";
    return wrong("click", `nobody clicked within ${spanWords(timeout)}`, mend);
  }
  await closeTestAlert(web, alert, `The click of <@${slackText(user)}> arrived after ${took}: buttons work.`);
  return ok("click", `by ${user} after ${took}`);
}

/** Takes the button away: a button that does nothing is worse than none. */
export async function closeTestAlert(web: SlackWeb, { channel, ts }: TestAlert, said: string): Promise<void> {
  const text = `*${TITLE}*\n${said}`;
  await web.call("chat.update", { channel, ts, text, blocks: [paragraph(text)], ...harmless });
}

const paragraph = (text: string): types.SectionBlock => ({
  type: "section",
  text: { type: "mrkdwn", text, verbatim: true },
});

const button = (value: string): types.ActionsBlock => ({
  type: "actions",
  elements: [
    {
      type: "button",
      action_id: TEST_ACTION,
      style: "primary",
      text: { type: "plain_text", text: "It works", emoji: false },
      value,
    },
  ],
});
