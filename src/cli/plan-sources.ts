import type { ChannelPlan, PlanQuestion } from "../app/plan-channel.ts";
import { planPast } from "../app/plan-past.ts";
import { planStored } from "../app/plan-stored.ts";
import { harmless } from "../app/words.ts";
import { suggest } from "../config/nearest.ts";
import type { Breaking } from "../core/stats/plan/plan-tally.ts";
import { channelId, type ChannelId } from "../core/ids.ts";
import type { Week } from "../core/time/calendar.ts";
import { instant, type Duration, type Instant } from "../core/time/instant.ts";
import { zoneOf, type Zone } from "../core/time/zone.ts";
import type { UnreadableLine } from "../ports/history.ts";
import { UsageError, type CliContext } from "./context.ts";
import { liveCoverage } from "./live-coverage.ts";
import type { Live } from "./live-store.ts";
import { openPastBy, type ReplayOptions } from "./open-replay.ts";
import { countBar } from "./progress-bar.ts";
import { boundAt, type Bound } from "./since-option.ts";

/** What may be asked otherwise than the terms have it. */
export interface PlanAsked {
  readonly hours?: Week;
  readonly target?: Duration;
  readonly objective?: number;
  readonly since?: Bound;
}

/** The plans, and which channels have none. */
export interface FoundPlans {
  readonly plans: readonly ChannelPlan[];
  /** Their terms promise no first reply. */
  readonly unpromised: readonly string[];
  readonly leftOut: readonly UnreadableLine[];
}

/** Fewer cases are read before a bar could be seen. */
const LONG_READ = 2000;

const EIGHT_WEEKS: Bound = { kind: "ago", days: 56 };

/** Plans with all cases of a file, or with those since then. */
export async function plansOfFile(
  file: string,
  asked: PlanAsked,
  options: Omit<ReplayOptions, "json">,
  context: CliContext,
): Promise<FoundPlans> {
  const { read, leftOut, ...past } = await openPastBy(file, options, context);
  const since = asked.since && boundAt(asked.since, past.now, zoneOf("Etc/UTC"));
  const { take, plans } = planPast({ ...past, question: questionOf(asked, since ?? instant(0), past.now) });
  await read(take);
  return { ...plans(), leftOut };
}

/** Plans with what the store knows of a channel, or of all. Throws UsageError when there is no such channel. */
export async function plansOfStore(
  live: Live,
  channel: string | undefined,
  asked: PlanAsked,
  { now, output }: CliContext,
): Promise<FoundPlans> {
  const { reader, watch } = live;
  const plans: ChannelPlan[] = [];
  const unpromised: string[] = [];
  const coverage = (id: ChannelId): ReturnType<typeof liveCoverage> => liveCoverage(live, id, now);
  for (const id of channelsNamed(live, channel)) {
    const since = boundAt(asked.since ?? EIGHT_WEEKS, now, zoneOfTerms(live, id));
    const bar = countBar(output.progress, LONG_READ);
    const deps = { queries: reader.queries, watch, coverage, progress: bar.update };
    const found = await planStored(deps, id, questionOf(asked, since, now));
    bar.stop();
    if (found === undefined) unpromised.push(id);
    else plans.push(found);
  }
  return { plans, unpromised, leftOut: [] };
}

/** Where the opening messages of those cases can be opened, as far as their words are still there. */
export async function linksOf(
  { reader }: Live,
  cases: readonly Breaking[],
): Promise<(one: Breaking) => string | undefined> {
  const links = new Map<Breaking, string>();
  for (const one of cases) {
    const words = await reader.queries.words(one.conversation, one.opening);
    if (words !== undefined) links.set(one, words.link);
  }
  return (one) => links.get(one);
}

/** The channel of that name, or all. Throws UsageError when there is none of that name. */
export function channelsNamed({ config }: Live, name: string | undefined): readonly ChannelId[] {
  const known = Object.keys(config.channels);
  if (name === undefined) return known.map(channelId);
  if (known.includes(name)) return [channelId(name)];
  throw new UsageError(harmless(`unknown channel ${JSON.stringify(name)}; ${suggest(name, known)}`));
}

const zoneOfTerms = ({ watch }: Live, channel: ChannelId): Zone =>
  watch.historyOf(channel)?.versions[0].hours.calendar.zone ?? zoneOf("Etc/UTC");

const questionOf = ({ hours, target, objective }: PlanAsked, since: Instant, now: Instant): PlanQuestion => ({
  week: hours,
  target,
  objective,
  since,
  now,
});
