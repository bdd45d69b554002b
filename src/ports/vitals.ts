import type { ChannelId } from "../core/ids.ts";
import type { Duration } from "../core/time/instant.ts";

/** How well a channel is seen. */
export interface ChannelSight {
  readonly channel: ChannelId;
  readonly isBlind: boolean;
  /** Since the last proof that it is alive; since the start while there was none. */
  readonly silentFor: Duration;
}

/** How a monitor does, as far as it can tell by itself. */
export interface Vitals {
  /** The names of the loops that should have gone on minutes ago: their pass hangs, or fails over and over. */
  readonly stuck: () => readonly string[];
  readonly sights: () => readonly ChannelSight[];
  /** How many cases of each channel are unanswered and past their first warning; of very many not all are counted. */
  readonly atRisk: () => Promise<ReadonlyMap<ChannelId, number>>;
}
