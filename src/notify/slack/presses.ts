import type { App, RespondFn, types } from "@slack/bolt";
import type { Log } from "../../ports/log.ts";
import type { OnAnswer, OnPress, Receipt } from "../../ports/notifier.ts";
import type { SlackWeb } from "../../platforms/slack/web-api.ts";
import { answerIn, answerPress, receiptMessage, withButtons, type Private } from "./answer.ts";
import { snoozeButtons } from "./buttons.ts";
import { explainView } from "./explain-view.ts";
import { pressedAt, readPress, type PressedAt } from "./read-press.ts";
import { readReason, REASON_WORDS, reasonView } from "./reason-view.ts";

/** What presses are answered with. */
export interface PressDeps {
  readonly web: SlackWeb;
  readonly log: Log;
  readonly onPress: OnPress;
  readonly onAnswer: OnAnswer;
  /** Slack gives up at 3 s by the real clock, whatever that of the program says. */
  readonly ackWithinMs: number;
}

/** Acknowledges to Slack; of a form also what is wrong with it. */
type Ack = (response?: {
  readonly response_action: "errors";
  readonly errors: Record<string, string>;
}) => Promise<void>;

const UNREADABLE = "This button is of no use any more. Nothing was changed.";
const NOT_SAVED = "That could not be saved. Nothing was changed: please try again.";
const NO_WORDS = "Please say in a few words why.";

/** Listens to our buttons and forms. `inHand` hears of each that is dealt with. */
export function listenToPresses(app: App, deps: PressDeps, inHand: (work: Promise<void>) => void): void {
  const taken = async (work: Promise<void>): Promise<void> => {
    inHand(work);
    await work;
  };
  app.action(/.*/, async ({ ack, body, respond }) => {
    const at = pressedAt(body);
    const acked: Ack = () => surely(deps, ack());
    await taken(onAction(deps, body, at, acked, "response_url" in body ? respond : undefined));
  });
  app.view(/.*/, async ({ ack, body }) => {
    if (body.type !== "view_submission") return;
    const acked: Ack = (response) => surely(deps, response === undefined ? ack() : ack({ ...response }));
    await taken(onSubmission(deps, body, acked));
  });
}

/** When the connection went away meanwhile the press counts all the same, and its receipt takes another way. */
async function surely({ log }: PressDeps, acked: Promise<void>): Promise<void> {
  await acked.catch(() => {
    log.warn("slack.ack_lost");
  });
}

async function onAction(
  deps: PressDeps,
  body: unknown,
  at: PressedAt | undefined,
  ack: Ack,
  respond: RespondFn | undefined,
): Promise<void> {
  const wish = readPress(body);
  const answer = async (message: Private): Promise<void> => {
    if (at !== undefined) await answerPress(deps, at, respond, message);
  };
  switch (wish.kind) {
    case "nothing":
      await ack();
      return;
    case "unreadable":
      await ack();
      deps.log.warn("slack.press_unreadable");
      await answer(withButtons(UNREADABLE));
      return;
    case "how long":
      await ack();
      await answer(withButtons("Quiet for how long? The clock runs on.", snoozeButtons(wish.caseId)));
      return;
    case "why":
      await ack();
      await openView(deps, at, reasonView(wish.caseId, at?.channel), answer);
      return;
    case "press": {
      const { receipt } = await committed(deps, deps.onPress(wish.press), ack);
      if (receipt === undefined) await answer(withButtons(NOT_SAVED));
      else if (wish.press.action.kind !== "explain") await answer(receiptMessage(receipt));
      else await openView(deps, at, explainView(receipt.text), answer, receiptMessage(receipt));
      return;
    }
    case "answer": {
      const { receipt } = await committed(deps, deps.onAnswer(wish.press), ack);
      await answer(receipt === undefined ? withButtons(NOT_SAVED) : receiptMessage(receipt));
    }
  }
}

async function onSubmission(deps: PressDeps, body: unknown, ack: Ack): Promise<void> {
  const form = readReason(body);
  const complain = (text: string): Promise<void> =>
    ack({ response_action: "errors", errors: { [REASON_WORDS]: text } });
  if (form.kind === "no words") {
    await complain(NO_WORDS);
    return;
  }
  if (form.kind === "unreadable") {
    deps.log.warn("slack.press_unreadable");
    await ack();
    return;
  }
  const { press, channel } = form;
  const { receipt, isLate } = await committed(deps, deps.onPress(press), ack, () => complain(NOT_SAVED));
  if (receipt === undefined && !isLate) return; // told in the form, where what was typed still stands
  const message = receipt === undefined ? withButtons(NOT_SAVED) : receiptMessage(receipt);
  await answerIn(deps, channel, press.user, message);
}

/** What a press led to. */
interface Committed {
  /** Undefined when it could not be saved. */
  readonly receipt: Receipt | undefined;
  /** It was acknowledged before anybody knew. */
  readonly isLate: boolean;
}

/** What the press led to; acknowledged once that is committed, or when Slack would wait no longer. */
async function committed(
  { log, ackWithinMs }: PressDeps,
  pressed: Promise<Receipt>,
  ack: Ack,
  ackFailed: () => Promise<void> = ack,
): Promise<Committed> {
  const work = pressed.catch((error: unknown) => {
    log.error("slack.press_failed", { kind: error instanceof Error ? error.name : typeof error });
    return undefined;
  });
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<"slow">((resolve) => {
    timer = setTimeout(() => {
      resolve("slow");
    }, ackWithinMs);
  });
  const first = await Promise.race([work, slow]);
  clearTimeout(timer);
  await (first === undefined ? ackFailed() : ack());
  return { receipt: await work, isLate: first === "slow" };
}

/** A form can be opened for three seconds after a press; later, or when Slack has trouble, it is said otherwise. */
async function openView(
  { web, log }: PressDeps,
  at: PressedAt | undefined,
  view: types.ModalView,
  answer: (message: Private) => Promise<void>,
  instead: Private = withButtons("Slack did not open the form. Please try again."),
): Promise<void> {
  const opened =
    at?.trigger === undefined ? undefined : await web.call("views.open", { trigger_id: at.trigger, view });
  if (opened?.kind === "ok") return;
  log.warn("slack.view_not_opened", { kind: opened?.kind });
  await answer(instead);
}
