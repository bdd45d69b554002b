import type { Command } from "commander";
import { startMonitor } from "../app/run.ts";
import { loadConfig } from "../config/load-config.ts";
import { jsonLog } from "../log/json-log.ts";
import { openMonitor } from "../main.ts";
import { formatProblem } from "../ports/errors.ts";
import { systemClock } from "../schedule/system-clock.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import type { CliContext } from "./context.ts";
import { unwatchable } from "./open-channel.ts";

/** `ssla start`: watches the channels and warns the team until it is stopped by a signal. */
export function registerStart(program: Command, context: CliContext): void {
  program
    .command("start")
    .description("Watch the channels and warn the team, until stopped (Ctrl+C, or SIGTERM). Logs JSON lines.")
    .addOption(configOption())
    .action(({ config }: { readonly config: string }) => start(config, context));
}

async function start(dir: string, { cwd, env, output, stopped }: CliContext): Promise<void> {
  const archive = openArchive(dir, { cwd });
  const config = await loadConfig(dir, env, { cwd, archive });
  for (const warning of config.warnings) output.err(`warning ${formatProblem(warning)}`);
  for (const [id, kind] of unwatchable(config)) {
    output.err(
      `warning channel ${id} is NOT watched: this version cannot watch channels of kind ${kind} yet`,
    );
  }
  const parts = await openMonitor(dir, config, archive, { cwd, clock: systemClock, log: jsonLog() });
  const monitor = await startMonitor(parts);
  await stopped();
  await monitor.stop();
}
