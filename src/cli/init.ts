import { access, mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { loadConfig } from "../config/load-config.ts";
import { formatLocalDate } from "../core/time/local-date.ts";
import { localTimeAt, zoneOf } from "../core/time/zone.ts";
import { askQuestions } from "./ask-questions.ts";
import { EXIT, type CliContext } from "./context.ts";
import { initFiles, neededVariables } from "./init-files.ts";
import type { Answers } from "./init-questions.ts";
import { paint } from "./paint.ts";

interface InitOptions {
  readonly config: string;
  readonly force?: true;
}

/** `ssla init`: ten questions, and a valid configuration. */
export function registerInit(program: Command, context: CliContext): void {
  program
    .command("init")
    .description("Ask ten questions and write a valid configuration.")
    .option("--config <dir>", "the folder to write", "config")
    .option("--force", "overwrite what is there")
    .action((options: InitOptions) => init(options, context));
}

async function init({ config, force }: InitOptions, context: CliContext): Promise<void> {
  const { output, cwd } = context;
  const below = (path: string): string => resolve(cwd, config, path);
  if (!force && (await refuseExisting(["ssla.yaml", "terms/defaults.yaml"], config, context))) return;
  const answers = await askQuestions(output.out, context);
  const zone = zoneOf(answers.get("timezone") ?? "Etc/UTC");
  const files = initFiles(answers, formatLocalDate(localTimeAt(zone, context.now).date));
  const unshared = Object.keys(files).filter((path) => !path.startsWith("schema/"));
  if (!force && (await refuseExisting(unshared, config, context))) return;
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(below(path)), { recursive: true });
    await writeFile(below(path), text);
    output.out(`wrote ${join(config, path)}`);
  }
  await loadConfig(config, undefined, { cwd }); // throws what is wrong with it
  printNextSteps(answers, config, context);
}

async function refuseExisting(
  paths: readonly string[],
  config: string,
  context: CliContext,
): Promise<boolean> {
  const there = await Promise.all(paths.map((path) => exists(resolve(context.cwd, config, path))));
  const existing = paths.filter((_, index) => there[index]);
  for (const path of existing)
    context.output.err(`${join(config, path)} is there already; --force overwrites it`);
  if (existing.length > 0) context.finish(EXIT.usage);
  return existing.length > 0;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function printNextSteps(answers: Answers, config: string, { output, env }: CliContext): void {
  const { bold } = paint(output.color);
  const missing = neededVariables(answers).filter(({ name }) => env[name] === undefined);
  output.out(bold("The configuration is valid. Next:"));
  if (missing.length > 0) output.out("  set in the environment:");
  for (const { name, what } of missing) output.out(`    ${name.padEnd(24)} ${what}`);
  output.out(`  replace ids that you left at their defaults, in ${join(config, "ssla.yaml")}`);
  output.out(`  ssla check --config ${config}`);
  output.out(`  ssla terms show --config ${config}`);
}
