import { duration } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { StoreQueries } from "../ports/queries.ts";
import type { Vitals } from "../ports/vitals.ts";

/** How the monitor is. It names parts of the program, channels and places, and nothing else. */
export interface Health {
  /** Troubled: it goes on, and a new start would mend nothing. */
  readonly status: "ok" | "troubled" | "starting" | "stuck";
  /** What does not go on without which nobody is warned: loops by name, and `store`. */
  readonly stuck: readonly string[];
  /** What is wrong besides: `switch: C0SOCIAL1: not_in_channel`. */
  readonly troubles: readonly string[];
}

/** What health is told by. */
export interface HealthDeps {
  readonly queries: Pick<StoreQueries, "lastRun">;
  /** Undefined until the monitor has started. */
  readonly vitals: () => Vitals | undefined;
  readonly clock: Clock;
}

/** The store answers within milliseconds, or not. */
const STORE_PATIENCE = duration(3000);

/** Looks how the monitor is: whether its loops go on and its store answers. */
export async function checkHealth({ queries, vitals, clock }: HealthDeps): Promise<Health> {
  const store = (await answers(queries, clock)) ? [] : ["store"];
  const known = vitals();
  // The others are told among the troubles: to start anew for a broken petty duty, in circles, would end the watching too.
  const grave = (known?.stuck() ?? []).filter(({ isGrave }) => isGrave);
  const stuck = [...grave.map(({ name }) => name), ...store];
  const troubles = (known?.findings() ?? []).map(({ part, reason }) => `${part}: ${reason}`);
  if (stuck.length > 0) return { status: "stuck", stuck, troubles };
  if (known === undefined) return { status: "starting", stuck, troubles };
  return { status: troubles.length > 0 ? "troubled" : "ok", stuck, troubles };
}

async function answers(queries: HealthDeps["queries"], clock: Clock): Promise<boolean> {
  const answered = new AbortController();
  const asked = queries.lastRun().then(
    () => true,
    () => false,
  );
  const late = clock.sleep(STORE_PATIENCE, answered.signal).then(() => false);
  const inTime = await Promise.race([asked, late]);
  answered.abort();
  return inTime;
}
