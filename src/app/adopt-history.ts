import type { Instant } from "../core/time/instant.ts";
import type { Team } from "./team.ts";
import { postsAt, type HistoryDeps } from "./history-reads.ts";
import { ADOPT_AFTER, ADOPT_WITHIN } from "./timings.ts";

export interface AdoptDeps extends HistoryDeps {
  readonly teams: Iterable<Team>;
}

/**
 * When the store may not know what was sent (it is new, restored, or was not run for an hour), enters what the platform's
 * own record has of the last day, so that none of it is sent again. Returns whether every place could be read.
 */
export async function adoptHistory(deps: AdoptDeps): Promise<boolean> {
  const { store, clock, log } = deps;
  const now = clock.now();
  const lastRun = await store.queries.lastRun();
  if (lastRun !== undefined && now - lastRun < ADOPT_AFTER) return true;
  let complete = true;
  for (const team of deps.teams) {
    for (const channel of new Set([...team.routes.values()].flatMap((route) => route.channel ?? []))) {
      const destination = `slack:${channel}`;
      const adopted = await adoptPlace(deps, { brand: team.brand, destination }, now);
      log.info("history.adopted", { destination, messages: adopted });
      complete &&= adopted !== undefined;
    }
  }
  return complete;
}

async function adoptPlace(
  deps: AdoptDeps,
  place: Parameters<typeof postsAt>[1],
  now: Instant,
): Promise<number | undefined> {
  const posts = await postsAt(deps, place, now - ADOPT_WITHIN, now);
  if (posts === undefined) return undefined;
  const found = [...posts].flatMap(([key, [first]]) =>
    first === undefined ? [] : [{ key, place: first.place, reference: first.reference, at: now }],
  );
  await deps.store.outbox.adopt(place.brand, place.destination, found);
  return found.length;
}
