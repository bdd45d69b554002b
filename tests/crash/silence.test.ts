import { expect, test } from "vitest";
import { hours, minutes } from "../../src/core/time/instant.ts";
import { DEATHS, WITHIN } from "./die.ts";
import { silenceRun, type PlannedDeath, type SilenceRun } from "./silence.ts";

// The program in a process of its own, and signals of the machine: what tests/e2e/dead-man.test.ts plays in virtual time.
// `npm run soak` has it die a hundred times; every other run three times, once each way.

const IS_SOAK = process.env["SOAK"] === "1";
const DEATHS_OF_A_SOAK = Number(process.env["DEATHS"] ?? 100);
/**
 * The hour at the end is longer than a message waits: one that is not called back is posted in it. A monitor counts as ill when
 * a commit takes a second, or a sweep is two late: time that runs faster makes that few hundredths of a second of ours.
 */
const LONG = { scale: 20, longestLife: minutes(4), well: hours(1) };
const SHORT = { scale: 30, longestLife: minutes(0.5), well: minutes(0) };
const SEED = Number(process.env["SEED"] ?? 20_261_122);

/** Half of them by SIGSTOP, a sixth killed again while they start; a fifth within seconds of an arming. */
function planned(count: number): readonly PlannedDeath[] {
  const [killed, stopped, killedTwice] = DEATHS;
  return Array.from({ length: count }, (_, i) => ({
    death: i % 2 === 1 ? stopped : i % 6 === 2 ? killedTwice : killed,
    inExchange: i % 5 === 4,
  }));
}

test("however its process is killed or stopped, Slack says so within 11 minutes, and never while it is well", async () => {
  const deaths = planned(IS_SOAK ? DEATHS_OF_A_SOAK : 3);
  const run = await silenceRun({ deaths, seed: SEED, ...(IS_SOAK ? LONG : SHORT) });
  console.log(figures(run).join("\n"));
  expect(run.told.map(({ death }) => death)).toEqual(deaths.map(({ death }) => death));
  const late = run.told.filter(({ after: [first = Infinity] }) => first > WITHIN);
  expect(late).toEqual([]);
  expect(run.told.filter(({ after }) => after.length > 2)).toEqual([]);
  expect(run.falseAlarms).toEqual([]);
  expect(run.faults).toEqual([]);
}, 3_600_000);

function figures({ told, falseAlarms, whileIll, heldBack, lived }: SilenceRun): readonly string[] {
  const lines = DEATHS.map((way) => {
    const firsts = told.flatMap(({ death, after: [first = Infinity] }) => (death === way ? [first] : []));
    const ascending = firsts.toSorted((a, b) => a - b);
    const at = (share: number): string =>
      inMinutes(ascending[Math.floor(share * (ascending.length - 1))] ?? Infinity);
    return `${way}, ${firsts.length} times: Slack said so after ${at(0)} at the least, p50 ${at(0.5)}, at most ${at(1)}`;
  });
  const twice = told.filter(({ after }) => after.length > 1).length;
  return [
    ...lines,
    `said twice of ${twice} deaths`,
    `said ${falseAlarms.length} times while it lived and was well, ${inMinutes(lived)}`,
    `held back ${heldBack.length} times, and Slack spoke of it ${whileIll} times: ${[...new Set(heldBack)].join("; ") || "never"}`,
  ];
}

const inMinutes = (ms: number): string => `${(ms / minutes(1)).toFixed(1)} min`;
