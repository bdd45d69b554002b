import { hostname } from "node:os";
import { BLIND_AFTER } from "../app/timings.ts";
import { fromNow } from "../app/words.ts";
import { parseInstant } from "../core/time/iso.ts";
import { instant, timeBetween, type Instant } from "../core/time/instant.ts";
import { readHolder, type StoreHolder } from "../store/sqlite/lock.ts";
import { codeOf } from "./error-code.ts";
import type { Live } from "./live-store.ts";

/** Whether a monitor runs on a store, as far as it can be told without disturbing it. */
export type MonitorState =
  | { readonly kind: "running"; readonly holder: StoreHolder; readonly lastSign: Instant | undefined }
  /** It says that it runs, and has noted nothing for minutes: it hangs, or its machine sleeps or is gone. */
  | { readonly kind: "silent"; readonly holder: StoreHolder; readonly lastSign: Instant | undefined }
  /** It did not end by itself: killed, or its machine was. */
  | { readonly kind: "died"; readonly holder: StoreHolder; readonly lastSign: Instant | undefined }
  | { readonly kind: "stopped"; readonly lastSign: Instant | undefined };

/** The state of the monitor at `now`. Processes of other machines are judged by the signs of life that they leave. */
export async function monitorState({ path, reader }: Live, now: Instant): Promise<MonitorState> {
  const holder = readHolder(path);
  const lastRun = await reader.queries.lastRun();
  // A shadow run keeps a real one away, and is none.
  if (holder === undefined || holder.shadow === true) return { kind: "stopped", lastSign: lastRun };
  const lastSign = latest(lastRun, parseInstant(holder.since));
  if (isGone(holder)) return { kind: "died", holder, lastSign };
  const silentFor = lastSign === undefined ? Infinity : timeBetween(lastSign, now);
  return { kind: silentFor > BLIND_AFTER ? "silent" : "running", holder, lastSign };
}

/**
 * Whether a monitor takes what is asked of it for the store at `path`: one that was killed left its name there, and a
 * shadow run takes nothing.
 */
export function takesRequests(path: string): boolean {
  const holder = readHolder(path);
  return holder !== undefined && holder.shadow !== true && !isGone(holder);
}

/** The state in one line. */
export function monitorInWords(state: MonitorState, now: Instant): string {
  const sign = state.lastSign === undefined ? "" : `last sign of life ${fromNow(state.lastSign, now)}`;
  if (state.kind === "stopped") return sign === "" ? "not running, and never ran" : `not running; ${sign}`;
  const { pid, host, since } = state.holder;
  const who = `process ${pid} on ${host}`;
  const more = sign === "" ? "" : `; ${sign}`;
  switch (state.kind) {
    case "running":
      return `running: ${who} since ${since}${more}`;
    case "silent":
      return `not responding: ${who} holds the store since ${since}${more}`;
    case "died":
      return `not running: ${who} ended without stopping${more}`;
  }
}

function latest(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return instant(Math.max(a, b));
}

/** Of processes of other machines nobody can tell. */
const isGone = ({ host, pid }: StoreHolder): boolean => host === hostname() && !isAlive(pid);

/** Signal 0 reaches nobody: it tells whether there is somebody. One of another user's refuses it, and so is there. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
