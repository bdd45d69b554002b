import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { ChannelId } from "../core/ids.ts";
import { after, duration, timeBetween, type Instant } from "../core/time/instant.ts";
import type { Gap } from "../ports/channel.ts";
import type { ChannelError } from "../ports/errors.ts";
import type { Log } from "../ports/log.ts";
import { blindNotice, lostNotice, sightedNotice } from "./blind-notices.ts";
import { caughtUp, lookAgain, type CatchUpDeps } from "./catch-up.ts";
import { zoneOfChannel, type Monitored } from "./monitored.ts";
import { since, type Ops } from "./ops.ts";
import { BLIND_AFTER } from "./timings.ts";
import { causeOf } from "./unseen.ts";

/** What watching over channels takes. */
export interface WatchDeps extends CatchUpDeps {
  readonly ops: Ops;
  readonly log: Log;
}

/** What is known of a channel's sight. */
export interface Sight {
  readonly monitored: Monitored;
  /** Monotonic and wall time of the last proof of life, else of the start. */
  seen: { readonly elapsed: number; readonly at: Instant };
  /** Proofs of life so far. */
  proofs: number;
  trouble: ChannelError | undefined;
  /** Since when it had been silent for too long when it was heard of again, before anybody had noticed. */
  lapse: Instant | undefined;
  /** Since how many proofs we are blind, and whether ops was told. */
  blind: { readonly proofs: number; readonly told: boolean } | undefined;
}

/** By then it is committed that sight is back; before that messages would be edited to what they show already. */
const LOOK_AGAIN_IN = duration(2000);

/** Tells that sight is back: a channel proves that it is alive only after it has read on from where it was (ports/channel.ts). */
export async function see(deps: WatchDeps, sight: Sight): Promise<void> {
  const { store, watch, ops, clock, log } = deps;
  const { monitored } = sight;
  const { id, team } = monitored;
  const open = await blindnessOf(store, id);
  if (open !== undefined) {
    const now = clock.now();
    const blind = { from: open.from, to: now, cause: causeOf(open) };
    const blindMs = timeBetween(blind.from, now);
    log.info("channel.sighted", { channel: id, blindMs });
    if (blindMs >= BLIND_AFTER) {
      const lost = await lostIn(store, id, blind.from);
      const caught = await caughtUp(deps, id, blind);
      const notice = sightedNotice(monitored, blind, caught, lost, zoneOfChannel(watch, monitored, now));
      await ops.tell([team.brand], since("sighted", id, blind.from), notice);
    }
    // First, so that a crash between the two leaves the interval open, and all of this is done again.
    await lookAgain(deps, id, blind.from, after(clock.now(), LOOK_AGAIN_IN));
    await store.coverage.sighted(id, now, true);
  }
  sight.blind = undefined;
}

/** Once for each blind interval, also when the monitor is started anew within it. */
export async function tellBlind(deps: WatchDeps, sight: Sight, cause: string): Promise<void> {
  const { store, watch, ops, clock, log } = deps;
  const { monitored, trouble, seen } = sight;
  const { id, team } = monitored;
  log.error("channel.blind", { channel: id, reason: cause });
  const from = (await blindnessOf(store, id))?.from ?? seen.at;
  const zone = zoneOfChannel(watch, monitored, clock.now());
  const notice = blindNotice(monitored, { since: from, cause, trouble }, zone);
  await ops.tell([team.brand], since("blind", id, from), notice);
  await lookAgain(deps, id, from, clock.now());
  sight.blind = { proofs: sight.proofs, told: true };
}

/** Once for each stretch, however often it is found. */
export async function tellLost(deps: WatchDeps, monitored: Monitored, gaps: readonly Gap[]): Promise<void> {
  const { watch, ops, clock } = deps;
  const zone = zoneOfChannel(watch, monitored, clock.now());
  for (const gap of gaps) {
    if (gap.from >= gap.to) continue;
    await ops.tell(
      [monitored.team.brand],
      since("lost", monitored.id, gap.from),
      lostNotice(monitored, gap, zone),
    );
    await lookAgain(deps, monitored.id, gap.from, clock.now());
  }
}

/** The open blind interval of a channel. */
export async function blindnessOf(
  { coverage }: WatchDeps["store"],
  channel: ChannelId,
): Promise<CoverageInterval | undefined> {
  return (await coverage.intervals(channel)).findLast(({ to }) => to === undefined);
}

/** What has been blind since then for ever. */
async function lostIn(
  { coverage }: WatchDeps["store"],
  channel: ChannelId,
  from: Instant,
): Promise<readonly CoverageInterval[]> {
  return (await coverage.intervals(channel)).filter(
    ({ state, to }) => state === "blind" && to !== undefined && to > from,
  );
}
