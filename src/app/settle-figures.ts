import { duration, minutes, type Duration } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Store } from "../ports/store.ts";
import { judgingBy } from "./judging.ts";
import type { Duty } from "./duty.ts";
import type { Watch } from "./monitored.ts";

export interface FigureDeps {
  readonly store: Pick<Store, "figures">;
  readonly watch: Watch;
  readonly clock: Pick<Clock, "now">;
}

/** A commit of so many cases holds up nobody for long. */
const AT_ONCE = 100;
/** Nothing waits for it: what is not settled yet is judged when it is asked for. */
const EVERY = minutes(1);
/** Between two commits of a backlog, such as after an update, so that what is urgent comes first. */
const BREATH = duration(20);

/** Keeps records of what became of each deadline, so that figures need not fold what they count. */
export function settlingFigures({ store, watch, clock }: FigureDeps): Duty {
  const pass = async (): Promise<Duration> => {
    const settled = await store.figures.settle(clock.now(), AT_ONCE, judgingBy(watch));
    return settled < AT_ONCE ? EVERY : BREATH;
  };
  return { name: "figures", pass };
}
