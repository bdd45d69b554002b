import type { Readable } from "../source.ts";
import { inTurn } from "../in-turn.ts";
import type { ReadFailure } from "../read-failure.ts";
import { beginRead, gapsIn, readOnePage, withPage, type Progress, type XReading } from "./pages.ts";
import { SHARE, WINDOW, type Stream } from "./plan.ts";
import { isNewer } from "./snowflake.ts";

/** A timeline that is read on and on. */
export interface Timeline extends Readable {
  /**
   * Reads all that is new and hands it over; undefined when it did. Otherwise the next read goes on from the page that
   * failed: what was read until then is handed over, and the cursor stays. One read at a time, the others wait. Throws what
   * the sink throws; nothing of the read counts then.
   */
  readonly read: (signal: AbortSignal) => Promise<ReadFailure | undefined>;
  /** How long to leave X alone after the last read, so that reads of many pages do not use up its limit. */
  readonly rest: () => number;
}

/** A timeline read up to `cursor`, the id of the newest post that was handed over; undefined at the first start. */
export function timeline(deps: XReading, stream: Stream, cursor: string | undefined): Timeline {
  let reached = cursor;
  let progress: Progress | undefined;
  let handedOver: ReadonlySet<string> = new Set();
  let requests = 0;
  const one = inTurn();

  const handOver = async (read: Progress, isDone: boolean): Promise<void> => {
    const hasMoved = isDone && read.newest !== reached;
    const gaps = isDone ? gapsIn(read, stream, reached ?? read.since) : [];
    if (read.observed.length > 0 || hasMoved || gaps.length > 0) {
      const moved = hasMoved ? read.newest : undefined;
      await deps.sink.accept({ stream: stream.name, observed: read.observed, cursor: moved, gaps });
    }
    for (const { from, to } of gaps)
      deps.log.warn("x.gap", { channel: deps.channel, stream: stream.name, from, to });
    if (isDone) reached = read.newest;
    handedOver = new Set([...handedOver, ...read.ids].filter((id) => isNewer(id, read.since)));
  };
  const readOn = async (signal: AbortSignal): Promise<ReadFailure | undefined> => {
    let read = progress ?? beginRead(reached, deps.clock.now());
    requests = 0;
    progress = undefined; // should the sink throw, the next read begins anew
    for (;;) {
      requests += 1;
      const page = await readOnePage(deps, stream, read, signal);
      if (page.kind !== "page") {
        await handOver(read, false);
        progress = page.isLost ? undefined : { ...read, observed: [], ids: [] };
        return page.failure;
      }
      read = withPage(read, page.page, deps, stream, handedOver);
      if (read.token === undefined) break;
    }
    await handOver(read, true);
    return undefined;
  };
  return {
    name: stream.name,
    read: (signal) => one(() => readOn(signal)),
    rest: () => (requests * WINDOW) / (stream.perWindow * SHARE),
  };
}
