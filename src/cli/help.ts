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
