import type { Duration } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";

/** Slack's own time: it starts where the given clock stands, and no jump of that clock's wall moves it. */
export interface SlackTime {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The next message timestamp: unique in the workspace, and rising. */
  readonly stamp: () => string;
  /** Lets something happen after `ms`, unless the function that is returned is called first, or Slack ends. */
  readonly after: (ms: number, happen: () => void) => () => void;
  /** Nothing that was to happen will. */
  readonly end: () => void;
}

const MICROSECONDS = 1_000_000;

/** Time by `clock`. */
export function slackTime(clock: Clock): SlackTime {
  const offset = clock.now() - clock.monotonic();
  const pending = new Set<AbortController>();
  let last = 0;
  const now = (): number => Math.round(offset + clock.monotonic());
  const stamp = (): string => {
    last = Math.max(now() * 1000, last + 1);
    return asStamp(last);
  };
  const after: SlackTime["after"] = (ms, happen) => {
    const cancel = new AbortController();
    pending.add(cancel);
    void clock.sleep(wholeMs(ms), cancel.signal).then(() => {
      pending.delete(cancel);
      if (!cancel.signal.aborted) happen();
    });
    return () => {
      cancel.abort();
    };
  };
  const end = (): void => {
    for (const each of pending) each.abort();
  };
  return { now, stamp, after, end };
}

/** A timestamp as Slack writes it, seconds and microseconds: `1767225600.000100`. */
export function asStamp(microseconds: number): string {
  const seconds = Math.floor(microseconds / MICROSECONDS);
  return `${seconds}.${String(microseconds % MICROSECONDS).padStart(6, "0")}`;
}

/** The microseconds of a timestamp, written with or without a fraction; undefined when it is none. */
export function stampMicroseconds(text: string): number | undefined {
  const parts = /^(\d{1,10})(?:\.(\d{1,6}))?$/.exec(text);
  if (!parts) return undefined;
  return Number(parts[1]) * MICROSECONDS + Number((parts[2] ?? "").padEnd(6, "0"));
}

/** The core's constructor is not to be called from here. */
const wholeMs = (ms: number): Duration => Math.max(0, Math.ceil(ms)) as Duration;
