import type { Case } from "../core/cases/case.ts";
import type { ChannelEvent, MessageEvent } from "../core/cases/events.ts";
import type { ActOn } from "../core/cases/conversation-snapshot.ts";
import type { MessageFacts } from "../core/cases/message-facts.ts";
import type { Outcome } from "../core/cases/outcome.ts";
import type { ChannelId } from "../core/ids.ts";
import { recordsOf } from "../core/stats/deadline-record.ts";
import { keptIf, type MissFacts } from "../core/stats/kept-if.ts";
import { END_OF_TIME, type Instant } from "../core/time/instant.ts";
import { formatInstant } from "../core/time/iso.ts";
import type { Words } from "../ports/channel.ts";
import type { ExportedCase, ExportedDeadline, ExportedEvent } from "../ports/export.ts";
import { keptIfInWords } from "./kept-if-in-words.ts";

/** What of customers and of our own people an export may tell. */
export interface Reveals {
  /** What stands for an account. */
  readonly nameOf: (event: Pick<MessageEvent, "conversation">, account: string) => string;
  readonly accounts: boolean;
  readonly texts: boolean;
}

/** The row of a case; `words` are those of its opening message. */
export function caseRow(
  channel: ChannelId,
  subject: Case,
  outcomes: readonly Outcome[],
  words: Words | undefined,
  reveals: Reveals,
): ExportedCase {
  const first = outcomes.find(({ clock }) => clock === "first");
  return {
    case: subject.id,
    channel,
    platform: subject.conversation.platform,
    conversation: subject.conversation.id,
    message: subject.opening,
    customer: reveals.nameOf(subject, subject.customer),
    openedAt: formatInstant(subject.openedAt),
    lastActivityAt: formatInstant(subject.lastActivityAt),
    state: subject.state.kind,
    result: first?.result ?? null,
    dueAt: first === undefined ? null : formatInstant(first.deadline.dueAt),
    answeredAt: isoOf(first?.answeredAt),
    responseMs: first?.responseTime ?? null,
    feltMs: first?.feltTime ?? null,
    replies: subject.replies.length,
    peerReplies: subject.peerReplies.length,
    link: reveals.accounts ? (words?.link ?? null) : null,
    text: reveals.texts ? (words?.text ?? null) : null,
  };
}

/** The rows of the deadlines of a case, one for each of its outcomes. */
export function deadlineRows(
  channel: ChannelId,
  subject: Case,
  outcomes: readonly Outcome[],
  acts: readonly ActOn[],
  factsOf: (outcome: Outcome) => MissFacts,
  { texts }: Pick<Reveals, "texts">,
): readonly ExportedDeadline[] {
  const records = recordsOf(subject, outcomes, acts);
  return outcomes.flatMap((outcome, i) =>
    records.slice(i, i + 1).map((record) => {
      const kept = keptIf(outcome, factsOf(outcome));
      const { zone } = outcome.deadline.terms.hours.calendar;
      return {
        case: record.caseId,
        channel,
        conversation: record.conversation,
        message: record.message,
        clock: record.clock,
        terms: record.terms,
        overlay: record.isOverlay,
        target: record.target,
        published: record.published,
        withinMs: record.within,
        countedBy: record.countedBy,
        openedAt: formatInstant(record.openedAt),
        waitedFrom: formatInstant(record.waitedFrom),
        dueAt: formatInstant(record.dueAt),
        breachAt: record.breachAt === END_OF_TIME ? null : formatInstant(record.breachAt),
        result: record.result,
        // Behind "not for us" stands what a person wrote about a customer.
        because: record.result === "excluded" && !texts ? "not for us" : record.because,
        answeredAt: isoOf(record.answeredAt),
        responseMs: record.responseTime,
        feltMs: record.feltTime,
        inferred: record.inferred,
        redirect: record.redirect,
        keptIf: kept === undefined ? null : keptIfInWords(kept, zone),
      };
    }),
  );
}

/** The row of an event; `text`: what its message says. */
export function eventRow(
  channel: ChannelId,
  event: ChannelEvent,
  receivedAt: Instant,
  text: string | undefined,
  reveals: Reveals,
): ExportedEvent {
  const { conversation, kind, message } = event;
  return {
    channel,
    platform: conversation.platform,
    conversation: conversation.id,
    kind,
    message,
    at: formatInstant(atOf(event)),
    receivedAt: formatInstant(receivedAt),
    ...authorship(event, reveals),
    ...findings(event.kind === "message" || event.kind === "edit" ? event.facts : undefined),
    act: event.kind === "act" ? event.act.kind : null,
    person: event.kind === "act" && reveals.accounts ? event.by : null,
    text: reveals.texts ? (textOf(event) ?? text ?? null) : null,
  };
}

/** Of a deletion nobody knows more than when it was noticed. */
export const atOf = (event: ChannelEvent): Instant => (event.kind === "deletion" ? event.noticed : event.at);

/** What a person of ours wrote. */
const textOf = (event: ChannelEvent): string | undefined =>
  event.kind === "act" && event.act.kind === "not for us" ? event.act.reason : undefined;

type Authorship = Pick<ExportedEvent, "author" | "role" | "interaction" | "repliesTo" | "quotes">;

function authorship(event: ChannelEvent, { nameOf }: Reveals): Authorship {
  if (event.kind !== "message") {
    return { author: null, role: null, interaction: null, repliesTo: null, quotes: null };
  }
  const { author, interaction, refs } = event;
  return {
    author: nameOf(event, author.id),
    role: author.role,
    interaction,
    repliesTo: refs.repliesTo ?? null,
    quotes: refs.quotes ?? null,
  };
}

type Findings = Pick<ExportedEvent, "noise" | "cues" | "keywords" | "language" | "autoReply">;

/** Which cues, and not the customer's words that are one. */
function findings(facts: MessageFacts | undefined): Findings {
  return {
    noise: facts?.noise ?? null,
    cues: [...new Set(facts?.cues.map(({ cue }) => cue))],
    keywords: facts?.keywords ?? [],
    language: facts?.language ?? null,
    autoReply: facts?.autoReply ?? null,
  };
}

const isoOf = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));
