import type { types } from "@slack/bolt";
import { z } from "zod";
import { caseId, type CaseId } from "../../core/ids.ts";
import type { Press } from "../../ports/notifier.ts";
import { isPlaceId } from "../../platforms/slack/slack-ids.ts";
import { plainText } from "../../platforms/slack/slack-text.ts";

/** By this the form is known when it comes back. */
export const REASON_VIEW = "not-for-us";

/** Where a missing reason is complained of. */
export const REASON_WORDS = "words";

const OTHER = "other";

const REASONS: readonly (readonly [string, string])[] = [
  ["spam", "Spam or advertising"],
  ["abuse", "Abuse, no request in it"],
  ["elsewhere", "Meant for another company"],
  ["our own", "From one of our own people"],
  [OTHER, "Something else"],
];

const MAX_REASON = 200;

/** A form that asks why a case is not for us: excluding it changes figures, so it takes a reason. */
export function reasonView(subject: CaseId, channel: string | undefined): types.ModalView {
  const options = REASONS.map(([value, text]): types.PlainTextOption => ({ text: label(text), value }));
  return {
    type: "modal",
    callback_id: REASON_VIEW,
    private_metadata: JSON.stringify({ c: subject, p: channel }),
    title: label("Not for us"),
    submit: label("Exclude"),
    close: label("Cancel"),
    blocks: [
      {
        type: "input",
        block_id: "reason",
        label: label("Why is nobody here to answer it?"),
        element: { type: "radio_buttons", action_id: "reason", options },
      },
      {
        type: "input",
        block_id: REASON_WORDS,
        optional: true,
        label: label("In your words"),
        hint: label("It stands in the weekly report, beside what was excluded."),
        element: { type: "plain_text_input", action_id: REASON_WORDS, max_length: MAX_REASON },
      },
    ],
  };
}

/** What came back: a press and where to answer it, or that the words are missing. */
export type Submitted =
  | { readonly kind: "press"; readonly press: Press; readonly channel: string | undefined }
  | { readonly kind: "no words" }
  | { readonly kind: "unreadable" };

const submission = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    id: z.string(),
    hash: z.string(),
    private_metadata: z.string(),
    state: z.object({
      values: z.object({
        reason: z.object({ reason: z.object({ selected_option: z.object({ value: z.string() }) }) }),
        words: z.object({ words: z.object({ value: z.string().nullish() }) }).optional(),
      }),
    }),
  }),
});

const remembered = z.object({ c: z.string().regex(/^[0-9a-f]{32}$/), p: z.string().optional() });

/** Reads the form. Never throws. */
export function readReason(body: unknown): Submitted {
  const { data } = submission.safeParse(body);
  const memory = remembered.safeParse(json(data?.view.private_metadata)).data;
  if (data === undefined || memory === undefined) return { kind: "unreadable" };
  const { reason, words } = data.view.state.values;
  const chosen = REASONS.find(([value]) => value === reason.reason.selected_option.value)?.[0];
  if (chosen === undefined) return { kind: "unreadable" };
  const said = plainText(words?.words.value ?? "", MAX_REASON).trim();
  if (chosen === OTHER && said === "") return { kind: "no words" };
  const full = [chosen === OTHER ? "" : chosen, said].filter((part) => part !== "").join(": ");
  const press: Press = {
    caseId: caseId(memory.c),
    action: { kind: "not for us", reason: full },
    user: data.user.id,
    id: ["slack", data.view.id, data.view.hash].join(":"),
  };
  return {
    kind: "press",
    press,
    channel: memory.p !== undefined && isPlaceId(memory.p) ? memory.p : undefined,
  };
}

function json(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "") as unknown;
  } catch {
    return undefined; // no form of ours
  }
}

const label = (text: string): types.PlainTextElement => ({ type: "plain_text", text, emoji: false });
