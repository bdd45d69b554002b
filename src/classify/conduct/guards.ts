import type { Found, Sense } from "./lexicon.ts";
import type { Word } from "./words-of-text.ts";

/** How far from "called me a" the word still is that somebody else used. */
const REPORTED_WITHIN = 7;
/** How far before a statement what makes it a guess may stand. */
const HEDGED_WITHIN = 3;

const NEGATIONS: ReadonlySet<string> = new Set(
  "not nicht kein keine no pas nao never ni jamais nunca arent isnt".split(" "),
);

const QUOTED = /["“”„«‹][^"“”„«»‹›]{1,300}["“”»›]|[‚‘'][^'’‘]{3,300}[’'](?![a-z])/g;

/** Drops from `found` what is not meant, is reported of somebody else, or is said with a hedge. */
export function meant(found: readonly Found[], words: readonly Word[], folded: string): readonly Found[] {
  const of = (...senses: readonly Sense[]): readonly Found[] =>
    found.filter(({ sense }) => senses.includes(sense));
  const innocent = of("innocent");
  const self = of("self");
  const fixed = of("fixedInsults");
  const hedges = of("hedges");
  const reports = of("reports");
  const reportedBefore = of("reportedBefore");
  const quoted = reports.length + reportedBefore.length > 0 ? quotedIn(folded) : [];
  return found.filter((one) => {
    if (isWithin(one, innocent)) return false;
    switch (one.sense) {
      case "cursing":
        return !isWithin(one, fixed) && !isReported(one);
      case "insults":
        return !isWithin(one, self) && !isNegated(one, words) && !isReported(one);
      case "defamation":
        return !isHedged(one, hedges) && !isAsked(one, words, folded) && !isReported(one);
      case "slurs":
      case "threats":
      case "fixedInsults":
      case "cursesAtPeople":
        return !isReported(one);
      default:
        return true;
    }
  });

  function isReported({ first, end }: Found): boolean {
    if (reports.some((cue) => cue.end <= first + 1 && first - cue.end < REPORTED_WITHIN)) return true;
    if (reportedBefore.some((cue) => cue.first >= end - 1 && cue.first - end < REPORTED_WITHIN)) return true;
    const [from, to] = [words[first]?.from ?? 0, words[end - 1]?.to ?? 0];
    return quoted.some((quote) => quote.from <= from && to <= quote.to);
  }
}

function isWithin({ sense, first, end }: Found, others: readonly Found[]): boolean {
  return others.some((other) => other.sense !== sense && other.first <= first && end <= other.end);
}

function isNegated({ first, end }: Found, words: readonly Word[]): boolean {
  return end - first > 1 && words.slice(first, end).some(({ word }) => NEGATIONS.has(word));
}

function isHedged({ first, end }: Found, hedges: readonly Found[]): boolean {
  return hedges.some(
    (hedge) => hedge.first < end && hedge.end > first - HEDGED_WITHIN && hedge.first <= first + 2,
  );
}

/** Whether the sentence ends with a question mark. */
function isAsked({ end }: Found, words: readonly Word[], folded: string): boolean {
  const last = words.findIndex(({ begins }, i) => i >= end && begins);
  const before = words[last === -1 ? words.length - 1 : last - 1];
  return folded.slice(before?.to ?? 0, words[last]?.from ?? folded.length).includes("?");
}

function quotedIn(folded: string): readonly { readonly from: number; readonly to: number }[] {
  return [...folded.matchAll(QUOTED)].map(({ 0: quote, index }) => ({
    from: index,
    to: index + quote.length,
  }));
}
