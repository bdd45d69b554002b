import type { BrandId, PersonId } from "../core/ids.ts";
import { personId } from "../core/ids.ts";
import type { Notifier } from "../ports/notifier.ts";
import type { Monitored } from "./monitored.ts";
import { UNLISTED, type Team } from "./team.ts";

/** What it takes to know who may press. */
export interface MayPressDeps {
  readonly notifiers: ReadonlyMap<BrandId, Notifier>;
}

/** Whoever the channel lists by name or group, else its brand; every member but guests when nobody is listed. */
export async function mayPress(
  { notifiers }: MayPressDeps,
  { team, actions = team.actions }: Pick<Monitored, "team" | "actions">,
  user: string,
): Promise<boolean> {
  const { people, userGroups } = actions;
  if (isOpen(actions)) return (await notifiers.get(team.brand)?.isMember(user)) ?? false;
  if (people.some((person) => team.people.get(person)?.user === user)) return true;
  if (userGroups.length === 0) return false;
  return (await notifiers.get(team.brand)?.members(userGroups))?.has(user) ?? false;
}

const isOpen = ({ people, userGroups }: Team["actions"]): boolean =>
  people.length === 0 && userGroups.length === 0;

/** Why somebody may not, of that channel of a team; undefined: of all of its brand. */
export function notListed(channel: Pick<Monitored, "actions"> | undefined, team: Team): string {
  if (isOpen(channel?.actions ?? team.actions))
    return "Guests, and people of other companies, cannot do that. Nothing was changed.";
  const whose = channel?.actions === undefined ? "brand" : "channel";
  return `Only people listed under \`actions\` for this ${whose} can do that. Nothing was changed.`;
}

/** The person of that id on the notifier's platform; one who is in no list of ours acts under that id. */
export function personOf({ people }: Team, user: string): PersonId {
  for (const [person, { user: known }] of people) if (known === user) return person;
  return personId(`${UNLISTED}${user}`);
}
