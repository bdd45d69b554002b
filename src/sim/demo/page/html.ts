import { html } from "hono/html";

/** Markup in which every text was escaped. Made by `html` only. */
export type Html = ReturnType<typeof html>;

/** `url` when a page may link to it: https, or a place on this page; else undefined, and it is shown as text. */
export function safeUrl(url: string): string | undefined {
  if (/^#[\w-]+$/.test(url)) return url;
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === "https:" ? href : undefined;
}

/** A link, or the words alone where the address is not one to follow. */
export function linkTo(url: string, words: unknown): Html {
  const safe = safeUrl(url);
  if (safe === undefined) return html`<span class="dead-link">${words}</span>`;
  if (safe.startsWith("#")) return html`<a href="${safe}">${words}</a>`;
  return html`<a href="${safe}" target="_blank" rel="noopener noreferrer nofollow">${words}</a>`;
}
