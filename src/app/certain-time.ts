import { instant, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { StoreQueries } from "../ports/queries.ts";

export interface CertainTimeDeps {
  readonly store: { readonly queries: Pick<StoreQueries, "channels"> };
  readonly clock: Pick<Clock, "now">;
  /** The latest time that an answer of a platform told; undefined before the first. */
  readonly answeredAt: () => Instant | undefined;
}

/**
 * A time that has certainly come, for what cannot be undone (docs/decisions/025): the latest that platforms told, by their
 * newest message or an answer, and never later than our own clock. Undefined while nothing was told. It stands still while all
 * are silent: who goes by it comes too late, never too early, however wrong this machine's clock is.
 */
export async function certainTime({ clock, ...deps }: CertainTimeDeps): Promise<Instant | undefined> {
  const latest = await latestTold(deps);
  return latest && instant(Math.min(clock.now(), latest));
}

/** The latest time that platforms told, whatever our own clock says. */
export async function latestTold({
  store,
  answeredAt,
}: Omit<CertainTimeDeps, "clock">): Promise<Instant | undefined> {
  const told = (await store.queries.channels()).flatMap(({ lastEventAt }) => lastEventAt ?? []);
  const latest = Math.max(...told, answeredAt() ?? -Infinity);
  return latest === -Infinity ? undefined : instant(latest);
}
