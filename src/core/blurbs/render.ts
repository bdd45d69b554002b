import { INTERACTIONS } from "../interaction.ts";
import { answerKey, listed, nounKey, say, type Catalogue, type Form, type MessageKey } from "./catalogue.ts";
import { exceptionsInWords, whenInWords } from "./hours-in-words.ts";
import { CATALOGUES, type Locale } from "./locales.ts";
import { excessOf, measure, type Measured } from "./measure.ts";
import type { PublicPromise } from "./promise.ts";
import { partInWords } from "./parts.ts";
import { shareInWords, spanInWords } from "./share-and-span.ts";
import { isAroundTheClock } from "./stretches.ts";
import type { CountUnit, Surface } from "./surface.ts";
import { PARTS, type Part, type Wording } from "./wording.ts";

/** The text of a promise for one surface, and how long it is there. */
export interface Blurb {
  readonly kind: "blurb";
  readonly surface: Surface;
  readonly locale: Locale;
  readonly text: string;
  readonly measured: Measured;
}

/** Not even the shortest honest text fits the surface. */
export interface DoesNotFit {
  readonly kind: "does not fit";
  readonly surface: Surface;
  readonly locale: Locale;
  /** The shortest, which is too long. */
  readonly text: string;
  readonly measured: Measured;
  readonly over: number;
  readonly unit: CountUnit | "bytes";
}

/** A step of the ladder: which parts are told beside the promise, and in which words the promise. */
interface Rung {
  readonly parts: readonly Part[];
  readonly form: Form;
  /** The hedge as a number, or as the word that needs less room. */
  readonly hedge: "number" | "word";
}

/** What goes first when room is short (DESIGN §8): pleasantries, then purpose, then conduct. */
const DROPPED: readonly (readonly Part[])[] = [
  [],
  ["lead", "close"],
  ["offers"],
  ["purpose"],
  ["conduct"],
  ["late"],
];

const LADDER: readonly Rung[] = [
  ...DROPPED.map((_, dropped): Rung => {
    const gone = DROPPED.slice(0, dropped + 1).flat();
    return { parts: PARTS.filter((part) => !gone.includes(part)), form: "full", hedge: "number" };
  }),
  { parts: [], form: "brief", hedge: "number" },
  { parts: [], form: "brief", hedge: "word" },
  { parts: [], form: "terse", hedge: "word" },
];

const FULLEST: Rung = { parts: PARTS, form: "full", hedge: "number" };

/** The texts of a promise in one language, from the fullest to the shortest. */
export interface Ladder {
  readonly locale: Locale;
  readonly texts: readonly string[];
}

/**
 * The fullest text of `promise` that fits `surface`. Nothing is ever cut off: hours, zone, target, hedge, the messages that
 * are answered and the coming dates that differ are in every text, and when they do not fit the answer says by how much.
 */
export function renderBlurb(
  promise: PublicPromise,
  surface: Surface,
  locale: Locale,
  wording: Wording,
): Blurb | DoesNotFit {
  return fitTo(surface, ladderOf(promise, locale, wording));
}

/** All texts of `promise`: they are the same for every surface. */
export function ladderOf(promise: PublicPromise, locale: Locale, wording: Wording): Ladder {
  const texts = LADDER.map((rung) => textOf(CATALOGUES[locale], promise, wording, rung));
  return { locale, texts: [...new Set(texts)] };
}

/** The first text of the ladder that fits `surface`, or the one that comes nearest. */
export function fitTo(surface: Surface, { locale, texts }: Ladder): Blurb | DoesNotFit {
  let nearest: DoesNotFit | undefined;
  for (const text of texts) {
    const measured = measure(surface, text);
    const over = excessOf(measured);
    if (over === 0) return { kind: "blurb", surface, locale, text, measured };
    const unit = measured.count > measured.limit ? surface.unit : "bytes";
    if (nearest === undefined || over < nearest.over)
      nearest = { kind: "does not fit", surface, locale, text, measured, over, unit };
  }
  if (nearest === undefined) throw new RangeError("a ladder without texts");
  return nearest;
}

