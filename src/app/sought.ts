import type { TermsHistory } from "../core/terms/terms-at.ts";
import type { Terms } from "../core/terms/terms.ts";
import type { Sought } from "../ports/classifier.ts";

/** What the terms that a channel has or had look for in a text: of each version, for a message may be judged by any. */
export function soughtBy({ versions, overlays }: TermsHistory): Sought {
  const all = [...versions, ...overlays.map(({ terms }) => terms)];
  return {
    keywords: [...new Set(all.flatMap(keywordsOf))],
    patterns: [...new Set(all.flatMap(patternsOf))],
  };
}

const keywordsOf = ({ targets, needsReply }: Terms): readonly string[] => [
  ...targets.flatMap(({ when }) => when?.keywords ?? []),
  ...needsReply.rules.flatMap(({ keywords }) => keywords ?? []),
];

const patternsOf = ({ needsReply, conduct }: Terms): readonly string[] =>
  [...needsReply.rules, ...conduct.rules].flatMap(({ pattern }) => pattern ?? []);
