import { hashOf } from "../hash.ts";
import { caseId, type AuthorId, type CaseId, type MessageId } from "../ids.ts";
import type { NonEmpty } from "../non-empty.ts";
import type { Terms } from "../terms/terms.ts";
import type { Instant } from "../time/instant.ts";
import type { Case, Wait, WaitEntry } from "./case.ts";
import { deadlineFor, type Clock } from "./deadline.ts";
import type { Conversation, MessageEvent } from "./events.ts";

/** A customer's message that has to be answered, and from when on: its posting, or a late start (DESIGN §3). */
export interface Request {
  /** With the facts that decide its target: its own, or those of the edit that made it a request. */
  readonly message: MessageEvent;
  /** What sets the deadline: the message itself, or our answer to it that was deleted. */
  readonly anchor: MessageId;
  readonly startsAt: Instant;
  /** Why it needs a reply: the rule and the words that decided it, or a person who said so. */
  readonly because: string;
}

/** `hash(brand, platform, account, conversation, customer, opening message)`, DESIGN §5. */
export function caseIdOf(conversation: Conversation, customer: AuthorId, opening: MessageId): CaseId {
  const { brand, platform, account, id } = conversation;
  return caseId(hashOf(brand, platform, account, id, customer, opening));
}

/** The case that `request` opens: it waits for its first reply, and for its resolution if the terms have one. */
export function openCase(request: Request, terms: Terms): Case {
  const { message, startsAt } = request;
  const customer = message.author.id;
  const resolution = newWait("resolve", [request], terms);
  return {
    id: caseIdOf(message.conversation, customer, message.message),
    conversation: message.conversation,
    customer,
    opening: message.message,
    openedAt: startsAt,
    replies: [newWait("first", [request], terms)],
    updates: [],
    resolution: resolution.entries[0].deadline === undefined ? undefined : resolution,
    lastActivityAt: startsAt,
    lastAnswer: undefined,
    standingAnswers: [],
    claim: undefined,
    snoozedUntil: undefined,
    escalations: [],
    peerReplies: [],
    state: { kind: "waiting" },
  };
}

/** A wait of that clock, open, with those messages in it. */
export function newWait(clock: Clock, [first, ...rest]: NonEmpty<Request>, terms: Terms | undefined): Wait {
  const entry = (request: Request): WaitEntry => entryFor(clock, request, terms);
  return { clock, entries: [entry(first), ...rest.map(entry)], end: { kind: "open" } };
}

/** The message as it waits under `terms`: with a deadline if they promise anything for it. */
export function entryFor(clock: Clock, request: Request, terms: Terms | undefined): WaitEntry {
  const { message, anchor, startsAt, because } = request;
  const traits = {
    interaction: message.interaction,
    author: message.author.id,
    keywords: message.facts.keywords,
    language: message.facts.language,
    postedAt: message.at,
  };
  const deadline = terms && deadlineFor({ clock, anchor, startsAt, traits }, terms);
  return { message, startsAt, because, deadline, deletion: undefined };
}
