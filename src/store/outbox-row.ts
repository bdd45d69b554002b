import { brandId, type CaseId } from "../core/ids.ts";
import { instant } from "../core/time/instant.ts";
import type { OutboxEntry, OutboxRow, OutboxState, OutboxSubject, SentMessage } from "../ports/outbox.ts";
import { orUndefined } from "./case-row.ts";
import type { OutboxTableRow } from "./schema.ts";

/** The columns of `outbox`, in the order in which they are written. */
export const OUTBOX_COLUMNS: readonly (keyof OutboxTableRow)[] = [
  "key",
  "brand",
  "destination",
  "case_id",
  "subject",
  "called_at",
  "deadline",
  "state",
  "not_before",
  "attempts",
  "first_at",
  "attempt_at",
  "safe_after",
  "trouble",
  "plain",
  "place",
  "reference",
  "sent_at",
  "cancelled_at",
  "shown",
  "stale_at",
  "taken",
  "channel",
  "form",
  "covered_by",
  "doubtful",
];

/** A row of a message that nobody has tried to send. */
export function toOutboxRow(
  { key, brand, destination, subject, calledAt, deadline }: OutboxEntry,
  channelOf: (subject: CaseId) => string | undefined,
): OutboxTableRow {
  return {
    ...UNTRIED,
    key,
    brand,
    destination,
    case_id: aboutOf(subject),
    subject: JSON.stringify(subject),
    called_at: calledAt,
    deadline,
    state: "pending",
    not_before: calledAt,
    channel: gatheredUnder(subject, channelOf),
    form: subject.kind === "list" ? subject.form : null,
  };
}

/** What messages about the same are found by. */
function aboutOf(subject: OutboxSubject): string | null {
  if (subject.kind === "stage") return subject.caseId;
  return subject.kind === "question" ? subject.question : null;
}

/** That a claim lapsed is told to one person; what the monitor says of itself is about no case. */
function gatheredUnder(
  subject: OutboxSubject,
  channelOf: (subject: CaseId) => string | undefined,
): string | null {
  if (subject.kind === "list") return subject.channel;
  if (subject.kind !== "stage" || subject.stageKind === "claim lapse") return null;
  return channelOf(subject.caseId) ?? null;
}

/** What is not known of a message before its first attempt. */
export const UNTRIED: Omit<OutboxTableRow, keyof Called> = {
  attempts: 0,
  first_at: null,
  attempt_at: null,
  safe_after: null,
  trouble: null,
  plain: 0,
  place: null,
  reference: null,
  sent_at: null,
  cancelled_at: null,
  shown: null,
  stale_at: null,
  taken: 0,
  channel: null,
  form: null,
  covered_by: null,
  doubtful: 0,
};

/** What is known of a message as soon as it is called for. */
type Called = Pick<
  OutboxTableRow,
  "key" | "brand" | "destination" | "case_id" | "subject" | "called_at" | "deadline" | "state" | "not_before"
>;

/** What a row says; nothing when it is one whose subject is unknown. */
export function fromOutboxRow(row: OutboxTableRow): readonly OutboxRow[] {
  if (row.subject === null) return [];
  return [
    {
      key: row.key,
      brand: brandId(row.brand),
      destination: row.destination,
      subject: JSON.parse(row.subject) as OutboxSubject,
      calledAt: instant(row.called_at),
      deadline: instant(row.deadline),
      state: stateOf(row),
      attempts: row.attempts,
      firstAt: orUndefined(row.first_at),
      trouble: row.trouble ?? undefined,
      plain: row.plain === 1,
      doubtful: row.doubtful === 1,
    },
  ];
}

/** What a row of a sent message says. */
export function toSent(row: OutboxTableRow, isLive: boolean): readonly SentMessage[] {
  return fromOutboxRow(row).flatMap((read) => {
    const { state } = read;
    return state.kind === "sent" ? [{ row: { ...read, state }, shown: row.shown ?? undefined, isLive }] : [];
  });
}

function stateOf(row: OutboxTableRow): OutboxState {
  switch (row.state) {
    case "pending":
      return { kind: "pending", notBefore: instant(row.not_before) };
    case "sending":
      return {
        kind: "sending",
        attemptAt: instant(row.attempt_at ?? row.called_at),
        safeAfter: orUndefined(row.safe_after),
      };
    case "sent":
      return {
        kind: "sent",
        place: row.place ?? "",
        reference: row.reference ?? "",
        sentAt: instant(row.sent_at ?? row.called_at),
      };
    case "covered":
      return { kind: "covered", list: row.covered_by ?? "" };
    case "cancelled":
      return { kind: "cancelled", reason: row.trouble ?? "", at: instant(row.cancelled_at ?? row.called_at) };
  }
}
