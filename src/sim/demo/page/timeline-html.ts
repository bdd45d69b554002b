import { html } from "hono/html";
import type { TimelinePost } from "../timeline.ts";
import type { Html } from "./html.ts";
import { withBreaks, type Reader } from "./inline.ts";
import { clockTime } from "./slack-date.ts";

/** Conversations on X, the newest first, each with its replies below. */
export function timelineHtml(posts: readonly TimelinePost[], reader: Reader): Html {
  const conversations = new Map<string, TimelinePost[]>();
  for (const post of posts) {
    conversations.set(post.conversation, [...(conversations.get(post.conversation) ?? []), post]);
  }
  return html`<ol id="timeline" data-list class="timeline">
    ${[...conversations.entries()]
      .reverse()
      .map(
        ([id, all]) => html`<li id="talk-${id}" data-live>${all.map((post) => postHtml(post, reader))}</li>`,
      )}
  </ol>`;
}

function postHtml(post: TimelinePost, reader: Reader): Html {
  const { id, ids, handle, name, at, text, isEdited, isGone, quotes } = post;
  const kind = ["post", ...(post.ours ? ["ours"] : []), ...(post.isReply ? ["reply"] : [])].join(" ");
  return html`<article id="post-${id}" class="${kind}">
    ${ids.filter((other) => other !== id).map((other) => html`<span id="post-${other}"></span>`)}
    <p class="who">
      <b><bdi>${name}</bdi></b> <span>@${handle}</span>
      <time datetime="${new Date(at).toISOString()}">${clockTime(at, reader.zone)}</time>
    </p>
    ${
      isGone
        ? html`<p class="gone">This post was deleted by its author.</p>`
        : html`<p dir="auto">${withBreaks(text)}</p>`
    }
    ${quotes && !isGone && html`<blockquote><b>@${quotes.handle}</b> ${withBreaks(quotes.text)}</blockquote>`}
    ${isEdited && !isGone && html`<small class="edited">edited</small>`}
  </article>`;
}

/** Where a post stands on the page, when `url` is that of one that is there. */
export function placeOfPost(url: string, posts: readonly TimelinePost[]): string | undefined {
  const id = /^https:\/\/(?:x|twitter)\.com\/[^/]+(?:\/web)?\/status\/(\d+)$/.exec(url)?.[1];
  return id !== undefined && posts.some(({ ids }) => ids.includes(id)) ? `#post-${id}` : undefined;
}
