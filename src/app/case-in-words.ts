import type { ReplayedAlert, ReplayedCase } from "./replay-conversation.ts";
import { warningsOf } from "./replay.ts";
import type { Outcome } from "../core/cases/outcome.ts";
import { traceOf } from "../core/cases/trace.ts";
import { keptIf, type MissFacts } from "../core/stats/kept-if.ts";
import { END_OF_TIME, type Instant } from "../core/time/instant.ts";
import { keptIfInWords } from "./kept-if-in-words.ts";
import { replayedFactsOf } from "./miss-facts.ts";
import { harmless, instantInWords, spanInWords } from "./words.ts";

/**
 * A case as `ssla explain` prints it: every deadline with how its verdict came about, interval by interval, and of a miss what would have kept it;
 * `incidents` cover it.
 */
export function caseInWords(
  { subject, outcomes, alerts }: ReplayedCase,
  incidents: readonly string[] = [],
  factsOf: (outcome: Outcome) => MissFacts = (outcome) => replayedFactsOf(outcome, alerts),
): string {
  const { id, customer, conversation, state, peerReplies } = subject;
  const peers = peerReplies.length === 0 ? "" : `, ${peerReplies.length} replies of other customers`;
  const where = harmless(`${customer} in ${conversation.id} on ${conversation.account}`);
  const head = `Case ${id}: ${where}, ${state.kind}${peers}`;
  const verdicts = outcomes.map((outcome) =>
    outcomeInWords(outcome, warningsOf(outcome, alerts), factsOf(outcome)),
  );
  const covered = incidents.map((name) => harmless(`  covered by incident ${name}`));
  const nothing = "  nothing was promised for it: its target is none, or its channel never opens";
  return [head, ...covered, ...(verdicts.length === 0 ? [nothing] : verdicts)].join("\n");
}

function outcomeInWords(outcome: Outcome, warnings: readonly ReplayedAlert[], facts: MissFacts): string {
  const { clock, result, because, deadline, responseTime, feltTime } = outcome;
  const { hours } = deadline.terms;
  const when = (at: Instant): string =>
    at === END_OF_TIME ? "never" : instantInWords(at, hours.calendar.zone);
  const trace = traceOf(outcome);
  const kept = keptIf(outcome, facts);
  const rows: readonly (readonly [string, string])[] = [
    ["posted", `${when(trace.posted)} ${hours.calendar.zone.name}`],
    ...(trace.startsAt === trace.posted ? [] : [["clock starts", when(trace.startsAt)] as const]),
    ["needs reply", trace.wanted],
    ["terms", `${trace.version}, target ${trace.target} (${trace.because})`],
    ["promise", `${clock} within ${spanInWords(trace.within)} of ${trace.countedBy} time`],
    ...(trace.intervals.length === 0 ? [["counted", "nothing: closed all the while"] as const] : []),
    ...trace.intervals.map(
      ({ from, to, counted }) =>
        ["counted", `${when(from)} to ${when(to)}: ${spanInWords(counted)}`] as const,
    ),
    ["used", `${spanInWords(trace.used)} of ${spanInWords(trace.within)}`],
    [
      "due",
      when(trace.dueAt) + (trace.breachAt === trace.dueAt ? "" : `, missed after ${when(trace.breachAt)}`),
    ],
    ...warnings.map(
      ({ alert, sentAt }) => ["warned", `${when(sentAt)} (${alert.stage.spellings.join(", ")})`] as const,
    ),
    ...(outcome.answeredAt === undefined ? [] : [["answered", when(outcome.answeredAt)] as const]),
    ...(kept === undefined ? [] : [["kept if", keptIfInWords(kept, hours.calendar.zone)] as const]),
    ["waited", `${spanInWords(responseTime)} in hours, ${spanInWords(feltTime)} by the calendar`],
  ];
  const head = `  ${clock}: ${result} (${harmless(because)})`;
  return [head, ...rows.map(([label, text]) => `    ${label.padEnd(13)}${harmless(text)}`)].join("\n");
}
