import { z } from "zod";
import { caseId, messageId, type CaseId } from "../../core/ids.ts";
import type { Action, Press, QuestionPress, ReportAsk } from "../../ports/notifier.ts";
import { ANSWER, ANSWER_WHY, MORE, SNOOZES } from "./buttons.ts";
import type { AskedAbout } from "./form.ts";
import { readAsk, REPORT } from "./report-asks.ts";
import type { SignedValue, Signer } from "./sign.ts";

/** What a person wants, as far as a payload of Slack's says. */
export type Wish =
  | { readonly kind: "press"; readonly press: Press }
  /** They answered a question. */
  | { readonly kind: "answer"; readonly press: QuestionPress }
  /** A button of a question that is none of ours, or of another key: `press` has its message brought up to date. */
  | { readonly kind: "forged answer"; readonly press: QuestionPress }
  /** They want to know more about a report. */
  | { readonly kind: "ask"; readonly ask: ReportAsk }
  /** They have to say for how long: of a few spans, or in words. */
  | { readonly kind: "how long"; readonly caseId: CaseId; readonly inWords: boolean }
  /** They have to say why. */
  | { readonly kind: "why"; readonly about: AskedAbout }
  /** The button is of before buttons were signed: `press` has its message brought up to date. */
  | { readonly kind: "outdated"; readonly press: Press }
  /** The button is none that we made, or of another key: likewise. */
  | { readonly kind: "forged"; readonly press: Press | undefined }
  /** A link was opened: nothing for us. */
  | { readonly kind: "nothing" }
  | { readonly kind: "unreadable" };

const CASE = /^[0-9a-f]{32}$/;
const QUESTION = /^[0-9a-f]{32}$/;
const CHOICE = /^[a-z0-9-]{1,40}$/;

const actionsBody = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({ message_ts: z.string().optional(), view_id: z.string().optional() }).optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        action_ts: z.string(),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
});

/** What a button is for, of whichever case it may be. */
type Meaning =
  Action | { readonly kind: "how long"; readonly inWords: boolean } | { readonly kind: "why" } | undefined;

/** What was pressed. Never throws, whatever Slack, or who poses as a button of ours, puts into it. */
export function readPress(body: unknown, { read }: Pick<Signer, "read">): Wish {
  const { data } = actionsBody.safeParse(body);
  const pressed = data?.actions[0];
  if (data === undefined || pressed === undefined) return { kind: "unreadable" };
  const name = pressed.action_id;
  if (name === "open") return { kind: "nothing" };
  const signed = read(name, pressed.selected_option?.value ?? pressed.value ?? "");
  const user = data.user.id;
  const idOf = (what: string): string =>
    // A redelivered envelope carries the same payload; a second press has its own `action_ts`.
    [
      "slack",
      data.channel?.id,
      data.container?.message_ts ?? data.container?.view_id,
      user,
      pressed.action_ts,
      what,
    ].join(":");
  if (name.startsWith(ANSWER)) return answerOf(name.slice(ANSWER.length), signed, user, idOf);
  if (name.startsWith(ANSWER_WHY)) {
    const wish = answerOf(name.slice(ANSWER_WHY.length), signed, user, idOf);
    return wish.kind === "answer" ? { kind: "why", about: chosenIn(wish.press) } : wish;
  }
  if (name.startsWith(REPORT)) {
    const ask = readAsk(name, signed, user, idOf(name));
    if (ask !== undefined) return { kind: "ask", ask };
    return signed.kind === "forged" ? { kind: "forged", press: undefined } : { kind: "unreadable" };
  }
  const { subject, meaning } = meaningOf(name, signed.value);
  const pressOf = (action: Action): Press => ({
    caseId: caseId(subject),
    action,
    user,
    id: idOf(action.kind),
  });
  const isKnown = CASE.test(subject) && meaning !== undefined;
  if (signed.kind === "forged") {
    return { kind: "forged", press: isKnown ? pressOf({ kind: "outdated" }) : undefined };
  }
  if (!isKnown) return { kind: "unreadable" };
  if (signed.kind === "unsigned") return { kind: "outdated", press: pressOf({ kind: "outdated" }) };
  if (meaning.kind === "how long") return { ...meaning, caseId: caseId(subject) };
  if (meaning.kind === "why") return { kind: "why", about: { caseId: caseId(subject) } };
  return { kind: "press", press: pressOf(meaning) };
}

/** An answer to a question; its buttons were never posted without a signature. */
function answerOf(choice: string, signed: SignedValue, user: string, idOf: (what: string) => string): Wish {
  const [question = "", said = ""] = split(signed.value);
  const isKnown = QUESTION.test(question) && CHOICE.test(said);
  const id = idOf(`answer ${choice}`);
  if (signed.kind === "forged") {
    return isKnown
      ? { kind: "forged answer", press: { question, choice: undefined, user, id } }
      : { kind: "forged", press: undefined };
  }
  if (signed.kind === "unsigned" || !isKnown || said !== choice) return { kind: "unreadable" };
  return { kind: "answer", press: { question, choice, user, id } };
}

const chosenIn = ({ question, choice = "" }: QuestionPress): AskedAbout => ({ question, choice });

/** The case that a button's value names, and what the button is for. */
function meaningOf(name: string, value: string): { readonly subject: string; readonly meaning: Meaning } {
  if (name === "claim" || name === "release" || name === "apology") {
    return { subject: value, meaning: { kind: name } };
  }
  const [first = "", rest = ""] = split(value);
  if (name === "more") return { subject: rest, meaning: meaningOfMore(first) };
  if (name.startsWith("snooze-")) return { subject: rest, meaning: meaningOfSnooze(first) };
  return { subject: first, meaning: rest === "" ? undefined : namedAction(name, rest) };
}

/** Of the buttons whose value begins with the case; `rest` is what follows it. */
function namedAction(name: string, rest: string): Meaning {
  if (name === "undo") return { kind: "undo", act: rest };
  if (name === "escalate") return { kind: "escalate", stage: rest };
  if (name === "needs-reply") return { kind: "needs a reply", message: messageId(rest) };
  return undefined;
}

function meaningOfMore(word: string): Meaning {
  const choice = MORE.find((one) => one === word);
  switch (choice) {
    case "snooze":
      return { kind: "how long", inWords: false };
    case "not-for-us":
      return { kind: "why" };
    case "no-reply":
      return { kind: "no reply needed" };
    case "explain":
    case "resolve":
      return { kind: choice };
    case undefined:
      return undefined;
  }
}

function meaningOfSnooze(word: string): Meaning {
  const choice = SNOOZES.find((one) => one === word);
  if (choice === "custom") return { kind: "how long", inWords: true };
  return choice && { kind: "snooze", choice };
}

/** At the first space: what follows may hold more. */
function split(value: string): readonly string[] {
  const space = value.indexOf(" ");
  return space < 0 ? [value] : [value.slice(0, space), value.slice(space + 1)];
}
