import { INTERACTIONS, type Interaction } from "../interaction.ts";
import { minutes, type Duration } from "../time/instant.ts";
import { answerKey, nounKey, say, type Catalogue, type MessageKey } from "./catalogue.ts";
import { CATALOGUES, type Locale } from "./locales.ts";
import { exceptionsIn, openHoursIn, type ReadException } from "./read-hours.ts";
import { placeIn } from "./read-place.ts";
import { anyOf, compiledOnce, literal, unlessLetters } from "./patterns.ts";
import type { Stretch } from "./stretches.ts";

/** What a text promises, as far as it says so. */
export interface ParsedPromise {
  readonly answers: readonly Interaction[];
  readonly hours: readonly Stretch[];
  /** As the language calls it; undefined when none is named. */
  readonly place: string | undefined;
  readonly within: Duration;
  /** The share of messages that are answered so; undefined: "usually". */
  readonly objective: number | undefined;
  readonly exceptions: readonly ReadException[];
}

/** Reads a blurb back, in whichever of the wordings; undefined when no sentence of it says how often, how soon and when. */
export function readPromise(text: string, locale: Locale): ParsedPromise | undefined {
  const catalogue = CATALOGUES[locale];
  const sentences = text.split(betweenSentences(catalogue));
  for (const [i, sentence] of sentences.entries()) {
    const read = readSentence(catalogue, sentence);
    if (read !== undefined) return { ...read, exceptions: exceptionsIn(catalogue, sentences[i + 1] ?? "") };
  }
  return undefined;
}

/** A label stands before a dash between spaces; `24. Dezember` is no end of a sentence. */
const betweenSentences = compiledOnce(({ months }: Catalogue) => {
  const month = unlessLetters(anyOf([...months.full, ...months.terse]));
  const end = `(?<=[.!?])(?!(?<=\\d\\.)\\s+${month})\\s+`;
  return new RegExp(`${end}|(?<=[。！？])|\\s–\\s|\\n+`, "u");
});

type OneSentence = Omit<ParsedPromise, "exceptions">;

/** What is found is taken out, so that nothing is read twice: the number of a share is no hour. */
function readSentence(catalogue: Catalogue, sentence: string): OneSentence | undefined {
  const share = shareIn(catalogue, sentence);
  if (share === undefined) return undefined;
  const place = placeIn(catalogue, share.rest);
  const hours = openHoursIn(catalogue, place.rest);
  const within = hours && spanIn(catalogue, hours.rest);
  if (hours === undefined || within === undefined) return undefined;
  return {
    answers: answersIn(catalogue, sentence),
    hours: hours.found,
    place: place.found,
    within,
    objective: share.found,
  };
}

interface Found<T> {
  readonly found: T;
  readonly rest: string;
}

function shareIn(catalogue: Catalogue, text: string): Found<number | undefined> | undefined {
  const match = sharesAs(catalogue).exec(text);
  if (match !== null) {
    const { kept, all, briefKept, briefAll } = match.groups ?? {};
    return { found: Number(kept ?? briefKept) / Number(all ?? briefAll), rest: text.replace(match[0], " ") };
  }
  const usually = usuallyAs(catalogue);
  return usually.test(text) ? { found: undefined, rest: text.replace(usually, " ") } : undefined;
}

const sharesAs = compiledOnce((catalogue: Catalogue) => new RegExp(sharePattern(catalogue), "u"));

const usuallyAs = compiledOnce(
  (catalogue: Catalogue) => new RegExp(unlessLetters(literal(say(catalogue, "usually"))), "iu"),
);

/** A share in numbers: `95 of 100`. */
export function sharePattern(catalogue: Catalogue): string {
  const full = patternOf(catalogue, "share.full", { kept: "(?<kept>\\d+)", all: "(?<all>\\d+)" });
  const brief = { kept: "(?<briefKept>\\d+)", all: "(?<briefAll>\\d+)" };
  return `${full}|${patternOf(catalogue, "share.brief", brief)}`;
}

/** A message with patterns in place of its values. */
function patternOf(
  catalogue: Catalogue,
  key: MessageKey,
  patterns: Readonly<Record<string, string>>,
): string {
  const names = Object.keys(patterns);
  const marks = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
  return names.reduce(
    (text, name) => text.replace(literal(`<${name}>`), () => patterns[name] ?? ""),
    literal(say(catalogue, key, marks)),
  );
}

const spanPattern = compiledOnce((catalogue: Catalogue) => {
  const hour = unlessMoreLetters(anyOf(unitsOf(catalogue, "hours")));
  const minute = unlessMoreLetters(anyOf(unitsOf(catalogue, "minutes")));
  const both = `(?<hours>\\d+)\\s*${hour}(?:\\s*(?<rest>\\d+)\\s*${minute})?`;
  return new RegExp(`${both}|(?<only>\\d+)\\s*${minute}`, "u");
});

/** The first span: `1 hour 30 minutes`, `1h 30min`, `45 min`. */
function spanIn(catalogue: Catalogue, text: string): Duration | undefined {
  const { hours, rest, only } = spanPattern(catalogue).exec(text)?.groups ?? {};
  if (hours === undefined && only === undefined) return undefined;
  return minutes(Number(hours ?? 0) * 60 + Number(rest ?? only ?? 0));
}

/** `h` is not the beginning of another word; in Japanese words have no ends. */
const unlessMoreLetters = (pattern: string): string => `${pattern}(?![\\p{Script=Latin}])`;

/** How the catalogue calls hours or minutes: what is left of a span when its number is taken away. */
function unitsOf(catalogue: Catalogue, unit: "hours" | "minutes"): readonly string[] {
  const spans = [1, 2].flatMap((count) => {
    const values = { hours: 0, minutes: 0, [unit]: count, parts: unit, counted: "all" };
    return [say(catalogue, "span.full", values), say(catalogue, "span.brief", values)];
  });
  return spans.map((text) => text.replace(/\d+/u, "").trim());
}

/** The ways to write to us that the sentence names, as verbs or nouns, in either tone. */
function answersIn(catalogue: Catalogue, text: string): readonly Interaction[] {
  const named = (one: Interaction | "all"): boolean =>
    namesOf(catalogue, one).some((name) => mentioned.has(name));
  const mentioned = new Set(text.toLocaleLowerCase().match(answerPattern(catalogue)));
  return INTERACTIONS.filter((one) => named(one) || named("all"));
}

const answerPattern = compiledOnce((catalogue: Catalogue) => {
  const names = [...INTERACTIONS, "all" as const].flatMap((one) => namesOf(catalogue, one));
  return new RegExp(unlessLetters(anyOf(names)), "gu");
});

function namesOf(catalogue: Catalogue, one: Interaction | "all"): readonly string[] {
  const verbs = ["friendly", "formal"].map((tone) => say(catalogue, answerKey(one), { tone }));
  return [...verbs, say(catalogue, nounKey(one))].map((name) => name.toLocaleLowerCase());
}
