import type { RespondFn, types } from "@slack/bolt";
import type { Log } from "../../ports/log.ts";
import type { ReportNotice } from "../../ports/notice.ts";
import type { OnReportAsk, ReportAsk } from "../../ports/notifier.ts";
import { answerIn, answerPress, withBlocks, type AnswerDeps } from "./answer.ts";
import type { Ack } from "./committed.ts";
import type { HandOver } from "./hand-over.ts";
import type { Once } from "./once.ts";
import { orPatience } from "./or-patience.ts";
import type { PressedAt } from "./pressed-at.ts";
import { renderReply, type Private } from "./render-reply.ts";
import type { Sign, SignedValue } from "./sign.ts";

/** Leads the action id of what can be asked for under a report. */
export const REPORT = "report-";

const PARTS = ["cases", "table"] as const satisfies readonly ReportAsk["part"][];
const LABELS: Readonly<Record<ReportAsk["part"], string>> = { cases: "Cases behind", table: "CSV" };

/** What can be asked for about the week of a report; each button carries the week and the brand. */
export function reportButtons({ about }: ReportNotice, sign: Sign): types.ActionsBlock | undefined {
  if (about === undefined) return undefined;
  const elements = PARTS.map((part): types.Button => {
    const action = `${REPORT}${part}`;
    return {
      type: "button",
      action_id: action,
      text: { type: "plain_text", text: LABELS[part], emoji: false },
      value: sign(action, `${about.week} ${about.brand}`),
    };
  });
  return { type: "actions", elements };
}

const VALUE = /^(\d{4}-W\d{2}) ([a-z0-9][a-z0-9_-]{0,63})$/;

/** What was asked for; undefined when the button is none that we made. */
export function readAsk(
  actionId: string,
  signed: SignedValue,
  user: string,
  id: string,
): ReportAsk | undefined {
  const part = PARTS.find((one) => `${REPORT}${one}` === actionId);
  const [, week, brand] = VALUE.exec(signed.value) ?? [];
  if (signed.kind !== "ours" || part === undefined || week === undefined || brand === undefined)
    return undefined;
  return { part, week, brand, user, id };
}

/** What answering takes; `once` of all connections: a press may come again on another. */
export interface AskDeps extends AnswerDeps {
  readonly log: Log;
  readonly onReportAsk: OnReportAsk;
  readonly handOver: HandOver;
  readonly ackWithinMs: number;
  readonly once: Once;
}

/** Acknowledged once it is known, or when Slack would wait no longer; told after that, to who asked alone, and once. */
export async function answerAsk(
  deps: AskDeps,
  ask: ReportAsk,
  at: PressedAt,
  ack: Ack,
  respond: RespondFn | undefined,
): Promise<void> {
  let told: Private = withBlocks("That could not be read just now: please try again.");
  const done = deps.once(ask.id, async () => {
    try {
      told = renderReply(await deps.handOver(ask.user, await deps.onReportAsk(ask)));
    } catch (error) {
      deps.log.error("slack.report_failed", { kind: error instanceof Error ? error.name : typeof error });
    }
  });
  await orPatience(done, deps.ackWithinMs);
  await ack();
  if ((await done) === "done before") return;
  if (respond === undefined) await answerIn(deps, at.channel, at.user, told);
  else await answerPress(deps, at, respond, told);
}
