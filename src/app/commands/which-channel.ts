import type { Reply } from "../../ports/command.ts";
import type { Monitored } from "../monitored.ts";
import type { Asked } from "./handler.ts";
import { say } from "./reply.ts";

/** The channels of the brand, or the one that was named, or what is said when none is called so. */
export function whichChannels({ deps, team, words }: Asked): readonly Monitored[] | Reply {
  const own = [...deps.watch.channels.values()].filter((one) => one.team.brand === team.brand);
  const [named] = words;
  if (named === undefined) return own;
  const wanted = named.toLowerCase();
  const exact = own.find(({ id }) => id.toLowerCase() === wanted);
  if (exact !== undefined) return [exact];
  const ids = own.map(({ id }) => id);
  const near = deps.nearest(wanted, ids);
  const known = ids.length === 0 ? "none is watched" : `there are ${ids.join(", ")}`;
  return say(
    `No channel is called “${named}”: ${near === undefined ? known : `did you mean ${near}? Also ${known}`}.`,
  );
}

/** Tells an answer from what it would be an answer about. */
export const isReply = (found: readonly Monitored[] | Reply): found is Reply => "lines" in found;
