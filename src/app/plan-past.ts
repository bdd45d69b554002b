import { ALWAYS_WATCHED } from "../core/cases/coverage.ts";
import { foldConversation } from "../core/cases/fold-conversation.ts";
import type { PastConversation } from "../core/cases/past-conversation.ts";
import { termsAtOrFirst, type TermsHistory } from "../core/terms/terms-at.ts";
import type { Classifier } from "../ports/classifier.ts";
import { pastReader } from "./past-reader.ts";
import { channelPlanner, type ChannelPlan, type PlanQuestion } from "./plan-channel.ts";

export interface PlanPastDeps {
  /** The terms of a channel; undefined when there are none. */
  readonly historyFor: (channel: string) => TermsHistory | undefined;
  /** Undefined: every message of a customer counts as a request. */
  readonly classifier: Classifier | undefined;
  readonly question: PlanQuestion;
}

/** Plans with past conversations, one by one. */
export interface PastPlanning {
  /** False when the channel has no terms. */
  readonly take: (past: PastConversation) => boolean;
  /** Channels by name, and those whose terms promise nothing. */
  readonly plans: () => { readonly plans: readonly ChannelPlan[]; readonly unpromised: readonly string[] };
}

interface Planning {
  readonly take: (past: PastConversation) => void;
  readonly plan: (() => ChannelPlan) | undefined;
}

/** Folds past conversations as `replay` does, by the terms that are planned with; what was posted after `now` is not known yet. */
export function planPast({ historyFor, classifier, question }: PlanPastDeps): PastPlanning {
  const channels = new Map<string, Planning | undefined>();
  const planningOf = (channel: string): Planning | undefined => {
    const history = historyFor(channel);
    if (history === undefined) return undefined;
    const planning = channelPlanner(channel, history, question);
    if (planning === undefined) return { take: () => undefined, plan: undefined };
    const eventsIn = pastReader(history, classifier);
    const take = (past: PastConversation): void => {
      const known = eventsIn(past).filter(({ at }) => at <= question.now);
      planning.add(
        foldConversation(known, (at) => termsAtOrFirst(planning.history, at)),
        ALWAYS_WATCHED,
      );
    };
    return { take, plan: planning.plan };
  };
  return {
    take: (past) => {
      if (!channels.has(past.channel)) channels.set(past.channel, planningOf(past.channel));
      const planning = channels.get(past.channel);
      planning?.take(past);
      return planning !== undefined;
    },
    plans: () => {
      const known = [...channels].sort(([a], [b]) => (a < b ? -1 : 1));
      return {
        plans: known.flatMap(([, planning]) => planning?.plan?.() ?? []),
        unpromised: known.flatMap(([name, planning]) => (planning && !planning.plan ? [name] : [])),
      };
    },
  };
}
