import { waitsOf } from "../core/cases/case.ts";
import { conversationSnapshot } from "../core/cases/conversation-snapshot.ts";
import type { MessageEvent } from "../core/cases/events.ts";
import type { SeenMessage, Taken } from "../core/cases/fold-state.ts";
import { whyTaken } from "../core/cases/why-taken.ts";
import type { CaseId } from "../core/ids.ts";
import type { TargetChoice } from "../core/terms/choose-target.ts";
import type { TermsAt } from "../core/terms/terms-at.ts";
import { unreachable } from "../core/unreachable.ts";

/** How a message was taken, in words that a list can be sorted by. */
export const VERDICTS = ["opens a case", "waits", "noise", "peer", "not answered here", "ours"] as const;
/** One of them. */
export type Verdict = (typeof VERDICTS)[number];

/** A message, what became of it, and why. */
export interface MessageReason {
  readonly message: MessageEvent;
  readonly verdict: Verdict;
  /** The rule and the words that decided. */
  readonly reason: string;
  readonly inCase: CaseId | undefined;
  /** Which target of the terms is its, and why; undefined when it is promised nothing. */
  readonly choice: TargetChoice | undefined;
}

/** How each message of a conversation was taken, in the order of `events`. */
export function reasonsIn(events: readonly MessageEvent[], termsAt: TermsAt): readonly MessageReason[] {
  const snapshot = conversationSnapshot(termsAt);
  snapshot.add(events);
  return events.flatMap(({ message: id }) => {
    const seen = snapshot.messageById(id);
    if (seen === undefined) return [];
    const { taken, event: message } = seen;
    const inCase = taken.kind === "request" ? taken.inCase : undefined;
    const subject = inCase && snapshot.caseById(inCase);
    const entry =
      subject &&
      waitsOf(subject).flatMap(({ entries }) => entries.filter((one) => one.message.message === id))[0];
    const verdict = verdictOf(taken, subject?.opening === id);
    return [{ message, verdict, reason: whyTaken(seen), inCase, choice: entry?.deadline?.choice }];
  });
}

function verdictOf(taken: Taken, opens: boolean): Verdict {
  switch (taken.kind) {
    case "request":
      return opens ? "opens a case" : "waits";
    case "answer":
    case "ignored":
      return "ours";
    case "noise":
    case "peer":
    case "not answered here":
      return taken.kind;
    default:
      return unreachable(taken);
  }
}

/** `needs a reply (request "can you")`: what explains a message by itself, in a case or not. */
export function takenInWords(seen: SeenMessage): string {
  const why = whyTaken(seen);
  switch (seen.taken.kind) {
    case "request":
      return `needs a reply (${why})`;
    case "noise":
    case "peer":
      return `needs no reply (${why})`;
    case "not answered here":
      return `is not answered here (${why})`;
    case "answer":
    case "ignored":
      return `asks nothing (${why})`;
    default:
      return unreachable(seen.taken);
  }
}
