import type { Publishing } from "../../src/app/published-text.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { LivePlace, Publisher, WriteOutcome, WriteRight } from "../../src/ports/publisher.ts";

/** A place of a fake platform. */
export const aPlace = (over: Partial<LivePlace> = {}): LivePlace => ({
  ...{ surface: "x.bio", id: "22", name: "@acme", write: "auto" },
  ...over,
});

/** What becomes of a write, and whether the text stands there all the same. */
export interface WriteReply {
  readonly outcome: WriteOutcome | Error;
  readonly stored: boolean;
}

/** A platform in memory whose texts anybody may change, and that answers as it is told to. */
export interface FakePublisher extends Publisher {
  /** By the id of the place. */
  readonly texts: Map<string, string>;
  readonly writes: readonly { readonly place: string; readonly text: string }[];
  readonly reads: () => number;
  /** The next writes are answered so, one after the other; then they are carried out again. */
  readonly answer: (...replies: readonly WriteReply[]) => void;
  /** From now on reads fail so, of that place if one is named; undefined: they do not. */
  readonly failReads: (error: Error | undefined, place?: string) => void;
  /** What is said of writing, of every place; an error: nothing is. */
  readonly entitle: (right: WriteRight | Error) => void;
}

export function fakePublisher(
  clock: Pick<Clock, "now">,
  places: readonly LivePlace[] = [aPlace()],
): FakePublisher {
  const texts = new Map<string, string>();
  const writes: { place: string; text: string }[] = [];
  const replies: WriteReply[] = [];
  let failing: { readonly error: Error; readonly place: string | undefined } | undefined;
  let entitled: WriteRight | Error = { kind: "may", unsaid: undefined };
  let reads = 0;
  return {
    texts,
    writes,
    reads: () => reads,
    answer: (...given) => void replies.push(...given),
    failReads: (error, place) => {
      failing = error && { error, place };
    },
    entitle: (right) => {
      entitled = right;
    },
    places: () => Promise.resolve(places),
    rights: () => {
      const right = entitled;
      return right instanceof Error
        ? Promise.reject(right)
        : Promise.resolve(places.map((place) => ({ place, right })));
    },
    read: ({ id }) => {
      reads += 1;
      if (failing !== undefined && id === (failing.place ?? id)) return Promise.reject(failing.error);
      return Promise.resolve({ text: texts.get(id) ?? "", readAt: clock.now() });
    },
    write: ({ id }, text) => {
      writes.push({ place: id, text });
      const { outcome, stored } = replies.shift() ?? { outcome: { kind: "written" }, stored: true };
      if (stored) texts.set(id, text);
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
    },
    stop: () => Promise.resolve(),
  };
}

/** Publishing there on all of its surfaces, in the brand's language. */
export const publishingBy = (publisher: Publisher, over: Partial<Publishing> = {}): Publishing => ({
  ...{ publisher, surfaces: ["x.bio"], locale: undefined, follows: false },
  ...over,
});
