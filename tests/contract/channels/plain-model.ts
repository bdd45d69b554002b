import type { Case } from "../../../src/core/cases/case.ts";
import type { Person, Said } from "./channel-rig.ts";

/** What one customer of a history wrote, and whether they wait, by rules that fit on a page. */
export interface CustomerModel {
  readonly who: Person;
  readonly posted: (said: Said) => void;
  readonly answered: (said: Said) => void;
  /** All of it went at once. */
  readonly removed: (said: readonly Said[]) => void;
  /** What is wrong with the cases that were told; undefined when they are as they should be. */
  readonly wrong: (cases: readonly Case[]) => string | undefined;
}

/**
 * A customer who wrote nothing yet. What they write waits until it is answered, or all of it is gone; what was answered
 * waits again when no answer to it stands any more.
 */
export function customerModel(who: Person): CustomerModel {
  const own = new Set<string>();
  const gone = new Set<string>();
  let waiting = new Set<string>();
  let answered = new Set<string>();
  let answers = new Set<string>();
  let isCertain = true;

  const left = (ids: ReadonlySet<string>): Set<string> => new Set([...ids].filter((id) => !gone.has(id)));
  return {
    who,
    posted: ({ id }) => {
      own.add(id);
      waiting.add(id);
    },
    answered: ({ id }) => {
      if (waiting.size > 0) answers = new Set();
      if (waiting.size > 0) answered = waiting;
      answers.add(id);
      waiting = new Set();
    },
    removed: (all) => {
      for (const { id } of all) gone.add(id);
      waiting = left(waiting);
      const taken = all.filter(({ id }) => answers.delete(id));
      if (taken.length === 0) return;
      // When it is noticed decides what waits with it: only whether somebody waits is certain then.
      isCertain = false;
      if (answers.size === 0 && waiting.size === 0) waiting = left(answered);
    },
    wrong: (cases) => {
      const theirs = cases.filter((one) => one.opening !== "" && own.has(one.opening));
      if (theirs.length > 1) return `${who} has ${theirs.length} cases`;
      const told = theirs.flatMap((one) =>
        one.state.kind === "waiting"
          ? (one.replies.at(-1)?.entries ?? []).filter(({ deletion }) => deletion === undefined)
          : [],
      );
      if (told.length > 0 !== waiting.size > 0) {
        return `${who} ${waiting.size > 0 ? "waits" : "does not wait"}, and was told otherwise`;
      }
      const ids = new Set<string>(told.map(({ message }) => message.message));
      const same = ids.size === waiting.size && [...ids].every((id) => waiting.has(id));
      return same || !isCertain
        ? undefined
        : `${who} waits with ${[...waiting].join()}, told ${[...ids].join()}`;
    },
  };
}
