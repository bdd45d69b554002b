import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { foldConversation } from "../../src/core/cases/fold-conversation.ts";
import { linkConversations } from "../../src/core/cases/link-conversations.ts";
import { lastReplyWait, runningDeadline, type Case } from "../../src/core/cases/case.ts";
import type { ChannelEvent, MessageEvent } from "../../src/core/cases/events.ts";
import { nextAlertAt } from "../../src/core/alerts/due-alerts.ts";
import { alertKey, brandId, channelId, messageId, type AlertKey, type CaseId } from "../../src/core/ids.ts";
import { instant } from "../../src/core/time/instant.ts";
import type { Words } from "../../src/ports/channel.ts";
import type { OutboxEntry } from "../../src/ports/outbox.ts";
import type { CaseEntry } from "../../src/ports/queries.ts";
import type { Called, Decide, Decision, DueConversations, Intake, StoredWords } from "../../src/ports/store.ts";
import { ALL_WEEK, aTarget, at, hoursOf, inForce, someTerms } from "./terms.ts";

/** The channel of `aConversation()`. */
export const X_ACME = channelId("x-acme");

const termsAt = inForce([someTerms({ hours: hoursOf(ALL_WEEK), targets: [aTarget({ first: "1h" })] })]);

const folders: string[] = [];

/** The path of a store that is not there yet, in a folder of its own. */
export function freshPath(): string {
  const folder = mkdtempSync(join(tmpdir(), "ssla-store-"));
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

/** Folds; its cases are those of the core, one promise of an hour around the clock. */
export const folds: Decide = ({ before, fresh, recorded }) => ({
  cases: foldConversation([...before, ...fresh], termsAt).map((subject) => toEntry(subject, recorded)),
  adopted: [],
  aliases: [],
});

/** Decides as `folds` does, and says something more about the cases. */
export const foldsAnd =
  (change: (decision: Decision) => Partial<Decision>): Decide =>
  (linked) => {
    const decision = folds(linked);
    return { ...decision, ...change(decision) };
  };

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
export function callsOnce({ events, recorded }: DueConversations): Called {
  const entries = foldConversation(events, termsAt).map((subject) => toEntry(subject, recorded));
  return {
    queue: entries.map(({ id }) => anEntry(`alert of ${id}`, id)),
    keys: entries.map(({ id }) => ({ caseId: id, key: alertKey(`key of ${id}`), as: "queued" as const })),
    cases: entries.map((entry) => ({ ...entry, nextAt: undefined })),
  };
}

/** `value` as JSON has it: what was undefined is absent. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
