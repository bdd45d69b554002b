import type { App, RespondFn } from "@slack/bolt";
import type { OnAnswer, Receipt } from "../../ports/notifier.ts";
import { answerReceipt } from "./answer.ts";
import { committed, surely, type Ack, type CommitDeps } from "./committed.ts";
import { handleForm } from "./forms.ts";
import { isInHome } from "./home.ts";
import { openFor, showReceipt, type ShowDeps } from "./open-view.ts";
import { pressedAt, type PressedAt } from "./pressed-at.ts";
import { readPress, type Wish } from "./read-press.ts";
import { answerAsk, type AskDeps } from "./report-asks.ts";
import type { Signer } from "./sign.ts";

/** What presses are answered with. */
export interface PressDeps extends CommitDeps, ShowDeps, AskDeps {
  readonly signer: Signer;
  readonly onAnswer: OnAnswer;
}

const say = (text: string): Receipt => ({ text, undo: undefined });

const UNREADABLE = say("This button is of no use any more. Nothing was changed.");
const NOT_SAVED: Receipt = {
  ...say("That could not be saved. Nothing was changed: please try again."),
  refused: true,
};
const OUTDATED = say(
  "This message is of an older version. Nothing was changed: please press again, it is being brought up to date.",
);
const FORGED = say("This button does not belong to this case. Nothing was changed.");

/** Listens to our buttons and forms. `inHand` hears of each that is dealt with. */
export function listenToPresses(app: App, deps: PressDeps, inHand: (work: Promise<void>) => void): void {
  const taken = async (work: Promise<void>): Promise<void> => {
    inHand(work);
    await work;
  };
  app.action(/.*/, async ({ ack, body, respond }) => {
    if (isInHome(body)) return; // dealt with there
    const at = pressedAt(body);
    const acked: Ack = () => surely(deps, ack());
    await taken(onAction(deps, body, at, acked, "response_url" in body ? respond : undefined));
  });
  app.view(/.*/, async ({ ack, body }) => {
    if (body.type !== "view_submission") return;
    const acked: Ack = (response) => surely(deps, response === undefined ? ack() : ack({ ...response }));
    await taken(handleForm(deps, body, acked, NOT_SAVED));
  });
}

async function onAction(
  deps: PressDeps,
  body: unknown,
  at: PressedAt | undefined,
  ack: Ack,
  respond: RespondFn | undefined,
): Promise<void> {
  const { log, signer } = deps;
  const wish = readPress(body, signer);
  const answer = async (receipt: Receipt): Promise<void> => {
    if (at !== undefined) await answerReceipt(deps, at, respond, receipt);
  };
  switch (wish.kind) {
    case "nothing":
      await ack();
      return;
    case "unreadable":
      await ack();
      log.warn("slack.press_unreadable");
      await answer(UNREADABLE);
      return;
    case "how long":
    case "why":
      await ack();
      await openFor(deps, wish, at, respond);
      return;
    case "outdated":
      await committed(deps, deps.onPress(wish.press), ack);
      await answer(OUTDATED);
      return;
    case "forged":
      log.warn("slack.press_forged", { user: at?.user });
      await (wish.press === undefined ? ack() : committed(deps, deps.onPress(wish.press), ack));
      await answer(FORGED);
      return;
    case "ask":
      if (at === undefined) await ack();
      else await answerAsk(deps, wish.ask, at, ack, respond);
      return;
    case "press":
      await onPressed(deps, wish, ack, at, answer);
      return;
    case "forged answer":
      log.warn("slack.press_forged", { user: at?.user });
      await committed(deps, deps.onAnswer(wish.press), ack);
      await answer(OUTDATED);
      return;
    case "answer": {
      const { receipt = NOT_SAVED } = await committed(deps, deps.onAnswer(wish.press), ack);
      await answer(receipt);
    }
  }
}

async function onPressed(
  deps: PressDeps,
  { press }: Extract<Wish, { readonly kind: "press" }>,
  ack: Ack,
  at: PressedAt | undefined,
  answer: (receipt: Receipt) => Promise<void>,
): Promise<void> {
  const { receipt = NOT_SAVED } = await committed(deps, deps.onPress(press), ack);
  const { kind } = press.action;
  const hasWindow = kind === "explain" || receipt.copy !== undefined;
  if (hasWindow && receipt.refused !== true) await showReceipt(deps, at, receipt, answer);
  else await answer(receipt);
}
