import { Command } from "commander";
import type { CliContext, CommandEntry, CommandGroup } from "./context.ts";
import { programVersion } from "./program-version.ts";

/** `ssla` with these commands; each is loaded when it is called. */
export function programOf(groups: readonly CommandGroup[], context: CliContext): Command {
  const entries = new Map<Command, CommandEntry>();
  const program = bareProgram(context).configureHelp({
    subcommandTerm: (command) => entries.get(command)?.usage ?? termOf(command),
  });
  for (const { heading, commands } of groups) {
    program.commandsGroup(heading);
    for (const entry of commands) {
      const { usage, summary } = entry;
      // Where the command says no more of itself, its own help says that, too.
      entries.set(program.command(nameIn(usage)).summary(summary).description(summary), entry);
    }
  }
  program.commandsGroup("Help:").helpCommand("help [command]", "Show the options of a command.");
  return program.hook("preSubcommand", async (_, called) => {
    const declare = await entries.get(called)?.load();
    declare?.(called, context);
  });
}

/** What is asked for with `help` in front goes by way of the command, which is loaded for it. */
export function argumentsFor(program: Command, args: readonly string[]): readonly string[] {
  const [first, ...rest] = args;
  const asksFor = (command: Command): boolean => command.name() === rest[0];
  return first === "help" && program.commands.some(asksFor) ? [...rest, "--help"] : args;
}

const nameIn = (usage: string): string => usage.split(" ", 1).join("");

function bareProgram({ output }: CliContext): Command {
  return new Command("ssla")
    .description("Warns a team before it misses a reply deadline that its published terms promise.")
    .version(programVersion(), "-V, --version")
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

/** `show [channel]`: that there are options too goes without saying. */
function termOf(command: Command): string {
  const args = command.registeredArguments.map((one) =>
    one.required ? `<${one.name()}>` : `[${one.name()}]`,
  );
  return [command.name(), ...args].join(" ");
}
