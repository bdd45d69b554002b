import { html, raw } from "hono/html";
import { contrastOf, LEAST_CONTRAST, type Colors } from "../../core/blurbs/colors.ts";
import type { HoursRow } from "../../core/blurbs/page-words.ts";
import { contactPointOf } from "./contact-point.ts";
import { pageHead } from "../page-head.ts";
import { sectionsOf, type PageExtras, type Section } from "./sections.ts";
import type { Subject } from "./subject.ts";
import { written, type Markup } from "./written.ts";

/**
 * The page of a channel in all its languages: one file without scripts, that reads well on a phone, on paper, and by ear.
 */
export function pageOf(subject: Subject, colors: Colors, extras: PageExtras = {}): string {
  const sections = sectionsOf(subject, extras);
  const [first] = sections;
  const title = `${subject.brand} · ${subject.platform}`;
  const page = html`<!doctype html>
    <html lang="${first?.locale ?? "en"}">
      ${pageHead(title, styleOf(colors), undefined, aboutPage(first, subject))}
      <body>
        <header>
          <h1>${title}</h1>
          ${sections.length > 1 ? languages(sections) : ""}
        </header>
        <main>${sections.map((section) => sectionMarkup(section, extras, sections.length > 1))}</main>
      </body>
    </html> `;
  return written(page);
}

/** What machines are told of it. */
const aboutPage = (first: Section | undefined, subject: Subject): Markup =>
  html`<meta name="description" content="${first?.promise ?? ""}" />
    <script type="application/ld+json">
      ${raw(jsonInMarkup(contactPointOf(subject)))}
    </script>`;

const languages = (sections: readonly Section[]): Markup =>
  html`<nav>
    <ul>
      ${sections.map(
        ({ locale, language }) =>
          html`<li><a href="#${locale}" lang="${locale}" hreflang="${locale}">${language}</a></li>`,
      )}
    </ul>
  </nav>`;

function sectionMarkup(section: Section, { calendarUrl }: PageExtras, isOneOfSeveral: boolean): Markup {
  const { locale, language, before, promise, after, hours, dates, kept, calendar, asOf } = section;
  return html`
<section id="${locale}" lang="${locale}">
<h2${isOneOfSeveral ? "" : raw(' class="only"')}>${language}</h2>
${before.map(paragraph)}
<p class="promise">${promise}</p>
${after.map(paragraph)}
${table(hours)}
${dates === undefined ? "" : table(dates)}
${kept === undefined ? "" : paragraph(kept)}
${calendarUrl === undefined ? "" : html`<p><a href="${calendarUrl}" type="text/calendar">${calendar}</a></p>`}
<p class="as-of">${asOf}</p>
</section>`;
}

const paragraph = (text: string): Markup => html`<p>${text}</p> `;

const table = ({ heading, rows }: { readonly heading: string; readonly rows: readonly HoursRow[] }): Markup =>
  html`<h3>${heading}</h3>
    <table>
      <tbody>
        ${rows.map(
          ({ when, times }) =>
            html`<tr>
              <th scope="row">${when}</th>
              <td>${times}</td>
            </tr> `,
        )}
      </tbody>
    </table>`;

/** JSON within markup: no text in it can end its element. */
const jsonInMarkup = (json: unknown): string => JSON.stringify(json).replaceAll("<", "\\u003c");

/** The brand's colours where they can be read on white paper too; its background colours the head of the page only. */
function styleOf({ background, text, accent }: Colors): string {
  const link = contrastOf(background, "#ffffff") >= LEAST_CONTRAST.text ? background : "#1a1a1a";
  return `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.6 system-ui,sans-serif;color:#1a1a1a;background:#fff}
header{background:${background};color:${text};border-bottom:.4rem solid ${accent};padding:1.5rem max(1.25rem,calc(50% - 20rem))}
h1{margin:0;font-size:1.6rem;line-height:1.25}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:.75rem 0 0;padding:0}
nav a{display:inline-block;padding:.25rem 0;color:inherit}
main{max-width:42.5rem;margin:auto;padding:0 1.25rem 3rem}
section{padding-top:1.5rem;border-bottom:1px solid #d0d0d0;padding-bottom:1.5rem}
section:last-child{border:0}
h2{font-size:1.2rem;margin:0 0 .75rem}
h2.only{display:none}
h3{font-size:1rem;margin:1.5rem 0 .25rem}
p{margin:.5rem 0}
.promise{font-size:1.25rem;font-weight:600;line-height:1.45}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid #e4e4e4;font-weight:400}
th{width:40%}
main a{color:${link}}
a:focus-visible{outline:3px solid currentColor;outline-offset:2px}
.as-of{color:#555;font-size:.9rem}
@media print{header{background:none;color:#000;padding-inline:0}nav{display:none}main{padding:0;max-width:none}section,table{break-inside:avoid}}
`;
}
