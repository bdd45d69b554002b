import type { ActId } from "../core/ids.ts";
import type { OverlayAct, OverlayEnding } from "../core/terms/overlays.ts";
import type { Instant } from "../core/time/instant.ts";

/** The overlays that people started, and how they ended; kept in the store for ever. */
export interface OverlayLog {
  /** All there ever were, the earliest first. */
  readonly all: () => Promise<readonly StartedOverlay[]>;
  /** False when an act of that id is known, or one of that name is not over there by then: nothing is changed then. */
  readonly start: (act: Omit<OverlayAct, "ended">) => Promise<boolean>;
  /** Ends them. False when none of them runs, or something was ended by an act of that id: nothing is changed then. */
  readonly end: (acts: readonly ActId[], ending: OverlayEnding) => Promise<boolean>;
  /** Customers were told how it stands: the next update is due so long after. What is noted late takes nothing back. */
  readonly told: (act: ActId, at: Instant) => Promise<void>;
}

/** An overlay with what happened while it ran. */
export interface StartedOverlay extends OverlayAct {
  /** When customers were last told how it stands; undefined when they were not yet. */
  readonly toldAt: Instant | undefined;
}
