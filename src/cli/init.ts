import { join, resolve } from "node:path";
import type { Command } from "commander";
import { displayPath } from "../config/display-path.ts";
import { loadConfig } from "../config/load-config.ts";
import { formatLocalDate } from "../core/time/local-date.ts";
import { localTimeAt, zoneOf } from "../core/time/zone.ts";
import { ConfigError, formatProblem, type Problem } from "../ports/errors.ts";
import { openArchive } from "./archive.ts";
import { askQuestions } from "./ask-questions.ts";
import { EXIT, UsageError, type CliContext } from "./context.ts";
import { initFiles, neededVariables } from "./init-files.ts";
import type { Answers } from "./init-questions.ts";
import { paint } from "./paint.ts";
import { checkWritable, existingAmong, writeText } from "./written-files.ts";

interface InitOptions {
  readonly config: string;
  readonly force?: true;
  readonly json?: true;
}

/** `ssla init`: ten questions, and a valid configuration. */
export function declareInit(command: Command, context: CliContext): void {
  command
    .option("--config <dir>", "the folder to write", "config")
    .option("--force", "overwrite what is there")
    .option("--json", "print what was written as JSON; the questions go to standard error")
    .action((options: InitOptions) => init(options, context));
}

const ALWAYS_WRITTEN = ["ssla.yaml", "terms/defaults.yaml"];

async function init({ config, force, json }: InitOptions, context: CliContext): Promise<void> {
  const { output, cwd, kinds, now } = context;
  const dir = resolve(cwd, config);
  if (!force) await refuseExisting(ALWAYS_WRITTEN, config, dir);
  await checkWritable(dir, ["terms", "schema"], ALWAYS_WRITTEN);
  const answers = await askQuestions(json ? output.err : output.out, context);
  const zone = zoneOf(answers.get("timezone") ?? "Etc/UTC");
  const files = initFiles(answers, kinds, formatLocalDate(localTimeAt(zone, now).date));
  const paths = Object.keys(files);
  const unshared = paths.filter((path) => !path.startsWith("schema/"));
  if (!force) await refuseExisting(unshared, config, dir);
  for (const [path, text] of Object.entries(files)) {
    await writeText(join(dir, path), text);
    if (!json) output.out(`wrote ${join(config, path)}`);
  }
  const problems = await problemsElsewhere(paths, config, context);
  const written = paths.map((path) => join(config, path));
  if (json) output.out(JSON.stringify({ ok: problems.length === 0, written, problems }, null, 2));
  if (problems.length > 0) tellElsewhere(problems, context);
  else if (!json) printNextSteps(answers, config, context);
}

async function refuseExisting(paths: readonly string[], config: string, dir: string): Promise<void> {
  const existing = await existingAmong(paths, dir);
  if (existing.length === 0) return;
  const lines = existing.map((path) => `${join(config, path)} is there already; --force overwrites it`);
  throw new UsageError(lines.join("\n"));
}

/** What is wrong in files that were there before. Throws ConfigError when the `written` ones are concerned, too. */
async function problemsElsewhere(
  written: readonly string[],
  config: string,
  context: CliContext,
): Promise<readonly Problem[]> {
  const { cwd, kinds } = context;
  try {
    await loadConfig(config, undefined, { cwd, archive: openArchive(config, context), kinds });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const ours = written.map((path) => displayPath(resolve(cwd, config, path), cwd));
    if (error.problems.some(({ file }) => ours.includes(file))) throw error;
    return error.problems;
  }
}

function tellElsewhere(problems: readonly Problem[], { output, finish }: CliContext): void {
  for (const problem of problems) output.err(formatProblem(problem));
  const what = problems.length === 1 ? "this problem is" : "these problems are";
  output.err(`the files were written; ${what} older, in files that were there before`);
  finish(EXIT.config);
}

function printNextSteps(answers: Answers, config: string, { output, env, kinds }: CliContext): void {
  const { bold } = paint(output.color);
  const missing = neededVariables(answers, kinds).filter(({ name }) => env[name] === undefined);
  output.out(bold("The configuration is valid. Next:"));
  if (missing.length > 0) output.out("  set in the environment:");
  for (const { name, what } of missing) output.out(`    ${name.padEnd(24)} ${what}`);
  output.out(`  replace ids that you left at their defaults, in ${join(config, "ssla.yaml")}`);
  output.out(`  ssla check --config ${config}`);
  output.out(`  ssla terms show --config ${config}`);
}
