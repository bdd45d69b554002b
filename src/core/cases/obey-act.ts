import { messageId } from "../ids.ts";
import type { Terms } from "../terms/terms.ts";
import { unreachable } from "../unreachable.ts";
import { endUnanswered, endUpdates, endWait, isFinal, replaceLast } from "./advance-case.ts";
import {
  claimedWait,
  isOpenWait,
  lastReplyWait,
  runningDeadline,
  runningWaits,
  type Case,
  type WaitEnd,
} from "./case.ts";
import type { ActEvent } from "./events.ts";
import { newWait } from "./open-case.ts";

/**
 * The case after what a person did about it (DESIGN §4, §6). Claim and snooze quiet alerts, never a clock; an
 * escalation calls people sooner. Late clicks, on what no longer waits, change nothing; only `resolve` also ends a case
 * that does not wait. "Needs a reply" and "conduct is fine" concern a message and undo another act: elsewhere they are carried out.
 * `termsNow` are those in force at the act.
 */
export function obeyAct(subject: Case, event: ActEvent, termsNow: Terms | undefined): Case {
  const { act, at, id, by } = event;
  const concerned = runningWaits(subject).length > 0 && asks(subject, event);
  const waiting = concerned && subject.state.kind === "waiting";
  switch (act.kind) {
    case "claim":
      return concerned ? { ...subject, claim: { by, at } } : subject;
    case "snooze":
      return concerned ? { ...subject, snoozedUntil: act.until } : subject;
    case "release":
      return subject.claim?.by === by ? { ...subject, claim: undefined } : subject;
    case "escalate":
      return concerned ? escalate(subject, event, act.stage) : subject;
    case "no reply needed":
      return waiting ? dismiss(subject, event) : subject;
    case "not for us":
      return waiting
        ? exclude(subject, event, { kind: "excluded", at, reason: act.reason, by: id })
        : subject;
    case "resolve":
      return isFinal(subject) ? subject : resolve(subject, event);
    case "status update":
      return tell(subject, event, termsNow);
    case "needs a reply":
    case "conduct is fine":
    case "undo":
      return subject;
    default:
      return unreachable(act);
  }
}

/** Whether the act is about what the customer asked last: a click on an earlier message comes too late. */
function asks(subject: Case, { message }: ActEvent): boolean {
  return lastReplyWait(subject).entries.some((entry) => entry.message.message === message);
}

/** Who escalates what somebody else has escalated already comes too late. */
function escalate(subject: Case, { by, at }: ActEvent, stage: string): Case {
  const wait = claimedWait(subject);
  const anchor = wait && runningDeadline(wait)?.anchor;
  const { escalations } = subject;
  if (anchor === undefined) return subject;
  if (escalations.some((one) => one.stage === stage && one.anchor === anchor)) return subject;
  return { ...subject, escalations: [...escalations, { stage, anchor, by, at }] };
}

/** Withdrawn if it comes by `breachAt`; after it the miss stays. */
function dismiss(subject: Case, event: ActEvent): Case {
  const end: WaitEnd = { kind: "dismissed", at: event.at, cause: "no reply needed" };
  return close(subject, event, end, { resolution: endUnanswered(subject, end) });
}

function exclude(subject: Case, event: ActEvent, end: WaitEnd): Case {
  return close(subject, event, end, {
    updates: endUpdates(subject, end),
    resolution: subject.resolution && endWait(subject.resolution, end),
  });
}

function resolve(subject: Case, event: ActEvent): Case {
  const end: WaitEnd = { kind: "dismissed", at: event.at, cause: "resolved" };
  return close(subject, event, end, {
    updates: endUpdates(subject, end),
    resolution:
      subject.resolution && endWait(subject.resolution, { kind: "resolved", at: event.at, by: event.id }),
  });
}

/**
 * A status update to many does for an update that runs what a placeholder to this customer would: it ends it, and the next
 * is due by the terms in force now. It answers nothing: what the customer asked goes on waiting.
 */
function tell(subject: Case, { at, id }: ActEvent, termsNow: Terms | undefined): Case {
  const running = subject.updates.at(-1);
  if (running === undefined || !isOpenWait(running)) return subject;
  const { entries } = lastReplyWait(subject);
  const { message, because } = entries.at(-1) ?? entries[0];
  // The post may stand anywhere, and serve many cases: what sets this case's next deadline is the act.
  const next = newWait("update", [{ message, anchor: messageId(id), startsAt: at, because }], termsNow);
  const told = endWait(running, { kind: "told", at, by: id });
  const goesOn = next.entries[0].deadline !== undefined;
  return { ...subject, updates: [...subject.updates.slice(0, -1), told, ...(goesOn ? [next] : [])] };
}

function close(
  subject: Case,
  by: ActEvent,
  end: WaitEnd,
  others: Partial<Pick<Case, "updates" | "resolution">>,
): Case {
  const replies = replaceLast(subject.replies, endWait(lastReplyWait(subject), end));
  return {
    ...subject,
    ...others,
    state: { kind: "closed", by },
    replies,
    claim: undefined,
    snoozedUntil: undefined,
    escalations: [],
  };
}
