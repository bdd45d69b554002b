import type { RespondFn, types } from "@slack/bolt";
import type { Log } from "../../ports/log.ts";
import type { Receipt } from "../../ports/notifier.ts";
import type { SlackWeb } from "../../platforms/slack/web-api.ts";
import { escapeSlack, plainText } from "../../platforms/slack/slack-text.ts";
import { explainView } from "./explain-view.ts";
import { inline } from "./pieces.ts";
import type { PressedAt } from "./pressed-at.ts";
import { receiptBlocks } from "./receipt-blocks.ts";
import { renderReply, type Private } from "./render-reply.ts";
import type { Sign } from "./sign.ts";

/** What answering takes. */
export interface AnswerDeps {
  readonly web: SlackWeb;
  readonly log: Log;
  readonly sign: Sign;
}

/** A receipt as its reader sees it. */
export function receiptMessage(receipt: Receipt, sign: Sign): Private {
  const { text, blocks } = withBlocks(receipt.text, ...receiptBlocks(receipt, sign));
  const { quote } = receipt;
  return { text: quote === undefined ? text : `${text} “${escapeSlack(inline(plainText(quote)))}”`, blocks };
}

/** Words, line by line, and what can be done about them. */
export function withBlocks(said: string, ...below: readonly types.KnownBlock[]): Private {
  const { text, blocks } = renderReply({ lines: said.split("\n").map((line) => [line]) });
  return { text, blocks: [...blocks, ...below] };
}

/** Answers a press where it was made, seen by that person only. */
export async function answerReceipt(
  deps: AnswerDeps,
  at: PressedAt,
  respond: RespondFn | undefined,
  receipt: Receipt,
): Promise<void> {
  if (at.modal === undefined && (respond !== undefined || at.channel !== undefined)) {
    await answerPress(deps, at, respond, receiptMessage(receipt, deps.sign));
    return;
  }
  // In a window of ours: the answer takes its place. In the person's home there is no other way to tell them alone.
  const view = explainView(receipt, deps.sign, at.channel);
  const shown =
    at.modal === undefined
      ? await deps.web.call("views.open", { trigger_id: at.trigger ?? "", view })
      : await deps.web.call("views.update", { view_id: at.modal, view });
  // The window was closed meanwhile.
  if (shown.kind !== "ok") await answerIn(deps, at.channel, at.user, receiptMessage(receipt, deps.sign));
}

/** Answers through the press itself, which takes the place of the private message it was made in; else by a new one. */
export async function answerPress(
  deps: AnswerDeps,
  at: PressedAt,
  respond: RespondFn | undefined,
  message: Private,
): Promise<void> {
  try {
    if (respond === undefined) throw new Error("no way to respond");
    await respond({ ...message, ...harmless, response_type: "ephemeral", replace_original: at.isPrivate });
  } catch {
    // Its address lives for half an hour and five answers; the receipt must not be lost with it.
    await answerIn(deps, at.channel, at.user, message);
  }
}

/** Answers in a channel, seen by that person only. */
export async function answerIn(
  { web, log }: Pick<AnswerDeps, "web" | "log">,
  channel: string | undefined,
  user: string,
  message: Private,
): Promise<void> {
  const answer =
    channel === undefined
      ? undefined
      : await web.call("chat.postEphemeral", { channel, user, ...message, ...harmless });
  if (answer?.kind !== "ok") log.warn("slack.receipt_lost", { kind: answer?.kind });
}

/** Nothing in a text becomes a mention or a link by itself. */
export const harmless = {
  link_names: false,
  parse: "none",
  unfurl_links: false,
  unfurl_media: false,
} as const;
