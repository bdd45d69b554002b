import type { ChannelKinds, MonthlyPosts, ReadCost } from "../channels/define-channel.ts";
import type { Config } from "../config/load-config.ts";
import { channelId } from "../core/ids.ts";
import { hours, instant, timeBetween, type Instant } from "../core/time/instant.ts";
import { StoreError } from "../ports/errors.ts";
import type { PostCounts } from "../ports/queries.ts";
import { openSqliteReader, type StoreReader } from "../store/sqlite/open-reader.ts";

/** What watching a channel takes in a month of 30 days. */
export interface ChannelReads extends ReadCost {
  readonly channel: string;
  readonly basis: Basis;
}

/** The posts a month that the costs are reckoned for. */
export interface Basis extends MonthlyPosts {
  /** So many days of the store's they were counted in; undefined when they are an example. */
  readonly countedDays: number | undefined;
}

/** The costs of all channels whose reading costs something, and why a store that is there was not asked. */
export interface ReadCosts {
  readonly reads: readonly ChannelReads[];
  readonly warnings: readonly string[];
}

const MONTH = hours(24 * 30);
const DAY = hours(24);

/** A round number to multiply, where nothing is known. */
const EXAMPLE: Basis = { mentions: 1000, ownPosts: 1000, countedDays: undefined };

/** What the polling plan costs by what the store at `path` saw in the last 30 days, if there is one. */
export async function readCosts(
  config: Config,
  kinds: ChannelKinds,
  path: string | undefined,
  now: Instant,
): Promise<ReadCosts> {
  const { reader, warnings } = await openIfThere(config, path);
  try {
    const reads: ChannelReads[] = [];
    for (const [channel, { kind }] of Object.entries(config.channels)) {
      const basis = reader === undefined ? EXAMPLE : await basisOf(channel, reader, now);
      const cost = kinds.get(kind)?.readCost?.(basis);
      if (cost !== undefined) reads.push({ channel, basis, ...cost });
    }
    return { reads, warnings };
  } finally {
    await reader?.close();
  }
}

interface Opened {
  readonly reader: StoreReader | undefined;
  readonly warnings: readonly string[];
}

/** A store that cannot be read is not the configuration's fault: it is told, and the check goes on. */
async function openIfThere({ store }: Config, path: string | undefined): Promise<Opened> {
  if (path === undefined) return { reader: undefined, warnings: [] };
  try {
    return { reader: await openSqliteReader(path, store.key?.reveal()), warnings: [] };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { reader: undefined, warnings: [error.message] };
  }
}

async function basisOf(channel: string, { queries }: StoreReader, now: Instant): Promise<Basis> {
  const monthAgo = instant(now - MONTH);
  return scaled(await queries.posts(channelId(channel), monthAgo), monthAgo, now);
}

/** What was counted since the channel is known, as of a whole month; less than a day tells nothing of a month. */
function scaled({ own, others, firstAt }: PostCounts, monthAgo: Instant, now: Instant): Basis {
  const since = instant(Math.max(monthAgo, firstAt ?? now));
  const span = timeBetween(since, now);
  if (span < DAY) return EXAMPLE;
  const monthly = (count: number): number => Math.ceil((count * MONTH) / span);
  return { mentions: monthly(others), ownPosts: monthly(own), countedDays: Math.round(span / DAY) };
}
