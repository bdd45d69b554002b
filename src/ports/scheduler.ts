import type { Weekday } from "../core/time/local-date.ts";
import type { Zone } from "../core/time/zone.ts";

/** A time of the week by the clocks of a zone: `at` is so many milliseconds after midnight, whole minutes. */
export interface WeeklyTime {
  readonly zone: Zone;
  readonly day: Weekday;
  readonly at: number;
}

/** Calls by the calendar. It is a convenience: whatever it misses is found by whoever looks at what is due. */
export interface Scheduler {
  /** Calls `wake` each week at that time, under a name that the log knows, until stopped. */
  readonly weekly: (name: string, time: WeeklyTime, wake: () => void) => Scheduled;
}

/** Something that is called by the calendar. */
export interface Scheduled {
  /** Resolves when it will not be called any more. May be called twice. */
  readonly stop: () => Promise<void>;
}
