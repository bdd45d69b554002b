import { channelId } from "../core/ids.ts";
import { OVERLAYS } from "../core/terms/frozen.ts";
import { isOver, liesOver, type OverlayAct } from "../core/terms/overlays.ts";
import { nextClosing } from "../core/time/business-hours.ts";
import { after, hours, instant, type Duration, type Instant } from "../core/time/instant.ts";
import type { Monitored } from "./monitored.ts";
import { channelsUnder, overlayInWords, takesForceAt, unknownOverlay, type OverlayDeps } from "./overlays.ts";
import { spanInWords } from "./words.ts";

/** What holds for longer is no exception any more. */
const LONGEST = hours(31 * 24);

/** How long an overlay is to be in force. */
export type OverlayLength =
  | { readonly kind: "for"; readonly span: Duration }
  /** Until its channel closes next; of several the one that closes last. */
  | { readonly kind: "closing" }
  /** Until somebody ends it. */
  | { readonly kind: "open end" };

/** What somebody wants to be started. */
export interface OverlayWish extends Pick<OverlayAct, "id" | "brand" | "channel" | "name" | "kind" | "by"> {
  /** When they asked: the overlay begins then, but changes nothing that was judged since. */
  readonly askedAt: Instant;
  readonly length: OverlayLength;
}

/** What became of it. */
export type OverlayStart =
  | { readonly kind: "started"; readonly act: OverlayAct }
  | { readonly kind: "refused"; readonly because: string };

/** Puts an overlay over channels of a brand, commits that, and puts it in force (DESIGN §2). */
export async function startOverlay(deps: OverlayDeps, wish: OverlayWish): Promise<OverlayStart> {
  const { store, book, freeze, clock, log } = deps;
  const template = book.files().overlays.get(wish.name);
  if (template === undefined) return refused(unknownOverlay(book, wish.name));
  if (wish.length.kind === "for" && wish.length.span > LONGEST)
    return refused(
      `At most ${spanInWords(LONGEST)}: what is to last longer is a new version of the terms. Nothing was changed.`,
    );
  const channels = channelsUnder(deps, wish);
  if (channels.length === 0) return refused(`There is no channel ${wish.channel ?? ""} of this brand.`);
  const from = await takesForceAt(deps, channels, wish.askedAt);
  const running = book
    .decided()
    .acts.find(
      (act) =>
        act.name === wish.name &&
        act.id !== wish.id &&
        !isOver(act, from) &&
        channels.some(({ id }) => liesOver(act, wish.brand, id)),
    );
  if (running !== undefined) return refused(`${overlayInWords(deps, running)} already. Nothing was changed.`);
  const until = endOf(deps, channels, from, wish.length);
  if (until === "never closes")
    return refused("This channel never closes: say for how long. Nothing was changed.");
  const { id, brand, channel, name, kind, by } = wish;
  const act = { id, brand, channel, name, kind, from, until, by };
  // As with versions: before the commit, so that a crash between the two leaves no verdict without its terms kept.
  freeze(channelId(OVERLAYS), [template.terms], clock.now());
  if (!(await store.overlays.start(act))) return refused("That was done already.");
  await book.reread();
  log.info("overlay.started", { id, brand, channel, name, kind, by });
  return { kind: "started", act: { ...act, ended: undefined } };
}

const refused = (because: string): OverlayStart => ({ kind: "refused", because });

function endOf(
  { book }: OverlayDeps,
  channels: readonly Monitored[],
  from: Instant,
  length: OverlayLength,
): Instant | undefined | "never closes" {
  if (length.kind === "for") return after(from, length.span);
  if (length.kind === "open end") return undefined;
  const closings = channels.flatMap(({ id }) => {
    const versions = book.loaded().historyOf(id)?.versions;
    const terms = versions?.findLast((one) => one.from <= from) ?? versions?.[0];
    return (terms && nextClosing(terms.hours, from)) ?? [];
  });
  return closings.length === 0 ? "never closes" : instant(Math.max(...closings));
}
