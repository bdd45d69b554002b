import { statSync } from "node:fs";
import { ingestLag, type IngestLag } from "../app/ingest-lag.ts";
import { fromNow } from "../app/words.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import { channelId } from "../core/ids.ts";
import { UNSENT_FOR } from "../core/alerts/gathering.ts";
import { hours, timeBetween, type Instant } from "../core/time/instant.ts";
import { zoneOf, type Zone } from "../core/time/zone.ts";
import type { ChannelRow, StoreCounts } from "../ports/queries.ts";
import { liveSelfCheck, selfCheckProblems, type LiveSelfCheck } from "./live-self-check.ts";
import type { Live } from "./live-store.ts";
import { monitorInWords, monitorState, type MonitorState } from "./monitor-state.ts";

/** How long a channel's blindness is worth telling after it has ended. */
const RECENT = hours(24);

/** How the monitor and all that it watches stand. */
export interface LiveStatus {
  readonly monitor: MonitorState;
  readonly channels: readonly ChannelStatus[];
  readonly counts: StoreCounts;
  readonly selfCheck: LiveSelfCheck;
  /** Events from before are deleted; undefined while none were. */
  readonly eventsKeptSince: Instant | undefined;
  /** Of the store's files together. */
  readonly bytes: number;
  /** What a person has to mend, a line each; empty when all is well. */
  readonly problems: readonly string[];
}

/** How a channel stands. */
export interface ChannelStatus {
  readonly channel: string;
  /** Of a channel that ssla.yaml names. */
  readonly kind: string | undefined;
  readonly sight: Sight;
  /** Undefined when nothing came from it yet. */
  readonly row: ChannelRow | undefined;
  /** Undefined when nobody asked anything in the last day. */
  readonly lag: IngestLag | undefined;
  /** Stretches of the last day in which it was not watched, the earliest first; one that lasts is not among them. */
  readonly blind: readonly CoverageInterval[];
  readonly zone: Zone;
}

/** Whether a channel is seen. */
export type Sight =
  | { readonly kind: "watched" }
  | { readonly kind: "blind"; readonly since: Instant; readonly cause: string }
  | { readonly kind: "not watched"; readonly cause: string };

/** Everything at `now`. */
export async function liveStatus(live: Live, now: Instant): Promise<LiveStatus> {
  const monitor = await monitorState(live, now);
  const counts = await live.reader.queries.counts();
  const rows = await live.reader.queries.channels();
  const channels: ChannelStatus[] = [];
  for (const known of channelsOf(live, monitor, rows)) {
    const blind = (await live.reader.intervals(channelId(known.channel))).filter(
      ({ to }) => to !== undefined && timeBetween(to, now) <= RECENT,
    );
    const lag = await ingestLag(live.reader.queries, channelId(known.channel), now);
    channels.push({ ...known, blind, lag });
  }
  const selfCheck = await liveSelfCheck(live, now);
  const problems = [
    ...troubleOf(monitor, now),
    ...blindness(channels, now),
    ...unsent(counts, now),
    ...selfCheckProblems(selfCheck, monitor, now),
  ];
  const eventsKeptSince = await live.reader.eventsKeptSince();
  return { monitor, channels, counts, selfCheck, eventsKeptSince, bytes: sizeOf(live.path), problems };
}

/** A channel before anybody looked when it was blind, and how soon it was read. */
type Known = Omit<ChannelStatus, "blind" | "lag">;

function channelsOf({ config }: Live, monitor: MonitorState, rows: readonly ChannelRow[]): readonly Known[] {
  const zoneOfBrand = (brand: string | undefined): Zone =>
    zoneOf((brand === undefined ? undefined : config.brands[brand]?.timezone) ?? "Etc/UTC");
  const named = Object.entries(config.channels).map(([channel, { kind, brand }]): Known => {
    const row = rows.find((one) => one.channel === channel);
    return { channel, kind, sight: sightOf(row, monitor), row, zone: zoneOfBrand(brand) };
  });
  const gone = rows
    .filter(({ channel }) => !Object.hasOwn(config.channels, channel))
    .map((row): Known => {
      const sight: Sight = { kind: "not watched", cause: "ssla.yaml does not name it any more" };
      return { channel: row.channel, kind: undefined, sight, row, zone: zoneOfBrand(undefined) };
    });
  return [...named, ...gone];
}

function sightOf(row: ChannelRow | undefined, monitor: MonitorState): Sight {
  if (row?.blindSince !== undefined) {
    return { kind: "blind", since: row.blindSince, cause: row.blindCause ?? "cause unknown" };
  }
  if (monitor.kind === "running") return { kind: "watched" };
  return {
    kind: "not watched",
    cause: `the monitor is not ${monitor.kind === "silent" ? "responding" : "running"}`,
  };
}

function troubleOf(monitor: MonitorState, now: Instant): readonly string[] {
  if (monitor.kind === "running") return [];
  const mend = monitor.kind === "silent" ? "end it, and start it again" : "start it: ssla start";
  return [`the monitor is ${monitorInWords(monitor, now)}; ${mend}`];
}

function blindness(channels: readonly ChannelStatus[], now: Instant): readonly string[] {
  return channels.flatMap(({ channel, sight }) =>
    sight.kind === "blind" ? [`${channel} is blind since ${fromNow(sight.since, now)}: ${sight.cause}`] : [],
  );
}

function unsent({ oldestUnsent }: StoreCounts, now: Instant): readonly string[] {
  if (oldestUnsent === undefined || timeBetween(oldestUnsent, now) <= UNSENT_FOR) return [];
  return [`an alert called for ${fromNow(oldestUnsent, now)} is not sent yet`];
}

/** With its log, which holds what was committed last. */
function sizeOf(path: string): number {
  const sizes = ["", "-wal", "-shm"].map((end) => statSync(path + end, { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((a, b) => a + b, 0);
}
