/** What tells of signals: the process. */
interface Signals {
  readonly once: (signal: "SIGINT" | "SIGTERM", happened: () => void) => unknown;
}

/** Resolves at the first signal to end; the second one ends the program at once, as Node does by itself. */
export function stopSignal(signals: Signals): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) signals.once(signal, resolve);
  });
}
