import { interactive, type Block } from "../../slack/blocks/block.ts";
import type { Interactive } from "../../slack/blocks/elements.ts";
import type { SlackView } from "../../slack/open-views.ts";
import type { SlackMessage } from "../../slack/slack-message.ts";

/** What was filled in, by block and by field in it. */
export type Filled = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A control that a person uses, and what they choose where it offers a choice. */
export interface Use {
  readonly block: string;
  readonly control: Interactive;
  readonly choice: string | undefined;
}

/** What people can do in Slack. Each resolves when Slack has told the app; rejects when it could not. */
export interface Hands {
  readonly press: (user: string, message: SlackMessage, use: Use) => Promise<void>;
  readonly submit: (user: string, view: SlackView, filled: Filled) => Promise<void>;
  readonly dismiss: (user: string, view: SlackView) => Promise<void>;
}

/** The control of that name in a message, if it is there and offers that choice: what was shown may be gone meanwhile. */
export function useOf(
  message: SlackMessage,
  block: string,
  action: string,
  choice: string | undefined,
): Use | undefined {
  const { blocks, attachments } = message.body;
  const all: readonly Block[] = [...blocks, ...attachments.flatMap((one) => one.blocks ?? [])];
  const controls = all.flatMap((one) => (one.block_id === block ? interactive(one) : []));
  const control = controls.find(({ action_id }) => action_id === action);
  if (control === undefined) return undefined;
  const choices = choicesOf(control);
  const fits =
    choices === undefined ? choice === undefined : choice !== undefined && choices.includes(choice);
  return fits ? { block, control, choice } : undefined;
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
