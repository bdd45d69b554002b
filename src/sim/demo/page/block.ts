import { html } from "hono/html";
import type { Block } from "../../slack/blocks/block.ts";
import type { Inline } from "../../slack/blocks/rich-text.ts";
import { controlHtml } from "./control.ts";
import type { Html } from "./html.ts";
import { inlinesHtml, type Reader } from "./inline.ts";
import { inputHtml } from "./input.ts";
import { mrkdwnLines } from "./mrkdwn.ts";

type RichText = Extract<Block, { type: "rich_text" }>;
type Context = Extract<Block, { type: "context" }>;
type Section = Extract<Block, { type: "section" }>;
type Image = Extract<Block, { type: "image" }>;
type TextObject = NonNullable<Section["text"]>;

/** A block as Slack shows it. `errors` is what is wrong with what was filled in, by block. */
export function blockHtml(block: Block, reader: Reader, errors: Readonly<Record<string, string>> = {}): Html {
  const id = block.block_id ?? "";
  switch (block.type) {
    case "section":
      return sectionHtml(block, id, reader);
    case "context":
      return html`<div class="context">
        ${block.elements.map((element) => contextHtml(element, reader))}
      </div>`;
    case "actions":
      return html`<div class="actions">
        ${block.elements.map((element) => controlHtml(element, id, reader))}
      </div>`;
    case "divider":
      return html`<hr />`;
    case "header":
      return html`<h3>${block.text.text}</h3>`;
    case "image":
      return imageHtml(block, reader);
    case "input":
      return inputHtml(block, id, errors[id]);
    case "rich_text":
      return html`${block.elements.map((part) => partHtml(part, reader))}`;
  }
}

function sectionHtml({ text, fields = [], accessory }: Section, id: string, reader: Reader): Html {
  const beside =
    accessory?.type === "image"
      ? pictureHtml(accessory.alt_text)
      : accessory && controlHtml(accessory, id, reader);
  return html`<div class="section">
    <div>
      ${text && html`<div>${textHtml(text, reader)}</div>`}
      ${fields.map((field) => html`<div class="field">${textHtml(field, reader)}</div>`)}
    </div>
    ${beside}
  </div>`;
}

function contextHtml(element: Context["elements"][number], reader: Reader): Html {
  return element.type === "image"
    ? pictureHtml(element.alt_text)
    : html`<span>${textHtml(element, reader)}</span>`;
}

function imageHtml({ alt_text, slack_file, title }: Image, reader: Reader): Html {
  const source = slack_file && reader.pictureOf?.(slack_file.id);
  if (source === undefined) return pictureHtml(alt_text);
  return html`<div class="image">
    ${title && html`<div>${title.text}</div>`}
    <img src="${source}" alt="${alt_text}" />
  </div>`;
}

/** The page loads nothing from elsewhere: of a picture it shows the words that stand for it. */
const pictureHtml = (words: string): Html => html`<span class="picture">[${words}]</span>`;

/** A text object: words as they are, or Slack's markup. */
export function textHtml(text: TextObject, reader: Reader): Html {
  return text.type === "mrkdwn"
    ? mrkdwnHtml(text.text, reader)
    : html`${inlinesHtml([{ type: "text", text: text.text }], reader)}`;
}

/** Words in Slack's markup. */
export function mrkdwnHtml(text: string, reader: Reader): Html {
  const lines = mrkdwnLines(text);
  const isBroken = (place: number): boolean =>
    place > 0 && lines[place]?.quoted === false && lines[place - 1]?.quoted === false;
  return html`${lines.map(({ quoted, inlines }, place) => {
    const words = inlinesHtml(inlines, reader);
    return quoted
      ? html`<blockquote>${words}</blockquote>`
      : html`${isBroken(place) && html`<br />`}${words}`;
  })}`;
}

function partHtml(part: RichText["elements"][number], reader: Reader): Html {
  const words = (inlines: readonly Inline[]): readonly Html[] => inlinesHtml(inlines, reader);
  switch (part.type) {
    case "rich_text_section":
      return html`<div>${words(part.elements)}</div>`;
    case "rich_text_quote":
      return html`<blockquote>${words(part.elements)}</blockquote>`;
    case "rich_text_preformatted":
      return html`<pre>${words(part.elements)}</pre>`;
    case "rich_text_list": {
      const items = part.elements.map(({ elements }) => html`<li>${words(elements)}</li>`);
      return part.style === "ordered"
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
  }
}
