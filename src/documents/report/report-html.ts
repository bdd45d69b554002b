import { html, raw } from "hono/html";
import type { ChannelFigures } from "../../core/stats/figures.ts";
import type { Report, ReportChannel } from "../../ports/report.ts";
import type { Chart } from "../charts/chart.ts";
import { pageHead } from "../page-head.ts";
import { DARK, LIGHT, type Theme } from "../charts/theme.ts";
import { arrivalsChart, missesChart, reportWeeks } from "./report-charts.ts";
import { MISSED_TITLE, moreMissed } from "./report-missed.ts";
import { REPORT_STYLE } from "./report-style.ts";

/** A report as one file: nothing is loaded from anywhere, no program runs in it, and it prints. */
export async function reportHtml(report: Report): Promise<string> {
  const { title, lines, isProvisional, channels, unknown, figures } = report;
  const weeks = await inBoth((theme) => reportWeeks(report, theme));
  const sections = await Promise.all(
    channels.map(async (channel) => {
      const found = figures.channels.find((one) => one.channel === channel.channel);
      return found === undefined ? "" : section(channel, found);
    }),
  );
  const page = await html`<!doctype html>
    <html lang="en">
      ${pageHead(title, REPORT_STYLE, "data:")}
      <body>
        <main>
          <h1>${title}</h1>
          ${isProvisional ? html`<p class="open">Not final: some promises of this week are still open.</p>` : ""}
          <ul class="first">
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>
          ${weeks} ${sections} ${missedSection(report)}
          ${
            unknown.length === 0
              ? ""
              : html`<section>
                  <h2>What nobody can know</h2>
                  <ul>
                    ${unknown.map((one) => html`<li>${one}</li>`)}
                  </ul>
                </section>`
          }
        </main>
      </body>
    </html>`;
  return page.toString();
}

type Drawn = ReturnType<typeof html>;

async function section(channel: ReportChannel, figures: ChannelFigures): Promise<Drawn> {
  const { name, promise, measures } = channel;
  const misses = await inBoth((theme) => missesChart(channel, figures, theme));
  const arrivals = await inBoth((theme) => arrivalsChart(channel, figures, theme));
  return html`<section>
    <h2>${name}</h2>
    ${promise === "" ? "" : html`<p>Promise: ${promise}</p>`} ${misses} ${arrivals}
    <table>
      <caption>
        ${name}: all numbers of the week
      </caption>
      <thead>
        <tr>
          <th scope="col">what</th>
          <th scope="col">number</th>
          <th scope="col">how it is counted</th>
        </tr>
      </thead>
      <tbody>
        ${measures.map(
          ({ label, shown, means }) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td class="number">${shown}</td>
              <td>${means}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function missedSection(report: Report): Drawn | string {
  if (report.missed.length === 0) return "";
  const more = moreMissed(report);
  return html`<section>
    <h2>${MISSED_TITLE}</h2>
    <ol>
      ${report.missed.map(
        ({ name, outcome, keptIf = "", caseId }) =>
          html`<li>${name}, ${outcome}. ${keptIf} <code>ssla explain ${caseId}</code></li>`,
      )}
    </ol>
    ${more === undefined ? "" : html`<p>${more}</p>`}
  </section>`;
}

/** One of the two is shown, as the reader's screen is; on paper the light one. */
async function inBoth(draw: (theme: Theme) => Promise<Chart>): Promise<Drawn> {
  const [light, dark] = await Promise.all([draw(LIGHT), draw(DARK)]);
  return html`<figure>
    <div class="light">${raw(light.svg)}</div>
    <div class="dark">${raw(dark.svg)}</div>
    <figcaption>${light.alt}</figcaption>
  </figure>`;
}
