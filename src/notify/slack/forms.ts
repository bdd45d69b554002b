import type { OnAnswer, Receipt } from "../../ports/notifier.ts";
import { answerIn, receiptMessage } from "./answer.ts";
import { committed, type Ack, type CommitDeps } from "./committed.ts";
import type { ShowDeps } from "./open-view.ts";
import { readSubmitted } from "./read-form.ts";
import type { Signer } from "./sign.ts";

/** What answering a form takes. */
interface FormDeps extends CommitDeps, ShowDeps {
  readonly signer: Signer;
  readonly onAnswer: OnAnswer;
}

/** Deals with a form that was handed in. What is wrong with it is said in the form, where what was typed still stands. */
export async function handleForm(deps: FormDeps, body: unknown, ack: Ack, notSaved: Receipt): Promise<void> {
  const form = readSubmitted(body, deps.signer);
  const complain = (field: string, text: string): Promise<void> =>
    ack({ response_action: "errors", errors: { [field]: text } });
  switch (form.kind) {
    case "nothing":
      await ack();
      return;
    case "wrong":
      await complain(form.field, form.text);
      return;
    case "unreadable":
      deps.log.warn("slack.press_unreadable");
      await ack();
      return;
    case "press":
    case "answer": {
      const { channel, field, press } = form;
      const { receipt = notSaved, isLate } = await committed(
        deps,
        form.kind === "press" ? deps.onPress(form.press) : deps.onAnswer(form.press),
        ack,
        (made = notSaved) => (made.refused === true ? complain(field, made.text) : ack()),
      );
      if (receipt.refused === true && !isLate) return;
      await answerIn(deps, channel, press.user, receiptMessage(receipt, deps.sign));
    }
  }
}
