import { identityOf } from "../../../src/core/cases/event-order.ts";
import type { ChannelEvent } from "../../../src/core/cases/events.ts";
import { foldConversation } from "../../../src/core/cases/fold-conversation.ts";
import type { Case } from "../../../src/core/cases/case.ts";
import { linkConversations } from "../../../src/core/cases/link-conversations.ts";
import { plainRules } from "../../../src/classify/plain-rules.ts";
import type { MessageId } from "../../../src/core/ids.ts";
import { duration, type Duration, type Instant } from "../../../src/core/time/instant.ts";
import type { ChannelSink, Gap, Observed, WatchedMessage } from "../../../src/ports/channel.ts";
import { StoreError, type ChannelError } from "../../../src/ports/errors.ts";
import type { Log, LogFields } from "../../../src/ports/log.ts";
import type { VirtualClock } from "../../../src/sim/virtual-clock.ts";
import { ALL_WEEK, hoursOf, inForce, someTerms } from "../../support/terms.ts";

/** What a channel told, and what stays of it when it is opened anew. */
export interface Told {
  readonly observed: Observed[];
  readonly gaps: Gap[];
  readonly cursors: Map<string, string>;
  readonly troubles: ChannelError[];
  readonly alive: Instant[];
  readonly stillThere: string[];
  readonly logs: string[];
  watched: readonly WatchedMessage[];
  /** Every message that is told is watched from then on, as a store would have it. */
  watchesAll: boolean;
  pace: Duration;
  /** How many of the next accepts fail. */
  failAccepts: number;
  /** Awaited by each accept. */
  beforeAccept: Promise<void> | undefined;
}

/** Nothing yet. */
export function nothingTold(): Told {
  return {
    observed: [],
    gaps: [],
    cursors: new Map(),
    troubles: [],
    alive: [],
    stillThere: [],
    logs: [],
    watched: [],
    watchesAll: false,
    pace: duration(30_000),
    failAccepts: 0,
    beforeAccept: undefined,
  };
}

/** A sink that keeps what it is told. */
export function sinkTo(told: Told, clock: VirtualClock): ChannelSink {
  return {
    accept: async ({ stream, observed, cursor, gaps }) => {
      await told.beforeAccept;
      if (told.failAccepts > 0) {
        told.failAccepts -= 1;
        throw new StoreError("the disk is full");
      }
      told.observed.push(...observed);
      told.gaps.push(...gaps);
      if (cursor !== undefined) told.cursors.set(stream, cursor);
      if (told.watchesAll) watchAll(told, observed, clock.now());
      const gone = new Set(observed.filter(({ kind }) => kind === "deletion").map(messageOf));
      told.watched = told.watched.filter(({ message }) => !gone.has(message));
    },
    alive: () => told.alive.push(clock.now()),
    troubled: (error) => told.troubles.push(error),
    watched: () => Promise.resolve(told.watched),
    stillThere: (messages) => {
      told.stillThere.push(...messages);
      return Promise.resolve();
    },
    pace: () => Promise.resolve(told.pace),
  };
}

function watchAll(told: Told, observed: readonly Observed[], lastSeen: Instant): void {
  const known = new Set(told.watched.map(({ message }) => message));
  const fresh = observed.filter((each) => each.kind === "message" && !known.has(messageOf(each)));
  told.watched = [
    ...told.watched,
    ...fresh.map(({ envelope: { message, conversation } }) => ({ message, conversation, lastSeen })),
  ];
}

const messageOf = ({ envelope }: Observed): MessageId => envelope.message;

/** A log that keeps its lines. */
export function logTo(lines: string[]): Log {
  const line = (event: string, fields: LogFields = {}): void => {
    lines.push(`${event} ${JSON.stringify(fields)}`);
  };
  return { info: line, warn: line, error: line };
}

/** The texts told of messages, in the order they were told. */
export const textsOf = ({ observed }: Told): readonly string[] =>
  observed.flatMap((each) => (each.kind === "message" ? [each.words.text] : []));

/** What was told as events, classified by the plain rules. */
export function eventsOf({ observed }: Pick<Told, "observed">): readonly ChannelEvent[] {
  return observed.map((each): ChannelEvent => {
    if (each.kind === "deletion") return each.envelope;
    const role = each.kind === "message" ? each.envelope.author.role : each.role;
    const facts = plainRules.classify({
      text: each.words.text,
      interaction: each.kind === "message" ? each.envelope.interaction : each.interaction,
      from: role === "customer" ? "customer" : "responder",
      keywords: [],
      patterns: [],
      autoReplies: [],
    });
    return each.kind === "message" ? { ...each.envelope, facts } : { ...each.envelope, facts };
  });
}

/** What was told more than once, as `kind message`. */
export function toldTwice(told: Told): readonly string[] {
  const seen = new Set<string>();
  return eventsOf(told).flatMap((event) => {
    const identity = identityOf(event);
    if (seen.has(identity)) return [`${event.kind} ${event.message}`];
    seen.add(identity);
    return [];
  });
}

/** Around the clock every interaction is answered within an hour. */
const TERMS = inForce([
  someTerms({ hours: hoursOf(ALL_WEEK), answers: ["mention", "reply", "quote", "post", "direct"] }),
]);

/** The cases that follow from what was told. */
export const casesTold = (told: Pick<Told, "observed">): readonly Case[] =>
  linkConversations(eventsOf(told)).flatMap((events) => foldConversation(events, TERMS));
