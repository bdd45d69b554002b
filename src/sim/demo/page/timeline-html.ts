import { html } from "hono/html";
import type { SeenPost } from "../platform.ts";
import type { Html } from "./html.ts";
import { withBreaks, type Reader } from "./inline.ts";
import { clockTime } from "./slack-date.ts";

/** Conversations of all platforms, the newest first, each with its replies below. */
export function timelineHtml(posts: readonly SeenPost[], reader: Reader): Html {
  const conversations = new Map<string, SeenPost[]>();
  for (const post of posts) {
    const talk = `${post.platform}-${post.conversation}`;
    conversations.set(talk, [...(conversations.get(talk) ?? []), post]);
  }
  return html`<ol id="timeline" data-list class="timeline">
    ${[...conversations.entries()].reverse().map(
      ([id, all]) =>
        html`<li id="talk-${id}" data-live>
          <small class="platform">${all[0]?.platform ?? ""}</small>
          ${all.map((post) => postHtml(post, reader))}
        </li>`,
    )}
  </ol>`;
}

function postHtml(post: SeenPost, reader: Reader): Html {
  const { id, handle, name, at, text, isEdited, isGone, quotes } = post;
  const kind = ["post", ...(post.ours ? ["ours"] : []), ...(post.isReply ? ["reply"] : [])].join(" ");
  return html`<article id="post-${id}" class="${kind}">
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
export function placeOfPost(url: string, posts: readonly SeenPost[]): string | undefined {
  const post = posts.find(({ links }) => links.includes(url));
  return post && `#post-${post.id}`;
}
