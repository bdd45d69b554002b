import { html } from "hono/html";
import type { Attachment } from "../../slack/blocks/attachment.ts";
import type { SlackMessage } from "../../slack/slack-message.ts";
import { blockHtml, mrkdwnHtml, textHtml } from "./block.ts";
import type { Html } from "./html.ts";
import type { Reader } from "./inline.ts";
import { clockTime } from "./slack-date.ts";

/** A message of a channel, or one that only the reader sees, as a form whose buttons press its own. */
export function messageHtml(message: SlackMessage, reader: Reader, isPrivate: boolean): Html {
  const name = reader.nameOf(message.user) ?? message.user;
  const at = Number(message.ts) * 1000;
  return html`<li
    id="m-${message.ts}${isPrivate && "-private"}"
    data-live
    class="${classOf(message, isPrivate)}"
  >
    <form method="post" action="/press">
      <input type="hidden" name="place" value="${message.channel}" />
      <input type="hidden" name="ts" value="${message.ts}" />
      <input type="hidden" name="private" value="${isPrivate ? "yes" : "no"}" />
      <span class="avatar" aria-hidden="true">${Array.from(name)[0]}</span>
      <div class="body">
        ${isPrivate && html`<p class="private">👁 Only visible to you</p>`}
        <p class="who">
          <b>${name}</b>
          <time datetime="${new Date(at).toISOString()}">${clockTime(at, reader.zone)}</time>
        </p>
        ${wordsHtml(message, reader)}
        ${message.editedTs !== undefined && html`<small class="edited">(edited)</small>`}
      </div>
    </form>
  </li>`;
}

function classOf({ threadTs, ts }: SlackMessage, isPrivate: boolean): string {
  const inThread = threadTs !== undefined && threadTs !== ts;
  return ["message", ...(inThread ? ["in-thread"] : []), ...(isPrivate ? ["ephemeral"] : [])].join(" ");
}

/** Where there are blocks, the text is for notifications only. */
function wordsHtml({ body }: SlackMessage, reader: Reader): Html {
  const { text, blocks, attachments, mrkdwn } = body;
  const words = mrkdwn
    ? mrkdwnHtml(text, reader)
    : textHtml({ type: "plain_text", text: text || " " }, reader);
  return html`${blocks.length > 0 ? blocks.map((block) => blockHtml(block, reader)) : text !== "" && html`<div>${words}</div>`}
  ${attachments.map((attachment) => attachmentHtml(attachment, reader))}`;
}

const NAMED: Readonly<Record<string, string>> = { good: "#2eb67d", warning: "#ecb22e", danger: "#e01e5a" };

function attachmentHtml({ color = "dddddd", pretext, text, blocks = [] }: Attachment, reader: Reader): Html {
  const fill = NAMED[color] ?? `#${color.replace("#", "")}`;
  // An attribute of the drawing, because the page allows no style of an element's own.
  return html`<div class="attachment">
    ${pretext !== undefined && html`<div class="pretext">${mrkdwnHtml(pretext, reader)}</div>`}
    <svg class="bar" width="4" aria-hidden="true"><rect width="4" height="100%" rx="2" fill="${fill}" /></svg>
    <div>
      ${text !== undefined && html`<div>${mrkdwnHtml(text, reader)}</div>`}
      ${blocks.map((block) => blockHtml(block, reader))}
    </div>
  </div>`;
}
