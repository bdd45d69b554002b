import type { Duration } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import { waitAfter, type XFailure } from "./failure.ts";

/** What was read could not be kept: no fault of X's. */
export interface Unkept {
  readonly kind: "unkept";
  readonly error: unknown;
}

/** Something that is read over and over, and left alone for a while after a failure. */
export interface Source {
  readonly name: string;
  /** Reads once; undefined when all is well. Never throws. */
  readonly read: (signal: AbortSignal) => Promise<XFailure | Unkept | undefined>;
  /** How the last read failed, if it did. */
  readonly failure: () => XFailure | Unkept | undefined;
  /** In monotonic time, when to read again, if that is to be `every` so often while all is well. */
  readonly due: (every: Duration) => number;
}

/** How a source is read. */
interface Readable {
  readonly read: (signal: AbortSignal) => Promise<XFailure | undefined>;
  /** How long the last read is to be followed by none, however short the pace. */
  readonly rest: () => number;
}

/** A source of that name. */
export function source(name: string, clock: Clock, { read, rest }: Readable): Source {
  let failure: XFailure | Unkept | undefined;
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

/** Waited out like an X that is out of reach. */
const UNKEPT: XFailure = { kind: "unreachable", reason: "what was read could not be kept" };
