import type { Report } from "../../ports/report.ts";

export const MISSED_TITLE = "What was missed, the longest wait first";

/** Of what the list leaves out; undefined when it leaves out nothing. */
export const moreMissed = ({ moreMissed: more }: Report): string | undefined =>
  more === 0 ? undefined : `And ${more.toLocaleString("en-US")} more: ssla export deadlines`;
