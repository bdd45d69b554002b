import { lastReplyWait } from "../core/cases/case.ts";
import type { Act, ActEvent } from "../core/cases/events.ts";
import { judge } from "../core/cases/judge.ts";
import { actId, type BrandId } from "../core/ids.ts";
import { unreachable } from "../core/unreachable.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Notifier, Press, Receipt } from "../ports/notifier.ts";
import type { Store } from "../ports/store.ts";
import { actFor, type Pressed } from "./act-for.ts";
import { nearestDeadline } from "./case-entry.ts";
import { caseInWords } from "./case-in-words.ts";
import { decideBy, foldBy } from "./decide.ts";
import { mayPress, personOf } from "./may-press.ts";
import { incidentsOf, zoneOfChannel, type Watch } from "./monitored.ts";
import { blindnessAround, blindnessInWords } from "./unseen.ts";
import { instantInWords } from "./words.ts";

export interface PressDeps {
  readonly store: Pick<Store, "record" | "queries" | "coverage">;
  readonly watch: Watch;
  readonly notifiers: ReadonlyMap<BrandId, Notifier>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Does what a person pressed, commits it, and says so to them alone (DESIGN §6). Late, double and unauthorised presses
 * change nothing and say so. Throws StoreError when it cannot be committed.
 */
export async function press(deps: PressDeps, pressed: Press): Promise<Receipt> {
  const { store, watch, clock, log } = deps;
  const stored = await store.queries.readCase(pressed.caseId, foldBy(watch));
  const monitored = stored && watch.channels.get(stored.channel);
  const subject = stored?.subject;
  if (stored === undefined || monitored === undefined || subject === undefined) {
    return say("I do not know this case any more. Nothing was changed.");
  }
  if (!(await mayPress(deps, { team: monitored.team, actions: undefined }, pressed.user))) {
    return say("Only people listed under `actions` for this brand can do that. Nothing was changed.");
  }
  const by = personOf(monitored.team, pressed.user);
  const given: Pressed = { stored, subject, monitored, by, now: clock.now() };
  log.info("press", { caseId: subject.id, action: pressed.action.kind });
  if (pressed.action.kind === "explain") return explain(deps, given);
  const act = actFor(pressed.action, given);
  if ("refused" in act) return say(act.refused);
  return record(deps, given, pressed.id, act);
}

const say = (text: string): Receipt => ({ text, undo: undefined });

async function record(deps: PressDeps, given: Pressed, id: string, act: Act): Promise<Receipt> {
  const { stored, subject, by, now } = given;
  const { message } = lastReplyWait(subject).entries.at(-1) ?? lastReplyWait(subject).entries[0];
  const event: ActEvent = {
    kind: "act",
    conversation: message.conversation,
    id: actId(id),
    message: message.message,
    at: now,
    by,
    act,
  };
  const { fresh } = await deps.store.record(
    {
      channel: stored.channel,
      stream: undefined,
      cursor: undefined,
      receivedAt: now,
      events: [event],
      words: [],
      gaps: [],
    },
    decideBy(deps.watch),
  );
  // The same press delivered twice: the first one counted, and said so.
  if (fresh === 0) return say("That was done already.");
  return {
    text: doneInWords(act, given),
    undo: act.kind === "undo" ? undefined : { caseId: subject.id, act: id },
  };
}

function doneInWords(act: Act, { subject }: Pressed): string {
  const deadline = nearestDeadline(subject);
  const zone = deadline?.terms.hours.calendar.zone;
  switch (act.kind) {
    case "claim":
      return "You've got it. The team hears no more of it unless half of the time left goes by.";
    case "snooze":
      return zone === undefined
        ? "Snoozed."
        : `Snoozed until ${instantInWords(act.until, zone)} (${zone.name}). The clock runs on; the breach is still told.`;
    case "no reply needed":
      return "Marked as needing no reply.";
    case "not for us":
      return `Marked as not for us: ${act.reason}. The report counts and lists it.`;
    case "resolve":
      return "Resolved.";
    case "undo":
      return "Taken back.";
    case "status update":
      return "Noted: the next update is due as promised.";
    case "needs a reply":
      return "Marked as needing a reply.";
    default:
      return unreachable(act);
  }
}

async function explain({ store, watch }: PressDeps, pressed: Pressed): Promise<Receipt> {
  const { stored, subject, monitored, now } = pressed;
  const coverage = await store.coverage.intervals(stored.channel);
  const outcomes = judge(subject, coverage, now);
  const zone = zoneOfChannel(watch, monitored, now);
  const blind = blindnessAround(coverage, subject, outcomes).map(
    (interval) => `  not watched ${blindnessInWords(interval, zone)}`,
  );
  return say(
    [
      caseInWords({ subject, outcomes, alerts: [] }, incidentsOf(watch, stored.channel, subject)),
      ...blind,
    ].join("\n"),
  );
}
