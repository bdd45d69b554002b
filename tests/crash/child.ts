import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { Settings } from "./settings.ts";

/** One life of the program. */
export interface Child {
  /** Lets it begin. */
  readonly go: (settings: Settings) => void;
  /** Resolves once it watches and sends; also when it died before. */
  readonly ready: Promise<void>;
  /** Resolves when it is gone: with its exit code, or the signal that ended it. */
  readonly gone: Promise<number | NodeJS.Signals>;
  readonly isGone: () => boolean;
  readonly kill: (signal: "SIGKILL" | "SIGTERM" | "SIGSTOP" | "SIGCONT") => void;
  /** Undefined when it could not be started. */
  readonly pid: number | undefined;
}

/** What the program logged, over all its lives: how often each event came. */
export interface Heard {
  readonly counts: Map<string, number>;
  /** Reasons of what must not happen, however it is killed. */
  readonly faults: string[];
  /** Told of each event as it comes. */
  readonly heed?: (event: string, reason: string) => void;
}

const line = z.object({ level: z.string(), event: z.string(), reason: z.unknown().optional() });

/** A pass that failed and a batch that was not kept are faults of ours: the platforms' are dealt with, and not told so. */
const FAULTS: ReadonlySet<string> = new Set(["loop.failed", "channel.not_kept", "channel.no_pace"]);

/** Loads the program; it waits to be let go. */
export function startChild(program: string, heard: Heard): Child {
  const child = spawn(process.execPath, [program], { stdio: "pipe" });
  child.stdin.on("error", () => undefined); // it may be dead already
  let isGone = false;
  let errors = "";
  let open = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    open = resolve;
  });
  createInterface({ input: child.stdout }).on("line", (text) => {
    const said = read(text);
    if (said === undefined) return;
    heard.counts.set(said.event, (heard.counts.get(said.event) ?? 0) + 1);
    heard.heed?.(said.event, String(said.reason));
    if (FAULTS.has(said.event)) heard.faults.push(`${said.event}: ${String(said.reason)}`);
    if (said.event === "monitor.started") open();
  });
  child.stderr.on("data", (data: Buffer) => {
    errors += data.toString();
  });
  const gone = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on("close", (code, signal) => {
      isGone = true;
      if (errors !== "") heard.faults.push(errors.trim());
      open();
      resolve(code ?? signal ?? 1);
    });
  });
  return {
    go: (settings) => child.stdin.write(`${JSON.stringify(settings)}\n`),
    ready,
    gone,
    isGone: () => isGone,
    kill: (signal) => child.kill(signal),
    pid: child.pid,
  };
}

/** A line may have been cut short by the kill. */
function read(text: string): z.output<typeof line> | undefined {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Programs that stand ready one after the other. */
export interface Nursery {
  readonly next: () => Child;
  readonly close: () => void;
}

/** Keeps `count` programs loaded, so that a dead one is followed at once. */
export function nursery(program: string, heard: Heard, count: number): Nursery {
  const waiting: Child[] = [];
  const fill = (): void => {
    while (waiting.length < count) waiting.push(startChild(program, heard));
  };
  return {
    next: () => {
      fill();
      const first = waiting.shift() ?? startChild(program, heard);
      fill();
      return first;
    },
    close: () => {
      for (const one of waiting) one.kill("SIGKILL");
    },
  };
}
