import type { Duration, Instant } from "../core/time/instant.ts";
import type { Heartbeat } from "../ports/heartbeat.ts";
import type { Store } from "../ports/store.ts";
import type { Finding } from "../ports/vitals.ts";
import { auditor } from "./audit.ts";
import { deadMan, type DeadManDeps } from "./dead-man.ts";
import { heartbeating } from "./heartbeat.ts";
import type { Duty } from "./duty.ts";
import type { MonitorLoops } from "./loops.ts";
import { selfCheck } from "./self-check.ts";
import { stuckLoops } from "./stuck-loops.ts";
import type { ChannelWatch } from "./watch-channels.ts";

export interface WellbeingDeps extends Omit<DeadManDeps, "check" | "store"> {
  readonly store: Store;
  readonly sights: Pick<ChannelWatch, "sights">;
  /** Asked for when needed: the loops run what is here, too. */
  readonly loops: () => Pick<MonitorLoops, "stuck" | "sweepOverdue">;
  /** Undefined: nobody outside listens. */
  readonly heartbeat: Heartbeat | undefined;
}

/** Watches the watcher: audits, checks, and has others notice when we cannot (docs/decisions/014). */
export interface Wellbeing {
  readonly duties: readonly Duty[];
  /** What is wrong with the monitor. */
  readonly findings: () => readonly Finding[];
  /** The latest time that a platform's answer told. */
  readonly answeredAt: () => Instant | undefined;
  /** Stopped by hand: to be called once the duties have ended, and while the notifiers still speak. */
  readonly stop: () => Promise<void>;
}

export function wellbeing(deps: WellbeingDeps): Wellbeing {
  const { loops, sights, heartbeat } = deps;
  const brands = [...deps.teams.keys()];
  const audit = auditor({ ...deps, brands });
  const check = selfCheck({
    ...deps,
    sights: sights.sights,
    stuck: () => loops().stuck(),
    sweepOverdue: () => loops().sweepOverdue(),
    broken: audit.broken,
    unarmed: () => switches.unarmed(),
    clockOffset: () => switches.clockOffset(),
  });
  const switches = deadMan({ ...deps, check });
  const auditing = async (): Promise<Duration> => {
    const pause = await audit.pass();
    await check.look();
    return pause;
  };
  return {
    duties: [
      { name: "audit", pass: auditing },
      { name: "switch", pass: switches.pass },
      stuckLoops({ ...deps, brands }),
      ...(heartbeat === undefined ? [] : [heartbeating(heartbeat, { ...deps, check })]),
    ],
    findings: check.found,
    answeredAt: switches.answeredAt,
    stop: switches.stop,
  };
}
