import { startMonitor } from "../app/run.ts";
import { judgeStored, type StoredVerdicts } from "../app/stored-figures.ts";
import { loadConfig } from "../config/load-config.ts";
import { minutes, type Instant } from "../core/time/instant.ts";
import { openMonitor } from "../main.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import { busyWith } from "../sim/activity.ts";
import { DAY, deedsOf, OUTAGES, STORIES, timeOfDay } from "../sim/demo/day.ts";
import type { Told } from "../sim/demo/narrate.ts";
import type { DemoPlatform } from "../sim/demo/platform.ts";
import { steadyPace, type SteadyPace } from "../sim/demo/pace.ts";
import { servePage, type PageOptions } from "../sim/demo/page/server.ts";
import { TEAM } from "../sim/demo/people.ts";
import { outages, play } from "../sim/demo/play.ts";
import { toldHands } from "../sim/demo/told-hands.ts";
import { toldOfSlack } from "../sim/demo/told-of-slack.ts";
import { slackFetch } from "../sim/slack/slack-fetch.ts";
import type { SlackWorld } from "../sim/slack/slack-world.ts";
import { openArchive } from "./archive.ts";
import { copyConfig, demoEnvironment } from "./demo-config.ts";
import { serveHttp } from "./serve-http.ts";
import { ALERTS_CHANNEL, startPlatforms, type DemoPlatforms } from "./demo-platforms.ts";

/** Whose clocks the demo is told by. */
export const DEMO_ZONE = "America/Chicago";

/** What the demo's day is to be like. */
export interface DemoOptions {
  /** Minutes of the day in a second. */
  readonly speed: number;
  /** Where the page is served; 0 is any free port. */
  readonly port: number;
  /** Hears of each thing as it happens. */
  readonly tell: (at: Instant, told: Told) => void;
  /** The bot's. */
  readonly log: Log;
}

/** The demo's day with the real monitor in it, ready to begin. */
export interface DemoDay {
  /** Of the page. */
  readonly url: string;
  readonly pace: SteadyPace;
  readonly slack: SlackWorld;
  readonly now: () => Instant;
  /** Lets the day go on to `until`, or until `ended` says so. */
  readonly run: (until: Instant, ended: () => boolean) => Promise<void>;
  /** The cases so far, from the monitor's store. */
  readonly verdicts: () => Promise<readonly StoredVerdicts[]>;
  /** Ends everything and leaves nothing behind. May be called twice. */
  readonly stop: () => Promise<void>;
}

