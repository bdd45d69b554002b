import type { Terms } from "../core/terms/terms.ts";
import type { AuthorRole, ChannelEvent } from "../core/cases/events.ts";
import { compareEvents, timeOf } from "../core/cases/event-order.ts";
import type { MessageFacts } from "../core/cases/message-facts.ts";
import type { ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Observed, ObservedBatch, ObservedEdit, ObservedMessage } from "../ports/channel.ts";
import type { Classifier, Sought } from "../ports/classifier.ts";
import type { Clock } from "../ports/clock.ts";
import type { Recorded, Store, StoredWords } from "../ports/store.ts";
import { breathing } from "./breathing.ts";
import { decideBy } from "./decide.ts";
import { eventsKeptSince } from "./forget-events.ts";
import type { FreezeTerms } from "./freeze-terms.ts";
import type { Moderate, Said } from "./moderate.ts";
import { termsOf, type Monitored, type Watch } from "./monitored.ts";
import { soughtBy } from "./sought.ts";

/** Nobody reads more of a message than this, and no rule has to. */
const LONGEST_TEXT = 10_000;

export interface IngestDeps {
  readonly store: Pick<Store, "record">;
  readonly watch: Watch;
  readonly moderate: Moderate;
  readonly classifier: Classifier;
  readonly freeze: FreezeTerms;
  readonly clock: Pick<Clock, "monotonic" | "sleep">;
  /** For so many whole months events are kept. */
  readonly keepEventMonths: number;
}

/** How much one transaction takes on: alerts that fall due meanwhile wait for its end. */
const AT_ONCE = 100;

/**
 * Classifies what a channel observed, then commits it with the cases decided from it; a large batch in parts, the oldest
 * first, and the cursor with the last. Throws StoreError when a part cannot be committed: the cursor has not moved then,
 * and what is read again changes nothing.
 */
export async function ingest(
  deps: IngestDeps,
  monitored: Monitored,
  batch: ObservedBatch,
  receivedAt: Instant,
): Promise<Recorded> {
  const sought = soughtOn(deps.watch, monitored);
  const breathe = breathing(deps.clock);
  for (const pattern of sought.patterns) {
    await breathe();
    deps.classifier.prepare(pattern);
  }
  const classify = classifierFor(deps.classifier, monitored, sought);
  const decide = decideBy(deps.watch);
  const { id } = monitored;
  const observed = batch.observed.filter(isKept(eventsKeptSince(receivedAt, deps.keepEventMonths)));
  const taken = [...(await takenFrom(observed, classify, breathe))].sort((a, b) =>
    compareEvents(a.event, b.event),
  );
  const events = taken.map(({ event }) => event);
  // Before the commit: a crash between the two may leave a frozen version without a verdict, never the reverse.
  deps.freeze(deps.watch.folderOf(id), versionsFor(deps.watch, id, events), receivedAt);
  const newest = newestVersions(taken);
  let fresh = 0;
  for (let from = 0; from === 0 || from < taken.length; from += AT_ONCE) {
    const part = taken.slice(from, from + AT_ONCE);
    const isLast = from + AT_ONCE >= taken.length;
    await deps.moderate(
      monitored,
      part.flatMap(({ event }) => newest.get(event) ?? []),
      receivedAt,
    );
    const recorded = await deps.store.record(
      {
        channel: id,
        stream: batch.stream,
        cursor: isLast ? batch.cursor : undefined,
        receivedAt,
        events: part.map(({ event }) => event),
        words: part.flatMap(({ words }) => words),
        gaps: isLast ? batch.gaps : [],
      },
      decide,
    );
    fresh += recorded.fresh;
    if (isLast) return { fresh, nextAt: recorded.nextAt };
  }
  return { fresh, nextAt: undefined };
}

/** What is older than events are kept is not taken in anew: its thread is read again when somebody writes there. */
const isKept =
  (since: Instant) =>
  (one: Observed): boolean =>
    one.kind === "deletion" || one.envelope.at >= since;

/** What is ready to be committed. */
interface Taken {
  readonly event: ChannelEvent;
  readonly words: readonly StoredWords[];
  readonly role: AuthorRole | undefined;
}

/** Reads text by text: a hostile text takes long, and a hundred longer. */
async function takenFrom(
  observed: readonly Observed[],
  classify: Classify,
  breathe: () => Promise<void>,
): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const one of observed) {
    await breathe();
    taken.push({ event: eventOf(one, classify), words: wordsOf(one), role: roleOf(one) });
  }
  return taken;
}

/** Each message as it is now: a channel may tell of its first version with the words of the last. Given in order. */
function newestVersions(taken: readonly Taken[]): ReadonlyMap<ChannelEvent, Said> {
  const newest = new Map<string, Said>();
  for (const { event, role } of taken) {
    if (role === undefined || (event.kind !== "message" && event.kind !== "edit")) continue;
    const name = `${event.conversation.account} ${event.message}`;
    const author = event.kind === "message" ? event.author.id : newest.get(name)?.author;
    newest.set(name, { event, role, author });
  }
  return new Map([...newest.values()].map((said) => [said.event, said]));
}

/** Who posted it, as the channel knows; of a deletion nobody says. */
function roleOf(observed: Observed): AuthorRole | undefined {
  if (observed.kind === "deletion") return undefined;
  return observed.kind === "message" ? observed.envelope.author.role : observed.role;
}

type Classify = (observed: ObservedMessage | ObservedEdit) => MessageFacts;

function soughtOn(watch: Watch, { id }: Monitored): Sought {
  const history = watch.historyOf(id);
  return history === undefined ? NOTHING : soughtBy(history);
}

function classifierFor(classifier: Classifier, { autoReplies }: Monitored, sought: Sought): Classify {
  return (observed) => {
    const isMessage = observed.kind === "message";
    return classifier.classify({
      text: observed.words.text.slice(0, LONGEST_TEXT),
      interaction: isMessage ? observed.envelope.interaction : observed.interaction,
      from: roleOf(observed) === "customer" ? "customer" : "responder",
      ...sought,
      autoReplies,
    });
  };
}

const NOTHING: Sought = { keywords: [], patterns: [] };

function eventOf(observed: Observed, classify: Classify): ChannelEvent {
  switch (observed.kind) {
    case "message":
      return { ...observed.envelope, facts: classify(observed) };
    case "edit":
      return { ...observed.envelope, facts: classify(observed) };
    case "deletion":
      return observed.envelope;
  }
}

function wordsOf(observed: Observed): readonly StoredWords[] {
  if (observed.kind === "deletion") return [];
  const { conversation, message, at } = observed.envelope;
  const { text, ...rest } = observed.words;
  return [{ conversation, message, at, words: { ...rest, text: text.slice(0, LONGEST_TEXT) } }];
}

/** The versions that judge these events, which may not be changed any more (DESIGN §2). */
function versionsFor(watch: Watch, channel: ChannelId, events: readonly ChannelEvent[]): ReadonlySet<Terms> {
  const terms = termsOf(watch, channel);
  return new Set(events.flatMap((event) => terms(timeOf(event)) ?? []));
}
