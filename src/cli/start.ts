import type { Command } from "commander";
import { startMonitor, type Monitor, type MonitorParts } from "../app/run.ts";
import { workerClassifier } from "../classify/worker-classifier.ts";
import { loadConfig, type Config } from "../config/load-config.ts";
import { jsonLog } from "../log/json-log.ts";
import { openMonitor } from "../main.ts";
import { formatProblem } from "../ports/errors.ts";
import { cronScheduler } from "../schedule/cron.ts";
import { systemClock } from "../schedule/system-clock.ts";
import { openArchive, openShadowArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import type { CliContext } from "./context.ts";
import { keepHeapLean } from "./lean-heap.ts";
import { httpOf, serveHttp } from "./serve-http.ts";
import { startWatchdog } from "./watchdog.ts";

/** What somebody wants to know who starts the monitor for the first time. */
const HELP = `
Before:   ssla check; the credentials that ssla.yaml names must be in the environment.
At start: what was posted since the last run is read. One monitor at a time holds a store.
Meanwhile: ssla status and ssla due show it from another terminal. Changed terms are in force
          within seconds; a change of ssla.yaml takes a restart.
Shadow:   needs no credentials of Slack or e-mail, and nobody hears of it; its store is its own.
Ends:     at the first signal in order, at a second one at once; nothing is lost either way.

Exit code 0 after a signal, 74 when another monitor runs or the store cannot be written, 78 when
the configuration cannot be used.`;

/** `ssla start`: watches the channels and warns the team until it is stopped by a signal. */
export function declareStart(command: Command, context: CliContext): void {
  command
    .description("Watch the channels and warn the team, until stopped (Ctrl+C, or SIGTERM). Logs JSON lines.")
    .option("--shadow", "send nothing, and keep what would have been sent: ssla shadow reports it")
    .addOption(configOption())
    .addHelpText("after", HELP)
    .action((options: StartOptions) => start(options, context));
}

interface StartOptions {
  readonly config: string;
  readonly shadow?: boolean;
}

async function start(
  { config: dir, shadow = false }: StartOptions,
  { cwd, env, kinds, output, stopped }: CliContext,
): Promise<void> {
  keepHeapLean();
  const archive = shadow ? openShadowArchive(dir, { cwd }) : openArchive(dir, { cwd });
  const config = await loadConfig(dir, env, { cwd, archive, kinds, silent: shadow });
  for (const warning of config.warnings) output.err(`warning ${formatProblem(warning)}`);
  const log = jsonLog();
  const machine = { clock: systemClock, log };
  const world = {
    ...machine,
    ...{ cwd, kinds, shadow },
    scheduler: cronScheduler(log),
    classifier: workerClassifier(machine),
  };
  const parts = await openMonitor(dir, config, archive, world);
  // Not before: to open a large store takes the main thread a while.
  const watchdog = startWatchdog();
  const running = await run(parts, config, { dir, cwd });
  await stopped();
  await running.stop();
  await watchdog.stop();
}

/** The monitor, and before it its server: so a platform that pushes finds somebody who says that it is not time yet. */
async function run(
  parts: MonitorParts,
  config: Config,
  place: { readonly dir: string; readonly cwd: string },
): Promise<Pick<Monitor, "stop">> {
  const at = httpOf(config, parts);
  if (at === undefined) return startMonitor(parts);
  const server = await serveHttp(parts, at, place).catch(async (error: unknown) => {
    await parts.store.close();
    throw error;
  });
  const monitor = await startMonitor(server.parts).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  server.serve(monitor.vitals);
  return {
    stop: async () => {
      await server.stop();
      await monitor.stop();
    },
  };
}
