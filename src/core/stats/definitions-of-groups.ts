import { isDue, isDueAnd, isDueAs, type Definition } from "./definition.ts";
import { isEarly, isUnanswered, tellsOfSpeed } from "./figures-tally.ts";

/** What can be said of any group of deadlines: of a clock, a target, a version of the terms. */
export const GROUP_DEFINITIONS: readonly Definition[] = [
  {
    name: "met",
    title: "Kept",
    formula: "deadlines due in the period that were answered by breachAt",
    fields: ["results.met", "attainment.met"],
    counts: isDueAs("met"),
  },
  {
    name: "missed",
    title: "Missed",
    formula: "deadlines due in the period that were not answered by breachAt, answered later or not at all",
    fields: ["results.missed"],
    counts: isDueAs("missed"),
  },
  {
    name: "pending",
    title: "Still open",
    formula: "deadlines due in the period that are not answered, and of which breachAt has not passed",
    fields: ["results.pending"],
    counts: isDueAs("pending"),
  },
  {
    name: "withdrawn",
    title: "Withdrawn",
    formula: "deadlines due in the period whose message was deleted, or said to need no reply, by breachAt",
    fields: ["results.withdrawn"],
    counts: isDueAs("withdrawn"),
  },
  {
    name: "excluded",
    title: "Not for us",
    formula: "deadlines due in the period of which a person said, with a reason, that they are not for us",
    fields: ["results.excluded"],
    counts: isDueAs("excluded"),
  },
  {
    name: "unknown",
    title: "Unknown",
    formula: "deadlines due in the period of which we cannot prove both times, because we were blind",
    fields: ["results.unknown"],
    counts: isDueAs("unknown"),
  },
  {
    name: "attainment",
    title: "Promises kept",
    formula: "met / (met + missed)",
    fields: ["attainment.share", "attainment.decided"],
    counts: isDueAs("met", "missed"),
  },
  {
    name: "interval",
    title: "How sure that share is",
    formula:
      "(s + z²/2n ± z √(s (1 - s)/n + z²/4n²)) / (1 + z²/n), s = met / n, n = met + missed ≥ 30, z = 1.96",
    fields: ["attainment.interval.low", "attainment.interval.high"],
    counts: isDueAs("met", "missed"),
  },
  {
    name: "provisional",
    title: "Provisional until",
    formula:
      "the later of the end of the period and the last breachAt of pending, while it has not passed; of a resolution a day of silence later",
    fields: ["provisionalUntil"],
    counts: isDueAs("pending"),
  },
  {
    name: "median",
    title: "Half were answered within",
    formula:
      "the smallest t with S(t) ≤ 1/2, S the product-limit estimate over response times of met, missed and pending, those without an answer censored",
    fields: ["responseTime.median"],
    counts: isDueAnd((record, { now }) => tellsOfSpeed(record, now)),
  },
  {
    name: "p90",
    title: "Nine of ten were answered within",
    formula: "as the median, with S(t) ≤ 1/10",
    fields: ["responseTime.p90"],
    counts: isDueAnd((record, { now }) => tellsOfSpeed(record, now)),
  },
  {
    name: "felt-median",
    title: "Half were answered within, as customers felt it",
    formula: "as the median, over calendar time",
    fields: ["feltTime.median"],
    counts: isDueAnd((record, { now }) => tellsOfSpeed(record, now)),
  },
  {
    name: "felt-p90",
    title: "Nine of ten were answered within, as customers felt it",
    formula: "as p90, over calendar time",
    fields: ["feltTime.p90"],
    counts: isDueAnd((record, { now }) => tellsOfSpeed(record, now)),
  },
  {
    name: "unanswered",
    title: "Never answered",
    formula: "missed without an answer to this day",
    fields: ["unanswered"],
    counts: isDueAnd((record, { now }) => isUnanswered(record, now)),
  },
  {
    name: "early",
    title: "Answered out of hours",
    formula: "met with a response time of 0 of business time, and more than 0 by the calendar",
    fields: ["early"],
    counts: isDueAnd((record) => isEarly(record)),
  },
  {
    name: "redirects",
    title: "Sent elsewhere",
    formula: "deadlines due in the period whose answer asks the customer to write elsewhere",
    fields: ["redirects"],
    counts: isDueAnd(({ redirect }) => redirect),
  },
  {
    name: "inferred",
    title: "Answered without being named",
    formula: "deadlines due in the period whose answer named nobody, and was taken to answer all who waited",
    fields: ["inferred"],
    counts: isDueAnd(({ inferred }) => inferred),
  },
  {
    name: "peer-replies",
    title: "With replies of other customers",
    formula: "deadlines due in the period of cases in which other customers replied",
    fields: ["withPeerReplies"],
    counts: isDueAnd(({ peerReplies }) => peerReplies > 0),
  },
  {
    name: "all",
    title: "All deadlines",
    formula: "met + missed + pending + withdrawn + excluded + unknown",
    fields: [],
    counts: isDue,
  },
];
