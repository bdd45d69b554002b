import type { ActId, BrandId, ChannelId, PersonId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { OverlayKind, OverlayPeriod } from "./terms-at.ts";
import type { Terms } from "./terms.ts";

/** Somebody put an overlay over channels of a brand: a stored act, which is never changed but to end it (DESIGN §2). */
export interface OverlayAct {
  readonly id: ActId;
  readonly brand: BrandId;
  /** Undefined: over all channels of the brand. */
  readonly channel: ChannelId | undefined;
  /** The overlay, as its file is named. */
  readonly name: string;
  readonly kind: OverlayKind;
  readonly from: Instant;
  /** When it ends by itself; undefined: only a person ends it. */
  readonly until: Instant | undefined;
  readonly by: PersonId;
  readonly ended: OverlayEnding | undefined;
}

/** Somebody ended an overlay before its time. */
export interface OverlayEnding {
  readonly id: ActId;
  readonly at: Instant;
  readonly by: PersonId;
}

/** From when on it is in force no more: the planned end, or that by a person if it came before; undefined while neither is set. */
export function overlayEnd({ until, ended }: Pick<OverlayAct, "until" | "ended">): Instant | undefined {
  if (until === undefined || ended === undefined) return until ?? ended?.at;
  return ended.at < until ? ended.at : until;
}

/** Whether it is in force at `at`: from its first instant on, and at its end no more. */
export function isRunning(act: Pick<OverlayAct, "from" | "until" | "ended">, at: Instant): boolean {
  return act.from <= at && !isOver(act, at);
}

/** Whether it has ended by `at`. What is neither over nor running begins later: the clock was set back since. */
export function isOver(act: Pick<OverlayAct, "until" | "ended">, at: Instant): boolean {
  const end = overlayEnd(act);
  return end !== undefined && end <= at;
}

/** Whether it lies over that channel of that brand. */
export function liesOver(
  act: Pick<OverlayAct, "brand" | "channel">,
  brand: BrandId,
  channel: ChannelId,
): boolean {
  return act.brand === brand && (act.channel === undefined || act.channel === channel);
}

/**
 * When which overlays were and will be over a channel, whatever the order of `acts`: the one begun last comes last, and is
 * in force where several run. Overlays that have no terms in `overlays` are left out.
 */
export function overlayPeriods(
  acts: readonly OverlayAct[],
  brand: BrandId,
  channel: ChannelId,
  overlays: ReadonlyMap<string, Terms>,
): readonly OverlayPeriod[] {
  return acts
    .filter((act) => liesOver(act, brand, channel))
    .toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))
    .flatMap((act) => {
      const terms = overlays.get(act.name);
      return terms === undefined ? [] : [{ terms, from: act.from, to: overlayEnd(act), kind: act.kind }];
    });
}
