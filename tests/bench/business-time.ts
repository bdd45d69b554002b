// Business time of ours and of four peers over the same 500 cases: `npm run bench`, or this file alone with tsx.
import { pathToFileURL } from "node:url";
import { asMarkdown, median, type BenchTable } from "./bench-table.ts";
import { GROUPS, type BenchGroup } from "./business-time-cases.ts";
import {
  dayjsBusiness,
  momentBusinessTime,
  openingHours,
  ours,
  temporalWalk,
  type Engine,
  type Reckoner,
} from "./business-time-engines.ts";

const MONTH_MS = 30 * 86_400_000;
const FOUR_HOURS_MS = 4 * 3_600_000;
const ROUNDS = 5;
const ROUND_MS = 200;
const MOST_MS = 4000;
const CASES = GROUPS.reduce((sum, { starts }) => sum + starts.length, 0);

type Operation = "add" | "between";

interface Measured {
  readonly engine: Engine;
  readonly perSecond: Record<Operation, number>;
  readonly wrong: Record<Operation, number>;
  readonly wrongInUtc: Record<Operation, number>;
}

/** Measures every engine and counts its wrong answers. Throws when our answers and the walk's differ. */
export function benchBusinessTime(): BenchTable {
  const measured = [ours, temporalWalk, momentBusinessTime, dayjsBusiness, openingHours].map(measure);
  for (const { engine, wrong, wrongInUtc } of measured.slice(0, 2)) {
    const differences = mistakes(wrong) + mistakes(wrongInUtc);
    if (differences > 0) throw new Error(`${engine.name} and its check differ in ${differences} answers`);
  }
  return tableOf(measured);
}

function measure(engine: Engine): Measured {
  return {
    engine,
    wrong: wrongAnswers(engine, undefined),
    wrongInUtc: wrongAnswers(engine, "UTC"),
    perSecond: { add: perSecond(engine, "add"), between: perSecond(engine, "between") },
  };
}

/** The median of up to five rounds of 0.2 s or one pass, whichever is longer; slow engines get 4 s in all. */
function perSecond(engine: Engine, operation: Operation): number {
  const passes = Math.max(1, Math.ceil(ROUND_MS / (timePasses(engine, operation, 1) + 0.001)));
  const full = passes > 1 ? Math.ceil(ROUND_MS / timePasses(engine, operation, passes)) * passes : 1;
  const rates: number[] = [];
  for (let spent = 0; rates.length < ROUNDS && spent < MOST_MS;) {
    const elapsed = timePasses(engine, operation, full);
    rates.push((CASES * full * 1000) / elapsed);
    spent += elapsed;
  }
  return median(rates);
}

/** Milliseconds that `passes` passes over all cases take, preparing the calendars not counted. */
function timePasses(engine: Engine, operation: Operation, passes: number): number {
  let elapsed = 0;
  for (const group of GROUPS) {
    inTimezone(group.calendar.timezone, () => {
      const reckoner = engine.prepare(group.calendar);
      const run = operation === "add" ? addAll : betweenAll;
      const start = performance.now();
      for (let pass = 0; pass < passes; pass++) answers.sum += run(reckoner, group);
      elapsed += performance.now() - start;
    });
  }
  return elapsed;
}

/** Keeps the answers alive, so that no work can be optimised away. */
const answers = { sum: 0 };

function addAll({ addFourHours }: Reckoner, { starts }: BenchGroup): number {
  let sum = 0;
  for (const from of starts) sum += addFourHours(from) ?? 0;
  return sum;
}

function betweenAll({ between }: Reckoner, { starts }: BenchGroup): number {
  let sum = 0;
  for (const from of starts) sum += between(from, from + MONTH_MS);
  return sum;
}

/**
 * How many of the cases `engine` answers otherwise than the walk, in a process whose zone is `timezone`, or the
 * calendar's own. Either answer is right where the sum lands on a close.
 */
function wrongAnswers(engine: Engine, timezone: string | undefined): Record<Operation, number> {
  const wrong = { add: 0, between: 0 };
  for (const { calendar, starts } of GROUPS) {
    inTimezone(timezone ?? calendar.timezone, () => {
      const [reckoner, check] = [
        engine.prepare(calendar),
        (engine === temporalWalk ? ours : temporalWalk).prepare(calendar),
      ];
      for (const from of starts) {
        const added = reckoner.addFourHours(from) ?? NaN;
        if (!(added >= from && check.between(from, added) === FOUR_HOURS_MS)) wrong.add += 1;
        if (reckoner.between(from, from + MONTH_MS) !== check.between(from, from + MONTH_MS))
          wrong.between += 1;
      }
    });
  }
  return wrong;
}

/** Runs `work` with the process in `timezone`: two of the peers know no other zone. */
function inTimezone(timezone: string, work: () => void): void {
  const before = process.env["TZ"];
  process.env["TZ"] = timezone;
  try {
    work();
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
}

function tableOf(measured: readonly Measured[]): BenchTable {
  const [mine, ...peers] = measured;
  const alwaysRight = peers.filter(({ wrong, wrongInUtc }) => mistakes(wrong) + mistakes(wrongInUtc) === 0);
  const rightAtHome = peers.filter(({ wrong }) => mistakes(wrong) === 0);
  const lead = (over: readonly Measured[], operation: Operation): string => {
    const best = Math.max(...over.map(({ perSecond }) => perSecond[operation]));
    return `${Math.round((mine?.perSecond[operation] ?? NaN) / best).toLocaleString("en")} times`;
  };
  return {
    title: "Business time",
    columns: [
      ...["engine", "add 4 h, ops/s", "between, a month apart, ops/s"],
      ...[`wrong of ${CASES} (add, between)`, "wrong when the process runs in UTC"],
    ],
    rows: measured.map(({ engine, perSecond: { add, between }, wrong, wrongInUtc }) => [
      ...[engine.name, rounded(add), rounded(between)],
      ...[`${wrong.add}, ${wrong.between}`, `${wrongInUtc.add}, ${wrongInUtc.between}`],
    ]),
    notes: [
      `Ours against the fastest peer that is right in every process: add ${lead(alwaysRight, "add")}, between ${lead(alwaysRight, "between")}. Against the fastest that is right while the process runs in the calendar's own zone: add ${lead(rightAtHome, "add")}, between ${lead(rightAtHome, "between")}.`,
      `Node ${process.version}; the median of up to ${ROUNDS} rounds, all in one run.`,
      `${CASES} starts in 2026, every fifth around a clock change: half on one interval a day in America/New_York, half on split days and Sunday nights in Europe/Berlin. Right is what the walk and we agree on; where the four hours end on a close, the close and the next opening both are.`,
      "dayjs-business-time and opening_hours know the zone of the process only. It is the calendar's own, set between calendars, but for the last column; a process that serves channels in two zones has no such zone.",
      "dayjs-business-time never returns on split days: it gets one interval from the first opening to the last close.",
    ],
  };
}

const mistakes = ({ add, between }: Record<Operation, number>): number => add + between;

const rounded = (rate: number): string => Number(rate.toPrecision(3)).toLocaleString("en");

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(asMarkdown(benchBusinessTime()));
}
