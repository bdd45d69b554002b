import type { types } from "@slack/bolt";
import { z } from "zod";
import { plainText } from "../../platforms/slack/slack-text.ts";
import { formMemory, label, readMemory, type FormMemory, type Submitted } from "./form.ts";
import type { Signer } from "./sign.ts";

/** By this the form is known when it comes back. */
export const REASON_VIEW = "not-for-us";

/** Where a missing reason is complained of. */
const REASON_WORDS = "words";

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
export function reasonView(signer: Signer, memory: FormMemory): types.ModalView {
  const options = REASONS.map(([value, text]): types.PlainTextOption => ({ text: label(text), value }));
  return {
    type: "modal",
    callback_id: REASON_VIEW,
    private_metadata: formMemory(signer, REASON_VIEW, memory),
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

const NO_WORDS = "Please say in a few words why.";

const submission = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    id: z.string(),
    hash: z.string(),
    callback_id: z.literal(REASON_VIEW),
    private_metadata: z.string(),
    state: z.object({
      values: z.object({
        reason: z.object({ reason: z.object({ selected_option: z.object({ value: z.string() }) }) }),
        words: z.object({ words: z.object({ value: z.string().nullish() }) }).optional(),
      }),
    }),
  }),
});

/** Reads the form. Never throws. */
export function readReason(body: unknown, signer: Signer): Submitted {
  const { data } = submission.safeParse(body);
  const memory = readMemory(signer, REASON_VIEW, data?.view.private_metadata);
  if (data === undefined || memory === undefined) return { kind: "unreadable" };
  const { reason, words } = data.view.state.values;
  const chosen = REASONS.find(([value]) => value === reason.reason.selected_option.value)?.[0];
  if (chosen === undefined) return { kind: "unreadable" };
  const said = plainText(words?.words.value ?? "", MAX_REASON).trim();
  if (chosen === OTHER && said === "") return { kind: "wrong", field: REASON_WORDS, text: NO_WORDS };
  const full = [chosen === OTHER ? "" : chosen, said].filter((part) => part !== "").join(": ");
  const { about, channel } = memory;
  const by = { user: data.user.id, id: ["slack", data.view.id, data.view.hash].join(":") };
  const answered = { field: REASON_WORDS, channel };
  return "caseId" in about
    ? { kind: "press", ...answered, press: { ...about, action: { kind: "not for us", reason: full }, ...by } }
    : { kind: "answer", ...answered, press: { ...about, reason: full, ...by } };
}
