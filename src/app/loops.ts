import type { BrandId } from "../core/ids.ts";
import { duration, minutes, type Duration, type Instant } from "../core/time/instant.ts";
import type { Store } from "../ports/store.ts";
import { adoptHistory } from "./adopt-history.ts";
import { deliver, type DeliverDeps } from "./deliver.ts";
import type { Duty } from "./duty.ts";
import { guardian } from "./guardian.ts";
import { loop, type Loop } from "./loop.ts";
import { reconciler } from "./reconcile.ts";
import { refresh } from "./refresh.ts";
import { removeDoubles } from "./remove-doubles.ts";
import { sendBudget } from "./send-budget.ts";
import { sweep } from "./sweep.ts";
import type { Team } from "./team.ts";
import { DOUBLES_EVERY, STUCK_AFTER } from "./timings.ts";
import type { TooEarly } from "./too-early.ts";
import type { ChannelWatch } from "./watch-channels.ts";
import type { NotifierWatch } from "./watch-notifiers.ts";

export interface LoopDeps extends DeliverDeps {
  readonly store: Store;
  readonly teams: ReadonlyMap<BrandId, Team>;
  readonly sights: ChannelWatch;
  readonly hearing: NotifierWatch;
  readonly early: TooEarly;
  /** Freezes what has begun by then of the terms in force. */
  readonly settle: (now: Instant) => void;
  /** How long a loop sleeps when nothing wakes it. */
  readonly tick: Duration;
}

/** The passes of a monitor, each in a loop of its own: what is slow in one holds up no other. */
export interface MonitorLoops {
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  /** Something was committed that may call for an alert, or for an edit. */
  readonly committed: () => void;
  /** A channel told that it is no use trying. */
  readonly troubled: () => void;
  /** The duty of that name does not wait for the end of its sleep. */
  readonly wake: (duty: string) => void;
  /** The names of those that should have gone on so long ago; minutes, unless given. */
  readonly stuck: (since?: Duration) => readonly string[];
  /** How long ago what is due should have been looked for; 0 while that goes on. */
  readonly sweepOverdue: () => Duration;
}

/** Nothing is sent before it is known what was sent already; a platform that is down holds that up for so long only. */
const ADOPTION_LIMIT = minutes(1);
const ADOPTION_PAUSE = duration(2000);
/** A history that cannot be read is tried again at once a second. */
const RECONCILE_PAUSE = duration(1000);

export function monitorLoops(deps: LoopDeps, duties: readonly Duty[]): MonitorLoops {
  const { store, clock, tick, log } = deps;
  const until = (at: Instant | undefined, least = 0): Duration =>
    duration(Math.max(least, at === undefined ? tick : Math.min(tick, Math.max(0, at - clock.now()))));
  const reconcile = reconciler(deps);
  const sending = { ...deps, budget: sendBudget(clock) };
  const startedAt = clock.monotonic();
  let adopted = false;
  const guard = guardian({
    ...deps,
    brands: [...deps.teams.keys()],
    beat: () => beat(deps),
    knows: () => adopted,
  });

  const loops = {
    sweep: loop(deps, "sweep", async () => {
      const conversations = await sweep(deps, clock.now());
      if (conversations === 0) return until(await store.nextAlertAt());
      log.info("alerts.queued", { conversations });
      loops.deliver.wake();
      return duration(0);
    }),
    deliver: loop(deps, "deliver", async () => {
      const { count, nextAt } = await deliver(sending);
      if (count === 0) return until(nextAt);
      loops.refresh.wake();
      loops.reconcile.wake();
      return duration(0);
    }),
    refresh: loop(deps, "refresh", async () =>
      (await refresh(deps)) > 0 ? duration(0) : until(await store.outbox.nextStaleAt()),
    ),
    reconcile: loop(deps, "reconcile", async () => {
      const next = await reconcile.pass();
      if (next === undefined) return tick;
      loops.deliver.wake();
      return until(next, RECONCILE_PAUSE);
    }),
    doubles: loop(deps, "doubles", async () => {
      const { removed, isBehind } = await removeDoubles(deps);
      loops.deliver.wake();
      return removed > 0 || isBehind ? RECONCILE_PAUSE : DOUBLES_EVERY;
    }),
    guard: loop(deps, "guard", async () => {
      if (await guard()) loops.sweep.wake();
      // What was queued for ops, and messages that coverage changed; every second is too often to look without need.
      if (until(await store.outbox.nextAt(), 0) === 0) loops.deliver.wake();
      if (until(await store.outbox.nextStaleAt(), 0) === 0) loops.refresh.wake();
      return duration(1000);
    }),
    adopt: loop(deps, "adopt", async () => {
      const complete = await adoptHistory({ ...deps, teams: deps.teams.values() });
      if (!complete && clock.monotonic() - startedAt < ADOPTION_LIMIT) return ADOPTION_PAUSE;
      if (!complete) log.error("history.unreadable");
      adopted = true;
      loops.deliver.start();
      // At once: a monitor that never lives for long must not read a day's history at every start.
      await beat(deps);
      void loops.adopt.stop();
      return tick;
    }),
  };
  const { deliver: delivering, ...others } = loops;
  const beside = duties.map(({ name, pass }) => {
    const one = loop(deps, name, async () => {
      const pause = await pass();
      // What it queued goes out at once.
      if (until(await store.outbox.nextAt()) === 0) delivering.wake();
      return pause;
    });
    return [name, one] as const;
  });
  const all: readonly (readonly [string, Loop])[] = [...Object.entries(loops), ...beside];
  return {
    start: () => {
      for (const one of Object.values(others)) one.start();
      for (const [, one] of beside) one.start();
    },
    stop: async () => {
      await Promise.all(all.map(([, one]) => one.stop()));
      if (adopted) await beat(deps);
    },
    committed: () => {
      loops.sweep.wake();
      loops.refresh.wake();
      delivering.wake();
    },
    troubled: () => {
      loops.guard.wake();
    },
    wake: (duty) => {
      for (const [name, one] of beside) if (name === duty) one.wake();
    },
    sweepOverdue: loops.sweep.overdue,
    stuck: (since = STUCK_AFTER) => all.flatMap(([name, one]) => (one.overdue() > since ? [name] : [])),
  };
}

/** Notes that the monitor lives; what has begun by then is frozen first, so that the next start knows it. */
async function beat({ store, clock, settle }: LoopDeps): Promise<void> {
  const now = clock.now();
  settle(now);
  await store.beat(now);
}
