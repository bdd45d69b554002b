import { INTERACTIONS, type Interaction } from "../interaction.ts";
import { minutes, type Duration } from "../time/instant.ts";
import { answerKey, nounKey, say, type Catalogue, type MessageKey } from "./catalogue.ts";
import { CATALOGUES, type Locale } from "./locales.ts";
import { exceptionsIn, openHoursIn, type ReadException } from "./read-hours.ts";
import { placeIn } from "./read-place.ts";
import { anyOf, literal, unlessLetters } from "./patterns.ts";
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
  const sentences = sentencesOf(text);
  for (const [i, sentence] of sentences.entries()) {
    const read = readSentence(catalogue, sentence);
    if (read !== undefined) return { ...read, exceptions: exceptionsIn(catalogue, sentences[i + 1] ?? "") };
  }
  return undefined;
}

/** A label stands before a dash between spaces; ranges have none. */
const BETWEEN_SENTENCES = /(?<=[.!?])\s+|(?<=[。！？])|\s–\s|\n+/u;

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(BETWEEN_SENTENCES)
    // `24. Dezember` is no end of a sentence.
    .reduce<string[]>((done, next) => {
      const last = done.at(-1);
      if (last !== undefined && /\d\.$/u.test(last) && /^\p{L}+\b/u.test(next))
        done[done.length - 1] = `${last} ${next}`;
      else done.push(next);
      return done;
    }, []);

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
  for (const key of ["share.full", "share.brief"] as const) {
    const pattern = patternOf(catalogue, key, { kept: "(?<kept>\\d+)", all: "(?<all>\\d+)" });
    const match = new RegExp(pattern, "u").exec(text);
    const { kept, all } = match?.groups ?? {};
    if (match !== null) return { found: Number(kept) / Number(all), rest: text.replace(match[0], " ") };
  }
  const usually = new RegExp(unlessLetters(literal(say(catalogue, "usually"))), "iu");
  return usually.test(text) ? { found: undefined, rest: text.replace(usually, " ") } : undefined;
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

/** The first span: `1 hour 30 minutes`, `1h 30min`, `45 min`. */
function spanIn(catalogue: Catalogue, text: string): Duration | undefined {
  const hour = anyOf(unitsOf(catalogue, "hours"));
  const minute = anyOf(unitsOf(catalogue, "minutes"));
  const span = new RegExp(
    `(?<hours>\\d+)\\s*${unlessMoreLetters(hour)}(?:\\s*(?<rest>\\d+)\\s*${unlessMoreLetters(minute)})?|(?<only>\\d+)\\s*${unlessMoreLetters(minute)}`,
    "u",
  );
  const { hours, rest, only } = span.exec(text)?.groups ?? {};
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
  const names = new Map<string, Interaction | "all">();
  for (const one of [...INTERACTIONS, "all"] as const) {
    for (const tone of ["friendly", "formal"]) {
      names.set(say(catalogue, answerKey(one), { tone }).toLocaleLowerCase(), one);
      names.set(say(catalogue, nounKey(one)).toLocaleLowerCase(), one);
    }
  }
  const pattern = new RegExp(unlessLetters(anyOf([...names.keys()])), "gu");
  const found = new Set((text.toLocaleLowerCase().match(pattern) ?? []).map((name) => names.get(name)));
  return INTERACTIONS.filter((one) => found.has(one) || found.has("all"));
}
