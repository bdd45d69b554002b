import type { Activity } from "../activity.ts";
import type { Interactive } from "../slack/blocks/elements.ts";
import type { SlackView } from "../slack/open-views.ts";
import type { SlackMessage } from "../slack/slack-message.ts";
import type { SlackWorld } from "../slack/slack-world.ts";
import { usable, type Meant } from "../slack/usable.ts";
import type { Told } from "./narrate.ts";
import type { Hands } from "./page/hands.ts";

/** A click that the day's script wants. */
export interface WantedPress {
  readonly by: string;
  /** What the button says, or begins with. */
  readonly label: string;
  /** The handle that the alert is about. */
  readonly about: string;
  /** For the dialog that opens, if one does. */
  readonly reason: string | undefined;
}

/** Whom it is done with. */
export interface PressStage {
  readonly slack: SlackWorld & Hands;
  readonly activity: Activity;
  readonly tell: (told: Told) => void;
}

/**
 * Presses that button on the newest alert about somebody, and fills in the dialog that opens. Nothing to press is no
 * fault: an onlooker may have clicked first.
 */
export async function pressAlert(wanted: WantedPress, user: string, stage: PressStage): Promise<void> {
  const { slack, tell } = stage;
  const { label, about, reason } = wanted;
  const by = slack.users.get(user)?.name ?? wanted.by;
  const found = findAlert(wanted, slack);
  if (!found) {
    tell({ kind: "noted", text: `${by} finds no “${label}” about @${about} any more` });
    return;
  }
  tell({ kind: "pressed", by, label, about });
  const stop = reason === undefined ? undefined : fillInNext(user, reason, stage);
  const { kind } = await slack.press({
    user,
    channel: found.message.channel,
    ts: found.message.ts,
    ...found.meant,
  });
  if (kind === "acknowledged") return;
  stop?.();
  tell({ kind: "noted", text: `nobody hears ${by} press (${kind})` });
}

interface Found {
  readonly message: SlackMessage;
  readonly meant: Meant;
}

function findAlert({ label, about }: WantedPress, slack: SlackWorld): Found | undefined {
  const channels = [...slack.channels.values()].filter(({ kind }) => kind === "channel");
  const messages = channels
    .flatMap(({ id }) => slack.messagesIn(id))
    .filter(({ user, body }) => slack.users.get(user)?.isBot === true && names(body.text, about))
    .sort((a, b) => Number(b.ts) - Number(a.ts));
  for (const message of messages) {
    const { blocks, attachments } = message.body;
    for (const { blockId, element } of usable([
      ...blocks,
      ...attachments.flatMap((one) => one.blocks ?? []),
    ])) {
      const choice = choiceOf(element, label);
      if (choice === undefined) continue;
      return { message, meant: { blockId, actionId: element.action_id ?? "", ...choice } };
    }
  }
  return undefined;
}

const names = (text: string, handle: string): boolean => new RegExp(`@${handle}(?!\\w)`).test(text);

/** How the control is used so that it does what `label` says; undefined when it does not. */
function choiceOf(control: Interactive, label: string): { readonly value?: string } | undefined {
  const isMeant = (option: { readonly text: { readonly text: string } }): boolean =>
    option.text.text.startsWith(label);
  switch (control.type) {
    case "button":
      return isMeant(control) ? {} : undefined;
    case "overflow":
    case "radio_buttons":
    case "static_select": {
      const value = optionsOf(control).find(isMeant)?.value;
      return value === undefined ? undefined : { value };
    }
    case "plain_text_input":
      return undefined;
  }
}

type Menu = Exclude<Interactive, { type: "button" | "plain_text_input" }>;

const optionsOf = (menu: Menu) =>
  menu.type === "static_select"
    ? [...(menu.options ?? []), ...(menu.option_groups?.flatMap(({ options }) => options) ?? [])]
    : menu.options;

/** Submits the next dialog that this person gets with `reason` in its fields. What is returned ends the waiting. */
function fillInNext(user: string, reason: string, { slack, activity }: PressStage): () => void {
  const stop = slack.onChange((change) => {
    if (change.kind !== "view shown" || change.user !== user || change.view.described.type !== "modal")
      return;
    stop();
    const underWay = activity.begin();
    // Slack is just answering the app's call: a person needs at least that long.
    setImmediate(() => {
      void slack.submit(user, filledIn(change.view, reason)).finally(() => {
        activity.end(underWay);
      });
    });
  });
  return stop;
}

/** A menu takes the option that begins with the reason, else its last; words then say what no option does. */
function filledIn(view: SlackView, reason: string): Readonly<Record<string, string>> {
  const inputs = view.blocks.flatMap((block) => (block.type === "input" ? [block] : []));
  let isSaid = false;
  const filled = new Map<string, string>();
  for (const { element, optional } of inputs) {
    if (element.type === "plain_text_input") {
      if (!isSaid || optional !== true) filled.set(element.action_id ?? "", reason);
      continue;
    }
    const options = optionsOf(element);
    const fitting = options.find(({ text }) => text.text.startsWith(reason));
    isSaid ||= fitting !== undefined;
    const chosen = fitting ?? options.at(-1);
    if (chosen !== undefined) filled.set(element.action_id ?? "", chosen.value);
  }
  return Object.fromEntries(filled);
}
