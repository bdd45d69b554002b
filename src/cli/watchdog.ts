import { Worker } from "node:worker_threads";

/** When it bites. */
export interface WatchdogLimits {
  /** The main thread did nothing for so long of the watchdog's own time. */
  readonly silentForMs: number;
  readonly everyMs: number;
}

/** A thread that ends the process when the main thread hangs. */
export interface Watchdog {
  readonly stop: () => Promise<void>;
}

const LIMITS: WatchdogLimits = { silentForMs: 30_000, everyMs: 1000 };

/** A last line that is read at all is written within milliseconds, once the machine has started a thread for it. */
const PATIENCE_MS = 5000;

// The last line is left to another thread, which writes by itself, because what threads print goes through the main thread: where
// nobody reads, that write never ends, and the process is to end all the same.
const WRITER = `
const { writeSync } = require("node:fs");
const { workerData } = require("node:worker_threads");
const { line, written } = workerData;
try {
  writeSync(2, line);
} finally {
  Atomics.store(written, 0, 1);
  Atomics.notify(written, 0);
}
`;

// What runs in the thread: as a text, so that it needs no file and no loader, whichever way the program was started. It counts
// its own turns: where the whole process was stopped or the machine slept, it stood still as well, and nobody is to blame.
const THREAD = `
const { Worker, workerData } = require("node:worker_threads");
const { shared, silentForMs, everyMs, writer, patienceMs } = workerData;
const ticks = new Int32Array(shared);
let seen = Atomics.load(ticks, 0);
let turnAt = performance.now();
let silentMs = 0;
setInterval(() => {
  const now = performance.now();
  const turn = Math.min(now - turnAt, 2 * everyMs);
  turnAt = now;
  const tick = Atomics.load(ticks, 0);
  silentMs = tick === seen ? silentMs + turn : 0;
  seen = tick;
  if (silentMs < silentForMs) return;
  const time = new Date().toISOString();
  const event = "watchdog.aborted";
  const line = { level: "fatal", time, what: "the main thread hangs", silentMs: Math.round(silentMs), event };
  try {
    const written = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    new Worker(writer, { eval: true, workerData: { line: JSON.stringify(line) + "\\n", written } });
    Atomics.wait(written, 0, 0, patienceMs);
  } finally {
    process.kill(process.pid, "SIGABRT");
  }
}, everyMs);
`;

/**
 * Watches that the event loop of this thread goes on; when it does not for half a minute, writes a last line and aborts the
 * process, so that a supervisor starts it anew. Keeps no process alive.
 */
export function startWatchdog({ silentForMs, everyMs }: WatchdogLimits = LIMITS): Watchdog {
  const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const ticks = new Int32Array(shared);
  const ticking = setInterval(() => Atomics.add(ticks, 0, 1), everyMs);
  ticking.unref();
  const thread = new Worker(THREAD, {
    eval: true,
    workerData: { shared, silentForMs, everyMs, writer: WRITER, patienceMs: PATIENCE_MS },
    // It needs nothing that the program was started with.
    execArgv: [],
    env: {},
  });
  thread.unref();
  return {
    stop: async () => {
      clearInterval(ticking);
      await thread.terminate();
    },
  };
}
