import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { ChannelId } from "../core/ids.ts";
import type { StoreQueries } from "../ports/queries.ts";
import { foldBy } from "./decide.ts";
import type { Watch } from "./monitored.ts";
import { channelPlanner, type ChannelPlan, type PlanQuestion } from "./plan-channel.ts";
import { groupsOpenedSince } from "./stored-groups.ts";

export interface PlanStoredDeps {
  readonly queries: Pick<StoreQueries, "opened" | "readCase">;
  readonly watch: Watch;
  readonly coverage: (channel: ChannelId) => Promise<readonly CoverageInterval[]>;
  /** Hears how many of how many cases have been read. */
  readonly progress: (done: number, total: number) => void;
}

/** Plans for a channel with what the store knows of it. Undefined when it has no terms, or they promise nothing. */
export async function planStored(
  { queries, watch, coverage, progress }: PlanStoredDeps,
  channel: ChannelId,
  question: PlanQuestion,
): Promise<ChannelPlan | undefined> {
  const history = watch.historyOf(channel);
  const planning = history && channelPlanner(channel, history, question);
  if (planning === undefined) return undefined;
  const watched = await coverage(channel);
  const fold = foldBy({ ...watch, historyOf: () => planning.history });
  for await (const { folded, done, total } of groupsOpenedSince(queries, channel, question.since, fold)) {
    planning.add(folded.cases(), watched);
    progress(done, total);
  }
  return planning.plan();
}
