import type { App, RespondFn } from "@slack/bolt";
import type { Log } from "../../ports/log.ts";
import type { NotifierSink } from "../../ports/notifier.ts";
import type { SlackWeb } from "../../platforms/slack/web-api.ts";
import { answerPress, harmless, withBlocks } from "./answer.ts";
import type { HandOver } from "./hand-over.ts";
import type { Once } from "./once.ts";
import { orPatience } from "./or-patience.ts";
import { readCommand, type GivenCommand } from "./read-command.ts";
import { renderReply, type Private } from "./render-reply.ts";
import type { Sign } from "./sign.ts";

/** What commands are answered with. */
export interface CommandDeps {
  readonly web: SlackWeb;
  readonly log: Log;
  readonly sign: Sign;
  readonly onCommand: NotifierSink["command"];
  readonly handOver: HandOver;
  /** Slack gives up at 3 s by the real clock, whatever that of the program says. */
  readonly ackWithinMs: number;
  /** One for all connections: a command may come again on another. */
  readonly once: Once;
}

const UNREADABLE = "I could not read that command. /ssla help lists what there is.";
const FAILED = "That could not be done just now, and nothing was changed: please try again.";

/** Listens to slash commands, whatever the app calls them. `inHand` hears of each that is dealt with. */
export function listenToCommands(app: App, deps: CommandDeps, inHand: (work: Promise<void>) => void): void {
  app.command(/.*/, async ({ ack, body, respond }) => {
    const given = readCommand(body);
    const acked = async (): Promise<void> => {
      await ack().catch(() => {
        deps.log.warn("slack.ack_lost");
      });
    };
    if (given === undefined) {
      deps.log.warn("slack.command_unreadable");
      await acked();
      await respond({ ...withBlocks(UNREADABLE), ...harmless, response_type: "ephemeral" });
      return;
    }
    const work = onCommand(deps, given, acked, respond);
    inHand(work);
    await work;
  });
}

/** Acknowledged once it is done, or when Slack would wait no longer; answered after that, and once. */
async function onCommand(
  deps: CommandDeps,
  { command, channel }: GivenCommand,
  ack: () => Promise<void>,
  respond: RespondFn,
): Promise<void> {
  let answer: Private = withBlocks(FAILED);
  const done = deps.once(command.id, async () => {
    answer = await answerTo(deps, command);
  });
  await orPatience(done, deps.ackWithinMs);
  await ack();
  if ((await done) === "done before") return;
  const from = { user: command.user, channel, trigger: undefined, isPrivate: false, modal: undefined };
  await answerPress(deps, from, respond, answer);
}

async function answerTo(
  { onCommand, handOver, log }: CommandDeps,
  command: GivenCommand["command"],
): Promise<Private> {
  try {
    return renderReply(await handOver(command.user, await onCommand(command)));
  } catch (error) {
    log.error("slack.command_failed", { kind: error instanceof Error ? error.name : typeof error });
    return withBlocks(FAILED);
  }
}
