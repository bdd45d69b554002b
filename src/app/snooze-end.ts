import type { Case } from "../core/cases/case.ts";
import {
  addBusinessTime,
  isOpen,
  nextClosing,
  nextOpening,
  type BusinessHours,
} from "../core/time/business-hours.ts";
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
  if (open === undefined) return refusedAs("Nothing was promised here, so nobody is warned of it.");
  if (nextOpening(open, now) === undefined) return refusedAs("This channel never opens again.");
  const until = endOf(choice, open, now);
  if (until === undefined) {
    return refusedAs(
      choice === "closing" ? "This channel never closes." : "This channel closes for good before.",
    );
  }
  if (isUntil(choice) && !isOpen(open, until)) {
    const { zone } = open.calendar;
    return refusedAs(`At ${instantInWords(until, zone)} (${zone.name}) this channel is closed.`);
  }
  return { until };
}

function endOf(choice: SnoozeChoice, open: BusinessHours, now: Instant): Instant | undefined {
  if (choice === "closing") return nextClosing(open, now);
  if (choice === "15m") return addBusinessTime(open, now, minutes(15));
  if (choice === "1h") return addBusinessTime(open, now, hours(1));
  if (choice.kind === "for") return addBusinessTime(open, now, choice.time);
  return nextTimeOfDay(open.calendar.zone, now, choice.minuteOfDay * minutes(1));
}

const isUntil = (choice: SnoozeChoice): boolean => typeof choice === "object" && choice.kind === "until";

const refusedAs = (why: string): Refused => ({ refused: `${why} Nothing was changed.` });
