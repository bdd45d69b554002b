import { warningWorth, type WarningWorth } from "./alert-tally.ts";
import { isMissWarned } from "./causes.ts";
import { isDue, isDueAnd, isDueAs, type Counted, type Definition, type WhyAsked } from "./definition.ts";
import { resultAt } from "./deadline-record.ts";
import { NAMED_FROM } from "./people-tally.ts";
import { liesIn } from "./trend-tally.ts";
import { isWaiting } from "./waiting-tally.ts";

const isFirst = ({ record }: Counted): boolean => record.clock === "first";

/** First deadlines due in the period, whatever clock is asked for. */
const isFirstDue = (one: Counted, asked: WhyAsked): boolean => isDue(one, { ...asked, clock: "first" });

const hasWorth =
  (...worths: readonly WarningWorth[]): Definition["counts"] =>
  (one, asked) => {
    const worth = warningWorth(one.record, one.warned, asked.now);
    return isFirstDue(one, asked) && worth !== undefined && worths.includes(worth);
  };

const isMissedIn =
  (stretch: "period" | "span"): Definition["counts"] =>
  ({ record }, asked) =>
    record.clock === "first" &&
    liesIn(asked[stretch], record.dueAt) &&
    resultAt(record, asked.now) === "missed";

/** What can be said of a channel over a period beside its groups of deadlines. */
export const CHANNEL_DEFINITIONS: readonly Definition[] = [
  {
    name: "opened",
    title: "Cases",
    formula: "cases opened in the period; those to which nothing was promised have no deadline to list",
    told: { unit: "cases", means: "Cases opened in the week, whatever became of them." },
    fields: ["opened"],
    counts: (one, { period }) => isFirst(one) && liesIn(period, one.record.openedAt),
  },
  {
    name: "objective",
    title: "Goal",
    formula: "the objective of the terms in force at the end of the period, or now if that is sooner",
    told: { unit: "share", means: "Of the terms in force at the end of the week." },
    fields: ["objective"],
    counts: isFirstDue,
  },
  {
    name: "waiting",
    title: "Waiting now",
    formula:
      "open waits for a first or a later reply, whenever they are due; oldest: the one that began first",
    told: { unit: "cases", means: "Customers who wait for a reply now." },
    fields: ["waiting.count", "waiting.oldest.since"],
    counts: ({ record }) => isWaiting(record),
  },
  {
    name: "overdue",
    title: "Overdue now",
    formula: "those waiting of which breachAt has passed",
    told: { unit: "cases", means: "Of those who wait now, those past the promise." },
    fields: ["waiting.overdue"],
    counts: ({ record }, { now }) => isWaiting(record) && now > record.breachAt,
  },
  {
    name: "published",
    title: "Under the promise that customers are shown",
    formula: "every figure of a group, over first deadlines of the target with publish",
    fields: [],
    counts: (one, asked) => isFirstDue(one, asked) && one.record.published,
  },
  {
    name: "change",
    title: "Change to the week before",
    formula:
      "⌊100 attainment⌋ of the week - ⌊100 attainment⌋ of the week before, both of at least 30 decided",
    fields: [],
    counts: isDueAs("met", "missed"),
  },
  {
    name: "arrivals",
    title: "When they come",
    formula: "cases opened in the span, by hour of the week of the local clock",
    fields: ["heatmaps.arrivals[]"],
    counts: (one, { span }) => isFirst(one) && liesIn(span, one.record.openedAt),
  },
  {
    name: "misses-by-hour",
    title: "When the missed ones began",
    formula:
      "missed first deadlines due in the span, by hour of the week of the first open instant of the wait",
    fields: ["heatmaps.misses[]", "worstHour.weekday", "worstHour.hour", "worstHour.misses", "worstHour.of"],
    counts: isMissedIn("span"),
  },
  {
    name: "response-by-hour",
    title: "How fast answers are, by hour",
    formula: "the median, over first deadlines due in the span, by the hour of misses-by-hour",
    fields: ["heatmaps.response[]"],
    counts: (one, { span }) => isFirst(one) && liesIn(span, one.record.dueAt),
  },
  {
    name: "one-more-person",
    title: "Kept by one more person",
    formula:
      "misses of the worst hour that one more person would have answered by breachAt and within that hour, one after the other, each taking h; h = max(5 min, median gap between answers, median time from claim to answer)",
    fields: ["worstHour.keptByOneMore"],
    counts: isMissedIn("span"),
  },
  {
    name: "warned",
    title: "Warned of",
    formula: "first deadlines warned of before breachAt, of those met, missed, withdrawn or excluded",
    told: { unit: "deadlines", means: "First replies of which the team was warned." },
    fields: ["alerts.warned"],
    counts: hasWorth("heeded", "in vain", "noise"),
  },
  {
    name: "heeded",
    title: "Warnings heeded",
    formula: "warned and met by an answer at least a minute after the first warning",
    fields: ["alerts.heeded"],
    counts: hasWorth("heeded"),
  },
  {
    name: "in-vain",
    title: "Warnings in vain",
    formula: "warned and missed",
    fields: ["alerts.inVain"],
    counts: hasWorth("in vain"),
  },
  {
    name: "noise",
    title: "Warnings for nothing",
    formula: "warned and withdrawn, excluded, or answered within a minute of the first warning",
    fields: ["alerts.noise"],
    counts: hasWorth("noise"),
  },
  {
    name: "precision",
    title: "Warnings that were right",
    formula: "(heeded + in-vain) / warned",
    told: { unit: "share", means: "Of the warnings those that were not for nothing." },
    fields: ["alerts.precision"],
    counts: hasWorth("heeded", "in vain", "noise"),
  },
  {
    name: "lead",
    title: "How long before the deadline we warn",
    formula:
      "business time from the first warning to dueAt, over warned: the median, and what nine of ten had at least",
    told: { unit: "ms", means: "Working time from the first warning to the promise, the middle one." },
    fields: ["alerts.lead.median", "alerts.lead.nineOfTen"],
    counts: hasWorth("heeded", "in vain", "noise"),
  },
  {
    name: "missed-unwarned",
    title: "Missed without a warning",
    formula: "missed first deadlines without a warning by breachAt",
    told: { unit: "deadlines", means: "Missed, and nobody had been warned." },
    fields: ["alerts.missedUnwarned"],
    counts: (one, asked) => isMissedIn("period")(one, asked) && !isMissWarned(one.record, one.warned),
  },
  {
    name: "coverage",
    title: "Watched",
    formula: "watched / open; open: open hours of the period up to now; watched = open - caughtUp - blind",
    told: { unit: "share", means: "Of the channel's open hours, those in which it was watched." },
    fields: ["coverage.open", "coverage.watched", "coverage.caughtUp", "coverage.blind", "coverage.share"],
    counts: (one, asked) =>
      isFirstDue(one, asked) &&
      (resultAt(one.record, asked.now) === "unknown" || asked.causeOf(one.record, one.warned) === "blind"),
  },
  {
    name: "people",
    title: "By person, if asked for",
    formula: `the median of business time from a claim to the answer, over first deadlines claimed and answered, of people with at least ${NAMED_FROM}`,
    fields: ["people.people[].answered", "people.people[].median", "people.unnamed", "people.unclaimed"],
    counts: (one, asked) =>
      isDueAnd(({ answeredAt }) => answeredAt !== undefined)(one, { ...asked, clock: "first" }),
  },
];
