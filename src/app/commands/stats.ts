import { attainmentOf, NO_RESULTS, type ResultCounts } from "../../core/stats/attainment.ts";
import { censoredPercentile } from "../../core/stats/censored-percentile.ts";
import { tellsOfSpeed } from "../../core/stats/response-tally.ts";
import { termsAt } from "../../core/terms/terms-at.ts";
import { hours, instant, type Duration, type Instant } from "../../core/time/instant.ts";
import type { Reply, ReplyLine } from "../../ports/command.ts";
import type { KeptRecord } from "../../ports/figures.ts";
import { judgingBy } from "../judging.ts";
import type { Monitored } from "../monitored.ts";
import { attainmentInWords, counted, spanInWords } from "../words.ts";
import type { Asked, CommandHandler } from "./handler.ts";
import { at, bold, dotted, say } from "./reply.ts";
import { isReply, whichChannels } from "./which-channel.ts";

const WEEK = hours(7 * 24);

/** Whoever asks does not hold up the alerts: so many cases at most are judged anew for the answer. */
const AT_MOST = 1000;

/** `/ssla stats`: what was kept of what fell due in the last seven days. */
export const stats: CommandHandler = {
  name: "stats",
  usage: "stats [channel]",
  help: "promises kept, missed and waiting over the last 7 days",
  run: tellStats,
};

async function tellStats(asked: Asked): Promise<Reply> {
  const channels = whichChannels(asked);
  if (isReply(channels)) return channels;
  if (channels.length === 0) return say("No channel is watched.");
  const since = instant(asked.now - WEEK);
  const lines: ReplyLine[] = [[bold("Cases opened, and promises that fell due, since "), at(since)]];
  for (const channel of channels) lines.push(...(await channelLines(asked, channel, since)));
  lines.push(["Kept: a first reply within the promise. A case that still waits in time counts for neither."]);
  return { lines };
}

async function channelLines(asked: Asked, { id }: Monitored, since: Instant): Promise<readonly ReplyLine[]> {
  const { deps, now } = asked;
  const { store, watch } = deps;
  const judging = judgingBy(watch);
  const unsettled = await store.figures.unsettled(now, judging, id);
  if (unsettled > AT_MOST)
    return [
      dotted([bold(id)], [`${counted(unsettled, "case")} still being counted; ask again in some minutes`]),
    ];
  const range = { channel: id, from: since, to: now };
  let cases = 0;
  await store.figures.openings(range, () => (cases += 1));
  const first = tallyOf("first", since);
  const next = tallyOf("next", since);
  await store.figures.records({ ...range, which: "due or open" }, now, judging, (record) => {
    first.add(record);
    next.add(record);
  });
  const history = watch.historyOf(id);
  const goal = history && termsAt(history, now)?.objective;
  const { results } = first;
  const median = first.median();
  return [
    dotted(
      [bold(id)],
      [counted(cases, "case")],
      [keptInWords(results, goal)],
      ...(median === undefined ? [] : [[`half answered within ${spanInWords(median)} of hours`]]),
    ),
    ...(results.missed + results.pending > 0 ? [openInWords(results)] : []),
    ...besides(results),
    ...laterReplies(next.results),
  ];
}

/** What became of the deadlines of one clock. */
interface Tally {
  readonly results: ResultCounts;
  readonly add: (record: KeptRecord) => void;
  readonly median: () => Duration | undefined;
}

/** Of those due since then; what still waits in time counts whenever it is due. */
function tallyOf(clock: KeptRecord["clock"], since: Instant): Tally {
  const results = { ...NO_RESULTS };
  const answered: Duration[] = [];
  const waiting: Duration[] = [];
  return {
    results,
    add: (record) => {
      if (record.clock !== clock) return;
      if (record.result !== "pending" && record.dueAt < since) return;
      results[record.result] += 1;
      if (!tellsOfSpeed(record.result)) return;
      (record.answeredAt === undefined ? waiting : answered).push(record.responseTime);
    },
    median: () => censoredPercentile({ answered, waiting }, 0.5),
  };
}

function keptInWords(results: ResultCounts, goal: number | undefined): string {
  if (attainmentOf(results).decided === 0) return "nothing decided yet";
  const aim = goal === undefined ? "" : ` (goal ${Number((goal * 100).toFixed(4))} %)`;
  return `kept ${attainmentInWords(results)}${aim}`;
}

const openInWords = ({ missed, pending }: ResultCounts): ReplyLine => [
  `${missed} missed, ${pending} waiting in time`,
];

/** What is counted for neither is told all the same: a figure that leaves it out looks better than it is. */
function besides({ withdrawn, excluded, unknown }: ResultCounts): readonly ReplyLine[] {
  const parts = [
    ...(withdrawn > 0 ? [`${withdrawn} needed none any more`] : []),
    ...(excluded > 0 ? [`${excluded} marked as not for us`] : []),
    ...(unknown > 0 ? [`${unknown} unknown: we did not see the channel`] : []),
  ];
  return parts.length === 0 ? [] : [[`not counted: ${parts.join(", ")}`]];
}

const laterReplies = (next: ResultCounts): readonly ReplyLine[] =>
  next.met + next.missed === 0 ? [] : [[`later replies: ${keptInWords(next, undefined)}`]];
