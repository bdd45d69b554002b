import { messageId } from "../../core/ids.ts";
import type { Observed } from "../../ports/channel.ts";
import { inTurn } from "../in-turn.ts";
import type { ReadFailure } from "../read-failure.ts";
import type { About } from "./about.ts";
import { concerning } from "./elsewhere.ts";
import type { Members } from "./members.ts";
import { memory } from "./memory.ts";
import { isSaid, openings } from "./openings.ts";
import type { Place, Places } from "./places.ts";
import type { DiscordReading } from "./reading.ts";
import type { DiscordMessage } from "./schema.ts";
import { editedAt, observedFrom, roleOf, type Telling } from "./to-event.ts";
import { isEmpty } from "./words.ts";

/** What the server says of itself and its people, as far as telling needs it. */
export interface Knowledge {
  readonly about: About;
  readonly members: Members;
  readonly places: Places;
}

/** Messages of one place to be told. */
export interface Heard {
  readonly place: Place;
  /** Oldest first. */
  readonly messages: readonly DiscordMessage[];
  /** Names who tells. */
  readonly stream: string;
  /** Whether the messages are those that a thread begins with. */
  readonly fromBeginning?: boolean;
}

/** Tells of messages, each version once, however often and by whom they are heard. */
export interface Teller {
  /** Undefined when all was told that concerns us. Throws what the sink throws; nothing counts as told then. */
  readonly tell: (heard: Heard, signal: AbortSignal) => Promise<ReadFailure | undefined>;
  /** Whether the message was told in this run. */
  readonly hasTold: (message: string) => boolean;
  /** Whether a message in a thread can be told now: it is known whether it is the thread's first. */
  readonly isPlaced: (message: DiscordMessage, place: Place) => boolean;
}

/** Nothing was told yet. One telling after the other, so that none repeats what another is about to tell. */
export function teller(deps: DiscordReading, knowledge: Knowledge): Teller {
  const told = memory();
  const begun = openings();
  const one = inTurn();
  let recalled = false;

  /** What an earlier run told and still matters: only elsewhere does it decide what is told. */
  const recall = async (): Promise<void> => {
    if (recalled) return;
    for (const { message, conversation } of await deps.sink.watched()) {
      // Without a version: heard again, it is told again.
      if (told.versionOf(message) === undefined) told.note(message, UNTOLD, conversation.id);
    }
    recalled = true;
  };
  const chosen = async (
    { place, stream: _stream, ...heard }: Heard,
    signal: AbortSignal,
  ): Promise<{ readonly telling: Telling; readonly messages: readonly DiscordMessage[] } | ReadFailure> => {
    const messages = heard.messages.filter(
      (message) => isSaid(message) && isNews(message, told.versionOf(message.id)),
    );
    if (messages.some(isWordless)) knowledge.about.doubt();
    const about = await knowledge.about.get(signal);
    if (about.kind !== "known") return about;
    const unlearned = await knowledge.members.learn(messages, signal);
    if (unlearned !== undefined) return unlearned;
    const telling: Telling = { ...knowledge, watch: deps.watch, about: about.value, openings: begun };
    if (heard.fromBeginning === true && place.kind === "thread") {
      begun.note(place, heard.messages, (message) => roleOf(message, telling));
    }
    if (place.isHelp) return { telling, messages };
    await recall();
    return { telling, messages: concerning(messages, place, telling, told) };
  };
  const handOver = async (heard: Heard, signal: AbortSignal): Promise<ReadFailure | undefined> => {
    if (heard.messages.length === 0) return undefined;
    const choice = await chosen(heard, signal);
    if ("kind" in choice) return choice;
    const { place, stream } = heard;
    const observed = choice.messages.flatMap((message): readonly Observed[] => {
      const all = observedFrom(message, place, choice.telling);
      const isKnown = (told.versionOf(message.id) ?? UNTOLD) !== UNTOLD;
      return isKnown ? all.filter(({ kind }) => kind === "edit") : all;
    });
    if (observed.length === 0) return undefined;
    await deps.sink.accept({ stream, observed, cursor: undefined, gaps: [] });
    for (const message of choice.messages) told.note(message.id, versionOf(message), place.id);
    return undefined;
  };
  return {
    tell: (heard, signal) => one(() => handOver(heard, signal)),
    hasTold: (message) => (told.versionOf(messageId(message)) ?? UNTOLD) !== UNTOLD,
    isPlaced: (message, place) =>
      place.kind !== "thread" ||
      begun.isFirst(message, place) !== undefined ||
      // Its first message was told: it hangs from that.
      told.versionOf(place.id) !== undefined,
  };
}

/** Told by an earlier run, nobody knows in which version. */
const UNTOLD = -1;

const versionOf = (message: DiscordMessage): number => editedAt(message) ?? 0;

const isNews = (message: DiscordMessage, known: number | undefined): boolean =>
  known === undefined || versionOf(message) > known;

/** A person's message without anything in it: Discord may be hiding its words from us. */
const isWordless = (message: DiscordMessage): boolean =>
  message.author.bot !== true && message.webhook_id == null && isEmpty(message);
