import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { OutputClosed } from "../../../src/cli/context.ts";
import { lineWriter } from "../../../src/cli/line-writer.ts";
import { StoreError } from "../../../src/ports/errors.ts";

/** Takes nothing until it is told to. */
function slowStream(): { readonly stream: Writable; readonly take: (error?: Error) => void } {
  let waiting: ((error?: Error | null) => void) | undefined;
  const stream = new Writable({
    write: (_chunk, _encoding, done) => {
      waiting = done;
    },
  });
  return { stream, take: (error) => waiting?.(error) };
}

describe("lineWriter", () => {
  it("is drained when its lines were taken, and at once when there are none", async () => {
    const { stream, take } = slowStream();
    const writer = lineWriter(stream, "output");
    await writer.drained();
    writer.write("a");
    const drained = writer.drained();
    take();
    await expect(drained).resolves.toBeUndefined();
  });

  it("does not wait for a stream that closes", async () => {
    const { stream } = slowStream();
    const writer = lineWriter(stream, "output");
    writer.write("a");
    const drained = writer.drained();
    stream.destroy();
    await expect(drained).rejects.toBeInstanceOf(OutputClosed);
    writer.write("b");
    await expect(writer.drained()).rejects.toBeInstanceOf(OutputClosed);
  });

  it("tells a reader that left from a disk that is full", async () => {
    for (const [code, kind] of [["EPIPE", OutputClosed] as const, ["ENOSPC", StoreError] as const]) {
      const { stream, take } = slowStream();
      const writer = lineWriter(stream, "output");
      writer.write("a");
      take(Object.assign(new Error("no"), { code }));
      await expect(writer.drained()).rejects.toBeInstanceOf(kind);
    }
  });
});
