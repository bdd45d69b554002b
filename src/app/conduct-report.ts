import type { ChannelEvent } from "../core/cases/events.ts";
import { breachesOf, type Breach } from "../core/conduct/breaches.ts";
import { conductFindings, impliedRules, publishedLine } from "../core/conduct/conduct-lines.ts";
import type { ChannelId } from "../core/ids.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import type { ConductRule, ConductTerms } from "../core/terms/terms.ts";
import type { Instant } from "../core/time/instant.ts";
import type { FoundConduct, StoreQueries } from "../ports/queries.ts";
import type { ConductAnswer, Question } from "../ports/questions.ts";
import { termsOf, type Watch } from "./monitored.ts";

export interface ConductReportDeps {
  readonly queries: Pick<StoreQueries, "conductFound" | "conductQuestions" | "latestWords">;
  readonly watch: Watch;
}

/** What a channel's terms say of conduct, what its rules caught, and what people did (DESIGN §7). */
export interface ConductReport {
  readonly channel: ChannelId;
  /** The version in force; undefined when there is none. */
  readonly version: string | undefined;
  readonly lines: readonly PublishedLine[];
  /** Rules that enforce what the public is not told. */
  readonly unpublished: readonly string[];
  /** The latest first. */
  readonly messages: readonly CaughtMessage[];
}

/** A line of what is not tolerated, and what detects it; nothing does when there is no rule. */
export interface PublishedLine {
  readonly line: string;
  readonly rules: readonly Detection[];
}

/** What detects a line: a rule of the terms, or the library by itself, of a published category that no rule speaks of. */
export interface Detection {
  readonly by: "rule" | "library";
  /** The rule's name; of the library the category. */
  readonly rule: string;
  readonly action: ConductRule["action"];
}

/** A version of a message that broke a rule. */
export interface CaughtMessage extends Pick<FoundConduct, "message" | "at"> {
  readonly breaches: readonly Breach[];
  /** Where it can be opened; undefined when its words, and so its address, are not kept any more. */
  readonly link: string | undefined;
  /** `flagged`: noted on the alert, nobody was asked. `held back`: one of a flood of which people were not asked. */
  readonly fate: "flagged" | "held back" | "unanswered" | ConductAnswer["answer"];
  /** As the moderators' message has it. */
  readonly outcome: string | undefined;
}

/** What there is to report of the channel at `now`, of what came in from `since` on. */
export async function conductReport(
  { queries, watch }: ConductReportDeps,
  channel: ChannelId,
  since: Instant,
  now: Instant,
): Promise<ConductReport> {
  const history = watch.historyOf(channel);
  const current = history && (termsAt(history, now) ?? history.versions[0]);
  const found = await queries.conductFound(channel, since);
  const asked = new Map(
    (await queries.conductQuestions(channel, since)).flatMap((question) => {
      const { about } = question;
      return about.kind === "conduct" ? [[keyOf(about), question] as const] : [];
    }),
  );
  const terms = termsOf(watch, channel);
  const messages: CaughtMessage[] = [];
  for (const one of found.toReversed()) {
    const conduct = terms(one.at)?.conduct;
    const breaches = conduct === undefined ? [] : breachesOf(one.facts, conduct);
    if (breaches.length === 0) continue;
    const question = asked.get(keyOf(one));
    const latest = await queries.latestWords(one.conversation, one.message);
    messages.push({
      message: one.message,
      at: one.at,
      breaches,
      link: latest.kind === "kept" ? latest.words.link : undefined,
      fate: fateOf(breaches, question),
      outcome: question?.answered?.outcome,
    });
  }
  return { channel, version: current?.version, ...linesOf(current?.conduct), messages };
}

const keyOf = ({
  conversation,
  message,
  at,
}: Pick<Extract<ChannelEvent, { readonly kind: "edit" }>, "conversation" | "message" | "at">): string =>
  JSON.stringify([conversation.account, message, at]);

function fateOf(breaches: readonly Breach[], question: Question | undefined): CaughtMessage["fate"] {
  if (question !== undefined) return question.answered?.conduct?.answer ?? "unanswered";
  return breaches.some(({ action }) => action === "moderate") ? "held back" : "flagged";
}

function linesOf(conduct: ConductTerms | undefined): Pick<ConductReport, "lines" | "unpublished"> {
  if (conduct === undefined) return { lines: [], unpublished: [] };
  const { notTolerated, rules } = conduct;
  const all = [
    ...rules.map((rule) => ({ rule, by: "rule" }) as const),
    ...impliedRules(conduct).map((rule) => ({ rule, by: "library" }) as const),
  ];
  const lines = [...new Set(notTolerated)].map((line) => ({
    line,
    rules: all
      .filter(({ rule }) => publishedLine(rule, notTolerated) === line)
      .map(({ rule, by }) => ({ by, rule: nameOf(rule), action: rule.action })),
  }));
  return { lines, unpublished: conductFindings(notTolerated, rules).unpublishedRules.map(nameOf) };
}

const nameOf = ({ name, category, pattern }: ConductRule): string => name ?? category ?? pattern ?? "";
