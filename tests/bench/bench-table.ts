/** What one bench measured, ready for docs/benchmarks.md. */
export interface BenchTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/** `table` as Markdown. */
export function asMarkdown({ title, columns, rows, notes }: BenchTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = columns.map((_, i) => (i === 0 ? "---" : "---:"));
  return [
    ...[`## ${title}`, ""],
    ...[line(columns), line(rule), ...rows.map(line), ""],
    ...notes.map((note) => `- ${note}`),
  ].join("\n");
}

/** The middle one of `values`. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** `12,345`. */
export const inThousands = (value: number): string => Math.round(value).toLocaleString("en");

/** The value that `percent` of `values` do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil((values.length * percent) / 100) - 1] ?? NaN;
}
