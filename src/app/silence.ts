import type { Instant } from "../core/time/instant.ts";
import type { Silence } from "../ports/dead-mans-switch.ts";
import type { StoreQueries } from "../ports/queries.ts";
import { channelInWords } from "./ops.ts";
import type { Monitored } from "./monitored.ts";

/** Of more nobody reads the times. */
const NAMED = 6;

/** So many of a channel's open cases are looked at, those that fall due first. */
const LOOKED_AT = 100;

/** What those who are warned of these channels must know when no more warnings come from `since` on. */
export async function silenceOf(
  queries: Pick<StoreQueries, "due" | "channels">,
  channels: readonly Monitored[],
  since: Instant,
): Promise<Omit<Silence, "monitor">> {
  const waiting = new Map((await queries.channels()).map((row) => [row.channel, row.waiting]));
  const due: { readonly channel: string; readonly dueAt: Instant }[] = [];
  for (const one of channels) {
    for (const { entry } of await queries.due(LOOKED_AT, one.id)) {
      if (entry.state !== "waiting" || entry.dueAt === undefined) continue;
      due.push({ channel: nameAmong(channels, one), dueAt: entry.dueAt });
    }
  }
  const next = due.filter(({ dueAt }) => dueAt >= since).sort((a, b) => a.dueAt - b.dueAt);
  return {
    since,
    next: next.slice(0, NAMED),
    open: channels.reduce((sum, { id }) => sum + (waiting.get(id) ?? 0), 0),
    late: due.length - next.length,
    channels: channels.map((one) => nameAmong(channels, one)),
  };
}

/** The platform alone, where there is but one of it. */
function nameAmong(channels: readonly Monitored[], one: Monitored): string {
  const same = channels.filter(({ platform }) => platform === one.platform);
  return same.length > 1 ? channelInWords(one) : one.platform;
}
