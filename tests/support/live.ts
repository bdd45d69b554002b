import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { startMonitor, type Monitor } from "../../src/app/run.ts";
import { loadConfig } from "../../src/config/load-config.ts";
import { minutes, type Instant } from "../../src/core/time/instant.ts";
import { openMonitor } from "../../src/main.ts";
import { activity } from "../../src/sim/activity.ts";
import { slackFetch } from "../../src/sim/slack/slack-fetch.ts";
import { startSlack, type Slack } from "../../src/sim/slack/start-slack.ts";
import { virtualClock, type VirtualClock } from "../../src/sim/virtual-clock.ts";
import { xAgent } from "../../src/sim/x/x-agent.ts";
import type { XAccount } from "../../src/sim/x/x-post.ts";
import { startXServer, type XServer } from "../../src/sim/x/x-server.ts";
import { xWorld, type XWorld } from "../../src/sim/x/x-world.ts";
import { fileTermsArchive } from "../../src/store/file/terms-archive.ts";
import { recordingLog, type RecordingLog } from "./recording-log.ts";

/** The whole program between a loopback X and a loopback Slack, on a clock that is told to run. */
export interface Live {
  readonly clock: VirtualClock;
  readonly x: XWorld;
  readonly xServer: XServer;
  readonly brand: XAccount;
  readonly slack: Slack;
  readonly log: RecordingLog;
  /** The folder of the configuration; `data/` stands beside it. */
  readonly dir: string;
  readonly start: () => Promise<Monitor>;
  readonly run: (until: Instant) => Promise<void>;
  /** Every credential the program was given. */
  readonly secrets: readonly string[];
}

export const ALERTS = "C0SOCIAL1";
export const OPS = "C0OPS0001";

/** Terms: around the clock, a first reply within an hour, the next within two; warnings at half of it and 10 min before. */
export const ROUND_THE_CLOCK = `hours: { timezone: America/Chicago, week: 24/7 }
response:
  answers: [mention, reply, quote]
  objective: 95%
  targets: [{ name: standard, publish: true, first: 1h, next: 2h }]
warn: [50%, 10m]
escalate: [{ at: warning, to: [team] }, { at: breach, to: [team, lead] }, { after: 30m, to: [manager] }]
`;

const SSLA = (account: string): string => `brands:
  acme:
    name: Acme Travel
    timezone: America/Chicago
    workspace: { bot_token: env:BOT, app_token: env:APP }
    people:
      ana: { slack: "U0ANA0001" }
      bo: { slack: "U0BO00001" }
      cy: { slack: "U0CY00001" }
    routes:
      team: { channel: "${ALERTS}" }
      lead: { people: [bo] }
      manager: { people: [cy] }
      ops: { channel: "${OPS}" }
    actions: { user_groups: ["S0SOCIAL1"], people: [bo] }
channels:
  x-acme:
    brand: acme
    kind: x
    alerts: team
    responders: { own_account: true }
    connect: { account: "${account}", app_key: env:XK, app_secret: env:XS, access_token: env:XT, access_secret: env:XA }
store: { sqlite: data/ssla.db, key: env:KEY }
`;

/** Everything, with nothing started but the platforms. */
export async function live(start: Instant, terms: string = ROUND_THE_CLOCK): Promise<Live> {
  const busy = activity();
  const clock = virtualClock(start, busy);
  const x = xWorld(clock);
  const xServer = await startXServer({ world: x, clock, activity: busy });
  const slack = await startSlack({ clock, activity: busy, metadataEvents: ["ssla_alert"] });
  const brand = x.account("acme", { id: "2244994945", name: "Acme Travel" });
  peopleOf(slack);
  const root = await mkdtemp(join(tmpdir(), "ssla-live-"));
  const dir = join(root, "config");
  await mkdir(join(dir, "terms", "x-acme"), { recursive: true });
  await writeFile(join(dir, "ssla.yaml"), SSLA(brand.id));
  await writeFile(join(dir, "terms", "x-acme", "2026-01-01.yaml"), terms);
  const keys = xServer.credentials.grant(brand);
  const env = {
    BOT: slack.tokens.bot,
    APP: slack.tokens.app,
    XK: keys.appKey,
    XS: keys.appSecret,
    XT: keys.accessToken,
    XA: keys.accessSecret,
    KEY: "a secret of at least thirty-two characters",
  };
  const log = recordingLog();
  const monitors: Monitor[] = [];
  onTestFinished(async () => {
    await Promise.all(monitors.map((one) => one.stop()));
    await Promise.all([xServer.stop(), slack.stop()]);
    await rm(root, { recursive: true });
  });
  return {
    clock,
    x,
    xServer,
    brand,
    slack,
    log,
    dir,
    start: async () => {
      const archive = fileTermsArchive(join(root, "data", "frozen-terms.jsonl"));
      const config = await loadConfig(dir, env, { archive });
      const agent = xAgent(xServer, busy);
      const route = { slackApiUrl: slack.apiUrl, fetch: slackFetch(busy) };
      const world = { cwd: root, clock, log, agent, slack: route, tick: minutes(1) };
      const monitor = await startMonitor(await openMonitor(dir, config, archive, world));
      monitors.push(monitor);
      return monitor;
    },
    run: (until) => clock.runUntil(until),
    secrets: Object.values(env),
  };
}

function peopleOf({ world }: Slack): void {
  world.user("U0ANA0001", "ana");
  world.user("U0BO00001", "bo");
  world.user("U0CY00001", "cy");
  world.group("S0SOCIAL1", "social", ["U0ANA0001"]);
  world.channel(ALERTS, "social-alerts");
  world.channel(OPS, "ops");
}
