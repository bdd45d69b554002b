import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startMonitor } from "../../src/app/run.ts";
import { serveHttp } from "../../src/cli/serve-http.ts";
import { channelKinds } from "../../src/cli/channel-kinds.ts";
import { loadConfig } from "../../src/config/load-config.ts";
import { instant, minutes } from "../../src/core/time/instant.ts";
import { openMonitor } from "../../src/main.ts";
import { activity } from "../../src/sim/activity.ts";
import { facebookWorld } from "../../src/sim/facebook/facebook-world.ts";
import { graphFetch } from "../../src/sim/facebook/graph-fetch.ts";
import { startGraphServer } from "../../src/sim/facebook/graph-server.ts";
import { hooks } from "../../src/sim/facebook/hooks.ts";
import { slackFetch } from "../../src/sim/slack/slack-fetch.ts";
import { startSlack } from "../../src/sim/slack/start-slack.ts";
import { virtualClock } from "../../src/sim/virtual-clock.ts";
import { fileTermsArchive } from "../../src/store/file/terms-archive.ts";
import { at } from "../support/at.ts";
import { ALERTS, OPS } from "../support/live-config.ts";
import { recordingLog } from "../support/recording-log.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const MINUTE = 60_000;

const SSLA = `brands:
  acme:
    name: Acme Travel
    timezone: America/Chicago
    workspace: { bot_token: env:BOT, app_token: env:APP }
    people: { bo: { slack: "U0BO00001" } }
    routes: { team: { channel: "${ALERTS}" }, ops: { channel: "${OPS}" } }
    actions: { people: [bo] }
channels:
  facebook-acme:
    brand: acme
    kind: facebook
    alerts: team
    responders: { own_account: true }
    connect:
      page: "1067280970047460"
      page_token: env:FB_PAGE_TOKEN
      app_secret: env:FB_APP_SECRET
      verify_token: env:FB_VERIFY_TOKEN
      webhook_path: /in/facebook-acme
store: { sqlite: data/ssla.db, key: env:KEY }
`;
const TERMS = `hours: { timezone: America/Chicago, week: 24/7 }
response:
  answers: [mention, reply, post]
  objective: 95%
  targets: [{ name: standard, publish: true, first: 1h, next: 2h }]
warn: [50%, 10m]
escalate: [{ at: warning, to: [team] }, { at: breach, to: [team] }]
`;

/** The whole program between a loopback Facebook and a loopback Slack, with its own server on a free port. */
async function page() {
  const busy = activity();
  const clock = virtualClock(MONDAY, busy);
  const world = facebookWorld(clock);
  const env = {
    FB_PAGE_TOKEN: "EAAGpage",
    FB_APP_SECRET: "0123456789abcdef",
    FB_VERIFY_TOKEN: "verify-us-please",
  };
  const sender = hooks(world, env.FB_APP_SECRET, {
    activity: busy,
    after: (ms, happen) => {
      clock.at(instant(clock.now() + ms), happen);
    },
  });
  const server = await startGraphServer({
    world,
    clock,
    activity: busy,
    token: env.FB_PAGE_TOKEN,
    appSecret: env.FB_APP_SECRET,
    onHang: sender.pause,
  });
  const slack = await startSlack({ clock, activity: busy, metadataEvents: ["ssla_alert"] });
  slack.world.user("U0BO00001", "bo");
  slack.world.channel(ALERTS, "social-alerts");
  slack.world.channel(OPS, "ops");
  const root = await mkdtemp(join(tmpdir(), "ssla-page-"));
  const dir = join(root, "config");
  await mkdir(join(dir, "terms", "facebook-acme"), { recursive: true });
  await writeFile(join(dir, "ssla.yaml"), SSLA);
  await writeFile(join(dir, "terms", "facebook-acme", "2018-01-01.yaml"), TERMS);
  const log = recordingLog();
  const archive = fileTermsArchive(join(root, "data", "frozen-terms.jsonl"));
  const secrets = {
    ...env,
    BOT: slack.tokens.bot,
    APP: slack.tokens.app,
    KEY: "at least thirty-two characters, this",
  };
  const kinds = channelKinds({ facebook: { origin: server.origin, fetch: graphFetch(busy) } });
  const parts = await openMonitor(dir, await loadConfig(dir, secrets, { archive, kinds }), archive, {
    cwd: root,
    clock,
    log,
    kinds,
    slack: { slackApiUrl: slack.apiUrl, fetch: slackFetch(busy) },
    tick: minutes(1),
  });
  const place = { dir, cwd: root };
  const http = await serveHttp(parts, { host: "127.0.0.1", port: 0 }, place);
  const monitor = await startMonitor(http.parts);
  http.serve(monitor.vitals);
  sender.sendTo(`${http.origin}/in/facebook-acme`);
  onTestFinished(async () => {
    sender.sendTo(undefined);
    await http.stop();
    await monitor.stop();
    await Promise.all([server.stop(), slack.stop()]);
    await rm(root, { recursive: true });
  });
  const run = (minute: number): Promise<void> => clock.runUntil(instant(MONDAY + minute * MINUTE));
  const get = async (path: string): Promise<readonly [number, string]> => {
    const response = await fetch(http.origin + path);
    return [response.status, await response.text()];
  };
  const alerts = (): readonly string[] => slack.world.messagesIn(ALERTS).map(({ body }) => body.text);
  return {
    world,
    server,
    sender,
    slack,
    http,
    parts,
    place,
    log,
    run,
    get,
    alerts,
    secrets: Object.values(secrets),
  };
}

