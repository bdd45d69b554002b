import type { BrandId, PersonId } from "../core/ids.ts";
import { isOpen, type BusinessHours } from "../core/time/business-hours.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Mentions, Someone } from "../ports/notice.ts";

/** Who works for a brand, and where alerts go: `brands` of ssla.yaml as the program uses it. */
export interface Team {
  readonly brand: BrandId;
  readonly name: string;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly routes: ReadonlyMap<string, Route>;
  /** The first whose hours hold is on shift. */
  readonly rota: readonly Shift[];
  /** Who lets new versions of terms take force, one of them; nobody has to when it is empty. */
  readonly approvers: readonly PersonId[];
  /** Who may press buttons; everybody when both are empty. */
  readonly actions: { readonly userGroups: readonly string[]; readonly people: readonly PersonId[] };
}

export interface Person {
  readonly name: string;
  /** Their id where alerts go. */
  readonly user: string | undefined;
}

/** Where an alert goes: all the parts that are given. */
export interface Route {
  readonly channel: string | undefined;
  readonly rota: boolean;
  readonly people: readonly PersonId[];
}

export interface Shift {
  readonly hours: BusinessHours;
  readonly person: PersonId | undefined;
  readonly group: string | undefined;
}

/** Whoever is on shift at `at`; undefined when nobody is. */
export function onShift({ rota }: Team, at: Instant): Shift | undefined {
  return rota.find(({ hours }) => isOpen(hours, at));
}

/** The people and groups that those routes wake at `at`, and `person` with them. */
export function mentionsOf(
  team: Team,
  routes: readonly string[],
  person: PersonId | undefined,
  at: Instant,
): Mentions {
  const people = new Set<PersonId>(person === undefined ? [] : [person]);
  const groups = new Set<string>();
  for (const name of routes) {
    const route = team.routes.get(name);
    for (const one of route?.people ?? []) people.add(one);
    const shift = route?.rota ? onShift(team, at) : undefined;
    if (shift?.person !== undefined) people.add(shift.person);
    if (shift?.group !== undefined) groups.add(shift.group);
  }
  return { users: [...people].flatMap((one) => userOf(team, one) ?? []), groups: [...groups] };
}

/** A person of the team as a notice names them. */
export function someone(team: Team, person: PersonId): Someone {
  return { name: team.people.get(person)?.name ?? person, user: userOf(team, person) };
}

/** The id of `person` where alerts go; who is in no list of ours acts under `user:` and that id. */
export function userOf(team: Team, person: PersonId): string | undefined {
  return (
    team.people.get(person)?.user ?? (person.startsWith(UNLISTED) ? person.slice(UNLISTED.length) : undefined)
  );
}

/** Leads the person id of somebody who is in no list of ours. */
export const UNLISTED = "user:";
