import type { ChannelId } from "../core/ids.ts";
import type { Channel, ChannelSink } from "../ports/channel.ts";
import type { ChannelError } from "../ports/errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import { lastLook, type LastLook } from "./last-look.ts";
import { notRunning, toChannelError } from "./read-failure.ts";
import { reader, type Reader, type ReadingDeps, type ReadingPlan } from "./reader.ts";

/** What a platform tells by itself, beside what is read of it. */
export interface Pushing {
  /**
   * Listens until the signal aborts, and resolves when nothing it heard is in hand any more. Never throws: reading goes on
   * without it, which finds whatever was not heard.
   */
  readonly run: (reading: Pick<Reader, "readSoon">, signal: AbortSignal) => Promise<void>;
}

/** How one channel is read, and what it hears. */
export interface ChannelReading extends ReadingPlan {
  readonly pushing?: Pushing | undefined;
}

/**
 * A channel that is read over and over, at least once a minute: so nothing is lost that a platform did not push, or pushed
 * while we were away. `plan` is called when it starts.
 */
export function readingChannel(
  { id, clock, log }: { readonly id: ChannelId; readonly clock: Clock; readonly log: Log },
  plan: (deps: ReadingDeps, cursors: ReadonlyMap<string, string>) => ChannelReading,
): Channel {
  const life = new AbortController();
  let looking: LastLook | undefined;
  let running: Promise<unknown> | undefined;

  const run = (sink: ChannelSink, cursors: ReadonlyMap<string, string>): void => {
    const deps = { channel: id, sink, clock, log };
    const planned = plan(deps, cursors);
    const reading = reader(deps, planned);
    looking = lastLook(reading, { clock, platform: planned.platform }, life.signal);
    running = Promise.all([reading.run(life.signal), planned.pushing?.run(reading, life.signal)]);
  };
  return {
    id,
    start: (sink, cursors) => {
      if (!life.signal.aborted) run(sink, cursors);
      return Promise.resolve();
    },
    stop: async () => {
      life.abort();
      await running;
      await looking?.idle();
    },
    look: async (messages, signal) => {
      if (looking === undefined) throw notRunning();
      await looking.look(messages, signal);
    },
    tryOut: (sink, cursors, signal) => readOnce(plan({ channel: id, sink, clock, log }, cursors), signal),
  };
}

/** One after the other, up to the first that the platform refuses us altogether: it would say the same of the others. */
async function readOnce(
  { news, platform }: ChannelReading,
  signal: AbortSignal,
): Promise<readonly ChannelError[]> {
  const errors: ChannelError[] = [];
  for (const readable of news) {
    const failure = await readable.read(signal);
    if (failure === undefined) continue;
    errors.push(toChannelError(failure, platform));
    if (failure.kind !== "barred") break;
  }
  return errors;
}
