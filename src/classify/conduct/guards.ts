import type { Found, Sense } from "./lexicon.ts";
import { surnamesIn } from "./surnames.ts";
import type { Read, Word } from "./words-of-text.ts";

/** How far from "called me a" the word still is that somebody else used. */
const REPORTED_WITHIN = 7;
/** How far before a statement what makes it a guess may stand. */
const HEDGED_WITHIN = 4;
/** How far from "I am not saying that" the word still is that nobody is called. */
const DISCLAIMED_WITHIN = 7;

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const NEGATIONS = wordSet("not nicht kein keine no pas nao never ni jamais nunca arent isnt");
/** Who says one of these does not mean to. */
const DENIALS = wordSet(
  "not dont doesnt didnt wont wouldnt never nobody nicht nie niemand niemanden niemandem keinen keinem keiner kein " +
    "no nunca jamas nadie ne n pas jamais personne nao nem ninguem",
);

/** Who speaks of one of these tells of harm that nobody does. */
const FICTION = wordSet(
  "season episode movie film trailer novel sequel staffel folge serie roman krimi drehbuch temporada capitulo pelicula " +
    "novela saison filme episodio",
);

/** Behind one of these the writer says it after all. */
const CONTRASTS = wordSet("but aber sondern sino pero mais mas");
/** What begins a sentence with one of these names nobody who did it. */
const UNNAMED = wordSet("robaron hurtaron roubaram furtaram levaram");

/** All quotation marks fold to these. */
const QUOTED = /"[^"]{1,300}"|'[^']{3,300}'(?![a-z])/g;

/** Drops from `found` what is not meant, is reported of somebody else, or is said with a hedge. */
export function meant(found: readonly Found[], text: Read): readonly Found[] {
  const { words, folded } = text;
  const of = (...senses: readonly Sense[]): readonly Found[] =>
    found.filter(({ sense }) => senses.includes(sense));
  const innocent = of("innocent");
  const self = of("self");
  const fixed = of("fixedInsults");
  const hedges = of("hedges");
  const disclaimers = of("disclaimers");
  const isIntended = intendedBy(of("intents"), words);
  const reports = of("reports");
  const reportedBefore = of("reportedBefore");
  const isTold = reports.length + reportedBefore.length > 0;
  const quoted = quotedIn(folded).filter(({ sentence }) => sentence || isTold);
  const isFiction = words.some(({ word }) => FICTION.has(word));
  const isName = surnamesIn(found, text);
  return found.filter((one) => {
    if (isWithin(one, innocent) || isName(one)) return false;
    switch (one.sense) {
      case "cursing":
        return !isWithin(one, fixed) && !isReported(one);
      case "insults":
        return (
          !isWithin(one, self) &&
          !isNegated(one, words) &&
          !isDisclaimed(one, disclaimers, words) &&
          !isReported(one)
        );
      case "defamation":
        return (
          !isHedged(one, hedges) && !isUnnamed(one, words) && !isAsked(one, words, folded) && !isReported(one)
        );
      case "violence":
        return isIntended(one) && !isReported(one) && !isFiction && !isReadOn(one, innocent);
      case "threats":
        return !isReported(one) && !isFiction && !isReadOn(one, innocent);
      case "slurs":
        return !isReported(one) && !isReadOn(one, innocent);
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

/** Whether something harmless reads on from the last word of what is found: "mettre une bombe" in "une bombe de laque". */
function isReadOn({ end }: Found, innocent: readonly Found[]): boolean {
  return innocent.some((other) => other.first < end && other.end > end);
}

function isNegated({ first, end }: Found, words: readonly Word[]): boolean {
  return end - first > 1 && words.slice(first, end).some(({ word }) => NEGATIONS.has(word));
}

/** Whether harm is what one of `intents` is about: in one sentence, and not denied just before the intent or between them. */
function intendedBy(intents: readonly Found[], words: readonly Word[]): (harm: Found) => boolean {
  let [sentence, denied] = [0, 0];
  const sentences = words.map(({ begins }) => (begins ? ++sentence : sentence));
  /** How many denials stand before each word. */
  const denials = words.map(({ word }) => (DENIALS.has(word) ? denied++ : denied));
  denials.push(denied);
  const isDenied = (from: number, to: number): boolean =>
    (denials[Math.max(from, to)] ?? 0) > (denials[Math.max(0, from)] ?? 0);
  return (harm) =>
    intents.some(
      (intent) =>
        sentences[intent.first] === sentences[harm.first] &&
        !isDenied(intent.first - 1, intent.first) &&
        !isDenied(intent.end, harm.first),
    );
}

function isHedged({ first, end }: Found, hedges: readonly Found[]): boolean {
  return hedges.some(
    (hedge) => hedge.first < end && hedge.end > first - HEDGED_WITHIN && hedge.first <= first + 2,
  );
}

function isDisclaimed({ first, end }: Found, disclaimers: readonly Found[], words: readonly Word[]): boolean {
  return disclaimers.some(
    (cue) =>
      cue.end <= end &&
      first - cue.end < DISCLAIMED_WITHIN &&
      !words.slice(cue.end, end).some(({ word, begins }) => begins || CONTRASTS.has(word)),
  );
}

/** Whether the statement has a verb of more than one doer in front, as Spanish and Portuguese say what was done by nobody knows whom. */
function isUnnamed({ first }: Found, words: readonly Word[]): boolean {
  const verb = words[first];
  return verb !== undefined && verb.begins && UNNAMED.has(verb.word);
}

/** Whether the sentence ends with a question mark. */
function isAsked({ end }: Found, words: readonly Word[], folded: string): boolean {
  const last = words.findIndex(({ begins }, i) => i >= end && begins);
  const before = words[last === -1 ? words.length - 1 : last - 1];
  return folded.slice(before?.to ?? 0, words[last]?.from ?? folded.length).includes("?");
}

/** What stands in quotation marks; more than a word or two is somebody's sentence. */
function quotedIn(
  folded: string,
): readonly { readonly from: number; readonly to: number; readonly sentence: boolean }[] {
  return [...folded.matchAll(QUOTED)].map(({ 0: quote, index }) => ({
    ...{ from: index, to: index + quote.length },
    sentence: quote.trim().split(/\s+/, 3).length > 2,
  }));
}
