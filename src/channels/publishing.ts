import { z } from "zod";
import type { Clock } from "../ports/clock.ts";
import { ChannelError } from "../ports/errors.ts";
import type { LivePlace, PlaceRight, Publisher, WriteOutcome, WriteRight } from "../ports/publisher.ts";
import { unreachable } from "../core/unreachable.ts";
import { inTurn } from "./in-turn.ts";
import { toChannelError, type PlatformName, type ReadFailure } from "./read-failure.ts";

/** What a platform told, or why it did not. */
export type Told<T> = { readonly kind: "told"; readonly value: T } | ReadFailure;

/** What became of a text that was to be written: it stands there, or why not. */
export type Written = { readonly kind: "written" } | ReadFailure;

/** What a kind of channel knows of publishing on its platform; it asks once each time, and never throws. */
export interface Publishing {
  readonly platform: PlatformName;
  /** In the same order each time. */
  readonly places: (signal: AbortSignal) => Promise<Told<readonly LivePlace[]>>;
  /** The same places with what the platform says of writing there; of those that people write by hand it need not know. */
  readonly rights: (signal: AbortSignal) => Promise<Told<readonly PlaceRight[]>>;
  /** The text of the place as people see it; it is one of a surface of this kind. */
  readonly read: (place: LivePlace, signal: AbortSignal) => Promise<Told<string>>;
  readonly write: (place: LivePlace, text: string, signal: AbortSignal) => Promise<Written>;
  /** The surfaces of this kind, by their ids. */
  readonly surfaces: readonly string[];
}

/** Far beyond what any place holds: whatever is longer is no text of one. */
const LONGEST = 20_000;

/** A text as a platform tells it: where nothing stands, many of them leave it out. */
export const liveText: z.ZodType<string> = z
  .string()
  .max(LONGEST)
  .nullish()
  .transform((text) => text ?? "");

export const told = <T>(value: T): Told<T> => ({ kind: "told", value });

export const WRITTEN: Written = { kind: "written" };

/** Nothing stands in the way of writing, but for what the platform tells only when it is tried. */
export const may = (unsaid?: string): WriteRight => ({ kind: "may", unsaid });

/** What stands in the way of writing; undefined when nothing does. */
export const mayNot = (lacks: readonly Why[]): WriteRight | undefined =>
  lacks.length === 0
    ? undefined
    : {
        kind: "may not",
        reason: lacks.map(({ reason }) => reason).join("; "),
        mend: lacks.map(({ mend }) => mend).join("; "),
      };

/** A publisher of what the kind knows: it ends when it is stopped, and writes one text after the other. */
export function publisherOf(publishing: Publishing, clock: Pick<Clock, "now">): Publisher {
  const { platform } = publishing;
  const life = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  // Two writes at once could each find the last of a budget.
  const writing = inTurn();

  const during = <T>(work: Promise<T>): Promise<T> => {
    const settled = work.finally(() => underWay.delete(settled));
    underWay.add(settled);
    return settled;
  };
  const asked = async <T>(ask: () => Promise<Told<T>>): Promise<T> => {
    if (life.signal.aborted) throw notPublishing();
    const answer = await ask();
    if (answer.kind === "told") return answer.value;
    throw answer.kind === "stopped" ? notPublishing() : toChannelError(answer, platform);
  };
  const has = ({ surface }: LivePlace): boolean => publishing.surfaces.includes(surface);
  const read = async (place: LivePlace): Promise<Told<string>> =>
    has(place) ? publishing.read(place, life.signal) : { kind: "refused", ...noPlace(platform, place) };
  const write = async (place: LivePlace, text: string): Promise<WriteOutcome> => {
    if (life.signal.aborted) return outcomeOf({ kind: "stopped" });
    if (!has(place)) return { kind: "refused", ...noPlace(platform, place) };
    if (/\p{Cs}/u.test(text)) return { kind: "refused", ...halfLetters(place) };
    if (place.write === "assisted") return { kind: "refused", ...byHand(place) };
    return outcomeOf(await publishing.write(place, text, life.signal));
  };
  const rightsOf = ({ place, right }: PlaceRight): PlaceRight =>
    place.write === "assisted" ? { place, right: { kind: "may not", ...byHand(place) } } : { place, right };
  return {
    places: () => during(asked(() => publishing.places(life.signal))),
    rights: () => during(asked(() => publishing.rights(life.signal)).then((rights) => rights.map(rightsOf))),
    read: (place) => during(asked(() => read(place)).then((text) => ({ text, readAt: clock.now() }))),
    write: (place, text) => during(writing(() => write(place, text))),
    stop: async () => {
      life.abort();
      await Promise.allSettled(underWay);
    },
  };
}

/** What a failure means for who wanted to write. */
function outcomeOf(answer: Written): WriteOutcome {
  switch (answer.kind) {
    case "written":
      return answer;
    case "limited":
      return {
        kind: "again",
        reason: answer.reason,
        retryAfterMs: answer.forMs > 0 ? Math.ceil(answer.forMs) : undefined,
      };
    case "unreachable":
      return { kind: "again", reason: answer.reason, retryAfterMs: undefined };
    case "stopped":
      return { kind: "again", reason: notPublishing().message, retryAfterMs: undefined };
    case "refused":
    case "barred":
      return { kind: "refused", reason: answer.reason, mend: answer.mend };
    default:
      return unreachable(answer);
  }
}

/** Why a text could not be written, and what a person does about it. */
export interface Why {
  readonly reason: string;
  readonly mend: string;
}

const noPlace = ({ name }: PlatformName, { surface }: LivePlace): Why => ({
  reason: `${name} has no place ${surface}`,
  mend: "take it out of `publish.surfaces` of this channel",
});

/** Each encoder would make something else of it, or fail. */
const halfLetters = ({ name }: LivePlace): Why => ({
  reason: `the text for ${name} holds half of a letter`,
  mend: "write it anew: it was cut in the middle of a letter",
});

const byHand = ({ name }: LivePlace): Why => ({
  reason: `the text of ${name} can be changed by a person only`,
  mend: "copy the text and paste it there",
});

const notPublishing = (): ChannelError =>
  new ChannelError("publishing is being stopped", { permanent: false, mend: "nothing: it is being stopped" });
