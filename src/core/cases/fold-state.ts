import type { AuthorId, CaseId, ConversationId, MessageId } from "../ids.ts";
import type { TermsAt } from "../terms/terms-at.ts";
import { lastReplyWait, type Case } from "./case.ts";
import type { MessageEvent } from "./events.ts";

/** What the conversation knows of a message that was seen. */
export interface SeenMessage {
  readonly event: MessageEvent;
  readonly taken: Taken;
  readonly isDeleted: boolean;
}

/** How a message was taken when its turn came. */
export type Taken =
  | {
      readonly kind: "request";
      readonly inCase: CaseId;
      /** The rule and the words that decided it. */
      readonly because: string;
      /** What the rules made of it, where a person has said that it needs a reply nevertheless. */
      readonly overruled?: Taken;
    }
  | { readonly kind: "noise"; readonly reason: string }
  | { readonly kind: "peer"; readonly to: AuthorId }
  /** Its interaction opens nothing here, or no terms were in force. */
  | { readonly kind: "not answered here" }
  | { readonly kind: "answer"; readonly to: readonly AuthorId[] }
  /** An automatic reply, or written by a colleague or a bot. */
  | { readonly kind: "ignored" };

/**
 * A conversation half-way through its events. The maps change with each event, so that an event costs nothing for the
 * messages and customers it does not concern; the cases in them are values that never change. Nothing outside
 * `conversation-snapshot.ts` holds one.
 */
export interface FoldState {
  readonly termsAt: TermsAt;
  readonly messages: Map<MessageId, SeenMessage>;
  /** Ids that edits gave to messages seen, by which others may refer to them. */
  readonly aliases: Map<MessageId, MessageId>;
  /** Those who have written, whatever it was. */
  readonly customers: Set<AuthorId>;
  /** In the order in which they opened. */
  readonly cases: Case[];
  /** Where in `cases` each stands. */
  readonly places: Map<CaseId, number>;
  /** Where in `cases` a customer's newest stands. */
  readonly newest: Map<AuthorId, number>;
  /** What the cases were that were changed since somebody cleared this; undefined of one that was not there. */
  readonly changed: Map<CaseId, Case | undefined>;
  /** Who may wait in which conversation; some of them may wait no more. */
  readonly waitingIn: Map<ConversationId, Set<AuthorId>>;
  /** The conversations in which a person of ours has answered somebody. */
  readonly answeredIn: Set<ConversationId>;
  /** Where it is noted how to take back what is changed, last first; undefined when nobody will. */
  journal: (() => void)[] | undefined;
}

/** A conversation before its first event. */
export function emptyFold(termsAt: TermsAt): FoldState {
  return {
    termsAt,
    messages: new Map(),
    aliases: new Map(),
    customers: new Set(),
    cases: [],
    places: new Map(),
    newest: new Map(),
    changed: new Map(),
    waitingIn: new Map(),
    answeredIn: new Set(),
    journal: undefined,
  };
}

/** Sets `key`, so that it can be taken back. */
export function put<K, V extends object | string | number>(
  state: FoldState,
  map: Map<K, V>,
  key: K,
  value: V,
): void {
  const was = map.get(key);
  map.set(key, value);
  state.journal?.push(() => {
    if (was === undefined) map.delete(key);
    else map.set(key, was);
  });
}

/** Adds `value`, so that it can be taken back. */
export function join<T>(state: FoldState, set: Set<T>, value: T): void {
  if (set.has(value)) return;
  set.add(value);
  state.journal?.push(() => set.delete(value));
}

function leave<T>(state: FoldState, set: Set<T>, value: T): void {
  set.delete(value);
  state.journal?.push(() => set.add(value));
}

/** The message of that id, or that an edit gave that id; undefined when it was not seen. */
export function seenMessage(state: FoldState, id: MessageId): SeenMessage | undefined {
  return state.messages.get(id) ?? state.messages.get(state.aliases.get(id) ?? id);
}

/** The customer's newest case. */
export function newestCase(state: FoldState, customer: AuthorId): Case | undefined {
  return state.cases[state.newest.get(customer) ?? -1];
}

/** Puts `subject` in the place of what the case was before, or adds it as its customer's newest. */
export function saveCase(state: FoldState, subject: Case): void {
  const newest = state.newest.get(subject.customer) ?? -1;
  if (state.cases[newest]?.id === subject.id) setCase(state, newest, subject);
  else {
    put(state, state.places, subject.id, state.cases.length);
    put(state, state.newest, subject.customer, state.cases.length);
    setCase(state, state.cases.length, subject);
  }
  if (subject.state.kind !== "waiting") return;
  // What is new in a wait is its last message, or, when a deleted answer brings them back, all of them.
  const { entries } = lastReplyWait(subject);
  for (const { message } of [entries[0], entries.at(-1) ?? entries[0]]) {
    noteWaiting(state, subject.customer, message.conversation.id);
  }
}

function setCase(state: FoldState, place: number, subject: Case): void {
  const { cases, changed, journal } = state;
  const was = cases[place];
  if (!changed.has(subject.id)) changed.set(subject.id, was);
  cases[place] = subject;
  journal?.push(() => {
    if (!changed.has(subject.id)) changed.set(subject.id, cases[place]);
    if (was === undefined) cases.pop();
    else cases[place] = was;
  });
}

function noteWaiting(state: FoldState, customer: AuthorId, conversation: ConversationId): void {
  const there = state.waitingIn.get(conversation) ?? new Set();
  if (there.size === 0) put(state, state.waitingIn, conversation, there);
  join(state, there, customer);
}

/** Up to `limit` customers who wait in that conversation, those first who have waited there first. */
export function waitingIn(
  state: FoldState,
  conversation: ConversationId,
  limit: number,
): readonly AuthorId[] {
  const found: AuthorId[] = [];
  const there = state.waitingIn.get(conversation) ?? new Set();
  for (const customer of there) {
    const subject = newestCase(state, customer);
    const waits =
      subject?.state.kind === "waiting" &&
      lastReplyWait(subject).entries.some(({ message }) => message.conversation.id === conversation);
    if (waits) found.push(customer);
    else leave(state, there, customer);
    if (found.length === limit) break;
  }
  return found;
}
