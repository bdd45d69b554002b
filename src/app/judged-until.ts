import { instant, type Instant } from "../core/time/instant.ts";
import type { StoreQueries } from "../ports/queries.ts";

/**
 * Until when messages may have been judged: the last run, or less where a clock that was ahead noted it, for nothing is judged
 * before it is posted. Undefined while nothing was.
 */
export async function judgedUntil(
  queries: Pick<StoreQueries, "lastRun" | "channels">,
  now: Instant,
): Promise<Instant | undefined> {
  const lastRun = await queries.lastRun();
  if (lastRun === undefined) return undefined;
  const posted = (await queries.channels()).flatMap(({ lastEventAt }) => lastEventAt ?? []);
  return instant(Math.min(lastRun, Math.max(now, ...posted)));
}
