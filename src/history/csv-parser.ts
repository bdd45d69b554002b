import { parse, type CsvError } from "csv-parse";
import { LONGEST_LINE } from "./lines.ts";

/** What has become of the lines given so far. */
export interface Parsed {
  /** The records that have ended since; csv-parse holds a few bytes back, so they may come a line late. */
  readonly rows: readonly (readonly string[])[];
  /** Why what follows those is no record. The parser tells nothing of what stands behind it. */
  readonly fault: string | undefined;
}

export interface CsvParser {
  readonly write: (line: string) => Promise<Parsed>;
  readonly end: () => Promise<Parsed>;
}

export const NEVER_CLOSED: string = "a quote is never closed";

/** A csv-parse stream that is given a line at a time. How many cells a row has is not its concern. */
export function csvParser(): CsvParser {
  let rows: (readonly string[])[] = [];
  let lastLine = 0;
  let fault: string | undefined;
  const parser = parse({
    record_delimiter: "\n",
    relax_column_count: true,
    max_record_size: LONGEST_LINE,
    skip_records_with_error: true,
    on_record: (cells, { lines }) => {
      if (fault === undefined) rows.push(cells);
      lastLine = lines;
      return null; // taken here, so that the stream needs no reader
    },
    on_skip: (error) => {
      // Of several lines that make no record the likeliest cause is the quote on the first.
      fault ??= parser.info.lines > lastLine + 1 ? NEVER_CLOSED : reasonOf(error);
      return undefined;
    },
  });
  const parsed = (): Parsed => {
    const found = { rows, fault };
    rows = [];
    return found;
  };
  return {
    write: async (line) => {
      await new Promise((resolve) => parser.write(`${line}\n`, resolve));
      return parsed();
    },
    end: async () => {
      await new Promise<void>((resolve) => parser.end(resolve));
      return parsed();
    },
  };
}

function reasonOf(error: CsvError | undefined): string {
  switch (error?.code) {
    case "INVALID_OPENING_QUOTE":
      return "a quote inside a cell that is not quoted";
    case "CSV_INVALID_CLOSING_QUOTE":
      return "text behind a closing quote (double a quote inside a cell)";
    default:
      return NEVER_CLOSED; // or the record grew too long, which only a quote can bring about
  }
}
