import type { Command } from "commander";

/** The `terms` command, whose subcommands are registered by files of their own. */
export function termsCommand(program: Command): Command {
  const known = program.commands.find((command) => command.name() === "terms");
  return known ?? program.command("terms").description("Show, compare and freeze terms of engagement.");
}
