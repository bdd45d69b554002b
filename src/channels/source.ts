import type { Duration } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import { waitAfter, type ReadFailure } from "./read-failure.ts";

/** What was read could not be kept: no fault of the platform's. */
export interface Unkept {
  readonly kind: "unkept";
  readonly error: unknown;
}

/** Something that is read over and over, and left alone for a while after a failure. */
export interface Source {
  readonly name: string;
  /** Reads once; undefined when all is well. Never throws. */
  readonly read: (signal: AbortSignal) => Promise<ReadFailure | Unkept | undefined>;
  /** How the last read failed, if it did. */
  readonly failure: () => ReadFailure | Unkept | undefined;
  /** In monotonic time, when to read again, if that is to be `every` so often while all is well. */
  readonly due: (every: Duration) => number;
}

/** How a source is read. */
export interface Readable {
  /** Names it in the log. */
  readonly name: string;
  /** Reads all that is new and hands it over; undefined when it did. Throws what the sink throws. */
  readonly read: (signal: AbortSignal) => Promise<ReadFailure | undefined>;
  /** How long the last read is to be followed by none, however short the pace; in milliseconds. */
  readonly rest: () => number;
}

/** A source that has not been read yet. */
export function source(clock: Clock, { name, read, rest }: Readable): Source {
  let failure: ReadFailure | Unkept | undefined;
  let inARow = 0;
  let began = -Infinity;
  let notBefore = -Infinity;
  return {
    name,
    read: async (signal) => {
      const start = clock.monotonic();
      const found = await read(signal).catch((error: unknown): Unkept => ({ kind: "unkept", error }));
      if (found?.kind === "stopped") return found;
      failure = found;
      inARow = found === undefined ? 0 : inARow + 1;
      if (found === undefined) began = start;
      else notBefore = clock.monotonic() + waitAfter(found.kind === "unkept" ? UNKEPT : found, inARow);
      return found;
    },
    failure: () => failure,
    due: (every) => (failure === undefined ? began + Math.max(every, rest()) : notBefore),
  };
}

/** Waited out like a platform that is out of reach. */
const UNKEPT: ReadFailure = { kind: "unreachable", reason: "what was read could not be kept" };
