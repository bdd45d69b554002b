import { instant, type Instant } from "../time/instant.ts";
import { CAUSES, causeOf, type Cause, type Miss } from "./causes.ts";
import type { ChannelFigures } from "./figures.ts";
import { numberList, type NumberList } from "./number-list.ts";

/** Adds up why deadlines were missed. */
export interface MissTally {
  /** A miss, of which it may not be known yet whether it came in a burst. */
  readonly add: (miss: Omit<Miss, "isBurst">) => void;
  /** Once all arrivals are known. */
  readonly causes: (isBurst: (at: Instant) => boolean) => ChannelFigures["causes"];
}

/** No miss yet. */
export function missTally(): MissTally {
  const counts = new Map<Cause, number>();
  /** When those came that were missed because of a burst, if there was one; else of the cause that they are under. */
  const open = new Map<Cause, NumberList>();
  return {
    add: (miss) => {
      const cause = causeOf({ ...miss, isBurst: false });
      if (causeOf({ ...miss, isBurst: true }) === cause) {
        counts.set(cause, (counts.get(cause) ?? 0) + 1);
        return;
      }
      const times = open.get(cause) ?? numberList();
      open.set(cause, times);
      times.push(miss.record.waitedFrom);
    },
    causes: (isBurst) => {
      const total = new Map(counts);
      for (const [cause, times] of open) {
        const came = times.sorted();
        const inBurst = came.filter((at) => isBurst(instant(at))).length;
        total.set(cause, (total.get(cause) ?? 0) + came.length - inBurst);
        total.set("burst", (total.get("burst") ?? 0) + inBurst);
      }
      return CAUSES.map((cause) => ({ cause, misses: total.get(cause) ?? 0 }))
        .filter(({ misses }) => misses > 0)
        .sort((a, b) => b.misses - a.misses);
    },
  };
}
