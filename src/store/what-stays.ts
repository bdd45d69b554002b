import { isDeepStrictEqual } from "node:util";
import type { Case } from "../core/cases/case.ts";
import type { ChannelEvent, MessageEvent } from "../core/cases/events.ts";
import { linksOf } from "../core/cases/link-conversations.ts";
import type { AuthorId, MessageId } from "../core/ids.ts";
import { END_OF_TIME, instant, type Instant } from "../core/time/instant.ts";
import type { Folded } from "../ports/fold.ts";

/** What is to go of linked conversations, and what is left of them. */
export interface Remainder {
  readonly goes: readonly ChannelEvent[];
  /** The ids of the cases that stay: those that had to, and those that could not go without them. */
  readonly stays: ReadonlySet<string>;
  readonly folded: Folded;
}

/** What a part of linked conversations is to be parted by. */
interface Parting {
  readonly before: Folded;
  readonly isOld: (event: ChannelEvent) => boolean;
  /** The ids of the cases that have to stay. */
  readonly stays: ReadonlySet<string>;
  readonly refold: (events: readonly ChannelEvent[]) => Folded;
}

/** How often more is kept, because the rest would be taken otherwise without it. */
const ROUNDS = 6;

/**
 * Parts what may go from what has to stay: the rest, folded alone, must come out as the same cases as before, or a year-old
 * conversation would be alerted of anew. What a case that stays needs is guessed, tried, and where the guess was too small
 * more is kept. Undefined when no guess was right: then nothing may go yet.
 */
export function whatStays({ before, isOld, stays, refold }: Parting): Remainder | undefined {
  const cases = before.cases();
  const staying = new Set(stays);
  const since = new Map<AuthorId, Instant>();
  for (const subject of cases) if (staying.has(subject.id)) keepSince(since, subject);
  const spans: Case[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const messages = messagesThatStay(before, isOld, since, spans);
    const [rest, goes] = parted(before.events(), (event) => !isOld(event) || messages.has(event.message));
    const folded = goes.length === 0 ? before : refold(rest);
    const wrong = differences(before, folded, staying);
    if (wrong.length === 0) return { goes, folded, stays: staying };
    for (const one of wrong) {
      const known = before.caseById(one.id);
      if (known === undefined) keepThoseNamed(since, before, one);
      else if (staying.has(one.id)) spans.push(known);
      else {
        staying.add(one.id);
        keepSince(since, known);
      }
    }
  }
  return undefined;
}

/** What that customer writes from the opening of the case on stays, with what answered it. */
function keepSince(since: Map<AuthorId, Instant>, { customer, openedAt }: Case): void {
  const known = since.get(customer);
  since.set(customer, known === undefined || openedAt < known ? openedAt : known);
}

/** A case that was none before: its message needed no reply after what we had answered, or spoke to somebody else. */
function keepThoseNamed(since: Map<AuthorId, Instant>, before: Folded, { opening, customer }: Case): void {
  const named = before.messageById(opening)?.event.refs.addresses ?? [];
  for (const id of [customer, ...named.map((one) => one.id)]) since.set(id, instant(0));
}

/** The old messages that stay: those of customers whose cases do, what answered them, and what others that stay refer to. */
function messagesThatStay(
  before: Folded,
  isOld: (event: ChannelEvent) => boolean,
  since: ReadonlyMap<AuthorId, Instant>,
  spans: readonly Case[],
): ReadonlySet<MessageId> {
  const stays = new Set<MessageId>();
  const open: MessageEvent[] = [];
  const keep = (event: MessageEvent): void => {
    if (stays.has(event.message)) return;
    stays.add(event.message);
    open.push(event);
  };
  for (const event of before.events()) {
    if (event.kind !== "message") continue;
    const { at } = event;
    const isWithin = spans.some(({ openedAt, lastActivityAt }) => openedAt <= at && at <= lastActivityAt);
    const concerns = (customer: AuthorId): boolean => at >= (since.get(customer) ?? END_OF_TIME);
    if (!isOld(event) || isWithin || customersOf(before, event).some(concerns)) keep(event);
  }
  for (let event = open.pop(); event !== undefined; event = open.pop())
    for (const target of linksOf(event.refs)) {
      const seen = before.messageById(target);
      if (seen) keep(seen.event);
    }
  return stays;
}

/** Whose cases a message is about: its author's, or theirs whom it answered. */
function customersOf(before: Folded, { author, message }: MessageEvent): readonly AuthorId[] {
  const taken = before.messageById(message)?.taken;
  return taken?.kind === "answer" ? taken.to : [author.id];
}

/** The cases that should stay as they were and do not, and those that should be gone or were never there. */
function differences(before: Folded, after: Folded, staying: ReadonlySet<string>): readonly Case[] {
  const lost = before
    .cases()
    .filter((was) => staying.has(was.id) && !isDeepStrictEqual(was, after.caseById(was.id)));
  return [...lost, ...after.cases().filter(({ id }) => !staying.has(id))];
}

function parted(
  events: readonly ChannelEvent[],
  stays: (event: ChannelEvent) => boolean,
): readonly [rest: readonly ChannelEvent[], goes: readonly ChannelEvent[]] {
  const rest: ChannelEvent[] = [];
  const goes: ChannelEvent[] = [];
  for (const event of events) (stays(event) ? rest : goes).push(event);
  return [rest, goes];
}
