import type { ActId } from "../ids.ts";
import type { TermsAt } from "../terms/terms-at.ts";
import { noteAll } from "./case-changes.ts";
import { compareEvents } from "./event-order.ts";
import type { ChannelEvent } from "./events.ts";
import { emptyFold, type FoldState } from "./fold-state.ts";
import { takeEvent } from "./take-event.ts";

/** How far a fold can be taken back without folding all anew. */
export interface Rewinding {
  /** From so many events on: fewer are folded anew as fast. */
  readonly from: number;
  /** By at least so many events. */
  readonly by: number;
}

/** Two days of a busy channel, a few MB. */
export const REWINDING: Rewinding = { from: 100, by: 2_000 };

/** A fold of events in their order that can go back to the place of a late one. */
export interface RewindableFold {
  readonly state: () => FoldState;
  /** The last event taken. */
  readonly last: () => ChannelEvent | undefined;
  /** Takes events that come last, in their order. */
  readonly take: (events: readonly ChannelEvent[], undone: ReadonlySet<ActId>) => void;
  /** Goes back to before `event`, and gives back what it had taken from there on; undefined when that is too far. */
  readonly rewind: (event: ChannelEvent) => readonly ChannelEvent[] | undefined;
  /** Begins anew, as long as nobody takes the changes. */
  readonly reset: () => void;
}

/** A fold of nothing yet. */
export function rewindableFold(termsAt: TermsAt, { from, by }: Rewinding): RewindableFold {
  let state = emptyFold(termsAt);
  let count = 0;
  let last: ChannelEvent | undefined;
  /** The last that were taken, and how each is taken back. */
  let recent: { readonly event: ChannelEvent; readonly journal: readonly (() => void)[] }[] = [];

  return {
    state: () => state,
    last: () => last,
    take: (events, undone) => {
      for (const event of events) {
        const journal: (() => void)[] = [];
        state.journal = count >= from ? journal : undefined;
        if (event.kind !== "act" || !undone.has(event.id)) takeEvent(state, event);
        if (state.journal !== undefined) recent.push({ event, journal });
        last = event;
        count += 1;
      }
      if (recent.length > 2 * by) recent = recent.slice(-by);
    },
    rewind: (event) => {
      const start = recent.findLastIndex((one) => compareEvents(one.event, event) < 0);
      if (start < 0 && count > recent.length) return undefined; // it may stand before what can be taken back
      const back = recent.splice(start + 1);
      state.journal = undefined;
      for (const { journal } of back.toReversed()) for (const undo of journal.toReversed()) undo();
      count -= back.length;
      last = recent.at(-1)?.event;
      return back.map((one) => one.event);
    },
    reset: () => {
      const before = state;
      state = emptyFold(termsAt);
      noteAll(state, before);
      recent = [];
      count = 0;
      last = undefined;
    },
  };
}
