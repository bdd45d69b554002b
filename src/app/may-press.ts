import { personId, type BrandId, type PersonId } from "../core/ids.ts";
import type { Notifier } from "../ports/notifier.ts";
import { UNLISTED, type Team } from "./team.ts";

/** What it takes to know who may press. */
export interface MayPressDeps {
  readonly notifiers: ReadonlyMap<BrandId, Notifier>;
}

/**
 * Whoever is listed by name or group; everybody who can see the message when nobody is. Throws when it takes the members
 * of a group, and these cannot be read.
 */
export async function mayPress(
  { notifiers }: MayPressDeps,
  { team, actions = team.actions }: { readonly team: Team; readonly actions: Team["actions"] | undefined },
  user: string,
): Promise<boolean> {
  const { people, userGroups } = actions;
  if (people.length === 0 && userGroups.length === 0) return true;
  if (people.some((person) => team.people.get(person)?.user === user)) return true;
  if (userGroups.length === 0) return false;
  return (await notifiers.get(team.brand)?.members(userGroups))?.has(user) ?? false;
}

/** The person of that id on the notifier's platform; one who is in no list of ours acts under that id. */
export function personOf({ people }: Team, user: string): PersonId {
  for (const [person, { user: known }] of people) if (known === user) return person;
  return personId(`${UNLISTED}${user}`);
}
