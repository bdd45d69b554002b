import type { MessageEvent } from "../core/cases/events.ts";
import type { ChannelId, MessageId, PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Receipt } from "../ports/notifier.ts";
import { foldBy } from "./decide.ts";
import type { Pressed } from "./pressed.ts";
import { refusal, say } from "./receipts.ts";
import { recordDeed, type RecordActDeps } from "./record-act.ts";

/** Marks a message around a case that was judged to need no reply as one that needs a reply. */
export async function markNoise(
  deps: RecordActDeps,
  { stored, subject, by, now }: Pressed,
  message: MessageId,
  id: string,
): Promise<Receipt> {
  const fold = foldBy(deps.watch);
  const around = await deps.store.queries.noiseAround(subject.id, fold);
  const found = around.find((one) => one.message.message === message)?.message;
  if (found === undefined) {
    return refusal("That message counts as needing a reply already, or is gone. Nothing was changed.");
  }
  return markAsRequest(deps, { channel: stored.channel, message: found, id, by, now });
}

/** A message and who says that it needs a reply. */
interface Insistence {
  readonly channel: ChannelId;
  readonly message: MessageEvent;
  readonly id: string;
  readonly by: PersonId;
  readonly now: Instant;
}

/** Commits that the message needs a reply; its clock runs from now on. */
export async function markAsRequest(deps: RecordActDeps, insistence: Insistence): Promise<Receipt> {
  const { channel, message, id } = insistence;
  const isFresh = await recordDeed(deps, { ...insistence, act: { kind: "needs a reply" } });
  if (!isFresh) return say("That was done already.");
  const messages = await deps.store.queries.readMessages(message.message, foldBy(deps.watch));
  const seen = messages.find((one) => one.channel === channel)?.seen;
  const inCase = seen?.taken.kind === "request" ? seen.taken.inCase : undefined;
  if (inCase === undefined) return say("No terms are in force for it: nothing waits.");
  return {
    text: "Marked as needing a reply: its clock runs from now on.",
    undo: { caseId: inCase, act: id },
  };
}
