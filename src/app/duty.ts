import type { Duration } from "../core/time/instant.ts";

/** Something done over and over beside what every monitor does; `pass` tells how long to sleep before the next. */
export interface Duty {
  readonly name: string;
  readonly pass: () => Promise<Duration>;
}
