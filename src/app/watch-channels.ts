import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { ChannelId } from "../core/ids.ts";
import { after, duration, instant, timeBetween, type Instant } from "../core/time/instant.ts";
import type { Gap } from "../ports/channel.ts";
import type { ChannelError } from "../ports/errors.ts";
import type { Log } from "../ports/log.ts";
import type { ChannelSight } from "../ports/vitals.ts";
import { blindNotice, lostNotice, sightedNotice } from "./blind-notices.ts";
import { caughtUp, lookAgain, type CatchUpDeps } from "./catch-up.ts";
import { zoneOfChannel, type Monitored } from "./monitored.ts";
import { since, type Ops } from "./ops.ts";
import { BLIND_AFTER } from "./timings.ts";
import { causeOf } from "./unseen.ts";

export interface WatchDeps extends CatchUpDeps {
  readonly ops: Ops;
  readonly log: Log;
}

/** Knows of each channel whether we see it (DESIGN §10). */
export interface ChannelWatch {
  readonly alive: (channel: ChannelId) => void;
  readonly troubled: (channel: ChannelId, error: ChannelError) => void;
  /** What was posted then can never be read, though the channel may be seen. */
  readonly lost: (channel: ChannelId, gaps: readonly Gap[]) => Promise<void>;
  /** We may have missed something on every channel since then: the machine slept, or was not running. */
  readonly blindSince: (from: Instant, cause: string) => Promise<void>;
  /** Takes over what an earlier run left blind: its interval is closed when sight returns, and told of once. */
  readonly resume: () => Promise<void>;
  /** Opens and closes blind intervals, and tells ops. */
  readonly pass: () => Promise<void>;
  /** How each channel is seen now. */
  readonly sights: () => readonly ChannelSight[];
}

/** What is known of a channel's sight. */
interface Sight {
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

const SILENT = "it did not answer";

export function channelWatch(deps: WatchDeps, channels: Iterable<Monitored>): ChannelWatch {
  const { store, clock, log } = deps;
  const start = { elapsed: clock.monotonic(), at: clock.now() };
  const sights = new Map<ChannelId, Sight>();
  for (const monitored of channels) {
    const unseen = { lapse: undefined, trouble: undefined, blind: undefined };
    sights.set(monitored.id, { monitored, seen: start, proofs: 0, ...unseen });
  }

  const silence = ({ seen }: Sight): number => clock.monotonic() - seen.elapsed;
  /** When it was last heard of, by the clock as it is now: one that was set back shows later times for what came before. */
  const lastSeen = (sight: Sight): Instant =>
    instant(Math.min(sight.seen.at, Math.round(clock.now() - silence(sight))));
  const goBlind = async (sight: Sight, from: Instant, cause: string): Promise<void> => {
    await store.coverage.blind(sight.monitored.id, from, cause);
    sight.blind = { proofs: sight.proofs, told: false };
  };
  const passOne = async (sight: Sight): Promise<void> => {
    const { lapse } = sight;
    if (lapse !== undefined && sight.blind === undefined) {
      await goBlind(sight, lapse, SILENT);
      sight.blind = { proofs: sight.proofs - 1, told: true };
    }
    sight.lapse = undefined;
    if (sight.blind !== undefined && sight.proofs > sight.blind.proofs) await see(deps, sight);
    if (sight.trouble?.permanent !== true && silence(sight) <= BLIND_AFTER) return;
    const cause = sight.trouble?.message ?? SILENT;
    if (sight.blind === undefined) await goBlind(sight, lastSeen(sight), cause);
    if (sight.blind?.told === false) await tellBlind(deps, sight, cause);
  };
  return {
    alive: (channel) => {
      const sight = sights.get(channel);
      if (sight === undefined) return;
      if (silence(sight) > BLIND_AFTER) sight.lapse ??= lastSeen(sight);
      sight.seen = { elapsed: clock.monotonic(), at: clock.now() };
      sight.proofs += 1;
      sight.trouble = undefined;
    },
    troubled: (channel, error) => {
      log.warn("channel.troubled", { channel, reason: error.message, permanent: error.permanent });
      const sight = sights.get(channel);
      if (sight !== undefined) sight.trouble = error;
    },
    lost: async (channel, gaps) => {
      const sight = sights.get(channel);
      if (sight !== undefined) await tellLost(deps, sight.monitored, gaps);
    },
    blindSince: async (from, cause) => {
      for (const sight of sights.values()) {
        if (sight.blind === undefined) await goBlind(sight, from, cause);
        // It could not be heard of meanwhile: from now on it has as long as any other to prove that it is alive.
        sight.seen = { ...sight.seen, elapsed: clock.monotonic() };
      }
    },
    resume: async () => {
      for (const sight of sights.values()) {
        const isBlind = (await blindnessOf(store, sight.monitored.id)) !== undefined;
        if (isBlind) sight.blind = { proofs: sight.proofs, told: false };
      }
    },
    pass: async () => {
      for (const sight of sights.values()) await passOne(sight);
    },
    sights: () =>
      [...sights].map(([channel, sight]) => ({
        channel,
        isBlind: sight.blind !== undefined,
        silentFor: duration(Math.max(0, Math.floor(silence(sight)))),
      })),
  };
}

/** By then it is committed that sight is back; before that messages would be edited to what they show already. */
const LOOK_AGAIN_IN = duration(2000);

/** Sight is back: a channel proves that it is alive only after it has read on from where it was (ports/channel.ts). */
async function see(deps: WatchDeps, sight: Sight): Promise<void> {
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
async function tellBlind(deps: WatchDeps, sight: Sight, cause: string): Promise<void> {
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
async function tellLost(deps: WatchDeps, monitored: Monitored, gaps: readonly Gap[]): Promise<void> {
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
async function blindnessOf(
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
