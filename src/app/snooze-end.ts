import type { Case } from "../core/cases/case.ts";
import { addBusinessTime, isOpen, nextClosing } from "../core/time/business-hours.ts";
import { hours, minutes, type Instant } from "../core/time/instant.ts";
import { nextTimeOfDay } from "../core/time/zone.ts";
import type { SnoozeChoice } from "../ports/notifier.ts";
import { nearestDeadline } from "./case-entry.ts";
import type { Refused } from "./pressed.ts";
import { instantInWords } from "./words.ts";

/** When a snooze ends: in business time, so that nothing wakes up at night. */
export function snoozeEnd(
  choice: SnoozeChoice,
  subject: Case,
  now: Instant,
): { readonly until: Instant } | Refused {
  const open = nearestDeadline(subject)?.terms.hours;
  if (open === undefined) return NEVER;
  if (choice === "closing") return endAt(nextClosing(open, now));
  if (choice === "15m") return endAt(addBusinessTime(open, now, minutes(15)));
  if (choice === "1h") return endAt(addBusinessTime(open, now, hours(1)));
  if (choice.kind === "for") return endAt(addBusinessTime(open, now, choice.time));
  const { zone } = open.calendar;
  const until = nextTimeOfDay(zone, now, choice.minuteOfDay * minutes(1));
  if (isOpen(open, until)) return { until };
  const refused = `At ${instantInWords(until, zone)} (${zone.name}) this channel is closed. Nothing was changed.`;
  return { refused };
}

const NEVER: Refused = { refused: "This channel never closes. Nothing was changed." };

const endAt = (until: Instant | undefined): { readonly until: Instant } | Refused =>
  until === undefined ? NEVER : { until };
