import type { ChannelId } from "../core/ids.ts";
import { duration, instant, type Instant } from "../core/time/instant.ts";
import type { Gap } from "../ports/channel.ts";
import type { ChannelError } from "../ports/errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { ChannelSight } from "../ports/vitals.ts";
import type { Monitored } from "./monitored.ts";
import { blindnessOf, see, tellBlind, tellLost, type Sight, type WatchDeps } from "./sight.ts";
import { BLIND_AFTER } from "./timings.ts";

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

const SILENT = "it did not answer";

export function channelWatch(deps: WatchDeps, channels: Iterable<Monitored>): ChannelWatch {
  const { store, clock, log } = deps;
  const start = { elapsed: clock.monotonic(), at: clock.now() };
  const sights = new Map<ChannelId, Sight>();
  for (const monitored of channels) {
    const unseen = { lapse: undefined, trouble: undefined, blind: undefined };
    sights.set(monitored.id, { monitored, seen: start, proofs: 0, ...unseen });
  }

  return {
    alive: (channel) => {
      const sight = sights.get(channel);
      if (sight === undefined) return;
      if (silence(clock, sight) > BLIND_AFTER) sight.lapse ??= lastSeen(clock, sight);
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
        if (sight.blind === undefined) await goBlind(deps, sight, from, cause);
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
      for (const sight of sights.values()) await passOne(deps, sight);
    },
    sights: () =>
      [...sights].map(([channel, sight]) => ({
        channel,
        isBlind: sight.blind !== undefined,
        silentFor: duration(Math.max(0, Math.floor(silence(clock, sight)))),
      })),
  };
}

const silence = (clock: Pick<Clock, "monotonic">, { seen }: Sight): number =>
  clock.monotonic() - seen.elapsed;

/** When it was last heard of, by the clock as it is now: one that was set back shows later times for what came before. */
const lastSeen = (clock: Pick<Clock, "now" | "monotonic">, sight: Sight): Instant =>
  instant(Math.min(sight.seen.at, Math.round(clock.now() - silence(clock, sight))));

/** Opens and closes the blind interval of one channel, and tells ops. */
async function passOne(deps: WatchDeps, sight: Sight): Promise<void> {
  const { clock } = deps;
  const { lapse } = sight;
  if (lapse !== undefined && sight.blind === undefined) {
    await goBlind(deps, sight, lapse, SILENT);
    sight.blind = { proofs: sight.proofs - 1, told: true };
  }
  sight.lapse = undefined;
  if (sight.blind !== undefined && sight.proofs > sight.blind.proofs) await see(deps, sight);
  if (sight.trouble?.permanent !== true && silence(clock, sight) <= BLIND_AFTER) return;
  const cause = sight.trouble?.message ?? SILENT;
  if (sight.blind === undefined) await goBlind(deps, sight, lastSeen(clock, sight), cause);
  if (sight.blind?.told === false) await tellBlind(deps, sight, cause);
}

async function goBlind({ store }: WatchDeps, sight: Sight, from: Instant, cause: string): Promise<void> {
  await store.coverage.blind(sight.monitored.id, from, cause);
  sight.blind = { proofs: sight.proofs, told: false };
}