/** A sentence of a text, and what it tells. */
export interface Sentence {
  readonly tells: Part | "promise" | "dates";
  readonly text: string;
}

/** The sentences of the fullest text, in their order, each with its end: for documents, where room is not short. */
export function sentencesOf(promise: PublicPromise, locale: Locale, wording: Wording): readonly Sentence[] {
  const catalogue = CATALOGUES[locale];
  return sentencesAt(catalogue, promise, wording, FULLEST).map(({ tells, text }) => ({
    tells,
    text: ended(catalogue, text),
  }));
}

function textOf(catalogue: Catalogue, promise: PublicPromise, wording: Wording, rung: Rung): string {
  return sentencesAt(catalogue, promise, wording, rung)
    .map(({ text }, i, all) => (i < all.length - 1 ? ended(catalogue, text) : text))
    .join(catalogue.gap);
}

function sentencesAt(
  catalogue: Catalogue,
  promise: PublicPromise,
  wording: Wording,
  rung: Rung,
): readonly Sentence[] {
  const part = (one: Part): string | undefined =>
    rung.parts.includes(one) && wording.show.includes(one)
      ? partInWords(catalogue, promise, wording, one)
      : undefined;
  const label = rung.parts.includes("lead") && wording.label !== undefined ? `${wording.label} – ` : "";
  const sentences: readonly { tells: Sentence["tells"]; text: string | undefined }[] = [
    { tells: "lead", text: part("lead") },
    { tells: "purpose", text: part("purpose") },
    { tells: "promise", text: `${label}${promiseInWords(catalogue, promise, wording, rung)}` },
    { tells: "dates", text: exceptionsSentence(catalogue, promise, rung.form) },
    { tells: "late", text: isAroundTheClock(promise.hours) ? undefined : part("late") },
    { tells: "offers", text: part("offers") },
    { tells: "conduct", text: part("conduct") },
    { tells: "close", text: part("close") },
  ];
  return sentences.flatMap(({ tells, text }) => (text === undefined ? [] : [{ tells, text }]));
}

/** `sentence` with a full stop, where it has none and another follows. */
export function ended({ gap }: Catalogue, sentence: string): string {
  if (/[.!?。！？…]["”»」)]?$/u.test(sentence)) return sentence;
  return `${sentence}${gap === "" ? "。" : "."}`;
}

/** The coming dates that differ, as a sentence; undefined when none does. */
export function exceptionsSentence(
  catalogue: Catalogue,
  promise: Pick<PublicPromise, "exceptions" | "hours">,
  form: Form,
): string | undefined {
  const words = exceptionsInWords(catalogue, promise, form);
  return words === undefined ? undefined : ended(catalogue, capital(catalogue, words));
}

/** The promise in one sentence, but for the coming dates that differ. */
export function promiseInWords(
  catalogue: Catalogue,
  promise: PublicPromise,
  { tone }: Wording,
  { form, hedge }: Pick<Rung, "form" | "hedge">,
): string {
  const words = say(catalogue, `promise.${form}`, {
    answers: answersInWords(catalogue, promise, form, tone),
    when: whenInWords(catalogue, promise, form),
    share: shareInWords(catalogue, promise.objective, form, hedge),
    span: spanInWords(catalogue, promise, form),
  });
  return capital(catalogue, words);
}

/** The ways to write to us that are answered: what to do, or what to call it where room is short. */
export function answersInWords(
  catalogue: Catalogue,
  { answers }: Pick<PublicPromise, "answers">,
  form: Form,
  tone: Wording["tone"],
): string {
  const key: (one: (typeof answers)[number] | "all") => MessageKey = form === "full" ? answerKey : nounKey;
  if (INTERACTIONS.every((one) => answers.includes(one))) return say(catalogue, key("all"), { tone });
  const words = INTERACTIONS.filter((one) => answers.includes(one)).map((one) =>
    say(catalogue, key(one), { tone }),
  );
  return form === "full" ? listed(catalogue, words, catalogue.alternatives) : words.join(catalogue.comma);
}

function capital({ locale }: Catalogue, text: string): string {
  const [first = ""] = text;
  return `${first.toLocaleUpperCase(locale)}${text.slice(first.length)}`;
}
