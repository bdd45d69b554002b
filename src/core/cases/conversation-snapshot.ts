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
   * Adds an event. One that comes last in time costs the same however long the conversation is; a late one folds it
   * anew. One that is known already changes nothing.
   */
  readonly add: (event: ChannelEvent) => void;
  /** The cases so far, in the order in which they opened: values that later events do not change. */
  readonly cases: () => readonly Case[];
}

/** A snapshot of no events yet. `termsAt` must give the same answer for the same instant throughout. */
export function conversationSnapshot(termsAt: TermsAt): ConversationSnapshot {
  const known = new Map<string, ChannelEvent>();
  const undone = new Set<ActId>();
  let inOrder: ChannelEvent[] = [];
  let state = emptyFold(termsAt);

  const take = (event: ChannelEvent): void => {
    if (event.kind !== "act" || !undone.has(event.id)) takeEvent(state, event);
  };

  const foldAnew = (): void => {
    inOrder = [...known.values()].sort(compareEvents);
    state = emptyFold(termsAt);
    inOrder.forEach(take);
  };

  const add = (event: ChannelEvent): void => {
    const identity = identityOf(event);
    const copy = known.get(identity);
    if (copy !== undefined && preferred(copy, event) === copy) return;
    known.set(identity, event);
    if (isUndo(event)) undone.add(event.act.act);
    const last = inOrder.at(-1);
    const isLate = last !== undefined && compareEvents(event, last) < 0;
    if (isLate || copy !== undefined || isUndo(event)) foldAnew();
    else {
      inOrder.push(event);
      take(event);
    }
  };
  return { add, cases: () => [...state.cases] };
}

function isUndo(event: ChannelEvent): event is ChannelEvent & { act: { kind: "undo"; act: ActId } } {
  return event.kind === "act" && event.act.kind === "undo";
}
