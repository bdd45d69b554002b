import type { Terms } from "../core/terms/terms.ts";
import type { AuthorRole, ChannelEvent } from "../core/cases/events.ts";
import { compareEvents, timeOf } from "../core/cases/event-order.ts";
import { isForgotten } from "../core/cases/is-forgotten.ts";
import type { MessageFacts } from "../core/cases/message-facts.ts";
import type { AuthorId, ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Observed, ObservedBatch, ObservedEdit, ObservedMessage } from "../ports/channel.ts";
import type { BatchClassifier, ClassifierInput, Sought } from "../ports/classifier.ts";
import type { Retention } from "../ports/retention.ts";
import type { Recorded, Store, StoredWords } from "../ports/store.ts";
import { decideBy } from "./decide.ts";
import type { FreezeTerms } from "./freeze-terms.ts";
import type { Moderate, Said } from "./moderate.ts";
import { termsOf, type Monitored, type Watch } from "./monitored.ts";
import { soughtBy } from "./sought.ts";

/** Nobody reads more of a message than this, and no rule has to. */
const LONGEST_TEXT = 10_000;

export interface IngestDeps {
  readonly store: Pick<Store, "record"> & { readonly retention: Pick<Retention, "forgottenUntil"> };
  readonly watch: Watch;
  readonly moderate: Moderate;
  readonly classifier: Pick<BatchClassifier, "classifyAll">;
  readonly freeze: FreezeTerms;
}

/** How much one transaction takes on: alerts that fall due meanwhile wait for its end. */
const AT_ONCE = 100;

/**
 * Classifies what a channel observed, then commits it with the cases decided from it; a large batch in parts, the oldest
 * first, and the cursor with the last. While a part is committed, the next is classified. Throws StoreError when a part
 * cannot be committed: the cursor has not moved then, and what is read again changes nothing.
 */
export async function ingest(
  deps: IngestDeps,
  monitored: Monitored,
  batch: ObservedBatch,
  receivedAt: Instant,
): Promise<Recorded> {
  const { id } = monitored;
  // The store would not keep it either; but nobody is to be asked about its words again.
  const until = await deps.store.retention.forgottenUntil();
  const observed = batch.observed
    .filter(({ envelope }) => !isForgotten(envelope, until))
    .sort((a, b) => compareEvents(a.envelope, b.envelope));
  const eventsOf = eventReader(deps, monitored);
  const decide = decideBy(deps.watch);
  // Before the commit: a crash between the two may leave a frozen version without a verdict, never the reverse.
  deps.freeze(deps.watch.folderOf(id), versionsFor(deps.watch, id, observed), receivedAt);
  const newest = newestVersions(observed);
  const parts = inParts(observed);
  let fresh = 0;
  let coming = eventsOf(parts[0]);
  for (const [i, part] of parts.entries()) {
    const events = await coming;
    coming = eventsOf(parts[i + 1] ?? []);
    // Nobody awaits it where this part cannot be kept; a fault in it is told when it is read again.
    coming.catch(() => undefined);
    const isLast = i === parts.length - 1;
    await deps.moderate(monitored, saidIn(part, events, newest), receivedAt);
    const recorded = await deps.store.record(
      {
        channel: id,
        stream: batch.stream,
        cursor: isLast ? batch.cursor : undefined,
        receivedAt,
        events,
        words: part.flatMap(wordsOf),
        gaps: isLast ? batch.gaps : [],
      },
      decide,
    );
    fresh += recorded.fresh;
    if (isLast) return { fresh, nextAt: recorded.nextAt };
  }
  return { fresh, nextAt: undefined };
}

/** At least one: also when nothing was found, the cursor moves. */
function inParts(observed: readonly Observed[]): readonly [Part, ...Part[]] {
  const rest: Part[] = [];
  for (let from = AT_ONCE; from < observed.length; from += AT_ONCE)
    rest.push(observed.slice(from, from + AT_ONCE));
  return [observed.slice(0, AT_ONCE), ...rest];
}

type Part = readonly Observed[];

