import { idBefore, earlier, isNewer, newerId } from "./snowflake.ts";
import type { Clock } from "../../ports/clock.ts";
import { BARRED_FOR, FIRST_READ, OVERLAP } from "./plan.ts";
import type { Place } from "./places.ts";

/** How far each place was read, and which are to be read. */
export interface Progress {
  /** The message after which a place is to be read. */
  readonly fromIn: (place: Place) => string;
  /** Whether there may be messages in it that were not read. */
  readonly hasNews: (place: Place) => boolean;
  /** A page was read and told. */
  readonly reached: (place: Place, newest: string) => void;
  /** All of it was read. */
  readonly read: (place: Place) => void;
  /** A place that is none of our help channels is not for us, for a while. */
  readonly leave: (place: Place) => void;
  readonly isKnown: (place: string) => boolean;
}

interface Reached {
  readonly position: string | undefined;
  /** The newest message by the list of places, and in monotonic time since when it is that. */
  readonly last: string | undefined;
  readonly since: number;
}

const NOT_YET: Reached = { position: undefined, last: undefined, since: -Infinity };

/** Where reading begins: a day back at the very first start, else a little before the cursor. */
export const startOf = (cursor: string | undefined, now: number): string =>
  cursor === undefined ? idBefore(now - FIRST_READ) : earlier(cursor, OVERLAP);

/** Nothing was read yet but what comes before `start`. */
export function progress(clock: Clock, start: string): Progress {
  const places = new Map<string, Reached>();
  const leftUntil = new Map<string, number>();
  const of = ({ id }: Place): Reached => places.get(id) ?? NOT_YET;
  return {
    fromIn: (place) => {
      const { position } = of(place);
      return position === undefined ? start : newerId(start, earlier(position, OVERLAP));
    },
    hasNews: (place) => {
      if (place.kind === "board" || (leftUntil.get(place.id) ?? -Infinity) > clock.monotonic()) return false;
      const before = places.get(place.id);
      // A help channel is read once whatever is in it: whether we may is better known before somebody asks there.
      if (before === undefined && place.isHelp && place.kind === "flat") return true;
      if (place.last === undefined) return false;
      if (before?.last !== place.last) return before !== undefined || isNewer(place.last, start);
      return clock.monotonic() - before.since < OVERLAP;
    },
    reached: (place, position) => {
      places.set(place.id, { ...of(place), position });
    },
    read: (place) => {
      const { position, last, since } = of(place);
      const isSame = last === place.last && since !== -Infinity;
      places.set(place.id, { position, last: place.last, since: isSame ? since : clock.monotonic() });
    },
    leave: ({ id }) => {
      leftUntil.set(id, clock.monotonic() + BARRED_FOR);
    },
    isKnown: (place) => places.has(place),
  };
}
