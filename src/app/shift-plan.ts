import { openIntervals } from "../core/time/business-hours.ts";
import { after, hours, type Instant } from "../core/time/instant.ts";
import { onShift, someone, type Shift, type Team } from "./team.ts";

/** Whoever is on shift: a person, or a group on the notifier's platform. */
export type OnShift = Pick<Shift, "person" | "group">;

/** Who is on shift now, until when, and who comes after. */
export interface ShiftPlan {
  /** Undefined when nobody is. */
  readonly now: OnShift | undefined;
  /** When another is, or nobody. Undefined when nothing changes within a week. */
  readonly until: Instant | undefined;
  /** The next to come who is somebody else. */
  readonly next: { readonly who: OnShift; readonly from: Instant } | undefined;
}

/** Of a rota that says nothing for a week nobody asks what comes then. */
const AHEAD = hours(8 * 24);

/** The rota from `now` on, with swaps, and without those who are away. */
export function shiftPlan(team: Team, now: Instant): ShiftPlan {
  const current = onShift(team, now);
  const changes = changesOf(team, now).map((at) => ({ at, who: onShift(team, at) }));
  const next = changes.find(({ who }) => who !== undefined && !isSame(who, current));
  return {
    now: current,
    until: changes.find(({ who }) => !isSame(who, current))?.at,
    next: next?.who && { who: next.who, from: next.at },
  };
}

/** Whoever is on shift as people speak of them. */
export function whoInWords(team: Team, { person, group }: OnShift): string {
  if (person !== undefined) return someone(team, person).name;
  return group === undefined ? "nobody" : `the user group ${group}`;
}

const isSame = (a: OnShift | undefined, b: OnShift | undefined): boolean =>
  a?.person === b?.person && a?.group === b?.group;

/** The instants after `now` at which another may be on shift. */
function changesOf({ rota, swaps, people }: Team, now: Instant): readonly Instant[] {
  const end = after(now, AHEAD);
  const instants = [
    ...rota.flatMap((shift) => openIntervals(shift.hours, now, end).flatMap(({ from, to }) => [from, to])),
    ...swaps.flatMap(({ from, until }) => [from, until]),
    ...[...people.values()].flatMap(({ awayUntil }) => awayUntil ?? []),
  ];
  return [...new Set(instants)].filter((at) => at > now && at < end).sort((a, b) => a - b);
}
