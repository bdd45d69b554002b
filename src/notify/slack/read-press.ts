import { z } from "zod";
import { caseId, type CaseId } from "../../core/ids.ts";
import type { Action, Press, QuestionPress } from "../../ports/notifier.ts";
import { ANSWER, MORE } from "./buttons.ts";

/** What a person wants, as far as a payload of Slack's says. */
export type Wish =
  | { readonly kind: "press"; readonly press: Press }
  /** They answered a question. */
  | { readonly kind: "answer"; readonly press: QuestionPress }
  /** They have to say for how long. */
  | { readonly kind: "how long"; readonly caseId: CaseId }
  /** They have to say why. */
  | { readonly kind: "why"; readonly caseId: CaseId }
  /** A link was opened: nothing for us. */
  | { readonly kind: "nothing" }
  | { readonly kind: "unreadable" };

/** Where a press was made: enough to answer it privately. */
export interface PressedAt {
  readonly user: string;
  readonly channel: string | undefined;
  readonly trigger: string | undefined;
  /** The message is itself a private answer of ours: the next takes its place. */
  readonly isPrivate: boolean;
}

const CASE = /^[0-9a-f]{32}$/;
const CHOICE = /^[a-z0-9-]{1,40}$/;
const CHOICES = ["15m", "1h", "closing"] as const;

const actionsBody = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({ message_ts: z.string().optional(), is_ephemeral: z.boolean().optional() }).optional(),
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

/** Who pressed, and where. Undefined when the payload does not say. */
export function pressedAt(body: unknown): PressedAt | undefined {
  const { data } = actionsBody.omit({ actions: true }).safeParse(body);
  return (
    data && {
      user: data.user.id,
      channel: data.channel?.id,
      trigger: data.trigger_id,
      isPrivate: data.container?.is_ephemeral ?? false,
    }
  );
}

/** What was pressed. Never throws, whatever Slack, or who poses as a button of ours, puts into it. */
export function readPress(body: unknown): Wish {
  const { data } = actionsBody.safeParse(body);
  const pressed = data?.actions[0];
  if (data === undefined || pressed === undefined) return { kind: "unreadable" };
  const name = pressed.action_id;
  const value = pressed.selected_option?.value ?? pressed.value ?? "";
  const idOf = (action: string): string =>
    // A redelivered envelope carries the same payload; a second press has its own `action_ts`.
    ["slack", data.channel?.id, data.container?.message_ts, data.user.id, pressed.action_ts, action].join(
      ":",
    );
  const wish = (subject: string, action: Action): Wish =>
    CASE.test(subject)
      ? {
          kind: "press",
          press: { caseId: caseId(subject), action, user: data.user.id, id: idOf(action.kind) },
        }
      : { kind: "unreadable" };
  const [word = "", rest = ""] = split(value);
  if (name === "open") return { kind: "nothing" };
  if (name === "claim") return wish(value, { kind: "claim" });
  if (name === "more") return wishOfMore(word, rest, wish);
  if (name === "undo") return rest === "" ? { kind: "unreadable" } : wish(word, { kind: "undo", act: rest });
  if (name.startsWith(ANSWER)) {
    return CASE.test(word) && CHOICE.test(rest) && name === ANSWER + rest
      ? {
          kind: "answer",
          press: { question: word, choice: rest, user: data.user.id, id: idOf(`answer ${rest}`) },
        }
      : { kind: "unreadable" };
  }
  const choice = CHOICES.find((one) => one === word);
  if (name.startsWith("snooze-") && choice !== undefined) return wish(rest, { kind: "snooze", choice });
  return { kind: "unreadable" };
}

function wishOfMore(word: string, subject: string, wish: (subject: string, action: Action) => Wish): Wish {
  const choice = MORE.find((one) => one === word);
  if (choice === undefined || !CASE.test(subject)) return { kind: "unreadable" };
  switch (choice) {
    case "snooze":
      return { kind: "how long", caseId: caseId(subject) };
    case "not-for-us":
      return { kind: "why", caseId: caseId(subject) };
    case "no-reply":
      return wish(subject, { kind: "no reply needed" });
    case "explain":
      return wish(subject, { kind: "explain" });
    case "resolve":
      return wish(subject, { kind: "resolve" });
  }
}

/** At the first space: what follows may hold more. */
function split(value: string): readonly string[] {
  const space = value.indexOf(" ");
  return space < 0 ? [value] : [value.slice(0, space), value.slice(space + 1)];
}
