import type { ActId, CaseId, MessageId } from "../ids.ts";
import type { TermsAt } from "../terms/terms-at.ts";
import { waitsOf, type Case } from "./case.ts";
import { caseById, changesBetween, takeChanges, type CaseChange } from "./case-changes.ts";
import { compareEvents, identityOf, preferred } from "./event-order.ts";
import type { ActEvent, ChannelEvent } from "./events.ts";
import { emptyFold, type FoldState } from "./fold-state.ts";
import { takeEvent } from "./take-event.ts";

/** A conversation as far as its events are known; may be given more of them, in any order. */
export interface ConversationSnapshot {
  /**
   * Adds events, in any order. Those that come last in time cost nothing for what they do not concern; with a late one
   * among them the conversation is folded anew, once. One that is known already changes nothing.
   */
  readonly add: (events: readonly ChannelEvent[]) => Added;
  /** The cases so far, in the order in which they opened: values that later events do not change. */
  readonly cases: () => readonly Case[];
  readonly caseById: (id: CaseId) => Case | undefined;
  /** What people did about the messages of the case, in order. */
  readonly actsOn: (subject: Case) => readonly ActOn[];
  /** All events so far, in the order in which they were added. */
  readonly events: () => readonly ChannelEvent[];
  /** How many events there are. */
  readonly size: () => number;
}

/** What became of the cases when events were added: those that are not named are the same values as before. */
export interface Added {
  readonly changes: readonly CaseChange[];
  /** The cases that hold messages which the events are about, changed or not: an edit may change words only. */
  readonly about: ReadonlySet<CaseId>;
  /** Something of it happened before something that was known. */
  readonly isLate: boolean;
}

/** An act, and whether it was taken back. */
export interface ActOn {
  readonly event: ActEvent;
  readonly isUndone: boolean;
}

/** A snapshot of no events yet. `termsAt` must give the same answer for the same instant throughout. */
export function conversationSnapshot(termsAt: TermsAt): ConversationSnapshot {
  const known = new Map<string, ChannelEvent>();
  const acts = new Map<MessageId, ActEvent[]>();
  let undone: ReadonlySet<ActId> = new Set();
  let last: ChannelEvent | undefined;
  let state = emptyFold(termsAt);

  const take = (event: ChannelEvent): void => {
    last = event;
    if (event.kind !== "act" || !undone.has(event.id)) takeEvent(state, event);
  };

  const foldAnew = (): readonly CaseChange[] => {
    const inOrder = [...known.values()].sort(compareEvents);
    undone = new Set(inOrder.flatMap((event) => undoneBy(event) ?? []));
    const before = state;
    state = emptyFold(termsAt);
    inOrder.forEach(take);
    return changesBetween(before, state);
  };

  const add = (events: readonly ChannelEvent[]): Added => {
    const fresh: ChannelEvent[] = [];
    let isLate = false;
    let anew = false;
    for (const event of events) {
      const identity = identityOf(event);
      const copy = known.get(identity);
      if (copy !== undefined && preferred(copy, event) === copy) continue;
      known.set(identity, event);
      fresh.push(event);
      if (event.kind === "act") noteAct(acts, event);
      isLate ||= last !== undefined && compareEvents(event, last) < 0;
      anew ||= isLate || copy !== undefined || undoneBy(event) !== undefined;
    }
    if (!anew) fresh.sort(compareEvents).forEach(take);
    const changes = anew ? foldAnew() : takeChanges(state);
    return { changes, about: new Set(fresh.flatMap(({ message }) => inCase(state, message))), isLate };
  };

  const actsOn = (subject: Case): readonly ActOn[] => {
    const entries = waitsOf(subject).flatMap((wait) => wait.entries);
    const messages = new Set(entries.map(({ message }) => message.message));
    const about = [...messages].flatMap((message) => acts.get(message) ?? []).sort(compareEvents);
    return about.map((event) => ({ event, isUndone: undone.has(event.id) }));
  };

  return {
    add,
    cases: () => [...state.cases],
    caseById: (id) => caseById(state, id),
    actsOn,
    events: () => [...known.values()],
    size: () => known.size,
  };
}

function inCase({ messages }: FoldState, message: MessageId): readonly CaseId[] {
  const taken = messages.get(message)?.taken;
  return taken?.kind === "request" ? [taken.inCase] : [];
}

/** A second copy takes the place of the first. */
function noteAct(acts: Map<MessageId, ActEvent[]>, event: ActEvent): void {
  const others = acts.get(event.message)?.filter(({ id }) => id !== event.id) ?? [];
  acts.set(event.message, [...others, event]);
}

/** The act that an undo takes back. */
function undoneBy(event: ChannelEvent): ActId | undefined {
  return event.kind === "act" && event.act.kind === "undo" ? event.act.act : undefined;
}
