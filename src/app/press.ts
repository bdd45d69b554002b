import { escalationSpelling } from "../core/alerts/stage.ts";
import type { BrandId } from "../core/ids.ts";
import { unreachable } from "../core/unreachable.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Press, Receipt } from "../ports/notifier.ts";
import type { Store } from "../ports/store.ts";
import { actFor, HAS_IT, type Change } from "./act-for.ts";
import { apologyFor } from "./apology.ts";
import { foldBy } from "./decide.ts";
import { explainCase } from "./explain-case.ts";
import { markNoise } from "./mark-message.ts";
import { mayPress, notListed, personOf, type MayPressDeps } from "./may-press.ts";
import type { Watch } from "./monitored.ts";
import type { Pressed } from "./pressed.ts";
import { refusal } from "./receipts.ts";
import { doneBefore, recordAct } from "./record-act.ts";
import { renew } from "./renew.ts";

export interface PressDeps extends MayPressDeps {
  readonly store: Pick<Store, "record" | "queries" | "coverage" | "outbox">;
  readonly watch: Watch;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Does what a person of the brand pressed, commits it, and says so to them alone (DESIGN §6). Late, double and unauthorised
 * presses change nothing and say so. Throws StoreError when it cannot be committed.
 */
export async function press(deps: PressDeps, brand: BrandId, pressed: Press): Promise<Receipt> {
  const { store, watch, clock, log } = deps;
  const stored = await store.queries.readCase(pressed.caseId, foldBy(watch));
  const monitored = stored && watch.channels.get(stored.channel);
  const subject = stored?.subject;
  if (stored === undefined || monitored?.team.brand !== brand || subject === undefined) {
    return refusal("I do not know this case any more. Nothing was changed.");
  }
  // What somebody may do they may take back: `undo` of another's act is refused below.
  if (pressed.action.kind !== "undo" && !(await mayPress(deps, monitored, pressed.user))) {
    return refusal(notListed(monitored, monitored.team));
  }
  const by = personOf(monitored.team, pressed.user);
  const given: Pressed = { stored, subject, monitored, by, now: clock.now() };
  log.info("press", { caseId: subject.id, action: pressed.action.kind });
  return perform(deps, given, pressed);
}

async function perform(deps: PressDeps, given: Pressed, { action, id }: Press): Promise<Receipt> {
  switch (action.kind) {
    case "explain":
      return explainCase(deps, given);
    case "apology":
      return apologyFor(deps, given);
    case "outdated":
      return renew(deps, given);
    case "needs a reply":
      return markNoise(deps, given, action.message, id);
    case "claim":
    case "release":
    case "snooze":
    case "escalate":
    case "no reply needed":
    case "not for us":
    case "resolve":
    case "undo":
      return change(deps, given, action, id);
    default:
      return unreachable(action);
  }
}

async function change(deps: PressDeps, given: Pressed, action: Change, id: string): Promise<Receipt> {
  const before = given.stored.acts.find(({ event }) => event.id === id);
  // Delivered again: who pressed may never have seen the receipt.
  if (before !== undefined) return doneBefore(before, given.subject);
  const act = actFor(action, given);
  if ("refused" in act) {
    const { refused } = act;
    // Whoever has it may want to be rid of it.
    return refused === HAS_IT
      ? { ...refusal(refused), offers: [{ kind: "release", caseId: given.subject.id }] }
      : refusal(refused);
  }
  if (act.kind === "undo" && (await isSent(deps, given, act.act))) {
    return refusal("They have been told already: it cannot be taken back. Nothing was changed.");
  }
  const receipt = await recordAct(deps, given, id, act);
  // What was on its way while we took it back.
  const isTold = act.kind === "undo" && (await isSent(deps, given, act.act));
  return isTold ? { ...receipt, text: `${receipt.text} ${TOLD}` } : receipt;
}

const TOLD = "They were told at the same moment, though.";

/** Whether the act called people, and a message to them is on its way or there. */
async function isSent({ store }: PressDeps, { stored }: Pressed, id: string): Promise<boolean> {
  const found = stored.acts.find(({ event }) => event.id === id)?.event;
  if (found?.act.kind !== "escalate") return false;
  const { messages } = await store.queries.alerts(stored.entry);
  const spelling = escalationSpelling(found.act.stage, found.at);
  return messages.some(
    ({ subject, state }) =>
      subject.kind === "stage" &&
      subject.stage === spelling &&
      (state.kind === "sent" || state.kind === "sending"),
  );
}
