import { html } from "hono/html";
import type { Block } from "../../slack/blocks/block.ts";
import type { Html } from "./html.ts";

type Input = Extract<Block, { type: "input" }>;

/** The name of a field of a dialog: its block and itself. */
export const fieldName = (block: string, action: string): string =>
  `field ${JSON.stringify([block, action])}`;

/** A field of a dialog with its label. */
export function inputHtml(input: Input, block: string, error: string | undefined): Html {
  const required = input.optional !== true;
  const name = fieldName(block, input.element.action_id ?? "");
  const title = html`${input.label.text}${!required && html` <small>(optional)</small>`}`;
  return html`<div class="input">
    ${
      input.element.type === "radio_buttons"
        ? radiosHtml(input.element, name, title, required)
        : html`<label><span>${title}</span> ${fieldHtml(input.element, name, required)}</label>`
    }
    ${input.hint && html`<small>${input.hint.text}</small>`}
    ${error !== undefined && html`<p class="error" role="alert">${error}</p>`}
  </div>`;
}

type Field = Input["element"];
type Radios = Extract<Field, { type: "radio_buttons" }>;

function radiosHtml({ options, initial_option }: Radios, name: string, title: Html, required: boolean): Html {
  return html`<fieldset class="radios">
    <legend>${title}</legend>
    ${options.map(
      ({ text, value }) =>
        html`<label>
          <input
            type="radio"
            name="${name}"
            value="${value}"
            ${value === initial_option?.value && html`checked`}
            ${required && html`required`}
          />
          ${text.text}
        </label>`,
    )}
  </fieldset>`;
}

function fieldHtml(field: Exclude<Field, Radios>, name: string, required: boolean): Html {
  const need = required ? html`required` : html``;
  switch (field.type) {
    case "plain_text_input": {
      const hint = field.placeholder?.text ?? "";
      const longest = field.max_length ?? 3000;
      return field.multiline === true
        ? html`<textarea name="${name}" rows="4" maxlength="${longest}" placeholder="${hint}" ${need}>
${field.initial_value}</textarea>`
        : html`<input
            name="${name}"
            maxlength="${longest}"
            placeholder="${hint}"
            value="${field.initial_value ?? ""}"
            ${need}
          />`;
    }
    case "static_select": {
      const options = field.options ?? field.option_groups?.flatMap((group) => group.options) ?? [];
      return html`<select name="${name}" ${need}>
        <option value="">${field.placeholder?.text ?? "Choose"}</option>
        ${options.map(
          ({ text, value }) =>
            html`<option value="${value}" ${value === field.initial_option?.value && html`selected`}>
              ${text.text}
            </option>`,
        )}
      </select>`;
    }
  }
}
