import { csvParser, NEVER_CLOSED, type Parsed } from "./csv-parser.ts";
import type { Line } from "./lines.ts";

/** A record of a CSV file, or why the line where it begins is none. */
export type CsvRecord =
  | { readonly kind: "record"; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: "refused"; readonly line: number; readonly text: string; readonly reason: string };

export interface CsvRecords {
  /** The records known to have ended in `lines`; an empty line outside quotes is none. */
  readonly split: (lines: readonly Line[]) => Promise<readonly CsvRecord[]>;
  /** What is left: the last records, or lines behind a quote that never closes. */
  readonly end: () => Promise<readonly CsvRecord[]>;
}

/**
 * Splits lines into records with csv-parse. To that all behind a forgotten quote is one cell, so of a record that is
 * none only the first line is refused: the others are read anew.
 */
export function csvRecords(): CsvRecords {
  const reader = recordReader();
  const read = async (lines: readonly Line[], atEnd: boolean): Promise<readonly CsvRecord[]> => {
    const records: CsvRecord[] = [];
    const queue = [...lines].reverse();
    for (;;) {
      const line = queue.pop();
      if (line === undefined && !(atEnd && reader.isOpen())) return records;
      const step = await (line === undefined ? reader.end() : reader.take(line));
      for (const record of step.records) records.push(record);
      for (const again of step.anew.reverse()) queue.push(again);
    }
  };
  return { split: (lines) => read(lines, false), end: () => read([], true) };
}

interface Step {
  readonly records: CsvRecord[];
  /** Lines to be taken once more, before any other. */
  readonly anew: Line[];
}

interface RecordReader {
  readonly take: (line: Line) => Promise<Step>;
  readonly end: () => Promise<Step>;
  /** Whether lines were taken whose record is still to come. */
  readonly isOpen: () => boolean;
}

function recordReader(): RecordReader {
  let parser = csvParser();
  /** Lines whose record is still to come. */
  let open: Line[] = [];
  let width: number | undefined;

  const restart = (): Line[] => {
    const anew = open.slice(1);
    open = [];
    parser = csvParser();
    return anew;
  };
  const step = ({ rows, fault }: Parsed): Step => {
    const records: CsvRecord[] = [];
    for (const cells of rows) {
      const lines = open.slice(0, heightOf(cells));
      const record = recordOf(cells, lines, width);
      if (record !== undefined) records.push(record);
      if (record?.kind === "record") width = cells.length;
      if (record?.kind === "refused") return { records, anew: restart() };
      open = open.slice(lines.length);
    }
    const [first] = open;
    if (first === undefined || fault === undefined) return { records, anew: [] };
    records.push(refused(first, first.fault ?? fault));
    return { records, anew: restart() };
  };
  return {
    take: async (line) => {
      open.push(line);
      return step(await parser.write(line.text));
    },
    end: async () => {
      const last = step(await parser.end());
      open = [];
      return last;
    },
    isOpen: () => open.length > 0,
  };
}

/** The record on `lines`; undefined when they are blank. The header has no `width` to keep to. */
function recordOf(
  cells: readonly string[],
  lines: readonly Line[],
  width: number = cells.length,
): CsvRecord | undefined {
  const [first] = lines;
  if (first === undefined || isBlank(lines)) return undefined;
  const reason =
    lines.find(({ fault }) => fault !== undefined)?.fault ?? faultOfWidth(cells.length, width, lines);
  return reason === undefined ? { kind: "record", line: first.line, cells } : refused(first, reason);
}

const refused = ({ line, text }: Line, reason: string): CsvRecord => ({
  kind: "refused",
  line,
  text,
  reason,
});

/** How many lines a record has. */
const heightOf = (cells: readonly string[]): number => cells.join("").split("\n").length;

const isBlank = ([first, second]: readonly Line[]): boolean =>
  second === undefined && first?.fault === undefined && first?.text.trim() === "";

function faultOfWidth(width: number, expected: number, lines: readonly Line[]): string | undefined {
  if (width === expected) return undefined;
  return lines.length > 1
    ? NEVER_CLOSED
    : `${width} cells where the header has ${expected} (quote a text that has commas)`;
}
