import { createInterface } from "node:readline";

/**
 * The lines of `stream`. Whoever stops asking lets go of it, too: readline's own iterator would leave it open, and a
 * terminal that is still open keeps the process alive.
 */
export async function* stdinLines(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  const reader = createInterface({ input: stream, terminal: false });
  try {
    yield* reader;
  } finally {
    reader.close();
  }
}
