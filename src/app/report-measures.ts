import type { Clock } from "../core/cases/deadline.ts";
import { RESULTS } from "../core/cases/outcome.ts";
import { definitionOf } from "../core/stats/definitions.ts";
import { nameOfCause } from "../core/stats/definitions-of-causes.ts";
import type { ChannelFigures, Figures } from "../core/stats/figures.ts";
import { duration } from "../core/time/instant.ts";
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
    measure("opened", opened),
    measure("objective", objective),
    ...CLOCKS.flatMap(([clock, label]) =>
      isEmpty(clocks[clock]) ? [] : clockMeasures(clock, label, clocks[clock]),
    ),
    measure("waiting", waiting.count),
    measure("overdue", waiting.overdue),
    ...causes.map(({ cause, misses }) =>
      measure(nameOfCause(cause), misses, { name: `cause.${cause}`, group: "Missed" }),
    ),
    measure("warned", alerts.warned),
    measure("precision", alerts.precision),
    measure("missed-unwarned", alerts.missedUnwarned),
    measure("lead", alerts.lead.median),
    measure("coverage", coverage.share),
  ];
}

function clockMeasures(clock: Clock, group: string, figures: Figures): readonly Measure[] {
  const { results, attainment, responseTime, feltTime } = figures;
  const of = (figure: string, value: number | undefined, name = figure, end = ""): Measure =>
    measure(figure, value, { name: `${clock}.${name}`, group, end });
  return [
    of("met", results.met),
    of("missed", results.missed),
    of("attainment", attainment.share),
    of("interval", attainment.interval?.low, "low", ", at least"),
    of("interval", attainment.interval?.high, "high", ", at most"),
    ...RESULTS.filter((result) => result !== "met" && result !== "missed").map((result) =>
      of(result, results[result]),
    ),
    of("unanswered", figures.unanswered),
    of("early", figures.early),
    of("redirects", figures.redirects),
    of("median", responseTime.median),
    of("p90", responseTime.p90),
    of("felt-median", feltTime.median, "felt"),
  ];
}

const isEmpty = ({ results }: Figures): boolean => Object.values(results).every((one) => one === 0);

interface Spoken {
  /** For programs. */
  readonly name: string;
  /** What it is a number of, before its title; and what is told beside that. */
  readonly group: string;
  readonly end?: string;
}

/** The number of that definition, as docs/metrics.md has it. Throws RangeError when reports tell no such figure. */
function measure(figure: string, value: number | undefined, spoken?: Spoken): Measure {
  const definition = definitionOf(figure);
  const told = definition?.told;
  if (definition === undefined || told === undefined) throw new RangeError(`no report tells ${figure}`);
  const { group, name, end = "" } = { group: "", name: figure, ...spoken };
  const title = `${definition.title}${end}`;
  return {
    name,
    label: group === "" ? title : `${group}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    value,
    ...told,
    shown: value === undefined ? "–" : SHOWN[told.unit](value),
  };
}

const count = (value: number): string => value.toLocaleString("en-US");

const SHOWN: Readonly<Record<Measure["unit"], (value: number) => string>> = {
  deadlines: count,
  cases: count,
  misses: count,
  share: (value) => `${(100 * value).toFixed(1)} %`,
  ms: (value) => spanInWords(duration(value)),
};
