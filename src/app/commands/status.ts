import { UNSENT_FOR } from "../../core/alerts/gathering.ts";
import type { Instant } from "../../core/time/instant.ts";
import { timeBetween } from "../../core/time/instant.ts";
import type { Reply, ReplyLine } from "../../ports/command.ts";
import type { ChannelRow, StoreCounts } from "../../ports/queries.ts";
import type { Monitored } from "../monitored.ts";
import { ingestLag, lagInWords, type IngestLag } from "../ingest-lag.ts";
import { counted } from "../words.ts";
import type { Asked, CommandHandler } from "./handler.ts";
import { at, bold, dotted } from "./reply.ts";

/** `/ssla status`: whether all is well. */
export const status: CommandHandler = {
  name: "status",
  usage: "status",
  help: "whether every channel is watched and alerts go out",
  run: tellStatus,
};

async function tellStatus({ deps, team, now }: Asked): Promise<Reply> {
  const { store, watch } = deps;
  const own = [...watch.channels.values()].filter((one) => one.team.brand === team.brand);
  const [rows, counts] = await Promise.all([store.queries.channels(), store.queries.counts()]);
  const known = await Promise.all(
    own.map(async (monitored) => ({
      monitored,
      row: rows.find(({ channel }) => channel === monitored.id),
      lag: await ingestLag(store.queries, monitored.id, now),
    })),
  );
  const blind = known.filter(({ row }) => row?.blindSince !== undefined).length;
  const isLate = lateSince(counts, now) !== undefined;
  const problems = [
    ...(blind > 0 ? [`${counted(blind, "channel")} not watched`] : []),
    ...(isLate ? ["alerts are late"] : []),
  ];
  return {
    lines: [
      [bold(problems.length === 0 ? "All is well" : `Not well: ${problems.join(", ")}`)],
      ...known.map(({ monitored, row, lag }) => channelLine(monitored, row, lag)),
      alertLine(counts, now),
    ],
  };
}

function channelLine(
  { id, platform }: Monitored,
  row: ChannelRow | undefined,
  lag: IngestLag | undefined,
): ReplyLine {
  const sight: ReplyLine =
    row?.blindSince === undefined
      ? ["watched"]
      : [bold("NOT watched"), " since ", at(row.blindSince), `: ${row.blindCause ?? "cause unknown"}`];
  const heard: ReplyLine =
    row?.lastEventAt === undefined ? ["nothing heard yet"] : ["last heard ", at(row.lastEventAt)];
  const seen: readonly ReplyLine[] = lag === undefined ? [] : [[lagInWords(lag)]];
  return dotted([`${id} (${platform})`], sight, [`${row?.waiting ?? 0} waiting`], heard, ...seen);
}

function alertLine(counts: StoreCounts, now: Instant): ReplyLine {
  const { sent, pending, uncertain } = counts;
  const late = lateSince(counts, now);
  const oldest: readonly ReplyLine[] =
    late === undefined ? [] : [[bold("late"), ": the oldest was called for ", at(late)]];
  const figures = `alerts: ${sent} sent, ${pending} to be sent, ${uncertain} uncertain`;
  return dotted([figures], ...oldest);
}

function lateSince({ oldestUnsent }: StoreCounts, now: Instant): Instant | undefined {
  return oldestUnsent !== undefined && timeBetween(oldestUnsent, now) > UNSENT_FOR ? oldestUnsent : undefined;
}
