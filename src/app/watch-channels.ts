import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { ChannelId } from "../core/ids.ts";
import type { Clock } from "../ports/clock.ts";
import type { ChannelError } from "../ports/errors.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import type { ChannelSight } from "../ports/vitals.ts";
import type { Monitored } from "./monitored.ts";
import { channelInWords, since, type Ops } from "./ops.ts";
import { BLIND_AFTER } from "./timings.ts";
import { spanInWords } from "./words.ts";
import { duration, type Instant } from "../core/time/instant.ts";

export interface WatchDeps {
  readonly store: Pick<Store, "coverage">;
  readonly ops: Ops;
  readonly clock: Clock;
  readonly log: Log;
}

/** Knows of each channel whether we see it (DESIGN §10). */
export interface ChannelWatch {
  readonly alive: (channel: ChannelId) => void;
  readonly troubled: (channel: ChannelId, error: ChannelError) => void;
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
  /** Since how many proofs we are blind, and whether ops was told. */
  blind: { readonly proofs: number; readonly told: boolean } | undefined;
}

export function channelWatch(deps: WatchDeps, channels: Iterable<Monitored>): ChannelWatch {
  const { store, clock, log } = deps;
  const start = { elapsed: clock.monotonic(), at: clock.now() };
  const sights = new Map<ChannelId, Sight>();
  for (const monitored of channels) {
    sights.set(monitored.id, { monitored, seen: start, proofs: 0, trouble: undefined, blind: undefined });
  }

  const alive: ChannelWatch["alive"] = (channel) => {
    const sight = sights.get(channel);
    if (sight === undefined) return;
    sight.seen = { elapsed: clock.monotonic(), at: clock.now() };
    sight.proofs += 1;
    sight.trouble = undefined;
  };
  const troubled: ChannelWatch["troubled"] = (channel, error) => {
    log.warn("channel.troubled", { channel, reason: error.message, permanent: error.permanent });
    const sight = sights.get(channel);
    if (sight !== undefined) sight.trouble = error;
  };
  const goBlind = async (sight: Sight, from: Instant, cause: string): Promise<void> => {
    sight.blind = { proofs: sight.proofs, told: false };
    await store.coverage.blind(sight.monitored.id, from, cause);
  };
  const pass = async (): Promise<void> => {
    for (const sight of sights.values()) {
      if (sight.blind !== undefined && sight.proofs > sight.blind.proofs) await see(deps, sight);
      const silentFor = clock.monotonic() - sight.seen.elapsed;
      if (sight.trouble?.permanent !== true && silentFor <= BLIND_AFTER) continue;
      const cause = sight.trouble?.message ?? "it did not answer";
      if (sight.blind === undefined) await goBlind(sight, sight.seen.at, cause);
      if (sight.blind?.told === false) await tellBlind(deps, sight, cause);
    }
  };
  const blindSince: ChannelWatch["blindSince"] = async (from, cause) => {
    for (const sight of sights.values()) if (sight.blind === undefined) await goBlind(sight, from, cause);
  };
  const resume: ChannelWatch["resume"] = async () => {
    for (const sight of sights.values()) {
      const isBlind = (await blindnessOf(store, sight.monitored.id)) !== undefined;
      if (isBlind) sight.blind = { proofs: sight.proofs, told: false };
    }
  };
  const standing = (): readonly ChannelSight[] =>
    [...sights].map(([channel, { blind, seen }]) => ({
      channel,
      isBlind: blind !== undefined,
      silentFor: duration(Math.max(0, Math.floor(clock.monotonic() - seen.elapsed))),
    }));
  return { alive, troubled, blindSince, resume, pass, sights: standing };
}

/** Sight is back: a channel proves that it is alive only after it has read on from where it was (ports/channel.ts). */
async function see({ store, ops, clock, log }: WatchDeps, sight: Sight): Promise<void> {
  const { monitored } = sight;
  sight.blind = undefined;
  const closed = await store.coverage.sighted(monitored.id, clock.now(), true);
  if (closed === undefined) return;
  const length = duration(Math.max(0, clock.now() - closed.from));
  log.info("channel.sighted", { channel: monitored.id, blindMs: length });
  if (length < BLIND_AFTER) return;
  await ops.tell([monitored.team.brand], since("sighted", monitored.id, closed.from), {
    kind: "ops",
    level: "mended",
    title: `${channelInWords(monitored)} is watched again`,
    lines: [
      `It was not for ${spanInWords(length)} (${closed.cause}). All that was posted meanwhile has been read.`,
    ],
  });
}

/** Once for each blind interval, also when the monitor is started anew within it. */
async function tellBlind({ store, ops, log }: WatchDeps, sight: Sight, cause: string): Promise<void> {
  const { monitored, trouble, seen } = sight;
  log.error("channel.blind", { channel: monitored.id, reason: cause });
  const open = await blindnessOf(store, monitored.id);
  await ops.tell([monitored.team.brand], since("blind", monitored.id, open?.from ?? seen.at), {
    kind: "ops",
    level: "trouble",
    title: `${channelInWords(monitored)} is not being watched`,
    lines: [
      `Nothing is heard from it: ${cause}. Mentions that come now are not known, and nobody is warned of them.`,
      trouble?.mend ?? "It is tried again all the time; what is posted meanwhile is read when it answers.",
    ],
  });
  sight.blind = { proofs: sight.proofs, told: true };
}

/** The open blind interval of a channel. */
async function blindnessOf(
  { coverage }: WatchDeps["store"],
  channel: ChannelId,
): Promise<CoverageInterval | undefined> {
  return (await coverage.intervals(channel)).findLast(({ to }) => to === undefined);
}
