import { storedFigures, type StoredVerdicts } from "../app/stored-figures.ts";
import { harmless, spanInWords } from "../app/words.ts";
import type { Outcome } from "../core/cases/outcome.ts";
import { timeBetween, type Instant } from "../core/time/instant.ts";
import type { SlackWorld } from "../sim/slack/slack-world.ts";
import { arrivedAbout, isWarning, type ArrivedAlert } from "./demo-alerts.ts";
import { replayNotes, replayTable } from "./replay-table.ts";

/** How the day ended, for the terminal: the table of `replay` with what was in fact sent, and who heard of each miss. */
export function demoReport(
  cases: readonly StoredVerdicts[],
  slack: SlackWorld,
  timeOf: (at: Instant) => string,
  color: boolean,
): readonly string[] {
  const figures = storedFigures(cases);
  const warnings = cases.flatMap((one) => arrivedAbout(one, slack)).filter(({ row }) => isWarning(row));
  const missed = cases.flatMap((one) =>
    one.outcomes
      .filter(({ clock, result }) => clock === "first" && result === "missed")
      .map((outcome) => missInWords(one, outcome, arrivedAbout(one, slack), timeOf)),
  );
  return [
    replayTable(figures, color),
    ...replayNotes(figures),
    ...(warnings.length === 0 ? [] : [warningsInWords(warnings)]),
    ...missed,
  ];
}

function warningsInWords(warnings: readonly ArrivedAlert[]): string {
  const leads = warnings.map(({ at, row }) => row.deadline - at);
  const early = leads.filter((lead) => lead > 0).length;
  const closest = spanInWords(timeBetween(0 as Instant, Math.max(0, Math.min(...leads)) as Instant));
  return `${early} of ${warnings.length} warnings came to Slack before the deadline, the closest ${closest} before it`;
}

function missInWords(
  { words, subject }: StoredVerdicts,
  { clock, deadline, answeredAt }: Outcome,
  arrived: readonly ArrivedAlert[],
  timeOf: (at: Instant) => string,
): string {
  const told = arrived
    .filter(({ row }) => row.subject.kind === "stage" && row.subject.clock === clock)
    .map(({ at, place, called }) => {
      const by = called.filter((name) => place !== `${name} alone`);
      return `${timeOf(at)} ${place}${by.length === 0 ? "" : `, calling ${by.join(" and ")}`}`;
    });
  const answer = answeredAt === undefined ? "not answered yet" : `answered ${timeOf(answeredAt)}`;
  const who = harmless(words?.handle ?? subject.customer);
  return `missed: @${who}, due ${timeOf(deadline.dueAt)}, ${answer}; told: ${told.join("; ") || "nobody"}`;
}
