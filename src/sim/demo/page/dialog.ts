import { html } from "hono/html";
import type { SlackView } from "../../slack/open-views.ts";
import { blockHtml } from "./block.ts";
import type { Html } from "./html.ts";
import type { Reader } from "./inline.ts";

/** The dialog before the reader. Cancelling has a form of its own: the Enter key presses the first button of a form. */
export function dialogHtml(view: SlackView, reader: Reader): Html {
  const { described, blocks, errors } = view;
  const { title, submit, close } = described.type === "modal" ? described : UNTITLED;
  return html`<section
    id="dialog-${view.id}"
    data-live
    role="dialog"
    aria-modal="true"
    aria-labelledby="dialog-title"
    class="dialog"
  >
    <form method="post" action="/submit">
      <input type="hidden" name="view" value="${view.id}" />
      <h2 id="dialog-title">${title?.text}</h2>
      ${blocks.map((block) => blockHtml(block, reader, errors))}
      <div class="actions">
        <button class="close" form="dismiss-${view.id}">${close?.text ?? "Cancel"}</button>
        ${submit && html`<button class="primary">${submit.text}</button>`}
      </div>
    </form>
    <form method="post" action="/dismiss" id="dismiss-${view.id}">
      <input type="hidden" name="view" value="${view.id}" />
    </form>
  </section>`;
}

const UNTITLED = { title: undefined, submit: undefined, close: undefined } as const;
