import { hashOf } from "../core/hash.ts";
import type { ChannelId } from "../core/ids.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import type { Terms } from "../core/terms/terms.ts";
import { after, hours, minutes, type Duration, type Instant } from "../core/time/instant.ts";
import { formatLocalDate, localDate, type LocalDate } from "../core/time/local-date.ts";
import { localTimeAt, startOfDate } from "../core/time/zone.ts";
import type { Clock } from "../ports/clock.ts";
import type { Store } from "../ports/store.ts";
import { placesOfRoutes } from "./destinations.ts";
import type { Monitored } from "./monitored.ts";
import { versionInWords } from "./promise-in-words.ts";
import { schemeOf } from "./senders.ts";
import type { Team } from "./team.ts";
import type { TermsBook } from "./terms-book.ts";
import { counted } from "./words.ts";

export interface ReviewDeps {
  readonly store: Pick<Store, "queue">;
  readonly book: Pick<TermsBook, "loaded">;
  readonly monitored: ReadonlyMap<ChannelId, Monitored>;
  readonly clock: Pick<Clock, "now">;
}

/** So many days before `review_by` somebody is reminded, the last time on the day itself. */
const DAYS_BEFORE = [14, 3, 0] as const;
/** At nine in the morning by the terms' own clocks. */
const TIME_OF_DAY = hours(9);
const EVERY = minutes(10);
const HASTE = minutes(30);

/**
 * Reminds of terms in force that are to be reviewed, each time once, whoever calls and however often. Late, only the last
 * of the reminders that were missed is sent. Returns how long nothing new can come up.
 */
export async function remindOfReviews({ store, book, monitored, clock }: ReviewDeps): Promise<Duration> {
  const now = clock.now();
  for (const { id, team, platform } of monitored.values()) {
    const history = book.loaded().historyOf(id);
    const terms = history && termsAt({ ...history, overlays: [] }, now);
    const due = terms && lastReminder(terms, now);
    if (terms === undefined || due === undefined) continue;
    const { reviewBy, days } = due;
    const date = formatLocalDate(reviewBy);
    const left = reviewBy - localTimeAt(terms.hours.calendar.zone, now).date;
    const when = left > 0 ? `by ${date}, in ${counted(left, "day")}` : `by ${date}`;
    await store.queue(
      placesForReading(team, now).map((destination) => ({
        key: hashOf("review", team.brand, id, terms.version, terms.hash, date, String(days), destination),
        brand: team.brand,
        destination,
        subject: {
          kind: "ops",
          notice: {
            kind: "ops",
            level: "note",
            title: `The terms of ${platform} (${id}) are to be reviewed ${when}`,
            lines: [
              `In force are those of ${versionInWords(terms.version)}, with \`review_by: ${date}\`.`,
              "If they are still right, write a new version that only gives a later date; ssla stats shows how they were kept.",
            ],
          },
        },
        calledAt: now,
        deadline: after(now, HASTE),
      })),
    );
  }
  return EVERY;
}

function lastReminder(
  { reviewBy, hours: open }: Terms,
  now: Instant,
): { readonly reviewBy: LocalDate; readonly days: number } | undefined {
  if (reviewBy === undefined) return undefined;
  const days = DAYS_BEFORE.findLast(
    (before) => after(startOfDate(open.calendar.zone, localDate(reviewBy - before)), TIME_OF_DAY) <= now,
  );
  return days === undefined ? undefined : { reviewBy, days };
}

/** Services such as PagerDuty are for what somebody has to do at once. */
const isForReading = (destination: string): boolean => ["slack", "email"].includes(schemeOf(destination));

/** To the manager, else to the lead, else to ops, else to the team. */
export function placesForReading(team: Team, now: Instant): readonly string[] {
  const tries = [["manager"], ["lead"], ["ops"], [...team.routes.keys()]];
  for (const names of tries) {
    const places = placesOfRoutes(team, names, now).filter(isForReading);
    if (places.length > 0) return places;
  }
  return [];
}
