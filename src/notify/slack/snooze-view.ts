import type { types } from "@slack/bolt";
import { z } from "zod";
import { plainText } from "../../platforms/slack/slack-text.ts";
import { formMemory, label, readMemory, type FormMemory, type Submitted } from "./form.ts";
import type { Signer } from "./sign.ts";
import { readSnoozeWords } from "./snooze-words.ts";

/** By this the form is known when it comes back. */
export const SNOOZE_VIEW = "snooze";

const FIELD = "time";
const MAX_WORDS = 40;

/** A form that asks how long a case is to be quiet. */
export function snoozeView(signer: Signer, memory: FormMemory): types.ModalView {
  return {
    type: "modal",
    callback_id: SNOOZE_VIEW,
    private_metadata: formMemory(signer, SNOOZE_VIEW, memory),
    title: label("Snooze"),
    submit: label("Snooze"),
    close: label("Cancel"),
    blocks: [
      {
        type: "input",
        block_id: FIELD,
        label: label("For how long, or until when?"),
        hint: label(
          "45, 45 min or 1 h 30 of working time; or a time of day by the clocks of the channel: 16:30. The promise runs on.",
        ),
        element: {
          type: "plain_text_input",
          action_id: FIELD,
          max_length: MAX_WORDS,
          focus_on_load: true,
          placeholder: label("45 min"),
        },
      },
    ],
  };
}

const submission = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    id: z.string(),
    hash: z.string(),
    callback_id: z.literal(SNOOZE_VIEW),
    private_metadata: z.string(),
    state: z.object({
      values: z.object({ time: z.object({ time: z.object({ value: z.string().nullish() }) }) }),
    }),
  }),
});

/** Reads the form. Never throws. */
export function readSnooze(body: unknown, signer: Signer): Submitted {
  const { data } = submission.safeParse(body);
  const memory = readMemory(signer, SNOOZE_VIEW, data?.view.private_metadata);
  if (data === undefined || memory === undefined || !("caseId" in memory.about))
    return { kind: "unreadable" };
  const given = plainText(data.view.state.values.time.time.value ?? "", MAX_WORDS).trim();
  const read = readSnoozeWords(given);
  if (read.kind === "wrong") return { kind: "wrong", field: FIELD, text: read.text };
  return {
    kind: "press",
    field: FIELD,
    channel: memory.channel,
    press: {
      caseId: memory.about.caseId,
      action: { kind: "snooze", choice: read.choice },
      user: data.user.id,
      id: ["slack", data.view.id, data.view.hash].join(":"),
    },
  };
}
