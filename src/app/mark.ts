import { messageId, type MessageId, type PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Receipt } from "../ports/notifier.ts";
import type { FoldedMessage } from "../ports/queries.ts";
import { actFor } from "./act-for.ts";
import { foldBy } from "./decide.ts";
import { markAsRequest } from "./mark-message.ts";
import { refusal } from "./receipts.ts";
import { recordAct, type RecordActDeps } from "./record-act.ts";

/** What a person says of a message. */
export type Mark =
  | { readonly kind: "needs a reply" }
  | { readonly kind: "no reply needed" }
  | { readonly kind: "not for us"; readonly reason: string };

/** A person says it, of the message of that id or at that link. */
export interface Marking {
  readonly words: string;
  readonly mark: Mark;
  readonly by: PersonId;
  /** The same for every delivery of the same wish, and for no other. */
  readonly id: string;
  readonly now: Instant;
}

/**
 * Marks a message by its id or link, whether it belongs to a case or was judged to need no reply; on each channel that it
 * was posted to. Whoever asks has been found to be allowed. Throws StoreError when it cannot be committed.
 */
export async function markMessage(deps: RecordActDeps, marking: Marking): Promise<readonly Receipt[]> {
  const { store, watch } = deps;
  for (const id of idsIn(marking.words)) {
    const found = await store.queries.readMessages(id, foldBy(watch));
    const watched = found.filter(({ channel }) => watch.channels.has(channel));
    if (watched.length === 0) continue;
    const receipts: Receipt[] = [];
    for (const message of watched) receipts.push(await markOne(deps, marking, message));
    return receipts;
  }
  return [refusal("I know no such message.")];
}

async function markOne(
  deps: RecordActDeps,
  { mark, by, id: wish, now }: Marking,
  { channel, seen }: FoldedMessage,
): Promise<Receipt> {
  const { event, taken, isDeleted } = seen;
  const id = `${wish}:${channel}`;
  if (event.author.role !== "customer") return refusal("Only what a customer wrote can need a reply.");
  if (isDeleted) return refusal("It was deleted. Nothing was changed.");
  const inCase = taken.kind === "request" ? taken.inCase : undefined;
  const stored = inCase && (await deps.store.queries.readCase(inCase, foldBy(deps.watch)));
  const monitored = deps.watch.channels.get(channel);
  const subject = stored?.subject;
  if (mark.kind === "needs a reply") {
    if (subject?.state.kind === "waiting")
      return refusal("It waits for a reply already. Nothing was changed.");
    return markAsRequest(deps, { channel, message: event, id, by, now });
  }
  if (stored === undefined || subject === undefined || monitored === undefined) {
    return refusal("It does not wait for a reply. Nothing was changed.");
  }
  const given = { stored, subject, monitored, by, now };
  const act = actFor(mark, given);
  return "refused" in act ? refusal(act.refused) : recordAct(deps, given, id, act);
}

const SLACK_LINK = /\/archives\/(\w+)\/p(\d+)(\d{6})$/;

/** The ids that such words may mean: the words themselves, or what a platform writes at the end of a link. */
export function idsIn(words: string): readonly MessageId[] {
  const text = words.trim();
  if (!URL.canParse(text)) return [messageId(text)];
  const { pathname } = new URL(text);
  const [, place, seconds, micros] = SLACK_LINK.exec(pathname) ?? [];
  const last = pathname.split("/").findLast((part) => part !== "") ?? "";
  const named = place === undefined ? last : `${place}:${seconds ?? ""}.${micros ?? ""}`;
  return [named, text].map(messageId);
}
