import type { PersonId } from "../../core/ids.ts";
import type { Reply } from "../../ports/command.ts";
import type { Asked } from "./handler.ts";
import { say } from "./reply.ts";

/** The person of the brand who was named, by a mention or as `people` of ssla.yaml has them; or what is said of nobody. */
export function whichPerson({ deps, team }: Asked, named: string): PersonId | Reply {
  const wanted = named.replace(/^@/, "").toLowerCase();
  const known = [...team.people];
  const found = known.find(
    ([id, { name, user }]) =>
      user?.toLowerCase() === wanted || id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  if (found !== undefined) return found[0];
  const names = known.map(([, { name }]) => name);
  const near = deps.nearest(wanted, names);
  const hint = near === undefined ? `known here: ${names.slice(0, 12).join(", ")}` : `did you mean ${near}?`;
  return say(`I know nobody called “${named}” in this brand; ${hint}. Nothing was changed.`);
}
