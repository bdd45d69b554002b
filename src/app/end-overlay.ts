import type { ActId, BrandId, ChannelId, PersonId } from "../core/ids.ts";
import { isOver, liesOver, type OverlayAct } from "../core/terms/overlays.ts";
import type { OverlayKind } from "../core/terms/terms-at.ts";
import type { Instant } from "../core/time/instant.ts";
import { channelsUnder, takesForceAt, type OverlayDeps } from "./overlays.ts";

/** What somebody wants to be ended. */
export interface OverlayEndWish {
  readonly id: ActId;
  readonly brand: BrandId;
  /** Undefined: whichever the other fields say. */
  readonly act: ActId | undefined;
  /** Undefined: wherever it lies. */
  readonly channel: ChannelId | undefined;
  /** Undefined: whatever of that kind runs. */
  readonly name: string | undefined;
  readonly kind: OverlayKind;
  readonly by: PersonId;
  readonly askedAt: Instant;
}

/** What became of it. */
export type OverlayStop =
  | { readonly kind: "ended"; readonly acts: readonly OverlayAct[]; readonly at: Instant }
  | { readonly kind: "refused"; readonly because: string };

/** Ends overlays before their time; what was judged by them stays so. */
export async function endOverlay(deps: OverlayDeps, wish: OverlayEndWish): Promise<OverlayStop> {
  const { store, book, log } = deps;
  const { id, brand, channel, name, kind, by, askedAt } = wish;
  // By when it was asked for, which may be long ago; one that is still to begin never will.
  const running = book
    .decided()
    .acts.filter(
      (act) =>
        act.brand === brand &&
        act.kind === kind &&
        (wish.act === undefined || act.id === wish.act) &&
        (name === undefined || act.name === name) &&
        (channel === undefined || liesOver(act, brand, channel)) &&
        act.ended === undefined &&
        !isOver(act, askedAt),
    );
  if (running.length === 0) {
    return { kind: "refused", because: `No ${name ?? kind} runs there. Nothing was changed.` };
  }
  const wider = running.find((act) => channel !== undefined && act.channel === undefined);
  if (wider !== undefined) {
    return {
      kind: "refused",
      because: `${wider.name} lies over all channels: end it for all of them, without naming one. Nothing was changed.`,
    };
  }
  const channels = running.flatMap((act) => channelsUnder(deps, act));
  const at = await takesForceAt(deps, channels, askedAt);
  const ended = await store.overlays.end(
    running.map((act) => act.id),
    { id, at, by },
  );
  if (!ended) return { kind: "refused", because: "That was done already." };
  await book.reread();
  log.info("overlay.ended", { id, brand, channel, name, kind, by });
  const acts = book.decided().acts.filter((act) => running.some((one) => one.id === act.id));
  return { kind: "ended", acts, at };
}
