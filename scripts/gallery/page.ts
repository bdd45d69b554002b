import { html } from "hono/html";
import { blockHtml } from "../../src/sim/demo/page/block.ts";
import { dialogHtml } from "../../src/sim/demo/page/dialog.ts";
import type { Html } from "../../src/sim/demo/page/html.ts";
import type { Reader } from "../../src/sim/demo/page/inline.ts";
import { messageHtml } from "../../src/sim/demo/page/message.ts";
import { STYLE } from "../../src/sim/demo/page/style.ts";
import { raw } from "hono/html";
import type { Hanging, Pressed } from "./workspace.ts";

/** What the pages of the demo do not need: pictures side by side, and dialogs that stand where they are. */
const GALLERY_STYLE = `
main { display: block; max-width: 46rem; margin: 0 auto; padding: 1rem; }
figure { margin: 0 0 2.2rem; }
figcaption { padding: 0 0 0.5rem; }
figcaption b { display: block; font-size: 1.05rem; }
.picture-frame { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.4rem 0; background: var(--back); }
.picture-frame .home { padding: 0.4rem 1rem; }
.picture-frame .image { margin: 0.4rem 0; font-weight: 600; }
.picture-frame .image img { display: block; max-width: 100%; margin-top: 0.2rem; border-radius: 0.4rem; border: 1px solid var(--line); }
.picture-frame ol { list-style: none; margin: 0; padding: 0; }
.picture-frame .dialog { position: static; background: none; padding: 0.4rem 1rem; }
`;

/** A picture's name, and what stands beside it. */
export interface Caption {
  readonly name: string;
  readonly title: string;
  readonly about: string;
}

/** The names and words of all pictures, in their order. */
export function captionsOf({ hung, pressed }: Hanging): readonly Caption[] {
  return [...hung.map(({ exhibit }) => exhibit), ...pressed].map(({ name, title, about }) => ({
    name,
    title,
    about,
  }));
}

/** One page with everything, for a browser. It loads nothing. */
export async function galleryHtml({ hung, pressed, reader }: Hanging): Promise<string> {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>What a team sees in Slack</title>
        <style>
          ${raw(STYLE + GALLERY_STYLE)}
        </style>
      </head>
      <body>
        <header><h1>What a team sees in Slack</h1></header>
        <main>
          ${hung.map(({ exhibit, message }) => figure(exhibit, onList(messageHtml(message, reader, false))))}
          ${pressed.map((one) => figure(one, seenHtml(one, reader)))}
        </main>
      </body>
    </html>`;
  return `${String(await page)}\n`;
}

function seenHtml({ seen }: Pressed, reader: Reader): Html {
  if ("home" in seen)
    return html`<div class="home">${seen.home.blocks.map((block) => blockHtml(block, reader, {}))}</div>`;
  return "view" in seen ? dialogHtml(seen.view, reader) : onList(messageHtml(seen.message, reader, true));
}

const onList = (item: Html): Html =>
  html`<ol>
    ${item}
  </ol>`;

function figure({ name, title, about }: Caption, picture: Html): Html {
  return html`<figure id="${name}">
    <figcaption><b>${title}</b> ${about}</figcaption>
    <div class="picture-frame">${picture}</div>
  </figure>`;
}

/** The same as a page of the documentation, with the pictures. */
export function galleryMarkdown(captions: readonly Caption[]): string {
  const parts = captions.map(
    ({ name, title, about }) => `## ${title}\n\n${about}\n\n![${title}](${name}.png)\n`,
  );
  const head =
    "# What a team sees in Slack\n\nMade by `npm run gallery`: every message is posted by the real notifier into a loopback Slack, which refuses what Slack refuses.\n";
  return [head, ...parts].join("\n");
}
