import type { Clock } from "../core/cases/deadline.ts";
import type { Outcome } from "../core/cases/outcome.ts";
import type { PastConversation } from "../core/cases/past-conversation.ts";
import { clockTally, type ClockFigures, type ClockTally } from "../core/stats/clock-figures.ts";
import { termsAtOrFirst, type TermsHistory } from "../core/terms/terms-at.ts";
import type { Terms } from "../core/terms/terms.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Classifier } from "../ports/classifier.ts";
import { pastReader } from "./past-reader.ts";
import { replayConversation, type ReplayedAlert, type ReplayedCase } from "./replay-conversation.ts";
import { reasonsIn, type MessageReason } from "./reasons.ts";

/** What a replay needs from outside. */
export interface ReplayDeps {
  /** The terms of a channel; undefined when there are none, not even for channels without a folder. */
  readonly historyFor: (channel: string) => TermsHistory | undefined;
  /** Undefined: every message of a customer counts as a request. */
  readonly classifier: Classifier | undefined;
  /** What is unanswered is judged as of this instant. */
  readonly now: Instant;
}

/** A channel's past by its own terms: first deadlines carry the headline, the other clocks stand beside it. */
export interface ChannelFigures {
  readonly channel: string;
  readonly conversations: number;
  readonly cases: number;
  readonly clocks: Readonly<Record<Clock, ClockFigures>>;
}

/** A replay under way. */
export interface Replay {
  /** The cases of a conversation, judged; undefined when its channel has no terms. Adds them to the figures. */
  readonly take: (past: PastConversation) => readonly ReplayedCase[] | undefined;
  /** What became of each message of a conversation, and why; undefined when its channel has no terms. */
  readonly reasons: (past: PastConversation) => readonly MessageReason[] | undefined;
  /** The figures so far, channels by name. */
  readonly figures: () => readonly ChannelFigures[];
}

/** Judges past conversations one by one, by the same core that judges live ones (DESIGN §2: the first version judges all before it). */
export function replay(deps: ReplayDeps): Replay {
  const channels = new Map<string, ReplayChannel | undefined>();
  const channelOf = (name: string): ReplayChannel | undefined => {
    if (!channels.has(name)) channels.set(name, replayChannel(name, deps));
    return channels.get(name);
  };
  return {
    take: (past) => channelOf(past.channel)?.take(past),
    reasons: (past) => channelOf(past.channel)?.reasons(past),
    figures: () =>
      [...channels.values()]
        .flatMap((channel) => channel?.figures() ?? [])
        .sort((a, b) => (a.channel < b.channel ? -1 : 1)),
  };
}

interface ReplayChannel {
  readonly take: (past: PastConversation) => readonly ReplayedCase[];
  readonly reasons: (past: PastConversation) => readonly MessageReason[];
  readonly figures: () => ChannelFigures;
}

function replayChannel(channel: string, deps: ReplayDeps): ReplayChannel | undefined {
  const history = deps.historyFor(channel);
  if (history === undefined) return undefined;
  const eventsIn = pastReader(history, deps.classifier);
  const tallies = { first: clockTally(), next: clockTally(), update: clockTally(), resolve: clockTally() };
  let conversations = 0;
  let cases = 0;
  const inForce = (at: Instant): Terms | undefined => termsAtOrFirst(history, at);
  const take = (past: PastConversation): readonly ReplayedCase[] => {
    const replayed = replayConversation(eventsIn(past), inForce, deps.now);
    conversations += 1;
    cases += replayed.length;
    for (const one of replayed) addTo(tallies, one);
    return replayed;
  };
  const figures = (): ChannelFigures => ({
    channel,
    conversations,
    cases,
    clocks: {
      first: tallies.first.figures(),
      next: tallies.next.figures(),
      update: tallies.update.figures(),
      resolve: tallies.resolve.figures(),
    },
  });
  const reasons = (past: PastConversation): readonly MessageReason[] => reasonsIn(eventsIn(past), inForce);
  return { take, reasons, figures };
}

function addTo(tallies: Readonly<Record<Clock, ClockTally>>, { outcomes, alerts }: ReplayedCase): void {
  for (const outcome of outcomes) {
    tallies[outcome.clock].add({
      result: outcome.result,
      responseTime: outcome.responseTime,
      answered: outcome.answeredAt !== undefined,
      warnings: warningsOf(outcome, alerts).length,
    });
  }
}

/** The warnings that were sent for the wait of which `outcome` tells, by whichever of its messages set the deadline then. */
export function warningsOf(outcome: Outcome, alerts: readonly ReplayedAlert[]): readonly ReplayedAlert[] {
  const { waitedFrom, waitedUntil, clock } = outcome;
  return alerts.filter(
    ({ alert, sentAt }) =>
      alert.stage.kind === "warning" &&
      alert.stage.deadline.clock === clock &&
      sentAt >= waitedFrom &&
      sentAt <= waitedUntil,
  );
}
