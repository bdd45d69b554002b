import { judge } from "../../core/cases/judge.ts";
import { clockTally, type ClockFigures } from "../../core/stats/clock-figures.ts";
import { termsAt } from "../../core/terms/terms-at.ts";
import { hours, instant, type Instant } from "../../core/time/instant.ts";
import type { Reply, ReplyLine } from "../../ports/command.ts";
import { foldBy } from "../decide.ts";
import type { Monitored } from "../monitored.ts";
import { attainmentInWords, counted, spanInWords } from "../words.ts";
import type { Asked, CommandHandler } from "./handler.ts";
import { at, bold, dotted, say } from "./reply.ts";
import { isReply, whichChannels } from "./which-channel.ts";

const WEEK = hours(7 * 24);

/** Whoever asks does not hold up the alerts: of more, the newest are judged, and the answer says so. */
const AT_MOST = 1000;

/** `/ssla stats`: what was kept of what was promised to those who came in the last seven days. */
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
  const lines: ReplyLine[] = [[bold("Cases opened since "), at(since)]];
  // One after the other: each judges hundreds of cases.
  for (const channel of channels) lines.push(...(await channelLines(asked, channel, since)));
  lines.push(["Kept: a first reply within the promise. A case that still waits in time counts for neither."]);
  return { lines };
}

async function channelLines(
  { deps, now }: Asked,
  { id }: Monitored,
  since: Instant,
): Promise<readonly ReplyLine[]> {
  const { store, watch } = deps;
  const opened = await store.queries.opened(id, since, AT_MOST + 1);
  const judged = opened.slice(0, AT_MOST);
  const tallies = { first: clockTally(), next: clockTally(), update: clockTally(), resolve: clockTally() };
  const coverage = await store.coverage.intervals(id);
  for (const { entry } of judged) {
    const subject = (await store.queries.readCase(entry.id, foldBy(watch)))?.subject;
    if (subject === undefined) continue;
    for (const { clock, result, responseTime, answeredAt } of judge(subject, coverage, now)) {
      tallies[clock].add({ result, responseTime, answered: answeredAt !== undefined, warnings: 0 });
    }
  }
  const history = watch.historyOf(id);
  const first = tallies.first.figures();
  const goal = history && termsAt(history, now)?.objective;
  return [
    dotted(
      [bold(id)],
      [counted(judged.length, "case")],
      [keptInWords(first, goal)],
      ...(first.median === undefined ? [] : [[`half answered within ${spanInWords(first.median)} of hours`]]),
    ),
    ...(first.results.missed + first.results.pending > 0 ? [openInWords(first)] : []),
    ...besides(first),
    ...laterReplies(tallies.next.figures()),
    ...(opened.length > AT_MOST ? [[`only the newest ${AT_MOST} cases were counted`]] : []),
  ];
}

function keptInWords({ results }: ClockFigures, goal: number | undefined): string {
  if (results.met + results.missed === 0) return "nothing decided yet";
  const aim = goal === undefined ? "" : ` (goal ${Number((goal * 100).toFixed(4))} %)`;
  return `kept ${attainmentInWords(results)}${aim}`;
}

const openInWords = ({ results }: ClockFigures): ReplyLine => [
  `${results.missed} missed, ${results.pending} waiting in time`,
];

/** What is counted for neither is told all the same: a figure that leaves it out looks better than it is. */
function besides({ results: { withdrawn, excluded, unknown } }: ClockFigures): readonly ReplyLine[] {
  const parts = [
    ...(withdrawn > 0 ? [`${withdrawn} needed none any more`] : []),
    ...(excluded > 0 ? [`${excluded} marked as not for us`] : []),
    ...(unknown > 0 ? [`${unknown} unknown: we did not see the channel`] : []),
  ];
  return parts.length === 0 ? [] : [[`not counted: ${parts.join(", ")}`]];
}

function laterReplies(next: ClockFigures): readonly ReplyLine[] {
  return next.results.met + next.results.missed === 0
    ? []
    : [[`later replies: ${keptInWords(next, undefined)}`]];
}
