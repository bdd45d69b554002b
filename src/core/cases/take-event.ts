import { unreachable } from "../unreachable.ts";
import type { ActEvent, ChannelEvent, DeletionEvent, EditEvent } from "./events.ts";
import { newestCase, put, saveCase, type FoldState } from "./fold-state.ts";
import { obeyAct } from "./obey-act.ts";
import { takeMessage } from "./take-message.ts";
import { ask, insist } from "./ask.ts";
import { withdrawAnswer, withdrawMessage } from "./withdraw.ts";

/** Takes the next event, in the order of `compareEvents`. */
export function takeEvent(state: FoldState, event: ChannelEvent): void {
  switch (event.kind) {
    case "message":
      put(state, state.messages, event.message, {
        event,
        taken: takeMessage(state, event),
        isDeleted: false,
      });
      return;
    case "edit":
      takeEdit(state, event);
      return;
    case "deletion":
      takeDeletion(state, event);
      return;
    case "act":
      takeAct(state, event);
      return;
    default:
      unreachable(event);
  }
}

/** An edit moves no deadline, unless it first makes the message a request: its clock starts at the edit (DESIGN §3). */
function takeEdit(state: FoldState, { message, at, facts, alias }: EditEvent): void {
  if (alias !== undefined) put(state, state.aliases, alias, message);
  const seen = state.messages.get(message);
  if (seen?.taken.kind !== "noise" || seen.isDeleted) return;
  const event = { ...seen.event, facts };
  put(state, state.messages, message, { ...seen, event, taken: ask(state, event, at) });
}

function takeDeletion(state: FoldState, event: DeletionEvent): void {
  const seen = state.messages.get(event.message);
  if (seen === undefined || seen.isDeleted) return;
  put(state, state.messages, event.message, { ...seen, isDeleted: true });
  if (seen.taken.kind === "request") {
    const subject = newestCase(state, seen.event.author.id);
    if (subject?.id === seen.taken.inCase) saveCase(state, withdrawMessage(subject, event));
  } else if (seen.taken.kind === "answer") {
    for (const customer of seen.taken.to) {
      const subject = newestCase(state, customer);
      if (subject) saveCase(state, withdrawAnswer(subject, event, state.termsAt(event.noticed)));
    }
  }
}

function takeAct(state: FoldState, event: ActEvent): void {
  const seen = state.messages.get(event.message);
  if (seen?.event.author.role !== "customer" || (seen.isDeleted && event.act.kind === "needs a reply"))
    return;
  if (event.act.kind === "needs a reply") {
    put(state, state.messages, event.message, { ...seen, taken: insist(state, seen, event.at) });
    return;
  }
  const subject = newestCase(state, seen.event.author.id);
  // A click on a case that a newer one has followed comes too late.
  if (subject && seen.taken.kind === "request" && seen.taken.inCase === subject.id) {
    saveCase(state, obeyAct(subject, event, state.termsAt(event.at)));
  }
}
