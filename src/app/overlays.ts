import type { ChannelId } from "../core/ids.ts";
import { liesOver, overlayEnd, type OverlayAct } from "../core/terms/overlays.ts";
import { after, instant, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import type { FreezeTerms } from "./freeze-terms.ts";
import { zoneOfChannel, type Monitored } from "./monitored.ts";
import { instantAndZone } from "./proposal-words.ts";
import type { TermsBook } from "./terms-book.ts";
import { SKEW } from "./timings.ts";

export interface OverlayDeps {
  readonly store: Pick<Store, "overlays" | "queries" | "questions" | "queue">;
  readonly book: TermsBook;
  readonly monitored: ReadonlyMap<ChannelId, Monitored>;
  readonly freeze: FreezeTerms;
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
}

/** The channels that an overlay lies over. */
export function channelsUnder(
  { monitored }: Pick<OverlayDeps, "monitored">,
  { brand, channel }: Pick<OverlayAct, "brand" | "channel">,
): readonly Monitored[] {
  return [...monitored.values()].filter(({ id, team }) => liesOver({ brand, channel }, team.brand, id));
}

/**
 * When what was asked for at `askedAt` counts from: then, unless something that came later was judged already, which no
 * act may change. A platform whose clock is ahead of ours, or whoever asked by such a clock, holds it up for seconds at most.
 */
export async function takesForceAt(
  { store, clock }: { readonly store: Pick<Store, "queries">; readonly clock: Pick<Clock, "now"> },
  channels: readonly Monitored[],
  askedAt: Instant,
): Promise<Instant> {
  const rows = await store.queries.channels();
  const heard = rows
    .filter(({ channel }) => channels.some(({ id }) => id === channel))
    .map(({ lastEventAt }) => (lastEventAt === undefined ? 0 : lastEventAt + 1));
  const latest = after(clock.now(), SKEW);
  return instant(Math.min(latest, Math.max(askedAt, ...heard)));
}

/** Says that there is no overlay of that name, and which there are. */
export function unknownOverlay(book: TermsBook, name: string): string {
  const known = [...book.files().overlays.keys()].join(", ");
  return `There is no overlay ${JSON.stringify(name)} in terms/overlays/; there ${known === "" ? "is none" : `are: ${known}`}.`;
}

/** `surge terms are in force on X (x-acme) until Mon 2026-11-02 14:00:00 America/Chicago`. */
export function overlayInWords(deps: Pick<OverlayDeps, "monitored" | "book">, act: OverlayAct): string {
  const channels = channelsUnder(deps, act);
  const where = channels.map(({ platform, id }) => `${platform} (${id})`).join(", ");
  const end = overlayEnd(act);
  const [first] = channels;
  const until =
    end === undefined || first === undefined
      ? "until somebody ends it"
      : `until ${instantAndZone(end, zoneOfChannel({ historyOf: deps.book.loaded().historyOf }, first, act.from))}`;
  return `${act.kind === "incident" ? "Incident" : "Surge"} terms “${act.name}” are in force on ${where} ${until}`;
}
