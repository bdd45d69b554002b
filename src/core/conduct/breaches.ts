import type { MessageFacts, Span } from "../cases/message-facts.ts";
import type { ConductRule, ConductTerms } from "../terms/terms.ts";
import { impliedRules, publishedLine } from "./conduct-lines.ts";

/** Something a message does that its channel does not tolerate. */
export interface Breach {
  /** The name of the rule that found it; of a rule without one its category, else its pattern. */
  readonly rule: string;
  /** The line of `not_tolerated` that it enforces; undefined when the public is told of none. */
  readonly publishes: string | undefined;
  readonly action: "flag" | "moderate";
  /** Where, in the order of the text; never empty. */
  readonly spans: readonly Span[];
}

/**
 * What a message breaks, by the facts found in it: in the order of the rules, then of the published categories that no rule
 * speaks of, which are flagged. Words that several rules find are told of once: by the stronger action, else by the first.
 * What is neither published nor in a rule is no breach.
 */
export function breachesOf(
  facts: Pick<MessageFacts, "conduct" | "patterns">,
  conduct: ConductTerms,
): readonly Breach[] {
  if (facts.conduct === undefined && facts.patterns === undefined) return [];
  const rules = [...conduct.rules, ...impliedRules(conduct)];
  const strongestFirst = rules.toSorted((a, b) => strength(b) - strength(a));
  const told = new Set<string>();
  const spansOf = new Map<ConductRule, readonly Span[]>();
  for (const rule of strongestFirst) {
    const spans = foundBy(rule, facts).filter((span) => !told.has(keyOf(span)));
    for (const span of spans) told.add(keyOf(span));
    spansOf.set(rule, spans);
  }
  return rules.flatMap((rule): readonly Breach[] => {
    const spans = spansOf.get(rule) ?? [];
    if (spans.length === 0) return [];
    const { action } = rule;
    return [{ rule: nameOf(rule), publishes: publishedLine(rule, conduct.notTolerated), action, spans }];
  });
}

const strength = ({ action }: ConductRule): number => (action === "moderate" ? 1 : 0);

const keyOf = ({ from, to }: Span): string => `${from}-${to}`;

const nameOf = ({ name, category, pattern }: ConductRule): string => name ?? category ?? pattern ?? "";

/** The words that a rule's category or pattern stands for, each once. */
function foundBy(rule: ConductRule, facts: Pick<MessageFacts, "conduct" | "patterns">): readonly Span[] {
  const byCategory = (facts.conduct ?? []).filter(({ category }) => category === rule.category);
  const byPattern = (facts.patterns ?? []).filter(({ pattern }) => pattern === rule.pattern);
  const spans = new Map<string, Span>();
  for (const { from, to } of [...byCategory, ...byPattern]) spans.set(keyOf({ from, to }), { from, to });
  return [...spans.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}
