import { instant } from "../../core/time/instant.ts";
import { madeAt, newerId } from "./snowflake.ts";
import { inTurn } from "../in-turn.ts";
import type { ReadFailure } from "../read-failure.ts";
import type { Readable } from "../source.ts";
import { closedThreads } from "./closed-threads.ts";
import { FIRST_READ } from "./plan.ts";
import type { Place } from "./places.ts";
import { progress, startOf, type Progress } from "./progress.ts";
import type { DiscordReading } from "./reading.ts";
import { readPlace, STREAM } from "./read-place.ts";
import { barredFrom, missing } from "./refusals.ts";
import type { DiscordMessage } from "./schema.ts";
import type { Knowledge, Teller } from "./teller.ts";

/** Reads the whole server over and over. */
export interface GuildReader extends Readable {
  /** Threads may have been archived unseen: they are listed with the next read. */
  readonly listArchived: () => void;
}

/** What reading the server runs on. */
export interface GuildReading {
  readonly deps: DiscordReading;
  readonly knowledge: Knowledge;
  readonly teller: Teller;
  readonly cursor: string | undefined;
  /** Told of messages that the gateway had not told when they were read. */
  readonly found: (messages: readonly DiscordMessage[]) => void;
}

type Barred = ReadFailure | undefined;

/**
 * One cursor for the whole server: ids count up with time, in all places alike. It moves to the newest message that the list of
 * places shows, when all places with news have been read: then there is none before it that we do not know. What was read
 * before a failure stays read: the next attempt goes on in each place where the last one ended. A help channel that is kept
 * from us holds the cursor, so that all of it is read when it is ours again, and does not keep the others from being read.
 */
export function guildReader(reading: GuildReading): GuildReader {
  const { deps, knowledge } = reading;
  const start = startOf(reading.cursor, deps.clock.now());
  const done = progress(deps.clock, start);
  const closed = closedThreads(deps, knowledge.places, start);
  /** Threads that no list shows any more, until they have been read. */
  const pending = new Map<string, Place>();
  let upTo = reading.cursor ?? start;
  const one = inTurn();

  const readAll = async (signal: AbortSignal): Promise<ReadFailure | undefined> => {
    const about = await knowledge.about.get(signal);
    if (about.kind !== "known") return about;
    const listed = await knowledge.places.list(signal);
    if (listed.kind !== "known") return listed;
    const { places, gone } = listed.value;
    // What was there and is no more is read to its end, whatever the list of old said.
    for (const place of gone) pending.set(place.id, { ...place, last: undefined });
    const unlisted = await closed.list(listed.value, upTo, done, pending, signal);
    if (unlisted !== undefined && unlisted.kind !== "barred") return unlisted;
    let barred: Barred = listed.value.missing.length > 0 ? missing(listed.value.missing) : unlisted;
    for (const place of toRead([...pending.values(), ...places.filter(done.hasNews)])) {
      const failure = await readOne(reading, done, place, signal);
      if (failure?.kind === "barred") barred ??= failure;
      else if (failure !== undefined) return failure;
      else pending.delete(place.id);
    }
    if (barred === undefined) await moveTo(newestOf(places, deps, upTo));
    return barred;
  };
  const moveTo = async (newest: string): Promise<void> => {
    if (newest === upTo) return;
    await deps.sink.accept({ stream: STREAM, observed: [], cursor: newest, gaps: [] });
    upTo = newest;
  };
  return {
    name: STREAM,
    read: (signal) => one(() => readAll(signal)),
    rest: () => 0,
    listArchived: closed.due,
  };
}

async function readOne(
  { deps, teller, found }: GuildReading,
  done: Progress,
  place: Place,
  signal: AbortSignal,
): Promise<ReadFailure | undefined> {
  const reached = (newest: string): void => {
    done.reached(place, newest);
  };
  const result = await readPlace(deps, place, done.fromIn(place), { teller, found, reached }, signal);
  if (result.kind === "failed") return result.failure;
  if (result.kind === "read") {
    done.read(place);
    return undefined;
  }
  if (place.kind === "thread" && result.answer.status === 404) return undefined; // deleted
  if (place.isHelp) return barredFrom(place.id, place.name, result.answer);
  done.leave(place);
  return undefined;
}

/** Each once, and channels before the threads that hang in them: what is told of the one decides on the other. */
const toRead = (places: readonly Place[]): readonly Place[] =>
  [...new Map(places.map((place) => [place.id, place])).values()].toSorted((a, b) => depthOf(a) - depthOf(b));

const depthOf = ({ kind }: Place): number => (kind === "thread" ? 1 : 0);

/** The newest message of all; an id from the future, by whatever mistake, would end all reading. */
function newestOf(places: readonly Place[], { clock }: DiscordReading, upTo: string): string {
  const tomorrow = instant(clock.now() + FIRST_READ);
  const ids = places.flatMap(({ last }) => last ?? []);
  return ids.filter((id) => madeAt(id) < tomorrow).reduce(newerId, upTo);
}
