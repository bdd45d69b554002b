import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { startMonitor, type Monitor } from "../../src/app/run.ts";
import { channelKinds } from "../../src/cli/channel-kinds.ts";
import { loadConfig, type Config } from "../../src/config/load-config.ts";
import { after, minutes, type Duration, type Instant } from "../../src/core/time/instant.ts";
import { openMonitor } from "../../src/main.ts";
import { activity, busyWith, type Activity } from "../../src/sim/activity.ts";
import { slackFetch } from "../../src/sim/slack/slack-fetch.ts";
import { startSlack, type Slack } from "../../src/sim/slack/start-slack.ts";
import { virtualClock, type VirtualClock } from "../../src/sim/virtual-clock.ts";
import { xAgent } from "../../src/sim/x/x-agent.ts";
import type { XAccount } from "../../src/sim/x/x-post.ts";
import { startXServer, type XServer } from "../../src/sim/x/x-server.ts";
import { xWorld, type XWorld } from "../../src/sim/x/x-world.ts";
import { fileTermsArchive } from "../../src/store/file/terms-archive.ts";
import { openSqliteReader, type StoreReader } from "../../src/store/sqlite/open-reader.ts";
import { emptyStore } from "./empty-store.ts";
import { channelOf, peopleOf, ROUND_THE_CLOCK, writeConfig, type LiveChannel } from "./live-config.ts";
import { ssla, type CliRun } from "./run-cli.ts";
import { recordingLog, type RecordingLog } from "./recording-log.ts";
import { SCRATCH } from "./scratch.ts";

export { ALERTS, OPS, ROUND_THE_CLOCK } from "./live-config.ts";

/** The whole program between a loopback X and a loopback Slack, on a clock that is told to run. */
export interface Live {
  readonly clock: VirtualClock;
  readonly x: XWorld;
  readonly xServer: XServer;
  /** The account of the first channel. */
  readonly brand: XAccount;
  readonly slack: Slack;
  readonly log: RecordingLog;
  /** The folder of the configuration; `data/` stands beside it. */
  readonly dir: string;
  /** Starts the program, again when it was stopped. */
  readonly start: (shadow?: boolean) => Promise<Monitor>;
  readonly run: (until: Instant) => Promise<void>;
  readonly pass: (by: Duration) => Promise<void>;
  /** The configuration as the program reads it. */
  readonly config: () => Promise<Config>;
  /** What the program keeps, to be read while it runs or not. */
  readonly store: (file?: string) => Promise<StoreReader>;
  /** Takes the data folder away, as if the disk had been lost. */
  readonly wipe: () => Promise<void>;
  /** Writes another version of a channel's terms. */
  readonly writeTerms: (channel: string, version: string, text: string) => Promise<void>;
  /** Runs a command of `ssla` beside it. */
  readonly ssla: (args: string) => Promise<CliRun>;
  /** Every credential the program was given. */
  readonly secrets: readonly string[];
}

/** The terms of each watched account, by its handle. */
export type TermsByHandle = Readonly<Record<string, string>>;

/** What else the program is set up with. */
export interface LiveMore {
  /** The text of `ssla.yaml` in the place of the usual one. */
  readonly ssla?: (usual: string) => string;
  readonly env?: Readonly<Record<string, string>>;
  /** Where PagerDuty takes events. */
  readonly pagerduty?: string;
}

/** Everything, with nothing started but the platforms. One set of terms is that of one account, @acme. */
export async function live(
  start: Instant,
  terms: string | TermsByHandle = ROUND_THE_CLOCK,
  prepare: (busy: Activity) => Promise<LiveMore> = () => Promise.resolve({}),
): Promise<Live> {
  const busy = activity();
  const more = await prepare(busy);
  const clock = virtualClock(start, busy);
  const x = xWorld(clock);
  const xServer = await startXServer({ world: x, clock, activity: busy });
  const slack = await startSlack({ clock, activity: busy, metadataEvents: ["ssla_alert"] });
  peopleOf(slack);
  const channels = channelsOf(x, typeof terms === "string" ? { acme: terms } : terms);
  const root = await mkdtemp(join(SCRATCH, "ssla-live-"));
  const dir = join(root, "config");
  await writeConfig(dir, channels, more.ssla);
  const env = { ...environmentOf(channels, xServer, slack), ...more.env };
  if (more.ssla === undefined) await emptyStore(join(root, "data", "ssla.db"), env["KEY"]);
  const log = recordingLog();
  const monitors: Monitor[] = [];
  const kinds = channelKinds({ x: xAgent(xServer, busy) });
  const archive = (shadow = false) =>
    fileTermsArchive(join(root, "data", shadow ? "frozen-terms-shadow.jsonl" : "frozen-terms.jsonl"));
  const config = () => loadConfig(dir, env, { archive: archive(), kinds });
  onTestFinished(async () => {
    await Promise.all(monitors.map((one) => one.stop()));
    await Promise.all([xServer.stop(), slack.stop()]);
    await rm(root, { recursive: true });
  });
  const [first] = channels;
  if (first === undefined) throw new RangeError("nothing is watched");
  return {
    clock,
    x,
    xServer,
    brand: first.account,
    slack,
    log,
    dir,
    start: async (shadow = false) => {
      const route = { slackApiUrl: slack.apiUrl, fetch: slackFetch(busy) };
      const elsewhere = more.pagerduty === undefined ? {} : { pagerduty: more.pagerduty };
      const world = { cwd: root, clock, log, kinds, slack: route, ...elsewhere, tick: minutes(1), shadow };
      const parts = await openMonitor(dir, await config(), archive(shadow), world);
      const monitor = await startMonitor({ ...parts, documents: busyWith(busy, parts.documents) });
      monitors.push(monitor);
      return monitor;
    },
    run: (until) => clock.runUntil(until),
    pass: (by) => clock.runUntil(after(clock.now(), by)),
    config,
    store: (file = "ssla.db") => openSqliteReader(join(root, "data", file), env["KEY"]),
    wipe: () => rm(join(root, "data"), { recursive: true }),
    // All at once: two looks of a virtual clock may both fall into the instant in which a file is empty.
    writeTerms: async (channel, version, text) => {
      const coming = join(root, `coming-${version}.yaml`);
      await writeFile(coming, text);
      await rename(coming, join(dir, "terms", channel, `${version}.yaml`));
    },
    ssla: (args) => ssla(args, { cwd: root, env, kinds, now: new Date(clock.now()).toISOString() }),
    secrets: Object.values(env),
  };
}

function channelsOf(x: XWorld, terms: TermsByHandle): readonly LiveChannel[] {
  return Object.entries(terms).map(([handle, text], i) => {
    const account = x.account(handle, {
      id: String(2_244_994_945 + i),
      name: handle === "acme" ? "Acme Travel" : handle,
    });
    return { id: channelOf(handle), account, terms: text, env: `X${i}` };
  });
}

function environmentOf(
  channels: readonly LiveChannel[],
  { credentials }: XServer,
  slack: Slack,
): Readonly<Record<string, string>> {
  const env: Record<string, string> = {
    BOT: slack.tokens.bot,
    APP: slack.tokens.app,
    KEY: "a secret of at least thirty-two characters",
  };
  for (const { account, env: name } of channels) {
    const keys = credentials.grant(account);
    env["XK"] = keys.appKey;
    env["XS"] = keys.appSecret;
    env[`${name}_T`] = keys.accessToken;
    env[`${name}_S`] = keys.accessSecret;
  }
  return env;
}
