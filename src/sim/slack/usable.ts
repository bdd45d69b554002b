import { interactive } from "./blocks/block.ts";
import type { Block } from "./blocks/block.ts";
import type { Interactive } from "./blocks/elements.ts";

/** An element where it stands. */
export interface Usable {
  readonly blockId: string;
  readonly element: Interactive;
}

/** Which one is meant; the block, or the value of a button, where several share an action. */
export interface Meant {
  readonly actionId: string;
  readonly blockId?: string | undefined;
  /** The value of the button, or of the option to choose. */
  readonly value?: string | undefined;
}

/** Everything a person can use in `blocks`. */
export const usable = (blocks: readonly Block[]): readonly Usable[] =>
  blocks.flatMap((block) =>
    interactive(block).map((element) => ({ blockId: block.block_id ?? "", element })),
  );

/** The element that is meant; a person can use nothing that is not there. */
export function findUsable(blocks: readonly Block[], meant: Meant): Usable {
  const found = usable(blocks).find(
    ({ blockId, element }) =>
      element.action_id === meant.actionId &&
      (meant.blockId === undefined || meant.blockId === blockId) &&
      (element.type !== "button" || meant.value === undefined || meant.value === element.value),
  );
  if (!found) throw new Error(`nothing to use there as ${JSON.stringify(meant)}`);
  return found;
}

/** What Slack tells the app was done with it. */
export function actionJson({ blockId, element }: Usable, value: string | undefined): Record<string, unknown> {
  const base = { type: element.type, action_id: element.action_id, block_id: blockId };
  switch (element.type) {
    case "button":
      return { ...base, text: element.text, ...(element.value !== undefined && { value: element.value }) };
    case "plain_text_input":
      return { ...base, value: value ?? null };
    case "overflow":
    case "static_select":
    case "radio_buttons":
      return { ...base, selected_option: chosenOption(element, value) };
  }
}

type Menu = Exclude<Interactive, { readonly type: "button" | "plain_text_input" }>;

/** The option with that value; a person can choose no other. */
function chosenOption(menu: Menu, value: string | undefined): object {
  const options =
    menu.type === "static_select"
      ? [...(menu.options ?? []), ...(menu.option_groups ?? []).flatMap((each) => each.options)]
      : menu.options;
  const chosen = options.find((each) => each.value === value);
  if (!chosen) throw new Error(`no option "${value ?? ""}" in ${menu.action_id ?? "that menu"}`);
  return chosen;
}
