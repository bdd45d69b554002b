import type { Clock } from "../core/cases/deadline.ts";
import type { ChannelFigures, Figures } from "../core/stats/figures.ts";
import type { Duration } from "../core/time/instant.ts";
import type { Measure } from "../ports/report.ts";
import { spanInWords } from "./words.ts";

const CLOCKS: readonly (readonly [Clock, string])[] = [
  ["first", "First reply"],
  ["next", "Next reply"],
  ["update", "Update"],
  ["resolve", "Resolved"],
];

/** Every number of a channel's week that a report tells, with its meaning. Of clocks on which nothing was due: none. */
export function measuresOf(figures: ChannelFigures): readonly Measure[] {
  const { clocks, opened, waiting, alerts, coverage, causes, objective } = figures;
  return [
    count("opened", "Cases opened", opened, "cases", "Cases opened in the week, whatever became of them."),
    share("objective", "Goal", objective, "Of the terms in force at the end of the week."),
    ...CLOCKS.flatMap(([clock, label]) =>
      isEmpty(clocks[clock]) ? [] : clockMeasures(clock, label, clocks[clock]),
    ),
    count("waiting", "Waiting now", waiting.count, "cases", "Customers who wait for a reply now."),
    count(
      "overdue",
      "Waiting too long",
      waiting.overdue,
      "cases",
      "Of those who wait now, those past the promise.",
    ),
    ...causes.map(({ cause, misses }) =>
      count(
        `cause.${cause}`,
        `Missed: ${cause}`,
        misses,
        "misses",
        "First replies missed for this reason; each has one.",
      ),
    ),
    count("warned", "Warned of", alerts.warned, "deadlines", "First replies of which the team was warned."),
    share("precision", "Warnings of use", alerts.precision, "Of the warnings those that were no noise."),
    count(
      "missed-unwarned",
      "Missed unwarned",
      alerts.missedUnwarned,
      "deadlines",
      "Missed, and nobody had been warned.",
    ),
    span(
      "lead",
      "Warned before due",
      alerts.lead.median,
      "Working time from the first warning to the promise, the middle one.",
    ),
    share(
      "coverage",
      "Watched",
      coverage.share,
      "Of the channel's open hours, those in which it was watched.",
    ),
  ];
}

function clockMeasures(clock: Clock, label: string, figures: Figures): readonly Measure[] {
  const { results, attainment, responseTime, feltTime } = figures;
  const of = (name: string): string => `${clock}.${name}`;
  const number = (name: string, what: string, value: number, means: string): Measure =>
    count(of(name), `${label}: ${what}`, value, "deadlines", means);
  return [
    number("met", "kept", results.met, "Answered by the promised time."),
    number("missed", "missed", results.missed, "Answered too late, or not at all."),
    share(of("attainment"), `${label}: kept of all`, attainment.share, "Kept / (kept + missed)."),
    share(
      of("low"),
      `${label}: at least`,
      attainment.interval?.low,
      "Wilson's interval at 95 %, its lower end; from 30 on.",
    ),
    share(
      of("high"),
      `${label}: at most`,
      attainment.interval?.high,
      "Wilson's interval at 95 %, its upper end; from 30 on.",
    ),
    number("pending", "still open", results.pending, "Not answered, and can still be kept."),
    number("withdrawn", "needed no reply", results.withdrawn, "Deleted or marked so in time; not counted."),
    number("excluded", "not for us", results.excluded, "A person said so, with a reason; not counted."),
    number("unknown", "not known", results.unknown, "We did not watch; never counted as kept."),
    number("unanswered", "never answered", figures.unanswered, "Missed, and not answered to this day."),
    number("early", "early", figures.early, "Answered while closed, before the time began to count."),
    number("redirects", "sent elsewhere", figures.redirects, "Answered by asking to write elsewhere."),
    span(
      of("median"),
      `${label}: half within`,
      responseTime.median,
      "Time until half had their answer, those who wait included.",
    ),
    span(
      of("p90"),
      `${label}: nine of ten within`,
      responseTime.p90,
      "Time until nine of ten had their answer, those who wait included.",
    ),
    span(
      of("felt"),
      `${label}: half within, as felt`,
      feltTime.median,
      "The same by the calendar, closed hours included.",
    ),
  ];
}

const isEmpty = ({ results }: Figures): boolean => Object.values(results).every((one) => one === 0);

const NONE = "–";

const count = (
  name: string,
  label: string,
  value: number,
  unit: "deadlines" | "cases" | "misses",
  means: string,
): Measure => ({
  name,
  label,
  value,
  unit,
  shown: value.toLocaleString("en-US"),
  means,
});

const share = (name: string, label: string, value: number | undefined, means: string): Measure => ({
  name,
  label,
  value,
  unit: "share",
  shown: value === undefined ? NONE : `${(100 * value).toFixed(1)} %`,
  means,
});

const span = (name: string, label: string, value: Duration | undefined, means: string): Measure => ({
  name,
  label,
  value,
  unit: "ms",
  shown: value === undefined ? NONE : spanInWords(value),
  means,
});
