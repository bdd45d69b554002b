import type { Command } from "commander";
import type { RegisterCommand } from "./context.ts";

/** A heading of the help: the commands registered after it stand below it. */
export const grouped =
  (heading: string): RegisterCommand =>
  (program) => {
    program.commandsGroup(heading);
  };

/** `ssla help`: the same as `--help`. */
export function registerHelp(program: Command): void {
  program.helpCommand("help [command]", "Show the options of a command.");
}

const START = `
Before:   ssla check; the credentials that ssla.yaml names must be in the environment.
At start: what was posted since the last run is read. One monitor at a time holds a store.
Meanwhile: ssla status and ssla due show it from another terminal. Changed terms are in force
          within seconds; a change of ssla.yaml takes a restart.
Ends:     at the first signal in order, at a second one at once; nothing is lost either way.

Exit code 0 after a signal, 74 when another monitor runs or the store cannot be written, 78 when
the configuration cannot be used.`;

/** What somebody wants to know who starts the monitor for the first time. */
export function registerStartHelp(program: Command): void {
  program.commands
    .find((command) => command.name() === "start")
    ?.summary("Watch the channels and warn the team, until stopped.")
    .addHelpText("after", START);
}
