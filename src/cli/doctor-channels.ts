import { existsSync } from "node:fs";
import { counted } from "../app/words.ts";
import { readConfig, type Config } from "../config/load-config.ts";
import { channelId } from "../core/ids.ts";
import { duration, minutes, type Duration } from "../core/time/instant.ts";
import type { ChannelSink } from "../ports/channel.ts";
import type { Clock } from "../ports/clock.ts";
import { ChannelError, StoreError, type Problem } from "../ports/errors.ts";
import { openSqliteReader } from "../store/sqlite/open-reader.ts";
import type { CliContext } from "./context.ts";
import type { Verdict } from "./doctor-verdicts.ts";
import { examinePlaces } from "./doctor-places.ts";
import { openArchive } from "./archive.ts";
import { openChannel } from "./open-channel.ts";
import { QUIET } from "./quiet-log.ts";
import { storePath } from "./store-path.ts";

/** A platform that has not told all by then is looked into by its own log. */
const PATIENCE: Duration = minutes(2);

/** The pace of reads that are made once matters to nobody. */
const ANY_PACE: Duration = duration(60_000);

const TOO_LONG = new ChannelError("it has not told all within two minutes", {
  permanent: false,
  mend: "nothing, unless the monitor says so too: it reads on where it was",
});

interface ChannelExam {
  /** The folder of the configuration. */
  readonly dir: string;
  /** Of that brand only. */
  readonly brand: string | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Reads each channel once, as the monitor would at its next start, and keeps nothing; asks what may be written where its
 * terms are published. Where a credential is missing all that are missing are told instead.
 */
export async function* examineChannels(
  { dir, brand, clock, signal }: ChannelExam,
  { cwd, env, kinds }: CliContext,
): AsyncGenerator<Verdict> {
  const archive = openArchive(dir, { cwd });
  const { config, problems } = await readConfig(dir, env, { cwd, archive, kinds });
  if (config === undefined) {
    yield* problems.map(missing);
    return;
  }
  const isOver = (): boolean => signal.aborted;
  for (const [id, channel] of Object.entries(config.channels)) {
    if (isOver()) return;
    if (brand !== undefined && channel.brand !== brand) continue;
    const opened = await openChannel(id, channel, config, { clock, log: QUIET });
    const cursors = await cursorsOf(id, config, storePath(dir, config, cwd));
    const read = { messages: 0 };
    const over = limited(clock, signal);
    const errors = await opened.tryOut(countingSink(read), cursors, over.signal);
    over.end();
    if (isOver()) return;
    yield onReading(id, read.messages, over.signal.aborted ? [TOO_LONG] : errors, opened.webhook?.path);
    const places = await examinePlaces(id, config, { clock, signal });
    if (isOver()) return;
    yield* places;
  }
}

function missing({ file, line, column, message, mend }: Problem): Verdict {
  const measured = `${file}:${line}:${column}: ${message}`;
  const assumed = "every credential is there; no channel is tried before";
  return { what: "credentials", measured, assumed, holds: false, mend };
}

/** So that what was read before is not read, and paid for, again. A store that cannot be read is another command's matter. */
async function cursorsOf(
  channel: string,
  { store }: Config,
  path: string,
): Promise<ReadonlyMap<string, string>> {
  if (!existsSync(path)) return new Map();
  try {
    const reader = await openSqliteReader(path, store.key?.reveal());
    try {
      return await reader.cursors(channelId(channel));
    } finally {
      await reader.close();
    }
  } catch (error) {
    if (error instanceof StoreError) return new Map();
    throw error;
  }
}

/** A signal that also aborts when the patience is at its end. */
function limited(
  clock: Clock,
  signal: AbortSignal,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const late = new AbortController();
  const over = new AbortController();
  void clock.sleep(PATIENCE, over.signal).then(() => {
    if (!over.signal.aborted) late.abort();
  });
  return {
    signal: AbortSignal.any([signal, late.signal]),
    end: () => {
      over.abort();
    },
  };
}

/** Counts what is read, and keeps nothing of it. */
const countingSink = (read: { messages: number }): ChannelSink => ({
  accept: ({ observed }) => {
    read.messages += observed.filter(({ kind }) => kind === "message").length;
    return Promise.resolve();
  },
  alive: () => undefined,
  troubled: () => undefined,
  watched: () => Promise.resolve([]),
  stillThere: () => Promise.resolve(),
  pace: () => Promise.resolve(ANY_PACE),
});

function onReading(
  what: string,
  messages: number,
  errors: readonly ChannelError[],
  webhook: string | undefined,
): Verdict {
  const assumed = "all that is watched there can be read";
  const pushed = webhook === undefined ? "" : `; what is pushed to ${webhook} is not tried`;
  const [first] = errors;
  if (first === undefined)
    return {
      what,
      measured: `read, ${counted(messages, "message")}${pushed}`,
      assumed,
      holds: true,
      mend: undefined,
    };
  return {
    ...{ what, assumed },
    measured: errors.map(({ message }) => message).join("; "),
    holds: false,
    mend: [...new Set(errors.map(({ mend }) => mend))].join("; "),
  };
}
