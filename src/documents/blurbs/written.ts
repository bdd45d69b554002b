import type { html } from "hono/html";

/** Markup in which every text was escaped. Made by `html` only. */
export type Markup = ReturnType<typeof html>;

/** Markup as text. Throws TypeError when a part of it is still to come: documents are made of what is at hand. */
export function written(markup: Markup): string {
  if (markup instanceof Promise) throw new TypeError("markup that is still to come");
  return markup.toString();
}
