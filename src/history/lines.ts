import { isUtf8 } from "node:buffer";

/** A line of a file without its end. With a `fault` its text is not to be trusted. */
export interface Line {
  readonly line: number;
  readonly text: string;
  readonly fault: string | undefined;
}

/** The lines that ended in one stretch of a file. */
export interface LineBatch {
  readonly lines: readonly Line[];
  readonly bytesRead: number;
}

/** A longer line, or quoted cell, is a broken file. */
export const LONGEST_LINE: number = 16 * 2 ** 20;

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.of(0xef, 0xbb, 0xbf);

/** The lines of `chunks`, however these are cut, ended by LF or CRLF; a byte order mark is dropped. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LineBatch> {
  const splitter = lineSplitter();
  let bytesRead = 0;
  for await (const chunk of chunks) {
    bytesRead += chunk.length;
    yield { lines: splitter.split(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)), bytesRead };
  }
  yield { lines: splitter.end(), bytesRead };
}

interface LineSplitter {
  readonly split: (chunk: Buffer) => readonly Line[];
  /** The last line when no line end follows it. */
  readonly end: () => readonly Line[];
}

function lineSplitter(): LineSplitter {
  let count = 0;
  let begun: Buffer[] = [];
  let begunBytes = 0;

  const keep = (piece: Buffer): void => {
    begunBytes += piece.length;
    if (begunBytes > LONGEST_LINE) begun = [];
    else begun.push(piece);
  };
  const finish = (): Line => {
    count += 1;
    const line = begunBytes > LONGEST_LINE ? tooLong(count) : lineFrom(Buffer.concat(begun), count, false);
    begun = [];
    begunBytes = 0;
    return line;
  };

  const split = (chunk: Buffer): readonly Line[] => {
    const lines: Line[] = [];
    let start = chunk.indexOf(NEWLINE) + 1;
    if (start === 0) {
      keep(chunk);
      return lines;
    }
    keep(chunk.subarray(0, start - 1));
    lines.push(finish());
    const last = chunk.lastIndexOf(NEWLINE) + 1;
    const clean = isClean(chunk.subarray(start, last));
    while (start < last) {
      const end = chunk.indexOf(NEWLINE, start);
      count += 1;
      lines.push(lineFrom(chunk.subarray(start, end), count, clean));
      start = end + 1;
    }
    if (last < chunk.length) keep(chunk.subarray(last));
    return lines;
  };
  return { split, end: () => (begunBytes > 0 ? [finish()] : []) };
}

const isClean = (bytes: Buffer): boolean => isUtf8(bytes) && !bytes.includes(0);

function tooLong(line: number): Line {
  return { line, text: "", fault: `the line is longer than ${LONGEST_LINE / 2 ** 20} MB` };
}

function lineFrom(bytes: Buffer, line: number, clean: boolean): Line {
  const from = line === 1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
  const to = bytes[bytes.length - 1] === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
  return {
    line,
    text: bytes.toString("utf8", from, to),
    fault: clean || isClean(bytes) ? undefined : faultOf(bytes),
  };
}

function faultOf(bytes: Buffer): string {
  return bytes.includes(0)
    ? "the line has NUL bytes: save the file as UTF-8 text"
    : "the line is not UTF-8: save the file as UTF-8 text";
}
