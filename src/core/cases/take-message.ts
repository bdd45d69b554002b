import type { AuthorId } from "../ids.ts";
import { unreachable } from "../unreachable.ts";
import { whomItNames } from "./addressing.ts";
import { answerCase } from "./advance-case.ts";
import { ask } from "./ask.ts";
import type { MessageEvent } from "./events.ts";
import {
  join,
  newestCase,
  saveCase,
  seenMessage,
  waitingIn,
  type FoldState,
  type Taken,
} from "./fold-state.ts";

/** Takes the message by who wrote it; tells how. */
export function takeMessage(state: FoldState, event: MessageEvent): Taken {
  switch (event.author.role) {
    case "customer":
      join(state, state.customers, event.author.id);
      return ask(state, event, event.at);
    case "responder":
      return event.facts.autoReply ? { kind: "ignored" } : answer(state, event);
    case "colleague":
    case "bot":
      return { kind: "ignored" };
    default:
      return unreachable(event.author.role);
  }
}

function answer(state: FoldState, event: MessageEvent): Taken {
  const reach = whomItNames(
    event,
    (id) => seenMessage(state, id),
    (customer) => state.customers.has(customer),
  );
  const isNamed = reach.kind === "named";
  const starter = isNamed ? undefined : starterOf(state, event);
  const to = isNamed ? reach.customers : inferredFrom(state, event, reach.kind, starter);
  for (const customer of to) {
    const subject = newestCase(state, customer);
    const inferred = !isNamed && customer !== starter;
    if (subject) saveCase(state, answerCase(subject, event, inferred, state.termsAt(event.at)));
  }
  if (to.length > 0) join(state, state.answeredIn, event.conversation.id);
  return { kind: "answer", to };
}

/** The customer whose message the thread hangs from in which this one stands. */
function starterOf(state: FoldState, { refs }: MessageEvent): AuthorId | undefined {
  const author = refs.threadOf && seenMessage(state, refs.threadOf)?.event.author;
  return author?.role === "customer" ? author.id : undefined;
}

/**
 * Whom an answer reaches that names none of those who wrote. In a thread who started it, and all who wait there: even a
 * stranger's name does not make it another matter. In a flat channel a sole waiting customer, and nobody when it is about something else.
 */
function inferredFrom(
  state: FoldState,
  { conversation }: MessageEvent,
  named: "strangers" | "unnamed",
  starter: AuthorId | undefined,
): readonly AuthorId[] {
  if (conversation.shape === "thread") {
    const waiting = waitingIn(state, conversation.id, Infinity);
    return starter === undefined ? waiting : [starter, ...waiting.filter((one) => one !== starter)];
  }
  const here = named === "strangers" ? [] : waitingIn(state, conversation.id, 2);
  return here.length === 1 ? here : [];
}
