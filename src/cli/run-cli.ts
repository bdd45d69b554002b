import { CommanderError } from "commander";
import { ConfigError, formatProblem, StoreError } from "../ports/errors.ts";
import { EXIT, OutputClosed, UsageError, type CliContext, type CommandGroup } from "./context.ts";
import { lastWords } from "./last-words.ts";
import { paint } from "./paint.ts";
import { argumentsFor, programOf } from "./program.ts";

/** Runs `ssla` with `args` and returns its exit code. */
export async function runCli(
  groups: readonly CommandGroup[],
  args: readonly string[],
  world: Omit<CliContext, "finish">,
): Promise<number> {
  let code = 0;
  const context: CliContext = {
    ...world,
    finish: (found) => {
      code = found;
    },
  };
  const program = programOf(groups, context);
  try {
    await program.parseAsync(argumentsFor(program, args), { from: "user" }).catch(unlessHelp);
    await world.output.drained();
    return code;
  } catch (error) {
    return error instanceof OutputClosed ? code : report(error, context);
  }
}

/** Commander throws after it has printed help, too. */
function unlessHelp(error: unknown): void {
  if (!(error instanceof CommanderError && error.exitCode === 0)) throw error;
}

function report(error: unknown, { output, env }: CliContext): number {
  if (error instanceof CommanderError) return EXIT.usage;
  const red = paint(output.color).red;
  if (error instanceof UsageError) {
    output.err(red(error.message));
    return error.exitCode;
  }
  if (error instanceof ConfigError) {
    for (const problem of error.problems) output.err(formatProblem(problem));
    const count = error.problems.length;
    output.err(red(`${count} ${count === 1 ? "problem" : "problems"} in the configuration`));
    return EXIT.config;
  }
  if (error instanceof StoreError) {
    output.err(red(error.message));
    return EXIT.io;
  }
  output.err(red(lastWords(error, env)));
  return EXIT.software;
}
