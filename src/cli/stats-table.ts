import Table from "cli-table3";
import type { PromiseFigures } from "../app/figures-of.ts";
import { attainmentInWords, harmless, spanInWords } from "../app/words.ts";
import type { Duration } from "../core/time/instant.ts";

const HEAD = [
  "Channel",
  "Target",
  "Terms",
  "Promise",
  "Due",
  "Kept",
  "Between",
  "Half within",
  "9 of 10 within",
  "Not counted",
];

/** A line for each promise of one clock. */
export function statsTable(rows: readonly PromiseFigures[], color: boolean): string {
  const table = new Table({
    head: HEAD,
    colAligns: HEAD.map((_, i) => (i < 3 ? "left" : "right")),
    style: { head: color ? ["bold"] : [], border: color ? ["grey"] : [], compact: true },
  });
  for (const row of rows) {
    const { results, attainment, responseTime } = row;
    table.push([
      harmless(row.channel),
      harmless(row.target),
      harmless(row.isOverlay ? `${row.terms} (overlay)` : row.terms),
      spanInWords(row.within),
      Object.values(results).reduce((sum, count) => sum + count, 0),
      attainmentInWords(results),
      attainment.interval === undefined ? "-" : betweenInWords(attainment.interval),
      timeOrDash(responseTime.median),
      timeOrDash(responseTime.p90),
      besideInWords(row),
    ]);
  }
  return table.toString();
}

const betweenInWords = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  `${(low * 100).toFixed(1)}-${(high * 100).toFixed(1)} %`;

const timeOrDash = (time: Duration | undefined): string => (time === undefined ? "-" : spanInWords(time));

function besideInWords({ results: { pending, withdrawn, excluded, unknown } }: PromiseFigures): string {
  const parts = Object.entries({ pending, withdrawn, excluded, unknown }).filter(([, count]) => count > 0);
  return parts.length === 0 ? "-" : parts.map(([name, count]) => `${count} ${name}`).join(", ");
}
