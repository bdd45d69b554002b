import { html } from "hono/html";
import type { Interactive } from "../../slack/blocks/elements.ts";
import { linkTo, safeUrl, type Html } from "./html.ts";
import type { Reader } from "./inline.ts";

/** What stands in a message and does something: all but the fields of dialogs. */
type Control = Exclude<Interactive, { type: "plain_text_input" }>;

/** What a pressed control tells the server: its block, itself, and what was chosen, if it offers a choice. */
export type Pressed = readonly [block: string, action: string, choice: string | null];

/** A control as buttons of the form that its message is. */
export function controlHtml(control: Control, block: string, reader: Reader): Html {
  const action = control.action_id ?? "";
  switch (control.type) {
    case "button": {
      const label = control.accessibility_label ?? control.text.text;
      if (control.url !== undefined) return buttonLink(control.url, control.text.text, reader);
      return html`<button
        class="${control.style ?? "plain"}"
        name="press"
        value="${pressed(block, action, null)}"
        aria-label="${label}"
        data-confirm="${control.confirm?.text.text ?? ""}"
      >
        ${control.text.text}
      </button>`;
    }
    case "overflow":
      return menuHtml("⋯", "More actions", control.options, block, action);
    case "static_select":
      return menuHtml(
        `${control.placeholder?.text ?? "Choose"} ▾`,
        control.placeholder?.text ?? "Choose",
        control.options ?? control.option_groups?.flatMap(({ options }) => options) ?? [],
        block,
        action,
      );
    case "radio_buttons":
      return menuHtml("Choose ▾", "Choose", control.options, block, action);
  }
}

const pressed = (...values: Pressed): string => JSON.stringify(values);

function buttonLink(url: string, words: string, reader: Reader): Html {
  const target = reader.here(url) ?? url;
  return html`<span class="${safeUrl(target) === undefined ? "button dead" : "button"}"
    >${linkTo(target, words)}</span
  >`;
}

interface Option {
  readonly text: { readonly text: string };
  readonly value: string;
}

/** A menu that opens without script. */
function menuHtml(
  sign: string,
  label: string,
  options: readonly Option[],
  block: string,
  action: string,
): Html {
  return html`<details class="menu">
    <summary aria-label="${label}">${sign}</summary>
    <div class="options">
      ${options.map(
        ({ text, value }) =>
          html`<button name="press" value="${pressed(block, action, value)}">${text.text}</button>`,
      )}
    </div>
  </details>`;
}
