import type { RespondFn, types } from "@slack/bolt";
import type { Receipt } from "../../ports/notifier.ts";
import { answerPress, withBlocks, type AnswerDeps } from "./answer.ts";
import { apologyView } from "./apology-view.ts";
import { snoozeButtons } from "./buttons.ts";
import { explainView } from "./explain-view.ts";
import type { PressedAt } from "./pressed-at.ts";
import type { Wish } from "./read-press.ts";
import { reasonView } from "./reason-view.ts";
import type { Signer } from "./sign.ts";
import { snoozeView } from "./snooze-view.ts";

/** What showing a window takes. */
export interface ShowDeps extends AnswerDeps {
  readonly signer: Signer;
}

type Question = Extract<Wish, { readonly kind: "how long" | "why" }>;

/** Asks what a press leaves open: by one more click, or in a form. */
export async function openFor(
  deps: ShowDeps,
  wish: Question,
  at: PressedAt | undefined,
  respond: RespondFn | undefined,
): Promise<void> {
  if (at === undefined) return;
  if (wish.kind === "how long" && !wish.inWords) {
    const asked = withBlocks("Quiet for how long? The clock runs on.", snoozeButtons(wish.caseId, deps.sign));
    await answerPress(deps, at, respond, asked);
    return;
  }
  const { channel } = at;
  const view =
    wish.kind === "why"
      ? reasonView(deps.signer, { about: wish.about, channel })
      : snoozeView(deps.signer, { about: { caseId: wish.caseId }, channel });
  if (await isOpened(deps, at, view)) return;
  await answerPress(deps, at, respond, withBlocks("Slack did not open the form. Please try again."));
}

/** Shows a receipt in a window of its own; when Slack opens none, in a private message. */
export async function showReceipt(
  deps: ShowDeps,
  at: PressedAt | undefined,
  receipt: Receipt,
  answer: (receipt: Receipt) => Promise<void>,
): Promise<void> {
  const { copy } = receipt;
  const view = copy === undefined ? explainView(receipt, deps.sign, at?.channel) : apologyView(copy);
  if (at !== undefined && (await isOpened(deps, at, view))) return;
  await answer(
    copy === undefined
      ? receipt
      : { ...receipt, text: [receipt.text, ...copy.map(({ text }) => text)].join(" ") },
  );
}

/** A form can be opened for three seconds after a press; later, or when Slack has trouble, it is said otherwise. */
async function isOpened({ web, log }: ShowDeps, at: PressedAt, view: types.ModalView): Promise<boolean> {
  const opened =
    at.trigger === undefined ? undefined : await web.call("views.open", { trigger_id: at.trigger, view });
  if (opened?.kind === "ok") return true;
  log.warn("slack.view_not_opened", { kind: opened?.kind });
  return false;
}
