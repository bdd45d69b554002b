import type { types } from "@slack/bolt";
import type { CaseId } from "../../core/ids.ts";
import type { QuestionNotice } from "../../ports/notice.ts";
import type { Action, Receipt } from "../../ports/notifier.ts";
import { safeLink } from "../../platforms/slack/slack-ids.ts";

/** The options of the overflow, in the order of their use. */
export const MORE = ["snooze", "no-reply", "not-for-us", "explain", "resolve"] as const;
const MORE_LABELS: Readonly<Record<(typeof MORE)[number], string>> = {
  snooze: "Snooze…",
  "no-reply": "No reply needed",
  "not-for-us": "Not for us…",
  explain: "Explain",
  resolve: "Resolve",
};

type SnoozeChoice = Extract<Action, { readonly kind: "snooze" }>["choice"];

const SNOOZES: readonly (readonly [SnoozeChoice, string])[] = [
  ["15m", "15 min"],
  ["1h", "1 h"],
  ["closing", "Until closing"],
];

/** What can be done about a case that waits. */
export function caseButtons(subject: CaseId, link: string | undefined): types.ActionsBlock {
  const claim: types.Button = {
    type: "button",
    action_id: "claim",
    text: label("I've got it"),
    style: "primary",
    value: subject,
  };
  const more: types.Overflow = {
    type: "overflow",
    action_id: "more",
    options: MORE.map((choice) => ({ text: label(MORE_LABELS[choice]), value: `${choice} ${subject}` })),
  };
  return { type: "actions", elements: [claim, ...openButton(link), more] };
}

/** The link of a direct message. Undefined when it has none that is safe. */
export function openBlock(link: string | undefined): types.ActionsBlock | undefined {
  const [button] = openButton(link);
  return button && { type: "actions", elements: [button] };
}

/** One more click and the case is quiet for that long. */
export function snoozeButtons(subject: CaseId): types.ActionsBlock {
  const elements = SNOOZES.map(([choice, text]): types.Button => ({
    type: "button",
    // Ids must differ within a block.
    action_id: `snooze-${choice}`,
    text: label(text),
    value: `${choice} ${subject}`,
  }));
  return { type: "actions", elements };
}

/** Leads the action id of each choice of a question. */
export const ANSWER = "answer-";

/** What can be chosen; each button carries the question and its own choice. */
export function questionButtons({
  question,
  choices,
}: Pick<QuestionNotice, "question" | "choices">): types.ActionsBlock {
  const elements = choices.map(({ id, label: text, style }): types.Button => ({
    type: "button",
    action_id: `${ANSWER}${id}`,
    text: label(text),
    value: `${question} ${id}`,
    ...(style && { style }),
  }));
  return { type: "actions", elements };
}

/** Takes back what the receipt is about. */
export function undoButton({ caseId, act }: NonNullable<Receipt["undo"]>): types.ActionsBlock {
  const undo: types.Button = {
    type: "button",
    action_id: "undo",
    text: label("Undo"),
    value: `${caseId} ${act}`,
  };
  return { type: "actions", elements: [undo] };
}

function openButton(link: string | undefined): readonly types.Button[] {
  const url = safeLink(link);
  return url === undefined ? [] : [{ type: "button", action_id: "open", text: label("Open post"), url }];
}

const label = (text: string): types.PlainTextElement => ({ type: "plain_text", text, emoji: false });
