import { html } from "hono/html";
import type { Blurb, DoesNotFit } from "../../core/blurbs/render.ts";
import { pageHead } from "../page-head.ts";
import { written, type Markup } from "./written.ts";

/** What stands in a kit, for the page that shows it. */
export interface KitContents {
  readonly channels: readonly KitChannel[];
  /** What could not be made, and why, in words. */
  readonly notes: readonly string[];
  /** Files of a whole brand. */
  readonly files: readonly string[];
}

/** What stands in a kit for one channel. */
export interface KitChannel {
  readonly title: string;
  readonly blurbs: readonly (Blurb | DoesNotFit)[];
  readonly pictures: readonly { readonly path: string; readonly text: string }[];
  readonly files: readonly string[];
}

/** The page that shows all of a kit: each text with its limit, ready to be marked and copied, and the pictures. */
export function kitIndex({ channels, notes, files }: KitContents): string {
  return written(
    html`<!doctype html>
      <html lang="en">
        ${pageHead("Texts and pictures to publish", STYLE, "'self' file:")}
        <body>
          <h1>Texts and pictures to publish</h1>
          <p>
            One click marks a whole text. The numbers say how much of the room it takes, as the platform
            counts.
          </p>
          ${
            notes.length === 0
              ? ""
              : html`<h2>Left out</h2>
                  <ul>
                    ${notes.map((note) => html`<li>${note}</li>`)}
                  </ul>`
          }
          ${linksTo(files)} ${channels.map(channelMarkup)}
        </body>
      </html> `,
  );
}

const linksTo = (files: readonly string[]): Markup | "" =>
  files.length === 0
    ? ""
    : html`<ul>
        ${files.map((path) => html`<li><a href="${path}">${path}</a></li>`)}
      </ul>`;

const channelMarkup = ({ title, blurbs, pictures, files }: KitChannel): Markup =>
  html` <h2>${title}</h2>
    ${linksTo(files)} ${blurbs.map(blurbMarkup)}
    ${pictures.map(({ path, text }) => html`<img src="${path}" alt="${text}" loading="lazy" />`)}`;

function blurbMarkup(blurb: Blurb | DoesNotFit): Markup {
  const { surface, locale, measured, text } = blurb;
  const head = html`<h3>${surface.name}, ${locale} <span>${measured.count}/${measured.limit}</span></h3>`;
  if (blurb.kind === "does not fit")
    return html`${head}
      <p>Does not fit: ${blurb.over} too many.</p>`;
  return html`${head}
    <pre lang="${locale}">${text}</pre>`;
}

const STYLE = `
body {
  margin: 0 auto;
  max-width: 60rem;
  padding: 1.5rem;
  font:
    1rem/1.5 system-ui,
    sans-serif;
  color: #1a1a1a;
  background: #fff;
}
pre {
  white-space: pre-wrap;
  user-select: all;
  background: #f2f4f6;
  padding: 0.75rem;
  margin: 0.25rem 0 1rem;
  font: inherit;
}
h3 {
  font-size: 1rem;
  margin: 1rem 0 0;
  font-weight: 600;
}
h3 span {
  color: #555;
  font-weight: 400;
}
img {
  max-width: 100%;
  height: auto;
  display: block;
  margin: 0.5rem 0 1rem;
}
`;
