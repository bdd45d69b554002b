import { judgedUntil } from "../app/judged-until.ts";
import { rewritten } from "../app/reload.ts";
import type { MonitorParts } from "../app/run.ts";
import { decidedIn, governedBy } from "../app/terms-book.ts";
import { termsInForce } from "../app/terms-in-force.ts";
import type { Instant } from "../core/time/instant.ts";
import { ConfigError } from "../ports/errors.ts";

/** Throws ConfigError, with the store closed, when terms would change what was judged until the last run. */
export async function refuseRewritten(
  {
    store,
    terms,
    archive,
    monitored,
    teams,
  }: Pick<MonitorParts, "store" | "terms" | "archive" | "monitored" | "teams">,
  now: Instant,
): Promise<void> {
  const judged = await judgedUntil(store.queries, now);
  if (judged === undefined) return;
  const inForce = termsInForce(terms.loaded, governedBy(monitored.values(), teams), await decidedIn(store));
  const late = rewritten(inForce, archive.all(), judged);
  if (late.length === 0) return;
  await store.close();
  throw new ConfigError(late);
}
