import type { ActId, AuthorId, CaseId, MessageId } from "../ids.ts";
import type { TermsAt } from "../terms/terms-at.ts";
import { waitsOf, type Case } from "./case.ts";
import { caseById, takeChanges, type CaseChange } from "./case-changes.ts";
import { actIdentity, compareEvents, identityOf, preferred } from "./event-order.ts";
import type { ActEvent, ChannelEvent, MessageEvent } from "./events.ts";
import { seenMessage, type FoldState, type SeenMessage } from "./fold-state.ts";
import { rewindableFold, REWINDING, type Rewinding } from "./rewindable-fold.ts";

/** A conversation as far as its events are known; may be given more of them, in any order. */
export interface ConversationSnapshot {
  /**
   * Adds events, in any order. Those that come last in time cost nothing for what they do not concern; with a late one
   * among them the conversation is folded anew from there, once. One that is known already changes nothing.
   */
  readonly add: (events: readonly ChannelEvent[]) => Added;
  /** The cases so far, in the order in which they opened: values that later events do not change. */
  readonly cases: () => readonly Case[];
  readonly caseById: (id: CaseId) => Case | undefined;
  /** What people did about the messages of the case, in order. */
  readonly actsOn: (subject: Case) => readonly ActOn[];
  /** What that customer wrote that was judged to need no reply and is still there, in the order in which it was told. */
  readonly noiseOf: (customer: AuthorId) => readonly Noise[];
  /** How that message was taken; undefined when it is not known here. */
  readonly messageById: (id: MessageId) => SeenMessage | undefined;
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

/** A message that was judged to need no reply, and why. */
export interface Noise {
  readonly message: MessageEvent;
  readonly reason: string;
}

/** An act, and whether it was taken back. */
export interface ActOn {
  readonly event: ActEvent;
  readonly isUndone: boolean;
}

/** A snapshot of no events yet. `termsAt` must give the same answer for the same instant throughout. */
export function conversationSnapshot(
  termsAt: TermsAt,
  rewinding: Rewinding = REWINDING,
): ConversationSnapshot {
  const known = new Map<string, ChannelEvent>();
  const acts = new Map<MessageId, ActEvent[]>();
  const undone = new Set<ActId>();
  const fold = rewindableFold(termsAt, rewinding);

  /** Takes `fresh`, and anew what stands after `first`, if there is such a one. */
  const takeFrom = (first: ChannelEvent | undefined, fresh: readonly ChannelEvent[]): void => {
    const again = first === undefined ? [] : fold.rewind(first);
    if (again === undefined) foldAnew();
    else fold.take([...again, ...fresh].sort(compareEvents), undone);
  };

  const foldAnew = (): void => {
    undone.clear(); // an undo may have been replaced by a copy that takes back another act
    for (const event of known.values()) if (isUndo(event)) undone.add(event.act.act);
    fold.reset();
    fold.take([...known.values()].sort(compareEvents), undone);
  };

  const add = (events: readonly ChannelEvent[]): Added => {
    const last = fold.last();
    const fresh: ChannelEvent[] = [];
    const passed: ChannelEvent[] = [];
    let isReplaced = false;
    for (const event of events) {
      const identity = identityOf(event);
      const copy = known.get(identity);
      if (copy !== undefined && preferred(copy, event) === copy) continue;
      known.set(identity, event);
      fresh.push(event);
      isReplaced ||= copy !== undefined;
      if (event.kind === "act") noteAct(acts, event);
      if (!isUndo(event)) continue;
      undone.add(event.act.act);
      passed.push(...actOf(known, event.act.act));
    }
    const late = last === undefined ? [] : fresh.filter((event) => compareEvents(event, last) < 0);
    const [first] = last === undefined ? [] : [...late, ...passed].sort(compareEvents);
    if (isReplaced) foldAnew();
    else takeFrom(first, fresh);
    const state = fold.state();
    const changes = takeChanges(state, isReplaced || first !== undefined);
    const about = new Set(fresh.flatMap(({ message }) => inCase(state, message)));
    return { changes, about, isLate: late.length > 0 };
  };

  const actsOn = (subject: Case): readonly ActOn[] => {
    const entries = waitsOf(subject).flatMap((wait) => wait.entries);
    const messages = new Set(entries.map(({ message }) => message.message));
    const about = [...messages].flatMap((message) => acts.get(message) ?? []).sort(compareEvents);
    return about.map((event) => ({ event, isUndone: undone.has(event.id) }));
  };

  return {
    add,
    cases: () => [...fold.state().cases],
    caseById: (id) => caseById(fold.state(), id),
    actsOn,
    noiseOf: (customer) => [...fold.state().messages.values()].flatMap((seen) => noiseIn(seen, customer)),
    messageById: (id) => seenMessage(fold.state(), id),
    events: () => [...known.values()],
    size: () => known.size,
  };
}

/** An act that takes another back. */
type Undo = ActEvent & { readonly act: { readonly kind: "undo"; readonly act: ActId } };

const isUndo = (event: ChannelEvent): event is Undo => event.kind === "act" && event.act.kind === "undo";

/** The act of that id, if it is known. */
function actOf(known: ReadonlyMap<string, ChannelEvent>, id: ActId): readonly ChannelEvent[] {
  const event = known.get(actIdentity(id));
  return event === undefined ? [] : [event];
}

function inCase({ messages }: FoldState, message: MessageId): readonly CaseId[] {
  const taken = messages.get(message)?.taken;
  return taken?.kind === "request" ? [taken.inCase] : [];
}

function noiseIn({ event, taken, isDeleted }: SeenMessage, customer: AuthorId): readonly Noise[] {
  if (taken.kind !== "noise" || isDeleted || event.author.id !== customer) return [];
  return [{ message: event, reason: taken.reason }];
}

/** A second copy takes the place of the first. */
function noteAct(acts: Map<MessageId, ActEvent[]>, event: ActEvent): void {
  const others = acts.get(event.message)?.filter(({ id }) => id !== event.id) ?? [];
  acts.set(event.message, [...others, event]);
}