/** Who wrote the last version of each message: a channel may tell of its first with the words of the last. Given in order. */
function newestVersions(observed: readonly Observed[]): ReadonlyMap<Observed, AuthorId | undefined> {
  const newest = new Map<string, { readonly one: Observed; readonly author: AuthorId | undefined }>();
  for (const one of observed) {
    if (one.kind === "deletion") continue;
    const { conversation, message } = one.envelope;
    const name = `${conversation.account} ${message}`;
    const author = one.kind === "message" ? one.envelope.author.id : newest.get(name)?.author;
    newest.set(name, { one, author });
  }
  return new Map([...newest.values()].map(({ one, author }) => [one, author]));
}

function saidIn(
  part: Part,
  events: readonly ChannelEvent[],
  newest: ReadonlyMap<Observed, AuthorId | undefined>,
): readonly Said[] {
  return part.flatMap((one, i) => {
    const [role, event] = [roleOf(one), events[i]];
    if (!newest.has(one) || role === undefined) return [];
    return event?.kind === "message" || event?.kind === "edit"
      ? [{ event, role, author: newest.get(one) }]
      : [];
  });
}

/** Who posted it, as the channel knows; of a deletion nobody says. */
function roleOf(observed: Observed): AuthorRole | undefined {
  if (observed.kind === "deletion") return undefined;
  return observed.kind === "message" ? observed.envelope.author.role : observed.role;
}

/** Has the texts of a part read, and makes events of it, in its order. */
function eventReader(
  { classifier, watch }: Pick<IngestDeps, "classifier" | "watch">,
  monitored: Monitored,
): (part: Part) => Promise<readonly ChannelEvent[]> {
  const sought = soughtOn(watch, monitored);
  return async (part) => {
    const written = part.filter((one) => one.kind !== "deletion");
    const facts = await classifier.classifyAll(written.map((one) => inputOf(one, monitored, sought)));
    const found = new Map<Observed, MessageFacts | undefined>(written.map((one, i) => [one, facts[i]]));
    return part.map((one) => eventOf(one, found.get(one)));
  };
}

function soughtOn(watch: Watch, { id }: Monitored): Sought {
  const history = watch.historyOf(id);
  return history === undefined ? NOTHING : soughtBy(history);
}

const NOTHING: Sought = { keywords: [], patterns: [] };

// Here and below members are written out: V8 takes many times as long for a literal that begins with a spread.
function inputOf(
  observed: ObservedMessage | ObservedEdit,
  { autoReplies }: Monitored,
  { keywords, patterns }: Sought,
): ClassifierInput {
  const isMessage = observed.kind === "message";
  return {
    text: observed.words.text.slice(0, LONGEST_TEXT),
    interaction: isMessage ? observed.envelope.interaction : observed.interaction,
    from: roleOf(observed) === "customer" ? "customer" : "responder",
    keywords,
    patterns,
    autoReplies,
  };
}

function eventOf(observed: Observed, facts: MessageFacts | undefined): ChannelEvent {
  if (observed.kind === "deletion") return observed.envelope;
  if (facts === undefined) throw new Error("a text was not classified");
  if (observed.kind === "edit") return { ...observed.envelope, facts };
  const { kind, conversation, message, at, author, interaction, refs } = observed.envelope;
  return { kind, conversation, message, at, author, interaction, refs, facts };
}

function wordsOf(observed: Observed): readonly StoredWords[] {
  if (observed.kind === "deletion") return [];
  const { conversation, message, at } = observed.envelope;
  const { text, handle, name, link } = observed.words;
  return [{ conversation, message, at, words: { text: text.slice(0, LONGEST_TEXT), handle, name, link } }];
}

/** The versions that judge these events, which may not be changed any more (DESIGN §2). */
function versionsFor(watch: Watch, channel: ChannelId, observed: readonly Observed[]): ReadonlySet<Terms> {
  const terms = termsOf(watch, channel);
  return new Set(observed.flatMap(({ envelope }) => terms(timeOf(envelope)) ?? []));
}
