import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { systemClock } from "../../src/schedule/system-clock.ts";
import { activity } from "../../src/sim/activity.ts";
import type { SlackMessage } from "../../src/sim/slack/slack-message.ts";
import { startSlack, type Slack } from "../../src/sim/slack/start-slack.ts";
import type { XAccount } from "../../src/sim/x/x-post.ts";
import { startXServer, type XServer } from "../../src/sim/x/x-server.ts";
import { xWorld, type XWorld } from "../../src/sim/x/x-world.ts";
import { PROGRAM } from "./program-as-run.ts";
import { SCRATCH } from "./scratch.ts";
import { peopleOf, ROUND_THE_CLOCK, writeConfig } from "./live-config.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TSX = join(ROOT, "node_modules/tsx/dist/esm/index.mjs");
const MAIN = PROGRAM.slice(-1);
const PRELOAD = new URL("../support/loopback-preload.ts", import.meta.url).pathname;

/** Canary credentials: shaped like real ones, and found nowhere else. */
export const CANARIES = {
  bot: "xoxb-90210-canary-bot-7f3a9b",
  app: "xapp-1-A90210-canary-app-7f3a9b",
  key: "canary-store-key-of-enough-letters-7f3a9b",
} as const;

/** The platforms on the machine's own clock, and a folder with the configuration of one account on X. */
export interface ProcessWorld {
  readonly x: XWorld;
  readonly brand: XAccount;
  readonly xServer: XServer;
  readonly slack: Slack;
  /** `config/` and `data/` stand in it. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Every credential the program is given. */
  readonly secrets: readonly string[];
  /** Runs `ssla` with these arguments between those platforms. */
  readonly ssla: (args: string, over?: ProcessOptions) => CliProcess;
  /** Resolves when a message that fits stands in Slack. */
  readonly posted: (fits: (message: SlackMessage) => boolean) => Promise<SlackMessage>;
}

/** What is different for one process. */
export interface ProcessOptions {
  readonly accident?: "thrown" | "rejected" | "no error";
  readonly env?: Readonly<Record<string, string>>;
}

/** `ssla` as a process of its own; killed after the test if it still runs. */
export interface CliProcess {
  readonly pid: number | undefined;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves when it has logged that event; rejects when it ends before. */
  readonly logged: (event: string) => Promise<void>;
  /** Resolves with its end. */
  readonly ended: Promise<{
    readonly code: number | null;
    readonly signal: NodeJS.Signals | null;
    readonly out: string;
    readonly err: string;
  }>;
}

/** Starts the platforms; all is stopped and removed after the test. */
export async function processWorld(): Promise<ProcessWorld> {
  const busy = activity();
  const clock = systemClock;
  const x = xWorld(clock);
  const xServer = await startXServer({ world: x, clock, activity: busy });
  const { bot: botToken, app: appToken } = CANARIES;
  const metadataEvents = ["ssla_alert"];
  const slack = await startSlack({ clock, activity: busy, metadataEvents, botToken, appToken });
  peopleOf(slack);
  const brand = x.account("acme", { id: "2244994945", name: "Acme Travel" });
  const keys = xServer.credentials.grant(brand);
  const cwd = await mkdtemp(join(SCRATCH, "ssla-process-"));
  await writeConfig(join(cwd, "config"), [
    { id: "x-acme", account: brand, terms: ROUND_THE_CLOCK, env: "X0" },
  ]);
  const env = {
    ...{ BOT: botToken, APP: appToken, KEY: CANARIES.key, XK: keys.appKey, XS: keys.appSecret },
    ...{ X0_T: keys.accessToken, X0_S: keys.accessSecret },
  };
  const running: CliProcess[] = [];
  onTestFinished(async () => {
    for (const one of running) one.kill("SIGKILL");
    await Promise.all(running.map((one) => one.ended));
    await Promise.all([xServer.stop(), slack.stop()]);
    await rm(cwd, { recursive: true });
  });
  return {
    ...{ x, brand, xServer, slack, cwd, env, secrets: Object.values(env) },
    ssla: (args, { accident, env: over } = {}) => {
      const loopback = { xPort: xServer.port(), slackApiUrl: slack.apiUrl, accident };
      const given = { ...env, ...over, SSLA_LOOPBACK: JSON.stringify(loopback), PATH: process.env["PATH"] };
      const one = startCli(args.split(" "), cwd, given);
      running.push(one);
      return one;
    },
    posted: (fits) => postedIn(slack, fits),
  };
}

function startCli(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): CliProcess {
  const child = spawn(process.execPath, ["--import", TSX, "--import", PRELOAD, ...MAIN, ...args], {
    cwd,
    env,
  });
  child.stdin.end();
  let [out, err] = ["", ""];
  const seen = new Set<string>();
  const waiting = new Map<string, () => void>();
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (err += data.toString()));
  createInterface({ input: child.stderr }).on("line", (line) => {
    const event = /"event":"([\w.]+)"/.exec(line)?.[1];
    if (event === undefined) return;
    seen.add(event);
    waiting.get(event)?.();
  });
  const ended: CliProcess["ended"] = new Promise((resolve) => {
    child.on("close", (code, signal) => {
      resolve({ code, signal, out, err });
    });
  });
  return {
    pid: child.pid,
    kill: (signal) => child.kill(signal),
    ended,
    logged: (event) =>
      new Promise((resolve, reject) => {
        if (seen.has(event)) resolve();
        waiting.set(event, resolve);
        void ended.then((end) => {
          reject(new Error(`ended without ${event}: ${JSON.stringify(end)}`));
        });
      }),
  };
}

async function postedIn({ world }: Slack, fits: (message: SlackMessage) => boolean): Promise<SlackMessage> {
  return new Promise((resolve) => {
    for (const change of world.changes)
      if (change.kind === "posted" && fits(change.message)) resolve(change.message);
    const stop = world.onChange((change) => {
      if (change.kind !== "posted" || !fits(change.message)) return;
      stop();
      resolve(change.message);
    });
  });
}
