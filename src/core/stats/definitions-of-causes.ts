import { CAUSES, type Cause } from "./causes.ts";
import { isDue, type Definition } from "./definition.ts";

/** What a miss under each cause has in common; one that fits several stands under the first. */
const CAUSE_TEXTS: Readonly<Record<Cause, { readonly title: string; readonly formula: string }>> = {
  blind: {
    title: "We were not watching",
    formula: "for some of the wait, up to breachAt, the channel was not watched, and has been read since",
  },
  "not warned": {
    title: "Nobody was warned",
    formula: "the terms ask for warnings, none was sent by breachAt, and nobody had claimed it",
  },
  "warned late": {
    title: "The warning came late",
    formula:
      "at the first warning 3 min less of business time was left than the terms plan, or even less; nobody had claimed it",
  },
  overlay: {
    title: "During a surge or an incident",
    formula: "an overlay set the deadline",
  },
  "closed day": {
    title: "Around a holiday or another closed day",
    formula: "a date from that of the message to that of dueAt is open in the usual week, and was shut",
  },
  burst: {
    title: "Many at once",
    formula:
      "in the hour in which it came at least 5 cases were opened, and more than twice the mean of that hour of the week in the other weeks of the span; 3 weeks at least",
  },
  "edge of day": {
    title: "Just before closing",
    formula: "it came in open hours, less than 30 min before a close",
  },
  "came while closed": {
    title: "Came while closed",
    formula: "it came while the channel was closed",
  },
  claimed: {
    title: "Claimed, but late",
    formula: "somebody had claimed it by breachAt",
  },
  "not claimed": {
    title: "Claimed by nobody",
    formula: "none of the others",
  },
};

/** The name of the figure of a cause: `cause-<cause>`, with hyphens. */
export const nameOfCause = (cause: Cause): string => `cause-${cause.replaceAll(" ", "-")}`;

/** Misses by cause, each named by `nameOfCause`. */
export const CAUSE_DEFINITIONS: readonly Definition[] = CAUSES.map((cause) => ({
  name: nameOfCause(cause),
  title: CAUSE_TEXTS[cause].title,
  formula: CAUSE_TEXTS[cause].formula,
  told: { unit: "misses", means: "First replies missed for this reason; each has one." },
  fields: [`causes[].misses of ${cause}`],
  counts: (one, asked) =>
    isDue(one, { ...asked, clock: "first" }) && asked.causeOf(one.record, one.warned) === cause,
}));
