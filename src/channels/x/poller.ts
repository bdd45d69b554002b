import { duration, type Duration } from "../../core/time/instant.ts";
import type { WatchedMessage } from "../../ports/channel.ts";
import { toChannelError, type XFailure } from "./failure.ts";
import type { XReading } from "./pages.ts";
import { FASTEST_PACE, MENTIONS, OWN_POSTS, REREAD_EVERY, SLOWEST_PACE, type Stream } from "./plan.ts";
import { reread } from "./reread.ts";
import { source, type Source, type Unkept } from "./source.ts";
import { timeline } from "./timeline.ts";

/** Reads an account's timelines over and over, and looks up what is watched. */
export interface Poller {
  /** Reads until the signal aborts. Never throws. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** Reads the own posts once, now. */
  readonly readOwnPosts: (signal: AbortSignal) => Promise<XFailure | Unkept | undefined>;
  /** Looks these messages up, now. Throws what the sink throws. */
  readonly reread: (
    messages: readonly WatchedMessage[],
    signal: AbortSignal,
  ) => Promise<XFailure | undefined>;
  /** Set while X wants nothing of us: then asking it is left to the probes. */
  readonly refusal: () => XFailure | undefined;
}

/** A poller that reads on from the cursors, by stream. */
export function poller(deps: XReading, cursors: ReadonlyMap<string, string>): Poller {
  const sources = openSources(deps, cursors);
  const { mentions, own, watched } = sources;
  const report = reporter(deps);
  let pace: Duration = SLOWEST_PACE;

  const attempt = async (from: Source, signal: AbortSignal): ReturnType<Source["read"]> => {
    const failure = await from.read(signal);
    if (failure !== undefined) report.failure(from, failure, from !== watched);
    return failure;
  };
  const turn = async (signal: AbortSignal): Promise<void> => {
    const now = deps.clock.monotonic();
    const due = [mentions, own].filter((from) => from.due(pace) <= now && !isHeldBack(from, sources));
    await Promise.all(due.map((from) => attempt(from, signal)));
    if (signal.aborted) return;
    if (due.length > 0 && mentions.failure() === undefined && own.failure() === undefined) report.alive();
    if (watched.due(REREAD_EVERY) <= now && !isHeldBack(watched, sources)) await attempt(watched, signal);
  };
  return {
    run: async (signal) => {
      while (!signal.aborted) {
        await turn(signal);
        pace = await paceOf(deps);
        const waits = [mentions, own, watched]
          .filter((from) => !isHeldBack(from, sources))
          .map((from) => from.due(from === watched ? REREAD_EVERY : pace));
        await deps.clock.sleep(
          duration(Math.ceil(Math.max(0, Math.min(...waits) - deps.clock.monotonic()))),
          signal,
        );
      }
    },
    readOwnPosts: (signal) => attempt(own, signal),
    reread: (messages, signal) => reread(deps, messages, signal),
    refusal: () => refusalOf(sources),
  };
}

interface Sources {
  readonly mentions: Source;
  readonly own: Source;
  readonly watched: Source;
}

function openSources(deps: XReading, cursors: ReadonlyMap<string, string>): Sources {
  const open = (stream: Stream): Source =>
    source(stream.name, deps.clock, timeline(deps, stream, cursors.get(stream.name)));
  const watched = source("rereads", deps.clock, {
    read: async (signal) => reread(deps, await deps.sink.watched(), signal),
    rest: () => 0,
  });
  return { mentions: open(MENTIONS), own: open(OWN_POSTS), watched };
}

/** One that X refused to answer, for all that is read; of several, the first. */
function refusalOf({ mentions, own }: Sources): XFailure | undefined {
  for (const failure of [mentions.failure(), own.failure()]) if (failure?.kind === "refused") return failure;
  return undefined;
}

/** While X refuses us the mentions alone are the probe, so that a dead token makes no storm. */
function isHeldBack(from: Source, sources: Sources): boolean {
  if (from === sources.own) return sources.mentions.failure()?.kind === "refused";
  return from === sources.watched && refusalOf(sources) !== undefined;
}

interface Reporter {
  readonly alive: () => void;
  /** `isTrouble`: it keeps us from seeing what is posted, so the sink is told. */
  readonly failure: (from: Source, failure: XFailure | Unkept, isTrouble: boolean) => void;
}

/** Tells the sink of each trouble once, until all is well again. */
function reporter({ sink, log, channel }: XReading): Reporter {
  const told = new Set<string>();
  return {
    alive: () => {
      told.clear();
      sink.alive();
    },
    failure: ({ name }, failure, isTrouble) => {
      if (failure.kind === "stopped") return;
      if (failure.kind === "unkept") {
        const error = failure.error instanceof Error ? failure.error.message : "unknown";
        log.error("x.not_kept", { channel, stream: name, error });
        return;
      }
      log.warn("x.not_read", { channel, stream: name, reason: failure.reason });
      if (!isTrouble || told.has(failure.reason)) return;
      told.add(failure.reason);
      sink.troubled(toChannelError(failure));
    },
  };
}

async function paceOf({ sink, log, channel }: XReading): Promise<Duration> {
  try {
    return duration(Math.min(SLOWEST_PACE, Math.max(FASTEST_PACE, await sink.pace())));
  } catch (error) {
    log.error("x.no_pace", { channel, error: error instanceof Error ? error.message : "unknown" });
    return SLOWEST_PACE;
  }
}