test("a comment on the page is warned of before its deadline, and its warning turns green when it is answered", async () => {
  const { world, sender, slack, log, run, get, alerts, secrets } = await page();
  await run(1);
  const ours = world.post(world.page, "Our summer timetable is out");
  const asked = world.comment(world.person("Ana Díaz"), ours, "my bag is lost, what now?");
  await run(30);
  expect(alerts()).toEqual([]);
  await run(32);
  expect(alerts()).toHaveLength(1);
  expect(alerts()[0]).toContain("my bag is lost, what now?");
  expect(alerts()[0]).not.toContain("could not verify");
  const [, atRisk] = await get("/metrics");
  expect(atRisk).toContain('ssla_cases_open{channel="facebook-acme"} 1\n');
  expect(atRisk).toContain('ssla_cases_at_risk{channel="facebook-acme"} 1\n');
  world.comment(world.page, asked, "We have found it!");
  await run(40);
  expect(alerts()[0]).toContain("Answered");
  expect(slack.world.messagesIn(OPS)).toEqual([]);
  expect(sender.sent.map(({ status }) => status)).toEqual([200, 200]);

  const [code, metrics] = await get("/metrics");
  expect(code).toBe(200);
  for (const line of [
    'ssla_channel_watched{channel="facebook-acme"} 1',
    'ssla_events_ingested_total{channel="facebook-acme"} 3',
    'ssla_cases_at_risk{channel="facebook-acme"} 0',
    'ssla_alerts{state="sent"} 1',
    "ssla_alert_delivery_lateness_seconds_count 1",
  ]) {
    expect(metrics.split("\n")).toContain(line);
  }
  expect(await get("/healthz")).toEqual([200, '{"status":"ok","stuck":[],"troubles":[]}']);
  expect(metrics).not.toMatch(/Ana|bag|lost/);
  const everything = log.all() + metrics;
  expect(secrets.filter((secret) => everything.includes(secret))).toEqual([]);
});

test("a dead token is told to ops within a minute, and the figures show that the page is not seen", async () => {
  const { server, slack, run, get } = await page();
  await run(1);
  server.kill(460);
  await run(3);
  const [told] = slack.world.messagesIn(OPS).map(({ body }) => body.text);
  expect(told).toContain("has changed their password");
  expect((await get("/metrics"))[1]).toContain('ssla_channel_watched{channel="facebook-acme"} 0\n');
  // The monitor itself goes on: health is about it, not about Facebook.
  expect((await get("/healthz"))[0]).toBe(200);
});

test("a port in use is one clear problem of the configuration", async () => {
  const { http, parts, place } = await page();
  const port = Number(new URL(http.origin).port);
  await expect(serveHttp(parts, { host: "127.0.0.1", port }, place)).rejects.toMatchObject({
    name: "ConfigError",
    message: `config/ssla.yaml: port ${port} of 127.0.0.1 is in use by another program; end that program, or give another port in \`http:\` of ssla.yaml`,
  });
});
