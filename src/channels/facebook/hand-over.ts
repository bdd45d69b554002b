import { messageId } from "../../core/ids.ts";
import type { Conversation } from "../../core/cases/events.ts";
import type { Interaction } from "../../core/interaction.ts";
import { instant, type Instant } from "../../core/time/instant.ts";
import type { Observed, WatchedMessage } from "../../ports/channel.ts";
import type { GraphClient } from "../../platforms/facebook/graph-client.ts";
import type { InTurn } from "../in-turn.ts";
import type { ReadingDeps } from "../reader.ts";
import type { GraphItem } from "./graph-schema.ts";
import { GONE, type Memory, type Remembered } from "./memory.ts";
import { NEWS_FOR } from "./plan.ts";
import {
  authorOf,
  conversationOf,
  interactionOf,
  messageFrom,
  versionOf,
  wordsOf,
  type FacebookWatch,
  type Placed,
} from "./to-event.ts";

/** What reading Facebook runs on. */
export interface FacebookReading extends ReadingDeps {
  readonly watch: FacebookWatch;
  readonly client: GraphClient;
  readonly memory: Memory;
  /** Does one hand-over after the other: so what one tells is remembered before the next decides. */
  readonly inTurn: InTurn;
}

/** What was found at one time. */
export interface Found {
  /** Names it in the log. */
  readonly stream: string;
  readonly seen: readonly Placed[];
  /** Watched messages as they stand now: told of only when they changed, because where they stand is not known. */
  readonly standing?: readonly { readonly item: GraphItem; readonly conversation: Conversation }[];
  /** Messages that are there no more. */
  readonly gone?: readonly WatchedMessage[];
  /** What was posted before and is not known was told by an earlier run, or is none of our cases. */
  readonly since: number;
  /** Asked once it is certain what is told. */
  readonly cursor?: () => string | undefined;
}

/** Hands over what of it is new: messages, edits, deletions, each once. Throws what the sink throws; then nothing counts. */
export function handOver(deps: FacebookReading, found: Found): Promise<void> {
  return deps.inTurn(async () => {
    const now = deps.clock.now();
    const told = new Map<string, News>();
    const tell = (id: string, one: News): void => {
      if (!told.has(id)) told.set(id, one);
    };
    for (const placed of found.seen) {
      const news = newsOf(deps, placed, found.since, now);
      if (news !== undefined) tell(placed.item.id, news);
    }
    for (const { item, conversation } of found.standing ?? []) {
      tell(
        item.id,
        changeOf(deps, item, { conversation, interaction: "reply" }, now) ?? {
          observed: undefined,
          as: asOf(item, now),
        },
      );
    }
    for (const message of found.gone ?? []) {
      if (deps.memory.find(message.message)?.version !== GONE)
        tell(message.message, goneFrom(deps, message, now));
    }
    const observed = [...told.values()].flatMap((one) => one.observed ?? []);
    const before = [...told.keys()].map((id) => [id, deps.memory.find(id)] as const);
    for (const [id, { as }] of told) deps.memory.remember(id, as);
    const cursor = found.cursor?.();
    if (observed.length === 0 && cursor === undefined) return;
    try {
      await deps.sink.accept({ stream: found.stream, observed, cursor, gaps: [] });
    } catch (error) {
      for (const [id, was] of before) deps.memory.restore(id, was);
      throw error;
    }
  });
}

interface News {
  readonly observed: Observed | undefined;
  readonly as: Remembered;
}

/** What a post or comment tells that was not told yet. */
function newsOf(deps: FacebookReading, placed: Placed, since: number, now: Instant): News | undefined {
  const { watch, memory } = deps;
  const { item, place } = placed;
  if (memory.find(item.id) !== undefined) {
    const conversation = conversationOf(item.id, place, watch);
    return changeOf(deps, item, { conversation, interaction: interactionOf(placed, watch) }, now);
  }
  if (item.created_time < since || !isTold(placed, watch)) return undefined;
  return { observed: messageFrom(placed, watch), as: asOf(item, now) };
}

/**
 * What is hidden and no customer's the customers cannot see; a customer's waits all the same, because a filter may have
 * hidden it. A post without words, such as a bare share, asks nothing; one that is not published nobody was shown.
 */
function isTold({ item, place }: Placed, watch: FacebookWatch): boolean {
  if (isHiddenAnswer(item, watch) || item.is_published === false) return false;
  return place.kind !== "post" || (item.message ?? "").trim() !== "";
}

const isHiddenAnswer = (item: GraphItem, watch: FacebookWatch): boolean =>
  item.is_hidden === true && authorOf(item, watch).role !== "customer";

/** What changed about a message that is known; undefined when nothing did, or nothing can be said. */
function changeOf(
  { memory, watch }: FacebookReading,
  item: GraphItem,
  { conversation, interaction }: { readonly conversation: Conversation; readonly interaction: Interaction },
  now: Instant,
): News | undefined {
  const known = memory.find(item.id);
  // Once its end was told nothing brings it back: a deletion is for ever.
  if (known === undefined || known.version === GONE) return known && { observed: undefined, as: known };
  if (isHiddenAnswer(item, watch)) {
    const lastSeen = known.seen ?? instant(known.at);
    return { observed: deletion(conversation, item.id, lastSeen, now), as: { ...known, version: GONE } };
  }
  const as = asOf(item, now);
  if (as.version === known.version) return { observed: undefined, as };
  const { role } = authorOf(item, watch);
  const at = instant(Math.max(now, item.created_time));
  const envelope = { kind: "edit", conversation, message: messageId(item.id), at } as const;
  const words = wordsOf(item);
  return { observed: { kind: "edit", envelope, role, interaction, words }, as };
}

const asOf = (item: GraphItem, seen: Instant): Remembered => ({
  version: versionOf(item),
  at: item.created_time,
  seen,
});

function goneFrom({ memory }: FacebookReading, message: WatchedMessage, now: Instant): News {
  const at = memory.find(message.message)?.at ?? message.lastSeen;
  return {
    observed: deletion(message.conversation, message.message, message.lastSeen, now),
    as: { version: GONE, at },
  };
}

const deletion = (conversation: Conversation, id: string, lastSeen: Instant, now: Instant): Observed => ({
  kind: "deletion",
  envelope: {
    kind: "deletion",
    conversation,
    message: messageId(id),
    lastSeen: instant(Math.min(lastSeen, now)),
    noticed: now,
  },
});

/** From when on something unknown is news to a lookup. Undefined before the first read: nothing is told yet. */
export function newsSince({ memory, client, clock }: FacebookReading): number | undefined {
  const begun = memory.begun();
  // By a clock of ours that is ahead everything would be old.
  const now = Math.min(clock.now(), client.servedAt() ?? Infinity);
  return begun === undefined ? undefined : Math.max(begun, now - NEWS_FOR);
}
