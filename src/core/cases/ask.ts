import type { Instant } from "../time/instant.ts";
import { peerAddressed } from "./addressing.ts";
import { goesOn, keepWaiting, noteActivity, notePeerReply } from "./advance-case.ts";
import type { Case } from "./case.ts";
import type { MessageEvent } from "./events.ts";
import {
  newestCase,
  saveCase,
  seenMessage,
  type FoldState,
  type SeenMessage,
  type Taken,
} from "./fold-state.ts";
import { decideReply, NO_RULES } from "./needs-reply.ts";
import { openCase, type Request } from "./open-case.ts";

/** Takes what a customer wrote, with its clock starting at `startsAt`; tells how it was taken (DESIGN §3). */
export function ask(state: FoldState, event: MessageEvent, startsAt: Instant): Taken {
  const peer = peerAddressed(event, (id) => seenMessage(state, id));
  if (peer !== undefined) {
    const subject = newestCase(state, peer);
    if (subject) saveCase(state, notePeerReply(subject, event.message));
    return { kind: "peer", to: peer };
  }
  const subject = newestCase(state, event.author.id);
  const rules = state.termsAt(startsAt)?.needsReply ?? NO_RULES;
  const { needsReply, because } = decideReply(event.facts, rules, isAfterOurAnswer(state, event, subject));
  if (needsReply) return request(state, requestOf(event, startsAt, because), undefined);
  if (subject && goesOn(subject, startsAt)) saveCase(state, noteActivity(subject, startsAt));
  return { kind: "noise", reason: because };
}

/**
 * Takes a message of which a person said at `at` that it needs a reply, whatever the rules say. One that waits already
 * goes on waiting; one whose case has been followed by a newer one stays as it was.
 */
export function insist(state: FoldState, { event, taken }: SeenMessage, at: Instant): Taken {
  const subject = newestCase(state, event.author.id);
  const insisted = requestOf(event, at, "a person said so");
  if (taken.kind !== "request") return request(state, insisted, taken);
  if (subject?.id === taken.inCase && subject.state.kind !== "waiting") {
    saveCase(state, keepWaiting(subject, insisted, state.termsAt(at)));
  }
  return taken;
}

/** Takes a request; `overruled` is what the rules made of it before a person said otherwise. */
function request(state: FoldState, asked: Request, overruled: Taken | undefined): Taken {
  const { message, startsAt } = asked;
  const terms = state.termsAt(startsAt);
  const subject = newestCase(state, message.author.id);
  const how = overruled === undefined ? {} : { overruled };
  if (subject && goesOn(subject, startsAt)) {
    saveCase(state, keepWaiting(subject, asked, terms));
    return { kind: "request", inCase: subject.id, because: asked.because, ...how };
  }
  // `answers` gates opening only; in an open case every message of the customer waits.
  const opens =
    terms !== undefined && (overruled !== undefined || terms.answers.includes(message.interaction));
  if (!opens) return { kind: "not answered here" };
  const opened = openCase(asked, terms);
  saveCase(state, opened);
  return { kind: "request", inCase: opened.id, because: asked.because, ...how };
}

function requestOf(message: MessageEvent, startsAt: Instant, because: string): Request {
  return { message, anchor: message.message, startsAt, because };
}

function isAfterOurAnswer(state: FoldState, event: MessageEvent, subject: Case | undefined): boolean {
  if (subject) return subject.state.kind !== "waiting" && subject.lastAnswer !== undefined;
  const repliedTo = event.refs.repliesTo && seenMessage(state, event.refs.repliesTo);
  if (repliedTo) return repliedTo.taken.kind === "answer" && repliedTo.taken.to.length > 0;
  return event.conversation.shape === "thread" && state.answeredIn.has(event.conversation.id);
}
