import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { conversationSnapshot } from "../../src/core/cases/conversation-snapshot.ts";
import { foldConversation } from "../../src/core/cases/fold-conversation.ts";
import { linkConversations } from "../../src/core/cases/link-conversations.ts";
import { lastReplyWait, runningDeadline, type Case } from "../../src/core/cases/case.ts";
import type { ChannelEvent, MessageEvent } from "../../src/core/cases/events.ts";
import { nextAlertAt } from "../../src/core/alerts/due-alerts.ts";
import { alertKey, brandId, channelId, messageId, type AlertKey, type CaseId } from "../../src/core/ids.ts";
import { instant } from "../../src/core/time/instant.ts";
import type { Words } from "../../src/ports/channel.ts";
import type { Fold } from "../../src/ports/fold.ts";
import type { OutboxEntry } from "../../src/ports/outbox.ts";
import type { CaseEntry } from "../../src/ports/queries.ts";
import type {
  Called,
  Caller,
  Decider,
  Decision,
  DueCases,
  Intake,
  Store,
  StoredWords,
} from "../../src/ports/store.ts";
import { SCRATCH } from "./scratch.ts";
import { ALL_WEEK, aTarget, at, hoursOf, inForce, someTerms } from "./terms.ts";

/** The channel of `aConversation()`. */
export const X_ACME = channelId("x-acme");

const termsAt = inForce([someTerms({ hours: hoursOf(ALL_WEEK), targets: [aTarget({ first: "1h" })] })]);

const folders: string[] = [];

/** The path of a store that is not there yet, in a folder of its own. */
export function freshPath(): string {
  const folder = mkdtempSync(join(SCRATCH, "ssla-store-"));
  folders.push(folder);
  return join(folder, "ssla.db");
}

/** Deletes every folder made here. */
export function removeStores(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** An intake of these events, received when the last of them was posted. */
export function anIntake(events: readonly ChannelEvent[], over: Partial<Intake> = {}): Intake {
  const instants = events.map((event) => (event.kind === "deletion" ? event.noticed : event.at));
  return {
    channel: X_ACME,
    stream: "mentions",
    cursor: undefined,
    receivedAt: instant(Math.max(0, ...instants)),
    events,
    words: [],
    gaps: [],
    ...over,
  };
}

/** What a person wrote. */
export const someWords = (text: string): Words => ({
  text,
  handle: "ana",
  name: "Ana",
  link: `https://x.example/${text.length}`,
});

/** The words of a message. */
export function wordsOf({ conversation, message, at: posted }: MessageEvent, text: string): StoredWords {
  return { conversation, message, at: posted, words: someWords(text) };
}

/** What the store is to keep of a case. */
export function toEntry(subject: Case, recorded: ReadonlySet<AlertKey>): CaseEntry {
  const deadline = subject.state.kind === "waiting" ? runningDeadline(lastReplyWait(subject)) : undefined;
  return {
    id: subject.id,
    conversation: subject.conversation,
    opening: subject.opening,
    customer: subject.customer,
    openedAt: subject.openedAt,
    state: subject.state.kind,
    lastActivityAt: subject.lastActivityAt,
    dueAt: deadline?.dueAt,
    breachAt: deadline?.breachAt,
    nextAt: nextAlertAt(subject, recorded),
    watched: subject.replies.flatMap(({ entries }) => entries.map(({ message }) => message.message)),
  };
}

/** Folds under one promise of an hour around the clock. */
export const fold: Fold = (past) => {
  if (past.kind === "kept") return past.folded;
  const snapshot = conversationSnapshot(termsAt);
  snapshot.add(past.events);
  return { ...snapshot, terms: undefined };
};

/** Decides as the core folds. */
export const folds: Decider = {
  fold,
  decide: ({ changes, recorded }) => ({
    cases: changes.flatMap(({ is }) => (is === undefined ? [] : [toEntry(is, recorded)])),
    adopted: [],
    aliases: [],
  }),
};

/** Decides as `folds` does, and says something more about the cases. */
export const foldsAnd = (change: (decision: Decision) => Partial<Decision>): Decider => ({
  fold,
  decide: (changed) => {
    const decision = folds.decide(changed);
    return { ...decision, ...change(decision) };
  },
});

/** All events that fold together with the first case that has to do with `id`. */
export async function eventsWith(
  { queries }: Pick<Store, "queries">,
  id: string,
): Promise<readonly ChannelEvent[]> {
  const [first] = await queries.find(id);
  let events: readonly ChannelEvent[] = [];
  const look: Fold = (past) => {
    const folded = fold(past);
    events = folded.events();
    return folded;
  };
  if (first) await queries.readCase(first.entry.id, look);
  return events;
}

/** The cases of all events at once, as the store should come to have them. */
export function casesOf(events: readonly ChannelEvent[]): readonly CaseEntry[] {
  return linkConversations(events).flatMap((linked) =>
    foldConversation(linked, termsAt).map((subject) => toEntry(subject, new Set())),
  );
}

/** A message to be sent about a case. */
export function anEntry(key: string, caseId: CaseId, over: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    key,
    brand: brandId("acme"),
    destination: "slack:C0SOCIAL1",
    subject: {
      kind: "stage",
      caseId,
      alertKeys: [alertKey(`alert ${key}`)],
      stage: "warn:10m",
      stageKind: "warning",
      isLastWarning: false,
      clock: "first",
      anchor: messageId("m1"),
      routes: ["team"],
      mentions: undefined,
    },
    calledAt: at("2026-11-02T15:30:00Z"),
    deadline: at("2026-11-02T16:00:00Z"),
    ...over,
  };
}

/** Calls for one message about each case, and for none of it again. */
export const callOnce = ({ cases, recorded }: DueCases): Called => ({
  queue: cases.map(({ id }) => anEntry(`alert of ${id}`, id)),
  keys: cases.map(({ id }) => ({ caseId: id, key: alertKey(`key of ${id}`), as: "queued" as const })),
  cases: cases.map((subject) => ({ ...toEntry(subject, recorded), nextAt: undefined })),
});

/** Calls as `call` says. */
export const calling = (call: Caller["call"]): Caller => ({ fold, call });

/** Calls for one message about each case, and for none of it again. */
export const callsOnce: Caller = calling(callOnce);

/** `value` as JSON has it: what was undefined is absent. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
