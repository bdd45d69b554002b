import type { types } from "@slack/bolt";
import type { CaseId } from "../../core/ids.ts";
import type { QuestionNotice } from "../../ports/notice.ts";
import type { Offer, Receipt } from "../../ports/notifier.ts";
import { safeLink } from "../../platforms/slack/slack-ids.ts";
import type { Sign } from "./sign.ts";

/** The options of the overflow, in the order of their use. */
export const MORE = ["snooze", "no-reply", "not-for-us", "explain", "resolve"] as const;
const MORE_LABELS: Readonly<Record<(typeof MORE)[number], string>> = {
  snooze: "Snooze…",
  "no-reply": "No reply needed",
  "not-for-us": "Not for us…",
  explain: "Explain",
  resolve: "Resolve",
};

/** One click and the case is quiet for so long; the last asks for words. */
export const SNOOZES = ["15m", "1h", "closing", "custom"] as const;
const SNOOZE_LABELS: Readonly<Record<(typeof SNOOZES)[number], string>> = {
  "15m": "15 min",
  "1h": "1 h",
  closing: "Until closing",
  custom: "Other…",
};

/** What can be done about a case that waits. `apology`: it is late, and there are words for that. */
export function caseButtons(
  subject: CaseId,
  link: string | undefined,
  sign: Sign,
  apology = false,
): types.ActionsBlock {
  const more: types.Overflow = {
    type: "overflow",
    action_id: "more",
    options: MORE.map((choice) => ({
      text: label(MORE_LABELS[choice]),
      value: sign("more", `${choice} ${subject}`),
    })),
  };
  const sorry = apology ? [apologyButton(subject, sign)] : [];
  return {
    type: "actions",
    elements: [claimButton(subject, sign), ...openButton(link), ...sorry, more],
  };
}

/** "I've got it" of one case, also for a row of a list. */
export function claimButton(subject: CaseId, sign: Sign): types.Button {
  const value = sign("claim", subject);
  return { type: "button", action_id: "claim", text: label("I've got it"), style: "primary", value };
}

/** Words for the customer after a miss; all that is left to do about a case that was answered late. */
export function apologyBlock(subject: CaseId, sign: Sign): types.ActionsBlock {
  return { type: "actions", elements: [apologyButton(subject, sign)] };
}

function apologyButton(subject: CaseId, sign: Sign): types.Button {
  return button("apology", "Copy apology", subject, sign);
}

/** What can be done about a case in its row of a list: the same as in a message of its own, but for the menu. */
export function rowButtons(subject: CaseId, link: string | undefined, sign: Sign): types.ActionsBlock {
  return { type: "actions", elements: [claimButton(subject, sign), ...openButton(link)] };
}

/** The link of a direct message. Undefined when it has none that is safe. */
export function openBlock(link: string | undefined): types.ActionsBlock | undefined {
  const [button] = openButton(link);
  return button && { type: "actions", elements: [button] };
}

/** One more click and the case is quiet for that long. */
export function snoozeButtons(subject: CaseId, sign: Sign): types.ActionsBlock {
  const elements = SNOOZES.map(
    // Ids must differ within a block.
    (choice) => button(`snooze-${choice}`, SNOOZE_LABELS[choice], `${choice} ${subject}`, sign),
  );
  return { type: "actions", elements };
}

/** Leads the action id of each choice of a question. */
export const ANSWER = "answer-";

/** Leads it where the choice takes a reason, which is asked for first. */
export const ANSWER_WHY = "why-";

/** What can be chosen until it was answered; each button carries the question and its own choice. */
export function questionButtons(
  { question, choices, outcome, link }: Pick<QuestionNotice, "question" | "choices" | "outcome" | "link">,
  sign: Sign,
): types.ActionsBlock | undefined {
  const open = outcome === undefined ? choices : [];
  const chosen = open.map(({ id, label: text, style, asks }): types.Button => ({
    ...button(`${asks === "reason" ? ANSWER_WHY : ANSWER}${id}`, text, `${question} ${id}`, sign),
    ...(style && { style }),
  }));
  const elements = [...chosen, ...openButton(link)];
  return elements.length === 0 ? undefined : { type: "actions", elements };
}

/** Takes back what the receipt is about. */
export function undoButton({ caseId, act }: NonNullable<Receipt["undo"]>, sign: Sign): types.Button {
  return button("undo", "Undo", `${caseId} ${act}`, sign);
}

/** Does what was offered beside an answer. */
export function offerButton(offer: Offer, sign: Sign): types.Button {
  switch (offer.kind) {
    case "escalate":
      return button("escalate", offer.label, `${offer.caseId} ${offer.stage}`, sign);
    case "needs a reply":
      return button("needs-reply", "Needs a reply", `${offer.caseId} ${offer.message}`, sign);
    case "release":
      return button("release", "Give it back", offer.caseId, sign);
  }
}

function button(actionId: string, text: string, value: string, sign: Sign): types.Button {
  return { type: "button", action_id: actionId, text: label(text), value: sign(actionId, value) };
}

/** Leads to the post, where its address is safe. */
export function openButton(link: string | undefined): readonly types.Button[] {
  const url = safeLink(link);
  return url === undefined ? [] : [{ type: "button", action_id: "open", text: label("Open post"), url }];
}

const label = (text: string): types.PlainTextElement => ({ type: "plain_text", text, emoji: false });
