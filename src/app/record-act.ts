import { lastReplyWait, type Case } from "../core/cases/case.ts";
import type { ActOn } from "../core/cases/conversation-snapshot.ts";
import type { Act, ActEvent, MessageEvent } from "../core/cases/events.ts";
import { actId, type ChannelId, type PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import { unreachable } from "../core/unreachable.ts";
import type { Receipt } from "../ports/notifier.ts";
import type { Store } from "../ports/store.ts";
import { nearestDeadline } from "./case-entry.ts";
import { decideBy, foldBy } from "./decide.ts";
import type { Watch } from "./monitored.ts";
import type { Pressed } from "./pressed.ts";
import { refusal, say } from "./receipts.ts";
import { someone } from "./team.ts";
import { instantInWords } from "./words.ts";

export interface RecordActDeps {
  readonly store: Pick<Store, "record" | "queries">;
  readonly watch: Watch;
}

/** What a person did about a message. */
export interface Deed {
  readonly channel: ChannelId;
  readonly message: Pick<MessageEvent, "conversation" | "message">;
  /** The same for every delivery of the same press. */
  readonly id: string;
  readonly by: PersonId;
  readonly act: Act;
  readonly now: Instant;
}

/** Commits what a person did. False when it was known already: the same press delivered twice. */
export async function recordDeed(
  { store, watch }: RecordActDeps,
  { channel, message, id, by, act, now }: Deed,
): Promise<boolean> {
  const event: ActEvent = {
    kind: "act",
    conversation: message.conversation,
    id: actId(id),
    message: message.message,
    at: now,
    by,
    act,
  };
  const intake = { channel, stream: undefined, cursor: undefined, receivedAt: now };
  const { fresh } = await store.record({ ...intake, events: [event], words: [], gaps: [] }, decideBy(watch));
  return fresh > 0;
}

/** Commits what a person did about a case, and says what came of it. */
export async function recordAct(deps: RecordActDeps, given: Pressed, id: string, act: Act): Promise<Receipt> {
  const { stored, subject, by, now } = given;
  const { message } = lastReplyWait(subject).entries.at(-1) ?? lastReplyWait(subject).entries[0];
  const isFresh = await recordDeed(deps, { channel: stored.channel, message, id, by, act, now });
  // Between reading the case and the commit an answer may have come, or another press.
  const after = await deps.store.queries.readCase(subject.id, foldBy(deps.watch));
  if (after?.subject === undefined || !isDone(act, after.subject, { id, by })) return refusal(OVERTAKEN);
  const undo = act.kind === "undo" ? undefined : { caseId: subject.id, act: id };
  return { text: isFresh ? doneInWords(act, given) : DONE_BEFORE, undo };
}

/** What is said when a press is delivered again that was committed before. */
export function doneBefore({ event, isUndone }: ActOn, { id: caseId }: Pick<Case, "id">): Receipt {
  const isOver = isUndone || event.act.kind === "undo";
  return isOver ? say(DONE_BEFORE) : { text: DONE_BEFORE, undo: { caseId, act: event.id } };
}

const DONE_BEFORE = "That was done already.";
const OVERTAKEN =
  "It was answered, or somebody else did something about it, at the same moment: nothing came of this.";

/** Whether the case is as the act was to make it: one that comes too late changes nothing. */
function isDone(
  act: Act,
  subject: Case,
  { id, by }: { readonly id: string; readonly by: PersonId },
): boolean {
  const { state, claim, snoozedUntil, escalations } = subject;
  switch (act.kind) {
    case "claim":
      return claim?.by === by;
    case "release":
      return claim?.by !== by;
    case "snooze":
      return snoozedUntil === act.until;
    case "escalate":
      return escalations.some((one) => one.stage === act.stage && one.by === by);
    case "no reply needed":
    case "not for us":
    case "resolve":
      return state.kind === "closed" && state.by.kind === "act" && state.by.id === id;
    case "undo":
    case "status update":
    case "needs a reply":
    case "conduct is fine":
      return true;
    default:
      return unreachable(act);
  }
}

function doneInWords(act: Act, { subject, monitored: { team }, by }: Pressed): string {
  const zone = nearestDeadline(subject)?.terms.hours.calendar.zone;
  switch (act.kind) {
    case "claim": {
      const before = subject.claim !== undefined && subject.claim.by !== by ? subject.claim.by : undefined;
      const from = before === undefined ? "" : ` from ${someone(team, before).name}`;
      return `You've got it${from}. The team hears no more of it unless half of the time left goes by.`;
    }
    case "release":
      return "Given back: the team is warned of it as before.";
    case "snooze":
      return zone === undefined
        ? "Snoozed."
        : `Snoozed until ${instantInWords(act.until, zone)} (${zone.name}). The clock runs on; the breach is still told.`;
    case "escalate":
      return "Escalated: they are told now. It can be taken back until that is sent, which takes a second.";
    case "no reply needed":
      return "Marked as needing no reply.";
    case "not for us":
      return `Marked as not for us: ${act.reason}. The report counts and lists it.`;
    case "resolve":
      return "Resolved.";
    case "conduct is fine":
      return "Noted as fine. Its clock runs on as before.";
    case "undo":
      return "Taken back.";
    case "status update":
      return "Noted: the next update is due as promised.";
    case "needs a reply":
      return "Marked as needing a reply: its clock runs from now on.";
    default:
      return unreachable(act);
  }
}
