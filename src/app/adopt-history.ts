import type { Instant } from "../core/time/instant.ts";
import type { ListForm } from "../ports/notice.ts";
import type { Posted } from "../ports/notifier.ts";
import { listStage } from "./deliver.ts";
import type { Team } from "./team.ts";
import { postsAt, type HistoryDeps } from "./history-reads.ts";
import { loggable } from "./senders.ts";
import { ADOPT_AFTER, ADOPT_WITHIN, SKEW } from "./timings.ts";

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
  // One that is still to come was noted by a clock that was ahead, and tells nothing.
  if (lastRun !== undefined && Math.abs(now - lastRun) < ADOPT_AFTER) return true;
  let complete = true;
  for (const team of deps.teams) {
    for (const destination of placesOf(team)) {
      const adopted = await adoptPlace(deps, { brand: team.brand, destination }, now);
      log.info("history.adopted", { destination: loggable(destination), messages: adopted });
      complete &&= adopted !== undefined;
    }
  }
  return complete;
}

/**
 * The channels of its routes, and the people who may get an alert as a direct message: because theirs has no channel, or
 * because they wish it, or because they are asked to approve terms.
 */
function placesOf({ routes, rota, people, approvers }: Team): readonly string[] {
  const all = [...routes.values()];
  const direct = all.filter(({ channel }) => channel === undefined);
  const persons = direct.flatMap((route) => [
    ...route.people,
    ...(route.rota ? rota.flatMap(({ person }) => person ?? []) : []),
  ]);
  const users = [
    ...[...persons, ...approvers].flatMap((person) => people.get(person)?.user ?? []),
    ...[...people.values()].flatMap(({ also, user }) =>
      also.includes("direct message") ? (user ?? []) : [],
    ),
  ];
  const places = [...all.flatMap(({ channel }) => channel ?? []), ...users];
  return [...new Set(places)].map((place) => `slack:${place}`);
}

async function adoptPlace(
  deps: AdoptDeps,
  place: Parameters<typeof postsAt>[1],
  now: Instant,
): Promise<number | undefined> {
  const posts = await postsAt(deps, place, now - ADOPT_WITHIN, now + SKEW);
  if (posts === undefined) return undefined;
  const found = [...posts].flatMap(([key, [first]]) =>
    first === undefined ? [] : [adopted(key, first, now)],
  );
  await deps.store.outbox.adopt(place.brand, place.destination, found);
  return found.length;
}

const FORMS: readonly ListForm[] = ["group", "digest", "brief", "closing"];

/** A list says by its marks what else was said with it. */
function adopted(key: string, { place, reference, marks: { stage, members } }: Posted, at: Instant) {
  const form = FORMS.find((one) => stage === listStage(one));
  const list = form !== undefined && members !== undefined ? { list: { form, members } } : {};
  return { key, place, reference, at, ...list };
}
