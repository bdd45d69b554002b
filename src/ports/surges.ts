import type { SurgeState } from "../core/alerts/surge.ts";
import type { ChannelId } from "../core/ids.ts";
import type { Instant, Interval } from "../core/time/instant.ts";

/** How many ask on a channel, and whether that is a surge; kept in the store, so that a restart tells of none twice. */
export interface SurgeLog {
  /** Undefined before anything was noted. */
  readonly state: (channel: ChannelId) => Promise<NotedSurge | undefined>;
  readonly note: (channel: ChannelId, noted: NotedSurge) => Promise<void>;
  /** How many cases opened on the channel in each of those stretches. */
  readonly opened: (channel: ChannelId, stretches: readonly Interval[]) => Promise<OpenedCases>;
}

/** The state of a channel, and since when. */
export interface NotedSurge {
  readonly state: SurgeState;
  readonly since: Instant;
}

/** Cases that opened on a channel. */
export interface OpenedCases {
  /** In the order of the stretches. */
  readonly counts: readonly number[];
  /** When the first of all its cases opened; undefined when none did. */
  readonly firstAt: Instant | undefined;
}
