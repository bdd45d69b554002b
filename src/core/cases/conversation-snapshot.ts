import type { ActId } from "../ids.ts";
import type { TermsAt } from "../terms/terms-at.ts";
import type { Case } from "./case.ts";
import { compareEvents, identityOf, preferred } from "./event-order.ts";
import type { ChannelEvent } from "./events.ts";
import { emptyFold } from "./fold-state.ts";
import { takeEvent } from "./take-event.ts";

/** A conversation as far as its events are known; may be given more of them, in any order. */
export interface ConversationSnapshot {
  /**
   * Adds events, in any order. Those that come last in time cost nothing for what they do not concern; with a late one
   * among them the conversation is folded anew, once. One that is known already changes nothing.
   */
  readonly add: (events: readonly ChannelEvent[]) => void;
  /** The cases so far, in the order in which they opened: values that later events do not change. */
  readonly cases: () => readonly Case[];
}

/** A snapshot of no events yet. `termsAt` must give the same answer for the same instant throughout. */
export function conversationSnapshot(termsAt: TermsAt): ConversationSnapshot {
  const known = new Map<string, ChannelEvent>();
  let undone: ReadonlySet<ActId> = new Set();
  let last: ChannelEvent | undefined;
  let state = emptyFold(termsAt);

  const take = (event: ChannelEvent): void => {
    last = event;
    if (event.kind !== "act" || !undone.has(event.id)) takeEvent(state, event);
  };

  const foldAnew = (): void => {
    const inOrder = [...known.values()].sort(compareEvents);
    undone = new Set(inOrder.flatMap((event) => undoneBy(event) ?? []));
    state = emptyFold(termsAt);
    inOrder.forEach(take);
  };

  const add = (events: readonly ChannelEvent[]): void => {
    const fresh: ChannelEvent[] = [];
    let anew = false;
    for (const event of events) {
      const identity = identityOf(event);
      const copy = known.get(identity);
      if (copy !== undefined && preferred(copy, event) === copy) continue;
      known.set(identity, event);
      fresh.push(event);
      const isLate = last !== undefined && compareEvents(event, last) < 0;
      anew ||= isLate || copy !== undefined || undoneBy(event) !== undefined;
    }
    if (anew) foldAnew();
    else fresh.sort(compareEvents).forEach(take);
  };
  return { add, cases: () => [...state.cases] };
}

/** The act that an undo takes back. */
function undoneBy(event: ChannelEvent): ActId | undefined {
  return event.kind === "act" && event.act.kind === "undo" ? event.act.act : undefined;
}
