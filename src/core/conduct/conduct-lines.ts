import { CONDUCT_CATEGORIES } from "../cases/message-facts.ts";
import type { ConductRule, ConductTerms } from "../terms/terms.ts";

/** What ties a rule to what is published. */
export type RuleLine = Pick<ConductRule, "category" | "publishes">;

/** Where what is published and what is enforced are not one. */
export interface ConductFindings<Rule extends RuleLine> {
  /** Rules that enforce what the public is not told. */
  readonly unpublishedRules: readonly Rule[];
  /** Lines of `not_tolerated` that nothing detects, as they are spelt. */
  readonly undetectedLines: readonly string[];
}

/** Both ways in which published and enforced differ (DESIGN §7); legal, but worth a warning. */
export function conductFindings<Rule extends RuleLine>(
  notTolerated: readonly string[],
  rules: readonly Rule[],
): ConductFindings<Rule> {
  const lineOf = (rule: Rule): string | undefined => publishedLine(rule, notTolerated);
  const enforced = new Set(rules.map(lineOf));
  return {
    unpublishedRules: rules.filter((rule) => lineOf(rule) === undefined),
    undetectedLines: notTolerated.filter((line) => !isCategory(line) && !enforced.has(line)),
  };
}

/** The published line that a rule enforces: the one it names, else its category where that is published. */
export function publishedLine(rule: RuleLine, notTolerated: readonly string[]): string | undefined {
  const line = rule.publishes ?? rule.category;
  return line !== undefined && notTolerated.includes(line) ? line : undefined;
}

/** A published category that no rule speaks of is found by the library, and flagged. */
export function impliedRules({ notTolerated, rules }: ConductTerms): readonly ConductRule[] {
  return [...new Set(notTolerated)]
    .filter((line) => isCategory(line) && !rules.some(({ category }) => category === line))
    .map((category) => ({
      category,
      name: undefined,
      publishes: category,
      pattern: undefined,
      action: "flag",
    }));
}

const isCategory = (line: string): boolean => CONDUCT_CATEGORIES.some((category) => category === line);
