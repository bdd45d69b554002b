import type { ChannelId } from "../core/ids.ts";
import { duration, hours, instant, type Duration, type Instant } from "../core/time/instant.ts";
import type { StoreQueries } from "../ports/queries.ts";
import { spanInWords } from "./words.ts";

/** How long after they were posted requests came in on a channel: the newest, and the slowest of the last few. */
export interface IngestLag {
  readonly newest: Duration;
  readonly slowest: Duration;
  /** How many were looked at. */
  readonly of: number;
}

const LAST = 20;
const WITHIN = hours(24);

/** Of the last twenty requests of the last day; undefined when nobody asked. */
export async function ingestLag(
  queries: Pick<StoreQueries, "lags">,
  channel: ChannelId,
  now: Instant,
): Promise<IngestLag | undefined> {
  const lags = await queries.lags(channel, instant(now - WITHIN), LAST);
  const [newest] = lags;
  return newest === undefined ? undefined : { newest, slowest: duration(Math.max(...lags)), of: lags.length };
}

/** `seen 20 s after it was posted (slowest of the last 5: 40 s)`. */
export function lagInWords({ newest, slowest, of }: IngestLag): string {
  const last = `seen ${inWords(newest)} after it was posted`;
  return of === 1 ? last : `${last} (slowest of the last ${of}: ${inWords(slowest)})`;
}

const inWords = (span: Duration): string => (span < 1000 ? "1 s" : spanInWords(span));
