import {
  after,
  duration,
  timeBetween,
  type Duration,
  type Instant,
  type Interval,
} from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { HeldBack, OutboxRow } from "../ports/outbox.ts";

/** How fast messages may be sent (docs/decisions/011): what a platform takes from one place and one workspace. */
export interface SendBudget {
  /** Takes the right to send one message now; false when there is none. */
  readonly take: (to: Place) => boolean;
  /** It was not sent after all. */
  readonly giveBack: (to: Place) => void;
  /** The platform asked for a rest at that place. */
  readonly rest: (to: Place, by: Duration) => void;
  /** Not one byte of a message reached the platform: the workspace waits, then one message tries. */
  readonly unreachable: (to: Place) => void;
  /** Whatever came back of a message, it came back. */
  readonly reachable: (to: Place) => void;
  /** The stretch, of some length, in which the workspace could not be reached: the one that lasts, or one that just ended. */
  readonly outage: (to: Place) => Interval | undefined;
  /** Who may be sent nothing now, and when the first of them may again. */
  readonly held: () => Omit<HeldBack, "crowds"> & { readonly until: Instant | undefined };
}

/** Where a message goes. */
export type Place = Pick<OutboxRow, "brand" | "destination">;

/** One message a second at one place, and so many at once after a rest. */
const OF_A_PLACE = { every: 1000, burst: 3 };
/** Never more than 200 in any minute. */
const OF_A_WORKSPACE = { every: 320, burst: 12 };

/** How many messages a place takes at once, and how long each further one takes. */
export const PLACE_BURST: number = OF_A_PLACE.burst;
export const PLACE_EVERY: Duration = duration(OF_A_PLACE.every);

/** After the first failure the workspace is tried again so much later, then twice as long, up to the last. */
const FIRST_WAIT = 1000;
const LAST_WAIT = 4000;

/** Shorter ones are not worth a word, and older ones are no news. */
const WORTH_TELLING = 60_000;
const TOLD_FOR = 60_000;

interface Rate {
  readonly every: number;
  readonly burst: number;
}

interface Outage {
  readonly since: Instant;
  readonly wait: number;
  /** By the monotonic clock. */
  readonly until: number;
  readonly isProbed: boolean;
}

/** All that is limited, by the clock that never jumps. */
export function sendBudget(clock: Clock): SendBudget {
  // When each would be at rest if it sent nothing more: sending moves that on, and it may lie ahead by a burst only.
  const rests = new Map<string, number>();
  const places = new Map<string, Place>();
  const outages = new Map<string, Outage>();
  const ended = new Map<string, Interval>();

  const restOf = (name: string): number => Math.max(rests.get(name) ?? 0, clock.monotonic());
  const waitOf = (name: string, { every, burst }: Rate): number =>
    Math.max(0, restOf(name) - clock.monotonic() - (burst - 1) * every);
  const waitOfWorkspace = (name: string): number => {
    const outage = outages.get(name);
    // While one message tries nobody knows for how long the others wait: whoever learns it looks again.
    const down = outage === undefined ? 0 : outage.isProbed ? LAST_WAIT : outage.until - clock.monotonic();
    return Math.max(down, waitOf(name, OF_A_WORKSPACE));
  };
  const move = (to: Place, by: 1 | -1): void => {
    rests.set(nameOf(to), restOf(nameOf(to)) + by * OF_A_PLACE.every);
    rests.set(workspaceOf(to), restOf(workspaceOf(to)) + by * OF_A_WORKSPACE.every);
  };
  const probe = (to: Place, isProbed: boolean): void => {
    const outage = outages.get(workspaceOf(to));
    if (outage !== undefined) outages.set(workspaceOf(to), { ...outage, isProbed });
  };

  return {
    take: (to) => {
      if (waitOfWorkspace(workspaceOf(to)) > 0 || waitOf(nameOf(to), OF_A_PLACE) > 0) return false;
      places.set(nameOf(to), to);
      move(to, 1);
      probe(to, true);
      return true;
    },
    giveBack: (to) => {
      move(to, -1);
      probe(to, false);
    },
    rest: (to, by) => {
      const until = clock.monotonic() + by + (OF_A_PLACE.burst - 1) * OF_A_PLACE.every;
      places.set(nameOf(to), to);
      rests.set(nameOf(to), Math.max(restOf(nameOf(to)), until));
    },
    unreachable: (to) => {
      const name = workspaceOf(to);
      const before = outages.get(name);
      const now = clock.monotonic();
      // Of several that were under way at once the first counts.
      if (before !== undefined && !before.isProbed && before.until > now) return;
      const wait = before === undefined ? FIRST_WAIT : Math.min(LAST_WAIT, before.wait * 2);
      outages.set(name, { since: before?.since ?? clock.now(), wait, until: now + wait, isProbed: false });
    },
    reachable: (to) => {
      const outage = outages.get(workspaceOf(to));
      outages.delete(workspaceOf(to));
      if (outage !== undefined && clock.now() > outage.since)
        ended.set(workspaceOf(to), { from: outage.since, to: clock.now() });
    },
    outage: (to) => {
      const lasting = outages.get(workspaceOf(to));
      const stretch =
        lasting === undefined ? ended.get(workspaceOf(to)) : { from: lasting.since, to: clock.now() };
      if (stretch === undefined || timeBetween(stretch.from, stretch.to) < WORTH_TELLING) return undefined;
      return timeBetween(stretch.to, clock.now()) > TOLD_FOR ? undefined : stretch;
    },
    held: () => {
      const known = new Map([...places.values()].map((place) => [workspaceOf(place), place]));
      const slow = [...known].map(([name, to]) => ({ to, wait: waitOfWorkspace(name) })).filter(isHeld);
      const busy = [...places].map(([name, to]) => ({ to, wait: waitOf(name, OF_A_PLACE) })).filter(isHeld);
      const waits = [...slow, ...busy].map(({ wait }) => wait);
      return {
        workspaces: slow.map(({ to }) => ({ brand: to.brand, notifier: notifierOf(to) })),
        places: busy.map(({ to }) => ({ brand: to.brand, destination: to.destination })),
        until: waits.length === 0 ? undefined : after(clock.now(), duration(Math.ceil(Math.min(...waits)))),
      };
    },
  };
}

const isHeld = ({ wait }: { readonly wait: number }): boolean => wait > 0;

const nameOf = ({ brand, destination }: Place): string => `${brand} ${destination}`;

const notifierOf = ({ destination }: Place): string => destination.slice(0, destination.indexOf(":"));

const workspaceOf = (to: Place): string => `${to.brand} ${notifierOf(to)}`;
