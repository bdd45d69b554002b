import type { Command } from "commander";
import { lagInWords } from "../app/ingest-lag.ts";
import { blindnessInWords } from "../app/unseen.ts";
import { counted, fromNow, harmless, instantInWords, spanInWords } from "../app/words.ts";
import { displayPath } from "../config/display-path.ts";
import { timeBetween, type Instant } from "../core/time/instant.ts";
import { formatInstant } from "../core/time/iso.ts";
import { blindnessJson } from "./alert-history-words.ts";
import { configOption } from "./config-option.ts";
import { decidedInWords } from "./decided-terms.ts";
import { EXIT, type CliContext } from "./context.ts";
import { liveStatus, type ChannelStatus, type LiveStatus, type Sight } from "./live-status.ts";
import { selfCheckInWords, selfCheckJson } from "./live-self-check.ts";
import { withLive, type Live } from "./live-store.ts";
import { sizeInWords } from "./live-words.ts";
import { monitorInWords } from "./monitor-state.ts";
import { paint } from "./paint.ts";

interface StatusOptions {
  readonly config: string;
  readonly json?: true;
}

/** `ssla status`: whether all is well. Exits 1 when something is not. */
export function declareStatus(command: Command, context: CliContext): void {
  command
    .description("Tell whether the monitor runs and sees every channel, and whether alerts go out.")
    .addOption(configOption())
    .option("--json", "print JSON")
    .addHelpText("after", "\nExit code 0 when all is well, 1 when a person has to mend something.")
    .action(({ config, json }: StatusOptions) =>
      withLive(config, context, async (live) => {
        const status = await liveStatus(live, context.now);
        if (json) context.output.out(JSON.stringify(statusJson(live, context.now, status), null, 2));
        else print(live, status, context);
        if (status.problems.length > 0) context.finish(EXIT.unwell);
      }),
    );
}

function print(live: Live, status: LiveStatus, { cwd, now, output }: CliContext): void {
  const { red, green } = paint(output.color);
  const { counts } = status;
  const row = (label: string, text: string): void => {
    output.out(`${label.padEnd(10)}${harmless(text)}`);
  };
  row("monitor", monitorInWords(status.monitor, now));
  const events = `${counted(counts.events, "event")}, ${counted(counts.cases, "case")}`;
  const since =
    status.eventsKeptSince && `; events are kept since ${formatInstant(status.eventsKeptSince).slice(0, 10)}`;
  row("store", `${displayPath(live.path, cwd)}, ${sizeInWords(status.bytes)}: ${events}${since ?? ""}`);
  row("alerts", alertsInWords(status, now));
  row("itself", selfCheckInWords(status.selfCheck, now));
  for (const channel of status.channels) {
    row("channel", channelInWords(channel, now));
    for (const line of blindLines(channel)) row("", line);
  }
  for (const line of decidedInWords(live.config, live.inForce, live.decided, now)) row("terms", line);
  for (const problem of status.problems) output.out(`${red("problem".padEnd(10))}${harmless(problem)}`);
  if (status.problems.length === 0) output.out(green("all is well"));
}

function alertsInWords({ counts }: LiveStatus, now: Instant): string {
  const { pending, uncertain, sent, oldestUnsent } = counts;
  const oldest = oldestUnsent === undefined ? "" : `, the oldest called for ${fromNow(oldestUnsent, now)}`;
  return `${sent} sent, ${pending} to be sent, ${uncertain} uncertain${oldest}`;
}

function channelInWords({ channel, sight, row, lag, zone }: ChannelStatus, now: Instant): string {
  const when = (at: Instant): string => `${instantInWords(at, zone)} ${zone.name} (${fromNow(at, now)})`;
  const heard =
    row?.lastEventAt === undefined
      ? "nothing heard yet"
      : `last event ${when(row.lastEventAt)}, received ${fromNow(row.lastReceivedAt ?? row.lastEventAt, now)}`;
  const seen = lag === undefined ? [] : [`the last request ${lagInWords(lag)}`];
  return [`${channel}: ${sightInWords(sight, when)}`, heard, ...seen, `${row?.waiting ?? 0} waiting`].join(
    "; ",
  );
}

/** How many of the stretches of the last day are printed; JSON has all. */
const MOST_BLIND = 5;

function blindLines({ channel, blind, zone }: ChannelStatus): readonly string[] {
  const older = blind.length - MOST_BLIND;
  return [
    ...(older > 0 ? [`${channel}: not watched ${counted(older, "time")} more in the last day`] : []),
    ...blind.slice(-MOST_BLIND).map((one) => {
      const length = spanInWords(timeBetween(one.from, one.to ?? one.from));
      return `${channel}: not watched for ${length}, ${blindnessInWords(one, zone)}`;
    }),
  ];
}

function sightInWords(sight: Sight, when: (at: Instant) => string): string {
  switch (sight.kind) {
    case "watched":
      return "watched";
    case "blind":
      return `BLIND since ${when(sight.since)}: ${sight.cause}`;
    case "not watched":
      return `NOT watched: ${sight.cause}`;
  }
}

/** Instants in ISO 8601; null where there is nothing to tell. */
function statusJson(
  live: Live,
  now: Instant,
  { monitor, channels, counts, selfCheck, eventsKeptSince, bytes, problems }: LiveStatus,
): object {
  const iso = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));
  const { events, cases, waiting, pending, uncertain, sent, oldestUnsent } = counts;
  return {
    ok: problems.length === 0,
    problems,
    monitor: {
      state: monitor.kind,
      lastSign: iso(monitor.lastSign),
      holder: monitor.kind === "stopped" ? null : monitor.holder,
    },
    channels: channels.map(({ channel, kind, sight, row, lag, blind }) => ({
      channel,
      kind: kind ?? null,
      sight: sight.kind,
      blindSince: sight.kind === "blind" ? iso(sight.since) : null,
      cause: sight.kind === "watched" ? null : sight.cause,
      lastEventAt: iso(row?.lastEventAt),
      lastReceivedAt: iso(row?.lastReceivedAt),
      lagMs: lag === undefined ? null : { newest: lag.newest, slowest: lag.slowest, of: lag.of },
      waiting: row?.waiting ?? 0,
      blind: blind.map(blindnessJson),
    })),
    terms: decidedInWords(live.config, live.inForce, live.decided, now),
    selfCheck: selfCheckJson(selfCheck),
    alerts: { pending, uncertain, sent, oldestUnsent: iso(oldestUnsent) },
    store: { path: live.path, bytes, events, cases, waiting, eventsKeptSince: iso(eventsKeptSince) },
  };
}