/** Starts the platforms, the monitor and the page; nothing has happened yet. */
export async function openDemo(options: DemoOptions): Promise<DemoDay> {
  const open: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (let close = open.pop(); close; close = open.pop()) await close();
  };
  try {
    return { ...(await assemble(options, (close) => open.push(close))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** `later` takes what undoes each step; the last is undone first. */
async function assemble(
  { speed, port, tell, log }: DemoOptions,
  later: (close: () => Promise<void>) => void,
): Promise<Omit<DemoDay, "stop">> {
  const platforms = await startPlatforms();
  later(platforms.stop);
  const { clock, slack } = platforms;
  const say = (told: Told | undefined): void => {
    if (told !== undefined) tell(clock.now(), told);
  };
  slack.world.onChange((change) => {
    say(toldOfSlack(change, slack.world, { main: ALERTS_CHANNEL, zone: DEMO_ZONE }));
  });
  const worlds = { platforms: platforms.customers, slack: slack.world, activity: platforms.activity };
  const happenings = [...play(deedsOf(STORIES), worlds, say), ...outages(OUTAGES, worlds, say)];
  for (const { at, happen } of happenings) clock.at(at, happen);
  const customers = Object.values(platforms.customers);
  const { verdicts } = await watchWith(platforms, unlessOut(log, clock), customers, later);
  const pace = steadyPace(speed, () => performance.now());
  const page = await servePage({ ...pageOf(platforms, customers, say), pace, port });
  later(page.stop);
  const run = runner(platforms, pace);
  return { url: page.url, pace, slack: slack.world, now: clock.now, run, verdicts };
}

/** Starts the monitor as `ssla start` does; only clock and servers are others. */
async function watchWith(
  { clock, activity, kinds, credentials, slack, pushTo }: DemoPlatforms,
  log: Log,
  customers: readonly DemoPlatform[],
  later: (close: () => Promise<void>) => void,
): Promise<Pick<DemoDay, "verdicts">> {
  const { root, dir, remove } = await copyConfig();
  later(remove);
  const archive = openArchive(dir, { cwd: root });
  const env = demoEnvironment(credentials, slack.tokens);
  const config = await loadConfig(dir, env, { cwd: root, archive, kinds });
  const route = { slackApiUrl: slack.apiUrl, fetch: slackFetch(activity) };
  const world = { cwd: root, clock, log, kinds, slack: route };
  const parts = await openMonitor(dir, config, archive, { ...world, tick: minutes(1) });
  const http = await serveHttp(parts, { host: "127.0.0.1", port: 0 }, { dir, cwd: root });
  later(http.stop);
  const monitor = await startMonitor({ ...http.parts, documents: busyWith(activity, parts.documents) });
  later(monitor.stop);
  http.serve(monitor.vitals);
  pushTo(http.origin);
  const { historyOf, folderOf } = parts.terms.loaded;
  const deps = { store: parts.store, watch: { channels: parts.monitored, historyOf, folderOf } };
  const posted = (): readonly string[] => customers.flatMap(({ ids }) => ids());
  return { verdicts: () => judgeStored(deps, posted(), DAY.begins, clock.now()) };
}

/** While a platform cannot be reached the monitor says so, as it should; anything else that it warns of is a fault. */
function unlessOut(log: Log, clock: Clock): Log {
  const isOut = (channel: unknown): boolean =>
    OUTAGES.some(
      ({ on, from, until }) =>
        typeof channel === "string" &&
        channel.startsWith(`${on}-`) &&
        clock.now() >= from &&
        clock.now() <= until + RECOVERS_WITHIN,
    );
  return {
    info: log.info,
    warn: (event, fields) => {
      if (!isOut(fields?.["channel"])) log.warn(event, fields);
    },
    error: (event, fields) => {
      if (!isOut(fields?.["channel"])) log.error(event, fields);
    },
  };
}

const RECOVERS_WITHIN = minutes(6);

function pageOf(
  { clock, slack }: DemoPlatforms,
  customers: readonly DemoPlatform[],
  say: (told: Told) => void,
): Omit<PageOptions, "pace"> {
  return {
    title: "Acme Travel's day",
    slack: slack.world,
    hands: toldHands(slack.world, say),
    posts: () => customers.flatMap(({ seen }) => seen()).sort((a, b) => a.at - b.at),
    now: clock.now,
    viewer: TEAM["ana"]?.slack ?? "",
    zone: DEMO_ZONE,
  };
}

/** Until the office opens hardly anything happens: that much faster time goes by. */
const EARLY = { until: timeOfDay("08:50"), times: 6 };

/** How many seconds the day takes at that speed. */
export function secondsOfDay(speed: number): number {
  const early = (EARLY.until - DAY.begins) / EARLY.times;
  return Math.ceil((early + DAY.ends - EARLY.until) / (speed * minutes(1)));
}

/** In stretches of a minute: so soon an end is noticed. */
function runner({ clock }: DemoPlatforms, pace: SteadyPace): DemoDay["run"] {
  const beforeStep = (step: Instant): Promise<void> => {
    const now = clock.now();
    const times = now < EARLY.until ? EARLY.times : 1;
    return pace.beforeStep(now, (now + (step - now) / times) as Instant);
  };
  return async (until, ended) => {
    while (!ended() && clock.now() < until) {
      await clock.runUntil(Math.min(until, clock.now() + minutes(1)) as Instant, beforeStep);
    }
  };
}
