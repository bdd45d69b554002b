import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { progressBar } from "../../../src/cli/progress-bar.ts";

/** A terminal that keeps what is written to it. */
function terminal(): { readonly stream: NodeJS.WritableStream; readonly written: () => string } {
  const stream = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: 80,
    cursorTo: () => true,
    moveCursor: () => true,
    clearLine: () => true,
  });
  return { stream, written: () => String(stream.read() ?? "") };
}

test("a long file has a bar", () => {
  const { stream, written } = terminal();
  const bar = progressBar(stream);
  bar.update({ bytesRead: 20_000_000, bytesTotal: 40_000_000 });
  bar.stop();
  expect(written()).toContain("50%");
});

test("a short file has none, nor one of unknown size, nor one that nobody watches", () => {
  const { stream, written } = terminal();
  const bar = progressBar(stream);
  bar.update({ bytesRead: 1_000, bytesTotal: 2_000 });
  bar.update({ bytesRead: 20_000_000, bytesTotal: undefined });
  bar.stop();
  expect(written()).toBe("");
  const unwatched = progressBar(undefined);
  unwatched.update({ bytesRead: 1, bytesTotal: 100_000_000 });
  unwatched.stop();
});
