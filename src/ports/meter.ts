import type { ChannelId } from "../core/ids.ts";
import type { Duration } from "../core/time/instant.ts";

/** Counts what happens and leaves no other trace. Nothing it is told names a person. */
export interface Meter {
  /** So many events of a channel were committed that were not known before. */
  readonly ingested: (channel: ChannelId, events: number) => void;
  /** A message reached its place so long after it was called for. */
  readonly delivered: (lateness: Duration) => void;
}
