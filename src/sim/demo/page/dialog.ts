import { html } from "hono/html";
import type { SlackView } from "../../slack/open-views.ts";
import { blockHtml } from "./block.ts";
import type { Html } from "./html.ts";
import type { Reader } from "./inline.ts";

/** The dialog before the reader, to be filled in and submitted. */
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
        <button formaction="/dismiss" formnovalidate>${close?.text ?? "Cancel"}</button>
        ${submit && html`<button class="primary">${submit.text}</button>`}
      </div>
    </form>
  </section>`;
}

const UNTITLED = { title: undefined, submit: undefined, close: undefined } as const;
