import { interactive, type Block } from "../../slack/blocks/block.ts";
import type { Interactive } from "../../slack/blocks/elements.ts";
import type { SlackPeople } from "../../slack/people.ts";
import type { SlackMessage } from "../../slack/slack-message.ts";
import type { Meant } from "../../slack/usable.ts";

/** What a person does on the page, as Slack's people do it. */
export type Hands = Pick<SlackPeople, "press" | "submit" | "closeModal">;

/** The control of that name in a message, if it is there and offers that choice: what was shown may be gone meanwhile. */
export function meantBy(
  message: SlackMessage,
  block: string,
  action: string,
  choice: string | undefined,
): Meant | undefined {
  const { blocks, attachments } = message.body;
  const all: readonly Block[] = [...blocks, ...attachments.flatMap((one) => one.blocks ?? [])];
  const controls = all.flatMap((one) => (one.block_id === block ? interactive(one) : []));
  const control = controls.find(({ action_id }) => action_id === action);
  if (control === undefined) return undefined;
  const choices = choicesOf(control);
  const fits =
    choices === undefined ? choice === undefined : choice !== undefined && choices.includes(choice);
  return fits ? { blockId: block, actionId: action, value: choice } : undefined;
}

function choicesOf(control: Interactive): readonly string[] | undefined {
  switch (control.type) {
    case "overflow":
    case "radio_buttons":
      return control.options.map(({ value }) => value);
    case "static_select":
      return (control.options ?? control.option_groups?.flatMap(({ options }) => options) ?? []).map(
        ({ value }) => value,
      );
    case "button":
    case "plain_text_input":
      return undefined;
  }
}
