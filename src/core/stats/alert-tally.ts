import type { BusinessHours } from "../time/business-hours.ts";
import { businessTimeBetween } from "../time/business-hours.ts";
import { minutes, type Duration, type Instant } from "../time/instant.ts";
import { percentileInOrder } from "./censored-percentile.ts";
import { isMissWarned } from "./causes.ts";
import { resultAt, type DeadlineRecord } from "./deadline-record.ts";
import type { AlertFigures } from "./figures.ts";
import { numberList } from "./number-list.ts";
import type { Warned } from "./warned.ts";

/** What became of a warning. */
export type WarningWorth = "heeded" | "in vain" | "noise";

/** Adds up what the warnings of deadlines were worth. */
export interface AlertTally {
  /** `hours` are those of the terms that set it. */
  readonly add: (record: DeadlineRecord, warned: Warned, hours: BusinessHours) => void;
  readonly figures: () => AlertFigures;
}

/** An answer so soon after a warning was being written already. */
const TO_ACT: Duration = minutes(1);

/** No deadline yet, as of `now`. */
export function alertTally(now: Instant): AlertTally {
  const worths: Record<WarningWorth, number> = { heeded: 0, "in vain": 0, noise: 0 };
  const leads = numberList();
  let missedUnwarned = 0;
  return {
    add: (record, warned, hours) => {
      if (resultAt(record, now) === "missed" && !isMissWarned(record, warned)) missedUnwarned += 1;
      const worth = warningWorth(record, warned, now);
      if (worth === undefined || warned.firstAt === undefined) return;
      worths[worth] += 1;
      leads.push(businessTimeBetween(hours, warned.firstAt, record.dueAt));
    },
    figures: () => {
      const { heeded, noise } = worths;
      const inVain = worths["in vain"];
      const warned = heeded + inVain + noise;
      const precision = warned === 0 ? undefined : (heeded + inVain) / warned;
      return { warned, heeded, inVain, noise, precision, lead: leadOf(leads.sorted()), missedUnwarned };
    },
  };
}

function leadOf(leads: Float64Array): AlertFigures["lead"] {
  const nobody = new Float64Array(0);
  return {
    median: percentileInOrder(leads, nobody, 0.5),
    // Nine of ten had at least what the shortest tenth had at most.
    nineOfTen: percentileInOrder(leads, nobody, 0.1),
  };
}

/**
 * What the first warning of a deadline was worth at `now`. Heeded: the answer came after it, in time. In vain: missed all
 * the same, so it was right. Noise: nobody had to answer after all, or the answer came within a minute of it, before
 * anybody could have acted on it. Undefined without a warning before the breach, and while it is pending or unknown.
 */
export function warningWorth(
  record: DeadlineRecord,
  { firstAt }: Warned,
  now: Instant,
): WarningWorth | undefined {
  if (firstAt === undefined) return undefined;
  const result = resultAt(record, now);
  switch (result) {
    case "met":
      return record.answeredAt !== undefined && record.answeredAt - firstAt >= TO_ACT ? "heeded" : "noise";
    case "missed":
      return firstAt <= record.breachAt ? "in vain" : undefined;
    case "withdrawn":
    case "excluded":
      return "noise";
    case "pending":
    case "unknown":
      return undefined;
    default:
      return result satisfies never;
  }
}
