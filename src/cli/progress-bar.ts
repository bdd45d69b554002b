import { SingleBar } from "cli-progress";
import type { HistoryBatch } from "../ports/history.ts";

export interface ProgressBar {
  readonly update: (batch: Pick<HistoryBatch, "bytesRead" | "bytesTotal">) => void;
  /** Takes the bar off the screen. */
  readonly stop: () => void;
}

/** A bar for so many of so many. */
export interface CountBar {
  readonly update: (done: number, total: number) => void;
  readonly stop: () => void;
}

/** Shorter files are read before a bar could be seen. */
const LONG_FILE_BYTES = 5_000_000;

/** A bar on `stream` for a long file of known size; nothing where nobody watches. */
export function progressBar(stream: NodeJS.WritableStream | undefined): ProgressBar {
  const { update, stop } = countBar(stream, LONG_FILE_BYTES);
  return {
    update: ({ bytesRead, bytesTotal }) => {
      if (bytesTotal !== undefined) update(bytesRead, bytesTotal);
    },
    stop,
  };
}

/** The same for anything that is counted; nothing where there are fewer than `least`. */
export function countBar(stream: NodeJS.WritableStream | undefined, least: number): CountBar {
  if (stream === undefined) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: "{bar} {percentage}% {eta_formatted} left",
    clearOnComplete: true,
    stream,
  });
  let started = false;
  return {
    update: (done, total) => {
      if (total < least) return;
      if (!started) bar.start(total, 0);
      started = true;
      bar.update(done);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}
