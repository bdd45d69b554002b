import type { Command, OnCommand, Reply } from "../../ports/command.ts";
import { personOf } from "../may-press.ts";
import { blurb } from "./blurb.ts";
import { due } from "./due.ts";
import { explain } from "./explain.ts";
import type { CommandDeps, CommandHandler } from "./handler.ts";
import { helpLine, helpOn } from "./help.ts";
import { incident } from "./incident.ts";
import type { OverlayCommandDeps } from "./overlay-command.ts";
import { prefs } from "./prefs.ts";
import { say } from "./reply.ts";
import { shift } from "./shift.ts";
import { stats } from "./stats.ts";
import { status } from "./status.ts";
import { surge } from "./surge.ts";
import { terms } from "./terms.ts";

/** What all commands together take. */
export interface CommanderDeps extends CommandDeps, OverlayCommandDeps {
  readonly store: CommandDeps["store"] & OverlayCommandDeps["store"];
  readonly clock: CommandDeps["clock"];
}

/** What can be asked for by `/ssla`. A command is a file and a line here. */
const commandsOf = (deps: CommanderDeps): readonly CommandHandler[] => [
  due,
  status,
  terms,
  blurb,
  stats,
  explain,
  shift,
  surge(deps),
  incident(deps),
  prefs,
];

/** Answers what people ask for by `/ssla`. Throws StoreError when what they want to change cannot be committed. */
export function commander(
  deps: CommanderDeps,
  commands: readonly CommandHandler[] = commandsOf(deps),
): OnCommand {
  const help: CommandHandler = {
    name: "help",
    usage: "help [command]",
    help: "this list",
    run: ({ words }) => Promise.resolve(helpOn(all, words[0])),
  };
  const all = [...commands, help];
  return async (given) => {
    const team = deps.teams.get(given.brand);
    if (team === undefined) return say("This workspace belongs to no brand of mine.");
    const name = given.name.toLowerCase();
    if (name === "") return helpOn(all);
    const found = all.find((command) => command.name === name);
    if (found === undefined) return unknown(given, all, deps);
    deps.log.info("command", { command: found.name });
    return found.run({
      deps,
      team,
      user: given.user,
      person: personOf(team, given.user),
      words: given.words.split(/\s+/u).filter((word) => word !== ""),
      now: deps.clock.now(),
      id: given.id,
    });
  };
}

function unknown({ name }: Command, all: readonly CommandHandler[], { nearest, log }: CommandDeps): Reply {
  log.info("command.unknown");
  const near = nearest(
    name,
    all.map((command) => command.name),
  );
  const meant = all.find((command) => command.name === near);
  const what = `There is no command “${name}”.`;
  if (meant === undefined) return { lines: [[`${what} /ssla help lists what there is.`]] };
  return { lines: [[`${what} Did you mean this?`], helpLine(meant)] };
}
