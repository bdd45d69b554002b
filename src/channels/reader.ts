import type { ChannelId } from "../core/ids.ts";
import { duration, type Duration } from "../core/time/instant.ts";
import type { ChannelSink, WatchedMessage } from "../ports/channel.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import { toChannelError, type PlatformName, type ReadFailure } from "./read-failure.ts";
import { source, type Readable, type Source, type Unkept } from "./source.ts";

/** What reading runs on, whatever the platform. */
export interface ReadingDeps {
  readonly channel: ChannelId;
  readonly sink: ChannelSink;
  readonly clock: Clock;
  readonly log: Log;
}

/** What of a platform is read over and over, and how. */
export interface ReadingPlan {
  readonly platform: PlatformName;
  /** What shows all that is posted. While the platform refuses us the first alone is read, as a probe. */
  readonly news: readonly [Readable, ...Readable[]];
  /** That of the news which shows what the brand answers: it is read for a last look. */
  readonly answers: Readable;
  /** Looks these messages up: which are there still, which are gone, which were edited. Throws what the sink throws. */
  readonly reread: (
    messages: readonly WatchedMessage[],
    signal: AbortSignal,
    why: "as often as planned" | "for a last look",
  ) => Promise<ReadFailure | undefined>;
  /** How often watched messages are looked up. */
  readonly rereadEvery: Duration;
  /**
   * The bounds of what a sink may ask for between two reads of news; with the wait for an answer the longer is at most a
   * minute (DESIGN §10), so that a token that died is told within one.
   */
  readonly fastest: Duration;
  readonly slowest: Duration;
}

/** Reads a platform over and over, and looks up what is watched. */
export interface Reader {
  /** Reads until the signal aborts. Never throws. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** Reads the news at once, however soon after the last time: a connection was made anew, or something was pushed. */
  readonly readSoon: () => void;
  /** Reads what shows answers once, now. */
  readonly readAnswers: (signal: AbortSignal) => Promise<ReadFailure | Unkept | undefined>;
  /** Looks these messages up, now. Throws what the sink throws. */
  readonly reread: (
    messages: readonly WatchedMessage[],
    signal: AbortSignal,
  ) => Promise<ReadFailure | undefined>;
  /** Set while the platform wants nothing of us: then asking it is left to the probes. */
  readonly refusal: () => ReadFailure | undefined;
}

/** A reader that has read nothing yet. */
export function reader(deps: ReadingDeps, plan: ReadingPlan): Reader {
  const { clock } = deps;
  const sources = openSources(deps, plan);
  const { news, watched } = sources;
  const report = reporter(deps, plan.platform);
  let pace: Duration = plan.slowest;
  let soon = new AbortController();

  const attempt = async (from: Source, signal: AbortSignal): ReturnType<Source["read"]> => {
    const failure = await from.read(signal);
    if (failure !== undefined) report.failure(from, failure, from !== watched);
    return failure;
  };
  const due = (from: Source): number => {
    if (from === watched) return from.due(plan.rereadEvery);
    return from.due(soon.signal.aborted ? NO_TIME : pace);
  };
  const turn = async (signal: AbortSignal): Promise<void> => {
    const now = clock.monotonic();
    const isDue = news.filter((from) => due(from) <= now && !isHeldBack(from, sources));
    soon = soon.signal.aborted ? new AbortController() : soon;
    await Promise.all(isDue.map((from) => attempt(from, signal)));
    if (signal.aborted) return;
    if (isDue.length > 0 && news.every((from) => from.failure() === undefined)) report.alive();
    if (due(watched) <= now && !isHeldBack(watched, sources)) await attempt(watched, signal);
  };
  return {
    run: async (signal) => {
      let [asked, woken] = [soon, AbortSignal.any([signal, soon.signal])];
      while (!signal.aborted) {
        await turn(signal);
        // Made anew only when it has served: on a signal that lives for months each leaves a trace.
        if (asked !== soon) [asked, woken] = [soon, AbortSignal.any([signal, soon.signal])];
        pace = await paceOf(deps, plan);
        const waits = [...news, watched].filter((from) => !isHeldBack(from, sources)).map(due);
        const wait = Math.ceil(Math.max(0, Math.min(...waits) - clock.monotonic()));
        await clock.sleep(duration(wait), woken);
      }
    },
    readSoon: () => {
      soon.abort();
    },
    readAnswers: (signal) => attempt(sources.answers, signal),
    reread: (messages, signal) => plan.reread(messages, signal, "for a last look"),
    refusal: () => refusalOf(sources),
  };
}

const NO_TIME: Duration = duration(0);

interface Sources {
  readonly news: readonly Source[];
  readonly answers: Source;
  readonly watched: Source;
}

function openSources({ clock, sink }: ReadingDeps, { news, answers, reread }: ReadingPlan): Sources {
  const opened = new Map(news.map((readable) => [readable, source(clock, readable)]));
  return {
    news: [...opened.values()],
    answers: opened.get(answers) ?? source(clock, answers),
    watched: source(clock, {
      name: "rereads",
      read: async (signal) => reread(await sink.watched(), signal, "as often as planned"),
      rest: () => 0,
    }),
  };
}

/** One that the platform refused to answer, for all that is read; of several, the first. */
function refusalOf({ news }: Sources): ReadFailure | undefined {
  for (const from of news) {
    const failure = from.failure();
    if (failure?.kind === "refused") return failure;
  }
  return undefined;
}

/** While the platform refuses us one source alone is the probe, so that a dead token makes no storm. */
function isHeldBack(from: Source, sources: Sources): boolean {
  const [probe] = sources.news;
  if (from === sources.watched) return refusalOf(sources) !== undefined;
  return from !== probe && probe?.failure()?.kind === "refused";
}

interface Reporter {
  readonly alive: () => void;
  /** `isTrouble`: it keeps us from seeing what is posted, so the sink is told. */
  readonly failure: (from: Source, failure: ReadFailure | Unkept, isTrouble: boolean) => void;
}

/** Tells the sink of each trouble once, until all is well again. */
function reporter({ sink, log, channel }: ReadingDeps, platform: PlatformName): Reporter {
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
        log.error("channel.not_kept", { channel, stream: name, error });
        return;
      }
      log.warn("channel.not_read", { channel, stream: name, reason: failure.reason });
      if (!isTrouble || told.has(failure.reason)) return;
      told.add(failure.reason);
      sink.troubled(toChannelError(failure, platform));
    },
  };
}

async function paceOf(
  { sink, log, channel }: ReadingDeps,
  { fastest, slowest }: ReadingPlan,
): Promise<Duration> {
  try {
    return duration(Math.min(slowest, Math.max(fastest, await sink.pace())));
  } catch (error) {
    log.error("channel.no_pace", { channel, error: error instanceof Error ? error.message : "unknown" });
    return slowest;
  }
}
