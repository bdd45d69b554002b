// Monday 2 November 2026 on a channel that is open around the clock: what most corner cases need.
import type { Author } from "../../src/core/cases/events.ts";
import type { TermsAt } from "../../src/core/terms/terms-at.ts";
import { author } from "./events.ts";
import { ALL_WEEK, aTarget, hoursOf, inForce, someTerms } from "./terms.ts";

export const ana: Author = author("ana");
export const bob: Author = author("bob");

/** That time of the day: `15:00:00Z` is nine in the morning in Chicago. */
export const day = (time: string): string => `2026-11-02T${time}`;

const hours = hoursOf(ALL_WEEK);

/** A first reply within an hour, the next within two. */
export const all: TermsAt = inForce([someTerms({ hours })]);

/** And an update within four after a placeholder. */
export const withUpdate: TermsAt = inForce([
  someTerms({ hours, targets: [aTarget({ first: "1h", next: "2h", update: "4h" })] }),
]);

const resolve = { within: "24h", clock: "calendar" } as const;

/** And the matter resolved within a day by the calendar. */
export const withResolve: TermsAt = inForce([
  someTerms({ hours, targets: [aTarget({ first: "1h", next: "2h", resolve })] }),
]);
