import { SingleBar } from "cli-progress";
import type { HistoryBatch } from "../ports/history.ts";

export interface ProgressBar {
  readonly update: (batch: Pick<HistoryBatch, "bytesRead" | "bytesTotal">) => void;
  /** Takes the bar off the screen. */
  readonly stop: () => void;
}

/** Shorter files are read before a bar could be seen. */
const LONG_FILE_BYTES = 5_000_000;

/** A bar on `stream` for work of at least that size, if it is known; nothing where nobody watches. */
export function progressBar(
  stream: NodeJS.WritableStream | undefined,
  least: number = LONG_FILE_BYTES,
): ProgressBar {
  if (stream === undefined) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: "{bar} {percentage}% {eta_formatted} left",
    clearOnComplete: true,
    stream,
  });
  let started = false;
  return {
    update: ({ bytesRead, bytesTotal }) => {
      if (bytesTotal === undefined || bytesTotal < least) return;
      if (!started) bar.start(bytesTotal, 0);
      started = true;
      bar.update(bytesRead);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}
