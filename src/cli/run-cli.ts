import { Command, CommanderError } from "commander";
import { ConfigError, formatProblem, StoreError } from "../ports/errors.ts";
import { EXIT, OutputClosed, UsageError, type CliContext, type RegisterCommand } from "./context.ts";
import { lastWords } from "./last-words.ts";
import { paint } from "./paint.ts";
import { programVersion } from "./program-version.ts";

/** Runs `ssla` with `args` and returns its exit code. */
export async function runCli(
  commands: readonly RegisterCommand[],
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
  const program = programOf(context);
  for (const register of commands) register(program, context);
  try {
    await program.parseAsync(args, { from: "user" }).catch(unlessHelp);
    await world.output.drained();
    return code;
  } catch (error) {
    return error instanceof OutputClosed ? code : report(error, context);
  }
}

function programOf({ output }: CliContext): Command {
  return new Command("ssla")
    .description("Warns a team before it misses a reply deadline that its published terms promise.")
    .version(programVersion(), "-V, --version")
    .configureHelp({ subcommandTerm: termOf })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        output.out(text.trimEnd());
      },
      writeErr: (text) => {
        output.err(text.trimEnd());
      },
      getOutHasColors: () => output.color,
      getErrHasColors: () => output.color,
    })
    .showHelpAfterError("(add --help for help)");
}

/** `explain <id>`: that there are options too goes without saying. */
function termOf(command: Command): string {
  const args = command.registeredArguments.map((one) =>
    one.required ? `<${one.name()}>` : `[${one.name()}]`,
  );
  return [command.name(), ...args].join(" ");
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
