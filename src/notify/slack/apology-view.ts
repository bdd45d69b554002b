import type { types } from "@slack/bolt";
import { plainText } from "../../platforms/slack/slack-text.ts";
import type { CustomerWords } from "../../ports/notifier.ts";
import { label } from "./form.ts";

/** By this the form is known when it comes back; it asks for nothing. */
export const APOLOGY_VIEW = "apology";

/** Slack takes so many characters in a field. The configuration sees to it that all of a remedy fits. */
const MAX_APOLOGY = 3000;

/** Slack takes many more; nobody reads them. */
const MAX_LANGUAGES = 20;

/** Shows words for the customer where they can be changed and copied: in a field, in which nothing has a meaning. */
export function apologyView(words: readonly CustomerWords[]): types.ModalView {
  return {
    type: "modal",
    callback_id: APOLOGY_VIEW,
    title: label("Copy apology"),
    // Slack wants it where there is a field.
    submit: label("Done"),
    close: label("Close"),
    blocks: words.slice(0, MAX_LANGUAGES).map(field),
  };
}

function field({ language, text }: CustomerWords, i: number): types.InputBlock {
  return {
    type: "input",
    block_id: `${APOLOGY_VIEW}-${i}`,
    optional: true,
    label: label(
      `Copy this, and send it where the customer wrote${language === undefined ? "" : ` (${language})`}`,
    ),
    hint: label("Nothing is sent from here. What you change is not kept."),
    element: {
      type: "plain_text_input",
      action_id: `${APOLOGY_VIEW}-${i}`,
      multiline: true,
      initial_value: plainText(text, MAX_APOLOGY, MAX_APOLOGY),
    },
  };
}
