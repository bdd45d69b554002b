import { deliveryKeyOf } from "../core/alerts/alert-key.ts";
import type { BrandId } from "../core/ids.ts";
import { END_OF_TIME, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { OutboxEntry, OutboxRow } from "../ports/outbox.ts";
import type { Store } from "../ports/store.ts";
import { findCase, type ViewDeps } from "./case-view.ts";
import { placesInStead } from "./destinations.ts";
import { fallbackBegan, fallbackEnded } from "./fallback-notices.ts";
import { reasonNotToSend, type StageSubject } from "./find-wait.ts";
import { isOvertaken } from "./is-overtaken.ts";
import { lateness, type LatenessDeps } from "./lateness.ts";
import type { Duty } from "./duty.ts";
import { oneByOne } from "./one-by-one.ts";
import type { Ops } from "./ops.ts";
import type { Team } from "./team.ts";
import { FALLBACK_EVERY } from "./timings.ts";

export interface FallbackDeps extends ViewDeps, LatenessDeps {
  readonly store: Pick<Store, "outbox" | "fallback" | "queue" | "queries" | "coverage">;
  readonly teams: ReadonlyMap<BrandId, Team>;
  readonly ops: Ops;
  readonly clock: Clock;
  readonly log: Log;
}

/** More wait only in a flood, and then those that are due first come first. */
const AT_ONCE = 1000;

/** An unsent alert. */
type Alert = OutboxRow & { readonly subject: StageSubject };

/**
 * Alerts that cannot be told where they belong go to the route `fallback` as well: a minute after they were first tried,
 * and at once while nobody has answered there for two minutes. Their own message is sent all the same when it can be.
 */
export function fallback(deps: FallbackDeps): Duty {
  const { store, teams, ops, clock, log } = deps;
  const late = lateness(deps);
  const told = new Set<string>();

  const tellBegan = async (brand: BrandId, since: Instant): Promise<void> => {
    const name = `fallback began ${since}`;
    if (told.has(`${brand} ${name}`)) return;
    await ops.tell([brand], name, fallbackBegan(brand));
    told.add(`${brand} ${name}`);
  };
  const hand = async (brand: BrandId, standbys: readonly OutboxEntry[]): Promise<void> => {
    if (standbys.length === 0) return;
    // Noted first: a process that dies now finds that it has begun, and hands over the rest.
    await store.fallback.note(brand, clock.now());
    await store.queue(standbys);
    log.warn("fallback.used", { brand, alerts: standbys.length });
  };
  const passOf = async (team: Team, unsent: readonly Alert[]): Promise<void> => {
    const { brand } = team;
    const own = unsent.filter((row) => row.brand === brand).map((row) => [row, late.of(row)] as const);
    const stuck = own.flatMap(([row, how]) => (how === "stuck" ? [row] : []));
    await hand(brand, await standbysOf(deps, team, stuck));
    const since = (await store.fallback.since()).get(brand);
    if (since === undefined) return;
    await tellBegan(brand, since);
    if (own.some(([, how]) => how !== "in time")) return;
    await ops.tell([brand], `fallback ended ${since}`, fallbackEnded(brand));
    await store.fallback.note(brand, undefined);
  };
  return {
    name: "fallback",
    pass: async () => {
      const rows = [
        ...(await store.outbox.sendable(END_OF_TIME, AT_ONCE)),
        ...(await store.outbox.uncertain()),
      ];
      // What a list stands for is as unsent as the list.
      const alerts = rows.flatMap(oneByOne).filter(isAlert);
      late.seen(alerts);
      for (const team of teams.values()) if (team.routes.has("fallback")) await passOf(team, alerts);
      return FALLBACK_EVERY;
    },
  };
}

/** What is told to one person alone is nobody else's business. */
function isAlert({ subject }: Alert): boolean {
  return subject.stageKind !== "claim lapse";
}

/** What those alerts are to become at other places; nothing for what was handed over before, or is not called for any more. */
async function standbysOf(
  deps: FallbackDeps,
  team: Team,
  stuck: readonly Alert[],
): Promise<readonly OutboxEntry[]> {
  if (stuck.length === 0) return [];
  const now = deps.clock.now();
  const wanted = stuck.flatMap((row) =>
    placesInStead(team, row.destination, now).flatMap((destination) => {
      const [key] = row.subject.alertKeys;
      return key === undefined ? [] : [{ row, destination, key: deliveryKeyOf(key, destination) }];
    }),
  );
  const fresh = new Set(await deps.store.fallback.fresh(wanted.map(({ key }) => key)));
  const standbys: OutboxEntry[] = [];
  for (const { row, destination, key } of wanted) {
    // Of one alert that is stuck at two places one message is enough.
    if (!fresh.delete(key)) continue;
    const found = await findCase(deps, row.subject);
    if (found === undefined || reasonNotToSend(found, row.subject) !== undefined) continue;
    if (isOvertaken(found, row.subject, row, now)) continue;
    const { brand, subject, calledAt, deadline } = row;
    standbys.push({ key, brand, destination, subject, calledAt, deadline });
  }
  return standbys;
}
