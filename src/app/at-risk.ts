import { isAtRisk } from "../core/cases/case.ts";
import type { ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Store } from "../ports/store.ts";
import { foldBy } from "./decide.ts";
import type { Watch } from "./monitored.ts";

/** Whoever asks how many are at risk does not hold up the alerts for them: of more, the first to fall due are counted. */
const AT_MOST = 200;

/** How many cases of each channel are unanswered and past their first warning at `now`. */
export async function atRisk(
  { store, watch }: { readonly store: Pick<Store, "queries">; readonly watch: Watch },
  now: Instant,
): Promise<ReadonlyMap<ChannelId, number>> {
  const found = new Map<ChannelId, number>([...watch.channels.keys()].map((channel) => [channel, 0]));
  const fold = foldBy(watch);
  for (const { entry, channel } of await store.queries.due(AT_MOST)) {
    if (entry.state !== "waiting") continue;
    const subject = (await store.queries.readCase(entry.id, fold))?.subject;
    if (subject && isAtRisk(subject, now)) found.set(channel, (found.get(channel) ?? 0) + 1);
  }
  return found;
}
