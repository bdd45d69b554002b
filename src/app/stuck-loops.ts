import type { BrandId } from "../core/ids.ts";
import type { Duration } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Duty } from "./duty.ts";
import type { MonitorLoops } from "./loops.ts";
import type { Ops } from "./ops.ts";
import { STUCK_LOOK, STUCK_TOLD } from "./timings.ts";

export interface StuckLoopsDeps {
  readonly loops: () => Pick<MonitorLoops, "stuck">;
  readonly ops: Ops;
  readonly brands: readonly BrandId[];
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
}

/** Tells ops of each loop that did not go on for minutes, once, and once more when it does again. */
export function stuckLoops(deps: StuckLoopsDeps): Duty {
  const { loops } = deps;
  const told = new Set<string>();
  let seen: ReadonlySet<string> = new Set();
  const pass = async (): Promise<Duration> => {
    const suspects = loops().stuck(STUCK_TOLD);
    for (const name of suspects) {
      // At two looks: where the whole process stood still nothing is stuck, and all goes on at once.
      if (told.has(name) || !seen.has(name)) continue;
      await tellStuck(deps, name);
      told.add(name);
    }
    seen = new Set(suspects);
    const still = new Set(loops().stuck());
    for (const name of told) {
      if (still.has(name)) continue;
      await tellMended(deps, name);
      told.delete(name);
    }
    return STUCK_LOOK;
  };
  return { name: "troubles", pass };
}

async function tellStuck({ ops, brands, clock, log }: StuckLoopsDeps, name: string): Promise<void> {
  log.error("loop.stuck", { loop: name });
  const meanwhile = MEANWHILE.get(name);
  await ops.tell(brands, `stuck ${name} ${clock.now()}`, {
    kind: "ops",
    level: "trouble",
    title: `A part of the monitor does not go on: ${name}`,
    lines: [
      `For five minutes it has hung, or failed over and over.${meanwhile === undefined ? "" : ` Meanwhile ${meanwhile}.`}`,
      "The log says why (loop.failed). It is tried again all the time; if nothing mends it, start the monitor anew.",
    ],
  });
}

async function tellMended({ ops, brands, clock, log }: StuckLoopsDeps, name: string): Promise<void> {
  log.info("loop.mended", { loop: name });
  await ops.tell(brands, `stuck mended ${name} ${clock.now()}`, {
    kind: "ops",
    level: "mended",
    title: `A part of the monitor goes on again: ${name}`,
    lines: ["What was left undone is made up for."],
  });
}

/** What a team goes without. */
const MEANWHILE: ReadonlyMap<string, string> = new Map([
  ["sweep", "what falls due is not noticed"],
  ["deliver", "no alert is sent"],
  ["refresh", "messages in Slack show what may no longer be true"],
  ["reconcile", "nobody finds out whether uncertain messages were sent"],
  ["guard", "nobody is told when a channel cannot be seen"],
  ["reload", "changed files are not taken"],
  ["expire", "texts are kept for longer than they should be"],
  ["turns", "nobody is told what waits when a team's hours begin and end"],
  ["fallback", "alerts that cannot be sent go no other way"],
  ["overlays", "nobody is told of surges and incidents, or reminded of updates"],
  ["reviews", "nobody is reminded of terms that are to be reviewed"],
  ["requests", "what was asked for on the command line is not done"],
  ["surges", "surges are not noticed"],
  ["home", "the home tab is not brought up to date"],
  ["switch", "Slack may say that the monitor is gone"],
  ["heartbeat", "the service outside does not hear how the monitor is"],
]);
