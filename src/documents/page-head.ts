import { html, raw } from "hono/html";

type Markup = ReturnType<typeof html>;

/** How a page begins that is one file: it loads nothing but pictures from `images`, if it names any, and runs nothing. */
export function pageHead(title: string, style: string, images?: string, more: Markup | "" = ""): Markup {
  const pictures = images === undefined ? "" : `; img-src ${images}`;
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'${raw(pictures)}"
    />
    <title>${title}</title>
    <style>
      ${raw(style)}
    </style>
    ${more}
  </head>`;
}
