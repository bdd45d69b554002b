import type { Writable } from "node:stream";
import { StoreError } from "../ports/errors.ts";
import { OutputClosed } from "./context.ts";
import { codeOf } from "./error-code.ts";

/** Writes lines to a stream whose reader may leave, or whose disk may be full. */
export interface LineWriter {
  /** Never throws: what came after a fault is dropped. */
  readonly write: (line: string) => void;
  /** Resolves when all lines were taken. Throws OutputClosed when the reader left, StoreError after another fault. */
  readonly drained: () => Promise<void>;
}

/** Writes to `stream`, which errors call `name`. */
export function lineWriter(stream: Writable, name: string): LineWriter {
  let pending = 0;
  let fault: Error | undefined;
  let waiting: (() => void)[] = [];

  const settle = (): void => {
    if (pending > 0 && fault === undefined) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  const fail = (error: unknown): void => {
    fault ??= faultOf(error, name);
    settle();
  };
  stream.on("error", fail);
  stream.on("close", () => {
    fail(undefined);
  });

  const write = (line: string): void => {
    if (fault !== undefined) return;
    pending += 1;
    try {
      stream.write(`${line}\n`, (error) => {
        pending -= 1;
        if (error) fail(error);
        else settle();
      });
    } catch (error) {
      fail(error); // a file is written at once
    }
  };
  const drained = async (): Promise<void> => {
    if (pending > 0 && fault === undefined) await new Promise<void>((resolve) => waiting.push(resolve));
    if (fault !== undefined) throw fault;
  };
  return { write, drained };
}

function faultOf(cause: unknown, name: string): Error {
  if (cause === undefined || codeOf(cause) === "EPIPE") return new OutputClosed(`${name} is closed`);
  return new StoreError(`${name} cannot be written (${codeOf(cause)})`, { cause });
}
