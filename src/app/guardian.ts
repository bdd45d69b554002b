import type { BrandId } from "../core/ids.ts";
import { after, duration, minutes } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { OpsNotice } from "../ports/notice.ts";
import type { Store } from "../ports/store.ts";
import { clockGuard, type Disturbance } from "./clock-guard.ts";
import type { Ops } from "./ops.ts";
import type { TooEarly } from "./too-early.ts";
import { BEAT_EVERY } from "./timings.ts";
import type { ChannelWatch } from "./watch-channels.ts";
import type { NotifierWatch } from "./watch-notifiers.ts";
import { spanInWords } from "./words.ts";

export interface GuardDeps {
  readonly store: Pick<Store, "outbox">;
  readonly ops: Ops;
  readonly brands: readonly BrandId[];
  readonly sights: ChannelWatch;
  readonly hearing: NotifierWatch;
  readonly early: TooEarly;
  readonly clock: Clock;
  readonly log: Log;
  /** Notes that the monitor lives. */
  readonly beat: () => Promise<void>;
  /**
   * Whether it is known what was sent; before that no life is noted: a start that is cut short must be followed by
   * another that finds out.
   */
  readonly knows: () => boolean;
}

/** Watches the clock and the channels' sight, and notes that the monitor lives. True when time was disturbed. */
export function guardian(deps: GuardDeps): () => Promise<boolean> {
  const { clock, sights, hearing, early, knows, beat } = deps;
  const disturbance = clockGuard(clock);
  let beatAt = clock.monotonic();
  let untold: Disturbance | undefined;
  return async () => {
    const disturbed = (untold ??= disturbance());
    if (disturbed !== undefined) await tell(deps, disturbed);
    untold = undefined;
    await early.pass();
    await sights.pass();
    await hearing.pass();
    if (knows() && clock.monotonic() - beatAt >= BEAT_EVERY) {
      beatAt = clock.monotonic();
      await beat();
    }
    return disturbed !== undefined;
  };
}

/** Whatever it was, nobody watched meanwhile. */
async function tell(
  { store, ops, brands, sights, early, clock, log }: GuardDeps,
  one: Disturbance,
): Promise<void> {
  const { cause, title, line } = wordsFor(one);
  log.warn(`clock.${one.kind}`, { by: one.kind === "jump" ? one.by : one.lasted });
  if (one.kind === "jump" && one.by < 0) early.suspect();
  await sights.blindSince(one.from, cause);
  await store.outbox.clamp(after(clock.now(), minutes(1)));
  const notice: OpsNotice = { kind: "ops", level: "note", title, lines: [line] };
  await ops.tell(brands, `clock ${one.to}`, notice);
}

function wordsFor(one: Disturbance): {
  readonly cause: string;
  readonly title: string;
  readonly line: string;
} {
  const then = "What fell due meanwhile is told now; nothing is told twice.";
  if (one.kind === "standstill") {
    return {
      cause: "the monitor stood still",
      title: "The monitor stood still",
      line: `For ${spanInWords(one.lasted)}: its process was stopped, or had no turn. ${then}`,
    };
  }
  const by = spanInWords(duration(Math.abs(one.by)));
  return one.by > 0
    ? {
        cause: "the clock jumped ahead, or the machine slept",
        title: "The clock of the monitor's machine jumped ahead",
        line: `By ${by}; a machine that slept shows so too. ${then}`,
      }
    : {
        cause: "the clock was set back",
        title: "The clock of the monitor's machine jumped back",
        line: `By ${by}. What came too early meanwhile is taken back, and told when it is time: \`/ssla due\` shows what is next.`,
      };
}
