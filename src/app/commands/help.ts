import type { Reply, ReplyLine } from "../../ports/command.ts";
import type { CommandHandler } from "./handler.ts";
import { bold } from "./reply.ts";

/** What a person on a phone needs first. */
const FIRST = ["due", "shift", "status"];

/** What can be asked, the most useful first; of one command only that, when it is named. */
export function helpOn(commands: readonly CommandHandler[], name?: string): Reply {
  const one = commands.find((command) => command.name === name?.toLowerCase());
  if (one !== undefined) return { lines: [helpLine(one)] };
  const useful = FIRST.flatMap((first) => commands.find((command) => command.name === first) ?? []);
  const others = commands.filter((command) => !useful.includes(command));
  return { lines: [...useful, ...others].map(helpLine) };
}

/** `/ssla due [channel]: who waits for a reply`. */
export const helpLine = ({ usage, help }: CommandHandler): ReplyLine => [bold(`/ssla ${usage}`), `: ${help}`];
