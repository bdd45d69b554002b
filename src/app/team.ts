import type { Colors } from "../core/blurbs/colors.ts";
import type { BrandWording } from "../core/blurbs/wording.ts";
import type { BrandId, PersonId } from "../core/ids.ts";
import { isOpen, type BusinessHours } from "../core/time/business-hours.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Zone } from "../core/time/zone.ts";
import type { Mentions, Someone } from "../ports/notice.ts";
import type { ReportTime } from "./report-week.ts";
import type { Preferences, Swap } from "../ports/roster.ts";

/** Who works for a brand, and where alerts go: `brands` of ssla.yaml as the program uses it, and what people arranged. */
export interface Team {
  readonly brand: BrandId;
  readonly name: string;
  /** By its clocks people speak of times. */
  readonly zone: Zone;
  /** The language of what it says when nothing says otherwise; English unless given. */
  readonly locale?: string | undefined;
  /** How it speaks to customers where it has words of its own; read at start. */
  readonly wording?: BrandWording | undefined;
  /** Of the pictures for its customers; plain ones unless given. */
  readonly colors?: Colors | undefined;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly routes: ReadonlyMap<string, Route>;
  /** The first whose hours hold is on shift. */
  readonly rota: readonly Shift[];
  /** Who stands in, whatever the rota says; of several at one time the last. */
  readonly swaps: readonly Swap[];
  /** Who lets new versions of terms take force, one of them; nobody has to when it is empty. */
  readonly approvers: readonly PersonId[];
  readonly actions: Actions;
  /** What is told of each week; none unless given. */
  readonly reports?: readonly TeamReport[];
}

/** A report that a team wants each week. */
export interface TeamReport extends ReportTime {
  readonly name: string;
  /** Routes. */
  readonly to: readonly string[];
}

/** Who may press buttons; everybody when both are empty. */
export interface Actions {
  readonly userGroups: readonly string[];
  readonly people: readonly PersonId[];
}

export interface Person extends Preferences {
  readonly name: string;
  /** Their id where alerts go. */
  readonly user: string | undefined;
  /** Undefined where no mail can be sent. */
  readonly email: string | undefined;
}

/** Where an alert goes: all the parts that are given. */
export interface Route {
  readonly channel: string | undefined;
  readonly rota: boolean;
  readonly people: readonly PersonId[];
  /** Its people get a mail. */
  readonly email: boolean;
  /** What else it leads to, as destinations begin with it: `pagerduty`. */
  readonly services: readonly string[];
}

export interface Shift {
  readonly hours: BusinessHours;
  readonly person: PersonId | undefined;
  readonly group: string | undefined;
}

/** The team of ssla.yaml with what its people chose for themselves and arranged among each other. */
export function teamNow(
  team: Team,
  preferences: ReadonlyMap<PersonId, Preferences>,
  swaps: readonly Swap[],
): Team {
  const people = [...team.people].map(([id, person]) => [id, { ...person, ...preferences.get(id) }] as const);
  return { ...team, people: new Map(people), swaps };
}

/** On leave at `at`: nothing is to wake them. */
export function isAway({ people }: Team, person: PersonId, at: Instant): boolean {
  const until = people.get(person)?.awayUntil;
  return until !== undefined && at < until;
}

/** Whoever is on shift at `at`; undefined when nobody is. Who is away, or works here no more, is passed over. */
export function onShift(team: Team, at: Instant): Pick<Shift, "person" | "group"> | undefined {
  const isThere = (person: PersonId | undefined): boolean =>
    person === undefined || (isOurs(team, person) && !isAway(team, person, at));
  const swap = team.swaps.findLast(({ from, until, person }) => from <= at && at < until && isThere(person));
  if (swap !== undefined) return { person: swap.person, group: undefined };
  return team.rota.find(({ hours, person }) => isOpen(hours, at) && isThere(person));
}

/** A route at some instant: whom it wakes then, by person or group. */
export interface Reach {
  readonly name: string;
  readonly route: Route;
  readonly people: readonly PersonId[];
  readonly group: string | undefined;
}

/**
 * Whom those routes wake at `at`. A route that asks the rota while nobody is on shift is joined by `team`. In place of
 * people who are all away come those of `lead`; they may be away as well, and then it wakes nobody.
 */
export function reachOf(team: Team, names: readonly string[], at: Instant): readonly Reach[] {
  const shift = onShift(team, at);
  const asked = names.flatMap((name) =>
    shift === undefined && team.routes.get(name)?.rota ? [name, "team"] : [name],
  );
  return [...new Set(asked)].flatMap((name) => {
    const route = team.routes.get(name);
    if (route === undefined) return [];
    const onDuty = route.rota ? shift : undefined;
    const named = [...route.people, ...(onDuty?.person === undefined ? [] : [onDuty.person])];
    return [{ name, route, people: wakeable(team, named, at), group: onDuty?.group }];
  });
}

function wakeable(team: Team, named: readonly PersonId[], at: Instant): readonly PersonId[] {
  const present = named.filter((person) => !isAway(team, person, at));
  if (present.length > 0 || named.length === 0) return present;
  return (team.routes.get("lead")?.people ?? []).filter((person) => !isAway(team, person, at));
}

/** The people and groups that those routes wake at `at`, and `person` with them. */
export function mentionsOf(
  team: Team,
  routes: readonly string[],
  person: PersonId | undefined,
  at: Instant,
): Mentions {
  const reach = reachOf(team, routes, at);
  const first = person === undefined ? [] : wakeable(team, [person], at);
  const people = new Set([...first, ...reach.flatMap((one) => one.people)]);
  const groups = new Set(reach.flatMap(({ group }) => group ?? []));
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

/** In the list of people, or somebody who may act without standing there. */
const isOurs = ({ people }: Team, person: PersonId): boolean =>
  people.has(person) || person.startsWith(UNLISTED);

/** Leads the person id of somebody who is in no list of ours. */
export const UNLISTED = "user:";
