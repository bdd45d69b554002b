import type { ChannelId } from "../core/ids.ts";
import type { Duration } from "../core/time/instant.ts";

/** How well a channel is seen. */
export interface ChannelSight {
  readonly channel: ChannelId;
  readonly isBlind: boolean;
  /** Since the last proof that it is alive; since the start while there was none. */
  readonly silentFor: Duration;
}

/** Something that is not as it should be. */
export interface Finding {
  readonly part: "store" | "disk" | "loops" | "rules" | "channels" | "switch" | "clock";
  /** In a few words; it may name channels and loops, and holds nothing a customer wrote, and no secret. */
  readonly reason: string;
  /** With it the monitor may not notice what falls due. */
  readonly isGrave: boolean;
}

/** A loop that should have gone on minutes ago: its pass hangs, or fails over and over. */
export interface StuckLoop {
  readonly name: string;
  /** Without it what falls due may go unnoticed. */
  readonly isGrave: boolean;
}

/** How a monitor does, as far as it can tell by itself. */
export interface Vitals {
  readonly stuck: () => readonly StuckLoop[];
  readonly sights: () => readonly ChannelSight[];
  /** What its check of itself found, a minute ago at the most. Empty when it is well. */
  readonly findings: () => readonly Finding[];
  /** How many cases of each channel are unanswered and past their first warning; of very many not all are counted. */
  readonly atRisk: () => Promise<ReadonlyMap<ChannelId, number>>;
}
