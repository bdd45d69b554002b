import type { BrandId, PersonId } from "../core/ids.ts";
import { personId } from "../core/ids.ts";
import type { Notifier } from "../ports/notifier.ts";
import type { Monitored } from "./monitored.ts";
import { UNLISTED, type Team } from "./team.ts";

/** What it takes to know who may press. */
export interface MayPressDeps {
  readonly notifiers: ReadonlyMap<BrandId, Notifier>;
}

/** Whoever the channel lists by name or group, else its brand; everybody who can see the message when nobody is listed. */
export async function mayPress(
  { notifiers }: MayPressDeps,
  { team, actions = team.actions }: Pick<Monitored, "team" | "actions">,
  user: string,
): Promise<boolean> {
  const { people, userGroups } = actions;
  if (people.length === 0 && userGroups.length === 0) return true;
  if (people.some((person) => team.people.get(person)?.user === user)) return true;
  if (userGroups.length === 0) return false;
  return (await notifiers.get(team.brand)?.members(userGroups))?.has(user) ?? false;
}

/** Why somebody may not, of that channel; undefined: of all of the brand. */
export function notListed(channel: Pick<Monitored, "actions"> | undefined): string {
  const whose = channel?.actions === undefined ? "brand" : "channel";
  return `Only people listed under \`actions\` for this ${whose} can do that. Nothing was changed.`;
}

/** The person of that id on the notifier's platform; one who is in no list of ours acts under that id. */
export function personOf({ people }: Team, user: string): PersonId {
  for (const [person, { user: known }] of people) if (known === user) return person;
  return personId(`${UNLISTED}${user}`);
}
